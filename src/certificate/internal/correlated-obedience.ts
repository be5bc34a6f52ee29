import { clearDenominators } from "../../exact/integer.js";
import { equal, sign } from "../../exact/order.js";
import { ONE, quotient, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { StatedKind, StatedMultiplier } from "./correlated-statement.js";
import { refuse } from "./document-fields.js";

/** What a player gains by obeying instead of deviating, at the profiles where that is not 0. */
export interface GainsOfObeying {
  readonly player: number;
  readonly strategy: number | null;
  readonly deviation: number;
  /** Profiles with the gain over the common denominator of the player's payoffs. */
  readonly gains: readonly (readonly [number, bigint])[];
}

/** All obedience constraints of the game, straight from the definition. */
export function allObedience({ game, coarse }: StatedKind): GainsOfObeying[] {
  return game.shape.flatMap((count, player) => {
    const all = Array.from({ length: count }, (_, strategy) => strategy);
    return (coarse ? [null] : all).flatMap((strategy) =>
      all.flatMap((deviation) => {
        if (strategy === deviation) return [];
        return [{ player, strategy, deviation, gains: gainsOf(game, player, strategy, deviation) }];
      }),
    );
  });
}

function gainsOf(
  game: NormalFormGame,
  player: number,
  strategy: number | null,
  deviation: number,
): (readonly [number, bigint])[] {
  const { integers } = game.integerPayoffs(player);
  const stride = game.stride(player);
  const count = game.shape[player] as number;
  return integers.flatMap((payoff, profile) => {
    const own = Math.floor(profile / stride) % count;
    if (strategy !== null && own !== strategy) return [];
    const gain = payoff - (integers[profile + (deviation - own) * stride] as bigint);
    return gain === 0n ? [] : [[profile, gain] as const];
  });
}

/** What obeying gains, times the multipliers, at each profile. */
export function combinedGains(game: NormalFormGame, multipliers: readonly StatedMultiplier[]): Rational[] {
  const terms: Rational[][] = Array.from({ length: game.profileCount }, () => []);
  for (const { player, strategy, deviation, multiplier } of multipliers) {
    const { denominator } = game.integerPayoffs(player);
    for (const [profile, gain] of gainsOf(game, player, strategy, deviation)) {
      (terms[profile] as Rational[]).push(multiplier.mul(quotient(gain, denominator)));
    }
  }
  return terms.map(sum);
}

/** The weights of the profiles as integers, when they are a correlated equilibrium with the payoffs given. */
export function checkedEquilibrium(
  game: NormalFormGame,
  constraints: readonly GainsOfObeying[],
  distribution: readonly Rational[],
  payoffs: readonly Rational[] | null,
  path: string,
): readonly bigint[] {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  distribution.forEach((probability, s) => {
    if (sign(probability) < 0) refuse("a probability is negative", `${at("distribution")}[${s}]`);
  });
  if (!equal(sum(distribution), ONE)) {
    refuse(`the probabilities add up to ${rationalText(sum(distribution))}, not 1`, at("distribution"));
  }
  const { integers, denominator } = clearDenominators(distribution);
  for (const { player, strategy, deviation, gains } of constraints) {
    if (weightedGain(gains, integers) >= 0n) continue;
    const told = strategy === null ? "" : ` when told ${game.strategyLabel(player, strategy)}`;
    refuse(
      `it is no correlated equilibrium: ${game.playerLabel(player)} gains by playing ${game.strategyLabel(player, deviation)}${told}`,
      at("distribution"),
    );
  }
  payoffs?.forEach((payoff, player) => {
    const own = game.integerPayoffs(player);
    const total = integers.reduce((value, w, s) => value + w * (own.integers[s] as bigint), 0n);
    const expected = quotient(total, denominator * own.denominator);
    if (!equal(expected, payoff))
      refuse(`the payoff is ${rationalText(expected)}`, `${at("payoffs")}[${player}]`);
  });
  return integers;
}

/** Whether obeying gains exactly 0 with these weights. */
export function isTight({ gains }: GainsOfObeying, weights: readonly bigint[]): boolean {
  return weightedGain(gains, weights) === 0n;
}

function weightedGain(gains: GainsOfObeying["gains"], weights: readonly bigint[]): bigint {
  let total = 0n;
  for (const [profile, gain] of gains) {
    const weight = weights[profile] as bigint;
    if (weight !== 0n) total += weight * gain;
  }
  return total;
}
