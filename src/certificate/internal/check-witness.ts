import { compare, equal, sign } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import { checkPlayProof } from "../check-play-proof.js";
import type { ClaimStatement } from "../claim-statement.js";
import { formulaAt } from "../formula-at.js";
import { supposed } from "../hypotheses.js";
import type { PropositionData } from "../model-data.js";
import { PlayStatement } from "../play-statement.js";
import { brokenByEquilibrium } from "./broken-by-equilibrium.js";
import { checkNoMixture } from "./check-uniform.js";
import { list, number, numbers, record, refuse, words } from "./document-fields.js";
import { expressionsAt } from "./expression-at.js";
import { playGoal } from "./play-goal.js";
import { modelAt, type StatedModel } from "./read-model-data.js";
import { StatementBuilder } from "./statement-builder.js";

/** Reads the values of the parameters at a point. */
export function readPoint(value: unknown, model: StatedModel, path: string): Rational[] {
  const fields = record(value, path);
  if (Object.keys(fields).length !== model.parameters.length)
    refuse("expected a value for every parameter and for nothing else", path);
  return model.parameters.map(({ name }) => number(fields[name], `${path}.${name}`));
}

/** Refuses a point outside the ranges, or at which a premise does not hold. */
export function checkPremises(
  values: readonly Rational[],
  model: StatedModel,
  statement: ClaimStatement,
  path: string,
): void {
  model.parameters.forEach(({ name, low, high }, i) => {
    const at = values[i] as Rational;
    if (compare(at, low) < 0 || compare(at, high) > 0) refuse("outside the range", `${path}.${name}`);
  });
  for (const { name, formula } of statement.premises) {
    if (!formulaAt(formula, (variable) => values[variable] as Rational)) refuse(`${name} fails there`, path);
  }
}

/** Whether what shows that a claim holds, or fails, at a point was checked; false where that takes more than is stated. */
export function checkWitness(
  value: unknown,
  holds: boolean,
  model: StatedModel,
  statement: ClaimStatement,
  propositions: readonly PropositionData[],
  path: string,
): boolean {
  const witness = record(value, path);
  const values = readPoint(witness["values"], model, `${path}.values`);
  checkPremises(values, model, statement, `${path}.values`);
  if (holds) {
    if (!playsAt(witness["play"], values, model, statement, propositions, null, `${path}.play`)) return false;
    return statement.instances.every((_, i) =>
      holdsAt(witness, values, model, statement, propositions[i] as PropositionData, i, path),
    );
  }
  const name = words(witness["instance"], `${path}.instance`);
  const failing = statement.instances.findIndex((one) => one.name === name);
  const instance = statement.instances[failing] ?? refuse("expected an instance", `${path}.instance`);
  if (instance.uniform !== null) {
    if (witness["joint"] === null) return false;
    const premisePoint = (point: unknown, at: string): Rational[] => {
      const read = readPoint(point, model, at);
      checkPremises(read, model, statement, at);
      return read;
    };
    checkNoMixture(witness["joint"], instance.uniform, premisePoint, `${path}.joint`);
    return true;
  }
  if (instance.fails === null) {
    const proposition = propositions[failing] as PropositionData;
    if (witness["equilibrium"] !== null)
      return brokenByEquilibrium(witness["equilibrium"], values, model, proposition, path);
    return playsAt(witness["play"], values, model, statement, propositions, failing, `${path}.play`);
  }
  const belief = witness["belief"] === null ? {} : record(witness["belief"], `${path}.belief`);
  const weights = instance.variables.slice(model.parameters.length).map(({ name: weight }) => {
    const stated = belief[weight];
    return stated === undefined ? ZERO : number(stated, `${path}.belief.${weight}`);
  });
  const all = [...values, ...weights];
  if (!formulaAt(instance.fails, (variable) => all[variable] as Rational))
    refuse("the claim does not fail there", path);
  return true;
}

/**
 * Whether the claims among the instances that are about all equilibria or iterated elimination were shown to hold at a
 * point, or the failing one to fail there.
 */
function playsAt(
  value: unknown,
  values: readonly Rational[],
  model: StatedModel,
  { instances }: ClaimStatement,
  propositions: readonly PropositionData[],
  failing: number | null,
  path: string,
): boolean {
  const asked = [...instances.keys()].filter(
    (i) => instances[i]?.fails === null && (failing === null || failing === i),
  );
  if (asked.length === 0) return true;
  if (value === null) return false;
  const there = modelAt(model, values);
  const variables = there.parameters.map(({ name, low, high }) => ({ name, range: [low, high] as const }));
  const branch = supposed([], variables, null);
  const proofs = list(value, path, asked.length);
  asked.forEach((i, k) => {
    const goal =
      playGoal(new StatementBuilder(there), propositions[i] as PropositionData, path) ??
      refuse("it cannot be shown at a point", path);
    checkPlayProof(proofs[k], branch, new PlayStatement(there, goal), failing === null, `${path}[${k}]`);
  });
  return true;
}

/** Whether an instance was shown to hold at a point. */
function holdsAt(
  witness: Readonly<Record<string, unknown>>,
  values: readonly Rational[],
  model: StatedModel,
  statement: ClaimStatement,
  proposition: PropositionData,
  index: number,
  path: string,
): boolean {
  const instance = statement.instances[index];
  if (instance === undefined) return false;
  // Shown by its proof at the point.
  if (instance.fails === null) return instance.play !== null;
  const believing = instance.variables.length > model.parameters.length;
  if (!believing) {
    if (formulaAt(instance.fails, (variable) => values[variable] as Rational))
      refuse("the claim fails there", path);
    return true;
  }
  const mixtures = list(witness["mixtures"], `${path}.mixtures`).map((one, i) =>
    record(one, `${path}.mixtures[${i}]`),
  );
  for (const strategy of proposition["strategies"] as readonly number[]) {
    const mixture = mixtures.find((one) => one["instance"] === instance.name && one["strategy"] === strategy);
    if (mixture === undefined) return refuse("expected a mixture for each strategy", `${path}.mixtures`);
    checkMixture(mixture["by"], values, model, proposition, strategy, `${path}.mixtures`);
  }
  return true;
}

/** Refuses a mixture that does not dominate a strategy at a point. */
function checkMixture(
  value: unknown,
  values: readonly Rational[],
  model: StatedModel,
  proposition: PropositionData,
  strategy: number,
  path: string,
): void {
  const player = proposition["player"] as number;
  const by = proposition["by"] as readonly number[];
  const builder = new StatementBuilder(model);
  const weights = numbers(value, path, builder.strategiesOf(player).length);
  const allowed = weights.every(
    (weight, other) => sign(weight) === 0 || (sign(weight) > 0 && other !== strategy && by.includes(other)),
  );
  if (!allowed || !equal(sum(weights), ONE)) refuse("expected probabilities of the dominating set", path);
  const at = expressionsAt(values, path);
  const gains = builder
    .cells(player)
    .map((cell) =>
      sum(
        weights.flatMap((weight, other) =>
          sign(weight) === 0 ? [] : [weight.mul(at(builder.gain(player, other, strategy, cell)))],
        ),
      ),
    );
  const strength = proposition["strength"];
  const fine =
    strength === "strict"
      ? gains.every((gain) => sign(gain) > 0)
      : gains.every((gain) => sign(gain) >= 0) &&
        (strength === "very-weak" || gains.some((gain) => sign(gain) > 0));
  if (!fine) refuse("the mixture does not dominate there", path);
}
