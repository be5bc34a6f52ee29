import type { PointWitness } from "../../../certificate/claim-certificate.js";
import {
  type ClaimStatement,
  claimStatements,
  type StatementVariable,
} from "../../../certificate/claim-statement.js";
import { supposed } from "../../../certificate/hypotheses.js";
import { type Formula, negatedFormula } from "../../../certificate/polynomial-formula.js";
import type { Proof } from "../../../certificate/proof.js";
import { replaced } from "../../../certificate/replaced.js";
import { type Meter, stepMeter, type WorkLimits } from "../../../exact/meter.js";
import { constantPolynomial, type MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { compare, minimum } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { ExclaveError } from "../../../exclave-error.js";
import { claimsOverRanges } from "../../claims-over-ranges.js";
import type { DistanceProof, JointDistance } from "../../distance-to-failure.js";
import type { Model, ModelClaim } from "../../model.js";
import { modelData } from "../../model-data.js";
import { ModelPoint } from "../../model-point.js";
import type { Parameters } from "../../parameters.js";
import { boxProof } from "../proof/box-proof.js";
import { pointWitness } from "../proof/point-witness.js";
import { adversePoints } from "./adverse-points.js";
import { distanceOf, modelAround, reach } from "./around.js";

/** What is asked, and what it may cost. */
export interface JointQuestion {
  readonly model: Model;
  /** The claim, with the assumptions that must stay true, or with none. */
  readonly claim: ModelClaim;
  readonly values: Parameters;
  /** Whether the claim holds there. */
  readonly holds: boolean;
  /** How often the gap between what is proved and what is found is halved by search. */
  readonly halvings: number;
  /** The greatest number of steps for each search. */
  readonly limit: number;
  readonly limits: WorkLimits;
}

/** How often the distance that bounds on the ranges prove is halved. */
const BOX_HALVINGS = 8;
/** What one box may cost. */
const BOX_STEPS = 8_000_000;
/** Where what is proved times this reaches what is found, it is close enough. */
const CLOSE = quotient(10n, 9n);
/** With more parameters than these that may move, bounds on the ranges and corners are all that is tried. */
const MOST_SEARCHED = 24;

/**
 * Returns how far all parameters together may move before a claim changes its truth.
 *
 * @param without - the same without assumptions, where that is known already
 */
export function jointDistance(question: JointQuestion, without: JointDistance | null = null): JointDistance {
  const { model, claim, values, holds, limits } = question;
  const meter = stepMeter("this distance", { limit: Number.MAX_SAFE_INTEGER, ...limits });
  const around = modelAround(model, claim, values, ONE);
  const data = modelData(around);
  const [statement] = claimStatements(data) as [ClaimStatement];
  let joint: JointDistance = { proved: ZERO, proof: null, found: null };
  const premises = (point: ModelPoint): boolean =>
    model.assumptions
      .filter(({ id }) => claim.assumptions.includes(id))
      .every(({ instances }) => instances.every(({ condition }) => point.holds(condition)));
  const take = (witness: PointWitness): void => {
    const distance = distanceOf(model, values, witness.values);
    if (joint.found === null || compare(distance, joint.found.distance) < 0)
      joint = { ...joint, found: { distance, values: witness.values, witness } };
  };
  if (holds) {
    const declarations = model.parameters.declarations;
    const search = {
      statement,
      start: declarations.map(({ name }) => values.get(name)),
      reach: (variable: number, radius: Rational): readonly [Rational, Rational] => {
        const one = declarations[variable] as (typeof declarations)[number];
        return reach(one, values.get(one.name), radius);
      },
      meter,
    };
    for (const corner of adversePoints(search)) {
      const at = values.with(
        Object.fromEntries(declarations.map(({ name }, i) => [name, corner[i] as Rational])),
      );
      const point = new ModelPoint(model, at, limits);
      const found = premises(point) ? pointWitness(point, claim, statement) : null;
      if (found === null || found.holds) continue;
      take(found.witness);
      break;
    }
  }
  // What is proved without assumptions holds with them.
  const proved = without ?? new Boxes(question, statement, meter).proved(joint.found?.distance ?? ONE);
  if (proved !== null) joint = { ...joint, proved: proved.proved, proof: proved.proof };
  if (compare(joint.proved, ONE) === 0) return joint;
  const moving = statement.parameters.filter(({ range }) => range !== null && compare(...range) < 0);
  const near = joint.found !== null && compare(joint.proved.mul(CLOSE), joint.found.distance) >= 0;
  return near || moving.length > MOST_SEARCHED ? joint : searched(question, joint);
}

/** The same, with proofs and points looked for between what is proved and what is found. */
function searched(question: JointQuestion, from: JointDistance): JointDistance {
  const { model, claim, values, holds, halvings, limit, limits } = question;
  let { proved, proof, found } = from;
  let high = found === null ? ONE : minimum([ONE, found.distance]);
  for (let round = 0; round < halvings; round++) {
    // The whole ranges first, where nothing is known yet.
    const radius = round === 0 && found === null ? ONE : rational(proved.add(high).mul(quotient(1n, 2n)));
    const near = modelAround(model, claim, values, radius);
    const [finding] = claimsOverRanges(near, { limit, limits }).claims;
    if (finding === undefined) break;
    const { verdict, everywhere, certificate } = finding;
    const decided = holds ? verdict === "proved" : verdict === "refuted" && everywhere === true;
    if (decided) {
      proved = radius;
      proof = {
        assuming: claim.assumptions,
        instance: holds ? null : (certificate.counterexample?.instance ?? null),
        belief: null,
        proofs: holds ? (certificate.proofs ?? []) : [certificate.everywhere as Proof],
      };
      if (compare(radius, ONE) === 0) break;
      continue;
    }
    const witness = holds ? certificate.counterexample : certificate.example;
    if (witness === null) {
      high = radius;
      continue;
    }
    const distance = distanceOf(model, values, witness.values);
    if (found === null || compare(distance, found.distance) < 0)
      found = { distance, values: witness.values, witness };
    high = minimum([radius, found.distance]);
  }
  return { proved, proof, found };
}

/** What bounds on boxes around the point prove. */
class Boxes {
  readonly #question: JointQuestion;
  readonly #statement: ClaimStatement;
  readonly #meter: Meter;

  constructor(question: JointQuestion, statement: ClaimStatement, meter: Meter) {
    this.#question = question;
    this.#statement = statement;
    this.#meter = meter;
  }

  /** The greatest distance found, below some other, at which there is a proof; null where there is none. */
  proved(below: Rational): { proved: Rational; proof: DistanceProof } | null {
    const attempt = this.#question.holds ? this.#holding() : this.#failing();
    if (attempt === null) return null;
    const whole = compare(below, ONE) === 0 ? attempt(ONE) : null;
    if (whole !== null) return { proved: ONE, proof: whole };
    let [low, high] = [ZERO, minimum([below, ONE])];
    let best: { proved: Rational; proof: DistanceProof } | null = null;
    for (let i = 0; i < BOX_HALVINGS; i++) {
      const middle = rational(low.add(high).mul(quotient(1n, 2n)));
      const proof = attempt(middle);
      if (proof === null) high = middle;
      else {
        low = middle;
        best = { proved: middle, proof };
      }
    }
    return best;
  }

  /** That every instance holds on a box. */
  #holding(): ((radius: Rational) => DistanceProof | null) | null {
    const { instances } = this.#statement;
    if (instances.some(({ fails }) => fails === null)) return null;
    return (radius) => {
      const proofs: Proof[] = [];
      for (const { variables, fails } of instances) {
        const proof = this.#proof(variables, fails as Formula, radius);
        if (proof === null) return null;
        proofs.push(proof);
      }
      return { assuming: [], instance: null, belief: null, proofs };
    };
  }

  /** That one instance fails on a box: where a belief is behind that, the same belief everywhere. */
  #failing(): ((radius: Rational) => DistanceProof | null) | null {
    const { model, values, claim } = this.#question;
    const found = pointWitness(new ModelPoint(model, values), claim, this.#statement);
    if (found === null || found.holds) return null;
    const { instance: name, belief } = found.witness;
    const instance = this.#statement.instances.find((one) => one.name === name);
    if (instance === undefined || instance.fails === null) return null;
    const weights = new Map(
      instance.variables.flatMap(({ name: weight, range }, i): [number, MultivariatePolynomial][] =>
        range === null ? [[i, constantPolynomial(rational(belief?.[weight] ?? 0))]] : [],
      ),
    );
    const holdsThere = negatedFormula(replaced(instance.fails, weights));
    const { parameters } = this.#statement;
    const stated =
      weights.size === 0
        ? null
        : Object.fromEntries(
            Object.entries(belief ?? {}).map(([key, weight]) => [key, rationalText(rational(weight))]),
          );
    return (radius) => {
      const proof = this.#proof(parameters, holdsThere, radius);
      return proof === null ? null : { assuming: [], instance: name, belief: stated, proofs: [proof] };
    };
  }

  #proof(variables: readonly StatementVariable[], formula: Formula, radius: Rational): Proof | null {
    const { model, values } = this.#question;
    const declarations = model.parameters.declarations;
    const inside = variables.map((variable, i): StatementVariable => {
      const one = declarations[i];
      if (variable.range === null || one === undefined) return variable;
      return { name: variable.name, range: reach(one, values.get(one.name), radius) };
    });
    const own = stepMeter("this box", { limit: BOX_STEPS });
    const meter = (steps: number): void => {
      this.#meter(steps);
      own(steps);
    };
    try {
      return boxProof(supposed([], inside, formula), meter);
    } catch (error) {
      // With many cases a box is given up; the end of all work is not.
      if (!(error instanceof ExclaveError) || !error.message.startsWith("this box")) throw error;
      return null;
    }
  }
}
