import { compare } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { type DominanceStrength, dominatedSet } from "../../normal-form/dominated-set.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { JsonValue } from "../json-value.js";
import type { ModelPoint } from "../model-point.js";
import type { Proposition } from "../proposition.js";
import { decided, mixtureOf, namesOf, type PropositionFinding } from "./finding.js";

type Dominated = Extract<Proposition, { kind: "dominated" }>;

/** Returns whether each of the strategies is dominated, with what dominates it or the belief that nothing does. */
export function dominatedAt(point: ModelPoint, claim: Dominated): PropositionFinding {
  return claim.using === "mixed" || claim.using === "uniform"
    ? byMixtures(point, claim)
    : byStrategies(point, claim);
}

function byMixtures(point: ModelPoint, { player, strategies, by, strength }: Dominated): PropositionFinding {
  const { game } = point;
  const { holds, members } = dominatedSet(game, player, strategies, by, { strength });
  const margins = members.map(({ margin }) => margin).filter((margin) => margin !== null);
  const least = margins.length < members.length ? null : smallest(margins);
  const rows = members.map(
    ({ strategy, dominated, margin, by: mixture, belief }): JsonValue => ({
      strategy: namesOf(point, player, [strategy])[0] ?? "",
      dominated,
      margin: margin && rationalText(margin),
      by: mixture && mixtureOf(point, player, mixture),
      belief: belief && beliefOf(game, player, belief),
    }),
  );
  return decided(holds, { margin: least && rationalText(least) }, { strategies: rows });
}

function byStrategies(
  point: ModelPoint,
  { player, strategies, by, strength, using }: Dominated,
): PropositionFinding {
  const { game } = point;
  const dominators = strategies.map((strategy) =>
    by.filter((other) => other !== strategy && dominates(game, player, other, strategy, strength)),
  );
  const common = by.filter((other) =>
    strategies.every((one, i) => one === other || dominators[i]?.includes(other)),
  );
  const holds = using === "one" ? common.length > 0 : dominators.every((list) => list.length > 0);
  const rows = strategies.map(
    (strategy, i): JsonValue => ({
      strategy: namesOf(point, player, [strategy])[0] ?? "",
      dominators: namesOf(point, player, dominators[i] ?? []),
    }),
  );
  const all = using === "one" ? { all: namesOf(point, player, common) } : {};
  return decided(holds, {}, { ...all, strategies: rows });
}

/** Whether one strategy of a player dominates another, against every profile of the others. */
function dominates(
  game: NormalFormGame,
  player: number,
  one: number,
  other: number,
  strength: DominanceStrength,
): boolean {
  const { integers } = game.integerPayoffs(player);
  const shift = (one - other) * game.stride(player);
  let gains = false;
  for (let index = 0; index < game.profileCount; index++) {
    if (Math.floor(index / game.stride(player)) % (game.shape[player] as number) !== other) continue;
    const gain = (integers[index + shift] as bigint) - (integers[index] as bigint);
    if (gain < 0n || (gain === 0n && strength === "strict")) return false;
    if (gain > 0n) gains = true;
  }
  return gains || strength === "very-weak";
}

/** A distribution over the profiles of the opponents, as probabilities by their strategies, without the zeros. */
function beliefOf(game: NormalFormGame, player: number, belief: readonly Rational[]): JsonValue {
  const shape = game.shape.filter((_, other) => other !== player);
  const others = game.players.filter((_, other) => other !== player);
  return belief.flatMap((probability, index) => {
    if (probability.n === 0n) return [];
    let rest = index;
    const profile = [...shape].reverse().map((count) => {
      const strategy = rest % count;
      rest = Math.floor(rest / count);
      return strategy;
    });
    const names = profile.reverse().map((strategy, i) => others[i]?.strategies[strategy] ?? "");
    return [{ profile: names, probability: rationalText(probability) }];
  });
}

function smallest(values: readonly Rational[]): Rational | null {
  return values.reduce<Rational | null>(
    (least, value) => (least === null || compare(value, least) < 0 ? rational(value) : least),
    null,
  );
}
