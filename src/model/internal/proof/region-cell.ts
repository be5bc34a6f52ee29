import type { Branch } from "../../../certificate/check-proof.js";
import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import { formulaAt } from "../../../certificate/formula-at.js";
import { supposed } from "../../../certificate/hypotheses.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";
import { allOf, type Formula, negatedFormula } from "../../../certificate/polynomial-formula.js";
import type { Proof } from "../../../certificate/proof.js";
import type { RegionProof } from "../../../certificate/region-proof.js";
import { neverHolds } from "../../../certificate/sign-on-ranges.js";
import { type Meter, stepMeter } from "../../../exact/meter.js";
import { variablesOf } from "../../../exact/multivariate-polynomial.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import { claimAt } from "../../claim-at.js";
import type { Model } from "../../model.js";
import { ModelPoint } from "../../model-point.js";
import { evaluationSteps } from "./evaluation-steps.js";
import { proveFailsEverywhere, proveInstance } from "./prove-instance.js";
import type { RegionQuestion } from "./region-question.js";

/** What the proof of one part may cost. */
const CELL_STEPS = 4_000_000;
/** What it costs to decide a claim at one point. */
const SEARCH = { limit: 10_000_000 };

/** Returns what is proved of a claim on a part of its ranges, or null where nothing is. */
export function cellProof(question: RegionQuestion, statement: ClaimStatement): RegionProof | null {
  const { parameters, premises } = statement;
  const { meter } = question;
  const outside = bySigns(supposed(premises, parameters, null), meter);
  if (outside !== null) return { by: "outside", proof: outside };
  const truths = new Set<boolean>();
  for (const values of samples(question, statement)) {
    const at = (variable: number): Rational => values[variable] as Rational;
    if (!premises.every(({ formula }) => formulaAt(formula, at))) continue;
    const holds = isPlain(statement)
      ? statement.instances.every(({ fails }) => !formulaAt(fails as Formula, at))
      : truthAt(question, values);
    if (holds === null) return null;
    truths.add(holds);
    if (truths.size > 1) return null;
  }
  const [expected] = truths;
  if (expected !== false) {
    const proofs = provedHolds(question.model, statement, meter);
    if (proofs !== null) return { by: "holds", proofs, premises: premisesEverywhere(statement, meter) };
  }
  if (expected !== true) {
    const proof = provedFails(question.model, statement, meter);
    if (proof !== null) return { by: "fails", proof, premises: premisesEverywhere(statement, meter) };
  }
  return null;
}

/** Returns whether a claim is a combination of inequalities in the parameters alone. */
export function isPlain({ instances, parameters }: ClaimStatement): boolean {
  return instances.every(({ fails, variables }) => fails !== null && variables.length === parameters.length);
}

function truthAt(
  { model, claim, statement, meter }: RegionQuestion,
  values: readonly Rational[],
): boolean | null {
  meter(evaluationSteps(model, claim));
  const named = statement.parameters.map(({ name }, i) => [name, values[i] as Rational]);
  const point = new ModelPoint(model, model.parameters.with(Object.fromEntries(named)), SEARCH);
  try {
    return claimAt(point, claim).holds;
  } catch (error) {
    // What divides by zero, or is too much work, at a point says nothing there.
    if (error instanceof ExclaveError) return null;
    throw error;
  }
}

/** The middle of a part, and two of its corners. */
function samples({ moving }: RegionQuestion, { parameters }: ClaimStatement): Rational[][] {
  const ends = parameters.map(({ range }) => range as readonly [Rational, Rational]);
  const middle = ends.map(([low, high]) => rational(low.add(high).div(2)));
  const corner = (side: 0 | 1): Rational[] =>
    middle.map((value, i) => (moving.has(i) ? (ends[i] as readonly [Rational, Rational])[side] : value));
  return [middle, corner(0), corner(1)];
}

function provedHolds(model: Model, statement: ClaimStatement, meter: Meter): InstanceProof[] | null {
  const proofs: InstanceProof[] = [];
  for (const instance of statement.instances) {
    const { fails, variables, play } = instance;
    const quick = fails === null ? null : bySigns(supposed(statement.premises, variables, fails), meter);
    const believed = play !== null || variables.length > statement.parameters.length;
    const proof =
      quick ?? (believed ? inTime(meter, (own) => proveInstance(model, statement, instance, own, 0)) : null);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return proofs;
}

function provedFails(model: Model, statement: ClaimStatement, meter: Meter): InstanceProof | null {
  const { instances, parameters, premises } = statement;
  const [instance, another] = instances;
  const plain = instances.every(
    ({ holds, holdsVariables }) => holds !== null && holdsVariables.length === parameters.length,
  );
  if (plain) return bySigns(supposed(premises, parameters, holdsFormula(statement)), meter);
  if (instance === undefined || another !== undefined) return null;
  return inTime(meter, (own) => proveFailsEverywhere(model, statement, own, 0));
}

/** As the checker joins the instances. */
function holdsFormula({ instances }: ClaimStatement): Formula {
  const [instance, another] = instances;
  if (instance !== undefined && another === undefined) return instance.holds as Formula;
  return allOf(instances.map(({ holds }) => holds as Formula));
}

/** Returns proofs that each premise holds everywhere on a part; null where one is missing. */
function premisesEverywhere({ premises, parameters }: ClaimStatement, meter: Meter): Proof[] | null {
  const proofs: Proof[] = [];
  for (const { formula } of premises) {
    const proof = bySigns(supposed([], parameters, negatedFormula(formula)), meter);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return proofs;
}

/** A contradiction that signs on the ranges show, by cases. */
function bySigns({ hypotheses, variables }: Branch, meter: Meter): Proof | null {
  const ends = variables.flatMap(({ name }) => [`${name} >= `, `${name} <= `]);
  for (const hypothesis of hypotheses.known.values()) {
    const { polynomial, name } = hypothesis;
    // The ends of the ranges hold.
    if (polynomial.terms.size <= 2 && ends.some((end) => name.startsWith(end))) continue;
    meter(500 + 20 * polynomial.terms.size * 2 ** variablesOf(polynomial).length);
    if (neverHolds(hypothesis, variables)) return { by: "sign", of: hypothesis.name };
  }
  for (const { name, of } of hypotheses.open.values()) {
    const proofs = of.map((_, i) => bySigns({ hypotheses: hypotheses.inCase(name, i), variables }, meter));
    if (proofs.every((proof) => proof !== null)) return { by: "cases", of: name, proofs: proofs as Proof[] };
  }
  return null;
}

/** What some work finds within the budget of a part, else null. */
function inTime<Found>(meter: Meter, work: (meter: Meter) => Found | null): Found | null {
  const own = stepMeter("this part", { limit: CELL_STEPS });
  let over = false;
  try {
    return work((steps) => {
      meter(steps);
      try {
        own(steps);
      } catch (error) {
        over = true;
        throw error;
      }
    });
  } catch (error) {
    if (!over) throw error;
    return null;
  }
}
