import { compare } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "./game.js";

/** A pure profile in the Pareto order. */
export interface ParetoRank {
  readonly profile: readonly number[];
  readonly payoffs: readonly Rational[];
  /** 0 when no pure profile dominates it; otherwise one more than the greatest rank of those that do. */
  readonly rank: number;
}

/** The greatest number of profiles that {@link paretoRanking} compares with each other. */
export const MAXIMUM_RANKED_PROFILES = 4_096;

/**
 * Returns whether payoffs `a` Pareto-dominate payoffs `b`: nobody gets less and somebody gets more.
 *
 * @example
 * ```ts
 * import { paretoDominates, rational } from "exclave";
 *
 * paretoDominates([rational(3), rational(1)], [rational(2), rational(1)]); // true
 * ```
 */
export function paretoDominates(a: readonly Rational[], b: readonly Rational[]): boolean {
  const orders = a.map((value, i) => compare(value, b[i] as Rational));
  return orders.every((order) => order >= 0) && orders.some((order) => order > 0);
}

/**
 * Returns every pure profile, row-major, with its rank in the Pareto order: 0 for the efficient ones, and for another the
 * length of the longest chain of profiles above it, each dominating the next.
 *
 * @throws {@link ExclaveError} `too-large` beyond {@link MAXIMUM_RANKED_PROFILES} profiles
 * @example
 * ```ts
 * import { paretoRanking, symmetric } from "exclave";
 *
 * paretoRanking(symmetric([[3, 0], [5, 1]])).map(({ rank }) => rank); // [0, 0, 0, 1]
 * ```
 */
export function paretoRanking(game: NormalFormGame): ParetoRank[] {
  if (game.profileCount > MAXIMUM_RANKED_PROFILES) {
    throw new ExclaveError(
      "too-large",
      `at most ${MAXIMUM_RANKED_PROFILES.toLocaleString("en")} profiles are ranked, found ` +
        game.profileCount.toLocaleString("en"),
      "game",
    );
  }
  const profiles = Array.from({ length: game.profileCount }, (_, index) => ({
    profile: game.profileAt(index),
    payoffs: game.players.map((_, player) => game.payoffAt(player, index)),
  }));
  const ranks = new Array<number>(profiles.length).fill(0);
  // A dominating profile has the greater sum, so that by falling sums every rank above is settled first.
  const sums = profiles.map(({ payoffs }) => payoffs.reduce((a, b) => a.add(b)));
  const order = profiles.map((_, i) => i).sort((a, b) => compare(sums[b] as Rational, sums[a] as Rational));
  order.forEach((i, position) => {
    const own = (profiles[i] as (typeof profiles)[number]).payoffs;
    for (const j of order.slice(0, position)) {
      const above = (ranks[j] as number) + 1;
      if (
        above > (ranks[i] as number) &&
        paretoDominates((profiles[j] as (typeof profiles)[number]).payoffs, own)
      ) {
        ranks[i] = above;
      }
    }
  });
  return profiles.map((one, i) => ({ ...one, rank: ranks[i] as number }));
}
