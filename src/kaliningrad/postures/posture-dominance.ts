import { sign } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { Parameters } from "../../model/parameters.js";
import { dominanceMargin, type ReachedMargin } from "../../normal-form/dominance-margin.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { postureGame } from "./posture-game.js";
import {
  NATO_MOVES,
  NON_AGGRESSIVE,
  POSTURES,
  type Posture,
  postureIndex,
  RUSSIAN_MOVES,
} from "./postures.js";

/** How an aggressive posture compares with mixtures of the non-aggressive ones. */
export interface PostureDominance {
  readonly posture: Posture;
  /** The most by which some mixture is better in every cell; the posture is strictly dominated when it is positive. */
  readonly margin: Rational;
  /** A mixture of the non-aggressive postures that reaches the margin, by posture; zeros left out. */
  readonly by: Readonly<Partial<Record<Posture, Rational>>>;
  /** What that mixture gains in each cell, `HA, HS, GA, GS, IA, IS`. */
  readonly gains: readonly Rational[];
  /** The belief about the cells that proves no mixture does better. */
  readonly belief: readonly Rational[];
  /** For each non-aggressive posture alone, the least that it gains over the cells. */
  readonly pureMargins: Readonly<Partial<Record<Posture, Rational>>>;
}

/** Returns the dominance of a posture by mixtures of the non-aggressive ones in the posture game. */
export function postureDominance(parameters: Parameters, posture: Posture): PostureDominance {
  const game = postureGame(parameters);
  const best = marginOver(game, posture, NON_AGGRESSIVE);
  const pure = NON_AGGRESSIVE.map((b) => [b, marginOver(game, posture, [b]).margin] as const);
  const by = POSTURES.map((b, i) => [b, best.by[i] as Rational] as const).filter(([, p]) => sign(p) !== 0);
  return {
    posture,
    margin: best.margin,
    by: Object.fromEntries(by),
    gains: best.gains,
    belief: best.belief,
    pureMargins: Object.fromEntries(pure),
  };
}

/**
 * Returns the most that can be added to the posture's payoff in the cells where Russia makes one of `moves`, all alike,
 * before no mixture of the non-aggressive postures strictly dominates it; null when no gain there undoes the dominance.
 */
export function toleratedGain(
  parameters: Parameters,
  posture: Posture,
  moves: readonly string[],
): Rational | null {
  const weights = cells().map(({ r }) => (moves.includes(r) ? ONE : ZERO));
  return weightedMargin(postureGame(parameters), posture, weights);
}

/**
 * Returns the gain in effectiveness f, by which the posture's probabilities of being overrun fall, at which no mixture of
 * the non-aggressive postures strictly dominates it any more; null when none does that.
 */
export function efficacyBoundary(parameters: Parameters, posture: Posture): Rational | null {
  const weights = cells().map(({ r }) => {
    const war = r === "I" ? ONE : parameters.get(`omega[${posture},${r}]`);
    return war.mul(parameters.get("L"));
  });
  return weightedMargin(postureGame(parameters), posture, weights);
}

/** The opponents' profiles of the Baltic states, in the game's order. */
function cells(): { r: string; n: string }[] {
  return RUSSIAN_MOVES.flatMap((r) => NATO_MOVES.map((n) => ({ r, n })));
}

/** The greatest margin with mixtures of the given postures; there is always one, since every cell counts alike. */
function marginOver(game: NormalFormGame, posture: Posture, over: readonly Posture[]): ReachedMargin {
  const found = dominanceMargin(game, 0, postureIndex(posture), { over: over.map(postureIndex) });
  if (found.status !== "reached")
    throw new ExclaveError("bad-argument", "expected postures to mix, found none", "over");
  return found;
}

function weightedMargin(
  game: NormalFormGame,
  posture: Posture,
  weights: readonly Rational[],
): Rational | null {
  if (weights.every((weight) => sign(weight) === 0)) return null;
  return dominanceMargin(game, 0, postureIndex(posture), { over: NON_AGGRESSIVE.map(postureIndex), weights })
    .margin;
}
