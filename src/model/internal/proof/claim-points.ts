import type { PointWitness } from "../../../certificate/claim-certificate.js";
import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import { allOf, type Formula, negatedFormula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { ExclaveError } from "../../../exclave-error.js";
import { assumptionAt } from "../../assumption-at.js";
import type { Model, ModelClaim } from "../../model.js";
import { ModelPoint } from "../../model-point.js";
import type { Parameters } from "../../parameters.js";
import { evaluationSteps } from "./evaluation-steps.js";
import { exactPoint } from "./exact-points.js";
import { pointWitness } from "./point-witness.js";
import { playAtPoint } from "./prove-instance.js";

/** A claim, and where the search for what shows it begins. */
export interface Question {
  readonly model: Model;
  readonly claim: ModelClaim;
  readonly statement: ClaimStatement;
  readonly here: ModelPoint;
  /** Further parameters that are tried. */
  readonly points: readonly Parameters[];
  /** Ends the work on the verdict. */
  readonly meter: Meter;
  /** Ends the search for the assumptions that are enough. */
  readonly setsMeter: Meter;
  /** Ends the search for the share of the ranges on which it holds. */
  readonly shareMeter: Meter;
  /** So many parts of the ranges are looked at for it; null for as many as are worth it. */
  readonly shareCells: number | null;
}

/** What a search for equilibria at one point may cost. */
const SEARCH = { limit: 30_000_000 };

/** Values of the parameters at which the premises hold. */
export function premisePoint(question: Question): Rational[] | null {
  const { statement, meter } = question;
  const given = question.points
    .map(coordinatesOf)
    .find((values) => premisesHold(question, pointOf(question, values)));
  if (given !== undefined) return given;
  return exactPoint({
    formula: allOf(statement.premises.map(({ formula }) => formula)),
    variables: question.statement.parameters,
    start: startOf(question),
    meter,
    accepts: (values) => premisesHold(question, pointOf(question, values)),
  });
}

/** What the point itself, the one at which the premises hold, and those that were given show. */
export function pointsTried(
  question: Question,
  premises: readonly Rational[],
): { counterexample: PointWitness | null; example: PointWitness | null } {
  let counterexample: PointWitness | null = null;
  let example: PointWitness | null = null;
  for (const values of [startOf(question), premises, ...question.points.map(coordinatesOf)]) {
    const point = pointOf(question, values);
    if (!premisesHold(question, point)) continue;
    question.meter(evaluationSteps(question.model, question.claim));
    const found = whereDefined(() => pointWitness(point, question.claim, question.statement));
    if (found?.holds === true) example ??= found.witness;
    if (found?.holds === false) counterexample ??= found.witness;
  }
  return { counterexample, example };
}

/** A point at which the premises hold and the claim does, or does not. */
export function pointAt(question: Question, holds: boolean): PointWitness | null {
  const { statement, claim, meter } = question;
  const premises = statement.premises.map(({ formula }) => formula);
  const witnessOf = (values: readonly Rational[]): PointWitness | null => {
    const point = pointOf(question, values);
    if (!premisesHold(question, point)) return null;
    meter(evaluationSteps(question.model, claim));
    const found = whereDefined(() => pointWitness(point, claim, statement));
    return found?.holds === holds ? found.witness : null;
  };
  const wanted = holds ? [holdingFormula(question)] : failingFormulas(question);
  for (const [formula, variables] of wanted) {
    const start = [...startOf(question)];
    while (start.length < variables.length) start.push(rational(0));
    const values = exactPoint({
      formula: allOf(formula === null ? premises : [...premises, formula]),
      variables,
      start,
      meter,
      everyParameter: formula === null,
      accepts: (some) => witnessOf(some) !== null,
    });
    if (values !== null) return witnessOf(values);
  }
  return null;
}

/** A point with what shows there what is played, where the claim is about that and an equilibrium does not show it. */
export function withPlay({ model, claim, here, statement }: Question, witness: PointWitness): PointWitness {
  const failing = statement.instances.findIndex(({ name }) => name === witness.instance);
  const asked = witness.instance === null ? statement.instances : [statement.instances[failing]];
  if (witness.equilibrium !== null || asked.every((one) => one?.fails !== null)) return witness;
  const point = new ModelPoint(model, here.parameters.with(witness.values), SEARCH);
  try {
    return { ...witness, play: playAtPoint(point, claim, witness.instance === null ? null : failing) };
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "too-large") return witness;
    throw error;
  }
}

type Wanted = readonly [Formula | null, readonly StatementVariable[]];

/** Where a claim holds; null where that is no formula in the parameters alone. */
function holdingFormula(question: Question): Wanted {
  const parts = question.statement.instances.map(({ fails, variables }) =>
    fails === null || variables.some(({ range }) => range === null) ? null : negatedFormula(fails),
  );
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  return [known.length < parts.length ? null : allOf(known), question.statement.parameters];
}

/** Where an instance of a claim fails; null where that is no formula. */
function failingFormulas(question: Question): Wanted[] {
  const { instances, parameters } = question.statement;
  const parts = instances.flatMap(({ fails, variables, play }): Wanted[] => {
    if (fails !== null) return [[fails, variables]];
    const pure = play?.pureEquilibrium()?.formula ?? null;
    return pure === null ? [] : [[pure, parameters]];
  });
  const unknown = instances.some(({ fails }) => fails === null);
  return unknown ? [...parts, [null, parameters]] : parts;
}

/** Whether the premises hold at some values of the parameters. */
export function premisesHoldAt(question: Question, values: readonly Rational[]): boolean {
  return premisesHold(question, pointOf(question, values));
}

function premisesHold({ claim, model }: Question, point: ModelPoint): boolean {
  if (point.parameters.outOfRange().length > 0) return false;
  const given = model.assumptions.filter(({ id }) => claim.assumptions.includes(id));
  return whereDefined(() => given.every((assumption) => assumptionAt(point, assumption).holds)) === true;
}

/** What is decided at a point; null where a denominator is 0 there, as it may be beyond the ranges that were stated. */
export function whereDefined<Found>(decide: () => Found): Found | null {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "bad-parameter") throw error;
    return null;
  }
}

function coordinatesOf(parameters: Parameters): Rational[] {
  return parameters.declarations.map(({ name }) => parameters.get(name));
}

function startOf({ here }: Question): Rational[] {
  return coordinatesOf(here.parameters);
}

function pointOf({ here, model, meter }: Question, values: readonly Rational[]): ModelPoint {
  const named = here.parameters.declarations.map(({ name }, i) => [name, values[i] as Rational]);
  meter(2000);
  return new ModelPoint(model, here.parameters.with(Object.fromEntries(named)), SEARCH);
}

export function valuesOf({ here }: Question, values: readonly Rational[]): Record<string, string> {
  const { declarations } = here.parameters;
  return Object.fromEntries(declarations.map(({ name }, i) => [name, rationalText(values[i] as Rational)]));
}
