import { compare, equal, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import { NormalFormGame } from "../../normal-form/game.js";
import { strategyPayoffs } from "../../normal-form/payoffs.js";
import type { PropositionData } from "../model-data.js";
import { list, numbers, position, refuse } from "./document-fields.js";
import { expressionsAt } from "./expression-at.js";
import type { StatedModel } from "./read-model-data.js";

/** Whether an equilibrium breaks a claim about all equilibria. */
export function brokenByEquilibrium(
  stated: unknown,
  values: readonly Rational[],
  model: StatedModel,
  proposition: PropositionData,
  path: string,
): boolean {
  const { kind } = proposition;
  const known = ["support", "never-played", "always-played", "unique-equilibrium"].includes(kind);
  if (!known || stated === null) return false;
  const at = `${path}.equilibrium`;
  const profile = list(stated, at, model.strategies.length).map((mixture, player) =>
    numbers(mixture, `${at}[${player}]`, (model.strategies[player] as readonly string[]).length),
  );
  const value = expressionsAt(values, path);
  const players = model.strategies.map((strategies, i) => ({ name: `player ${i + 1}`, strategies }));
  const game = new NormalFormGame(
    "",
    players,
    model.payoffs.map((row) => row.map(value)),
  );
  profile.forEach((mixture, player) => {
    if (mixture.some((weight) => sign(weight) < 0) || !equal(sum(mixture), ONE))
      refuse("expected probabilities that add up to 1", `${at}[${player}]`);
    const payoffs = strategyPayoffs(game, player, profile);
    const best = payoffs.reduce((most, one) => (compare(one, most) > 0 ? one : most));
    if (mixture.some((weight, i) => sign(weight) > 0 && !equal(payoffs[i] as Rational, best)))
      refuse("it is no equilibrium there", at);
  });
  if (kind === "unique-equilibrium") {
    const other = (proposition["profile"] as readonly (readonly unknown[])[]).some((mixture, player) =>
      mixture.some((one, i) => {
        const weight = value(model.expressions.number(one, path));
        return !equal(weight, profile[player]?.[i] as Rational);
      }),
    );
    if (!other) refuse("it is the equilibrium of the claim", at);
    return true;
  }
  const player = position(proposition["player"], path, profile.length);
  const inside = proposition["strategies"] as readonly number[];
  const used = (profile[player] as readonly Rational[]).flatMap((weight, i) => (sign(weight) > 0 ? [i] : []));
  const breaks =
    kind === "always-played"
      ? !used.some((strategy) => inside.includes(strategy))
      : used.some((strategy) => inside.includes(strategy) !== (kind === "support"));
  if (!breaks) refuse("it does not break the claim", at);
  return true;
}
