import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import { supposed } from "../../../certificate/hypotheses.js";
import { type Formula, negatedFormula } from "../../../certificate/polynomial-formula.js";
import type { Proof } from "../../../certificate/proof.js";
import { replaced } from "../../../certificate/replaced.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import { type Meter, stepMeter } from "../../../exact/meter.js";
import { constantPolynomial, type MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { compare, minimum } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { DistanceProof } from "../../failure-distance.js";
import { ModelPoint } from "../../model-point.js";
import { boxProof } from "../proof/box-proof.js";
import { pointWitness } from "../proof/point-witness.js";
import { reach } from "./around.js";
import type { JointQuestion } from "./joint-question.js";

/** How often the distance that bounds on the ranges prove is halved. */
const BOX_HALVINGS = 8;
/** What one box may cost. */
const BOX_STEPS = 8_000_000;

/** Looks for a proof on the box of that radius; on the declared ranges where it is null. */
type Attempt = (radius: Rational | null) => DistanceProof | null;

/** What bounds on boxes around the point prove. */
export class Boxes {
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

  /** Whether there is a proof on the declared ranges. */
  provedOnRanges(): boolean {
    const attempt = this.#question.holds ? this.#holding() : this.#failing();
    return attempt !== null && attempt(null) !== null;
  }

  /** That every instance holds on a box. */
  #holding(): Attempt | null {
    const { instances } = this.#statement;
    if (instances.some(({ fails, uniform }) => fails === null || uniform !== null)) return null;
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
  #failing(): Attempt | null {
    const { model, values, claim } = this.#question;
    const found = pointWitness(new ModelPoint(model, values), claim, this.#statement);
    if (found === null || found.holds) return null;
    const { instance: name, belief } = found.witness;
    const instance = this.#statement.instances.find((one) => one.name === name);
    if (instance === undefined || instance.fails === null || instance.uniform !== null) return null;
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

  #proof(variables: readonly StatementVariable[], formula: Formula, radius: Rational | null): Proof | null {
    const inside = radius === null ? variables : this.#around(variables, radius);
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

  #around(variables: readonly StatementVariable[], radius: Rational): StatementVariable[] {
    const { model, values } = this.#question;
    return variables.map((variable, i) => {
      const one = model.parameters.declarations[i];
      if (variable.range === null || one === undefined) return variable;
      return { name: variable.name, range: reach(one, values.get(one.name), radius) };
    });
  }
}
