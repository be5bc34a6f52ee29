import { compareVectors } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { MixedStrategy, NormalFormGame } from "../game.js";
import { CountMeter } from "../internal/count-meter.js";
import { strategyOf } from "../lemke-howson/internal/equilibrium-of.js";
import { onePair } from "../lemke-howson/internal/one-pair.js";
import { positiveMatrices } from "../lemke-howson/internal/positive-payoffs.js";
import { type Extremes, extremeOptimal } from "./internal/extreme-optimal.js";
import type { ZeroSumOptions } from "./zero-sum-options.js";
import { type ZeroSumRescaling, zeroSumRescaling } from "./zero-sum-rescaling.js";

/** The value may take so many milliseconds, however short the time limit is. */
const LEAST_TIME = 2000;

/** The optimal strategies of one player: a polytope. */
export interface OptimalStrategies {
  /** Extreme optimal strategies, lexicographically greatest first; all of them when `complete`, else at least one. */
  readonly extreme: readonly MixedStrategy[];
  /** Whether `extreme` are all, so that the optimal strategies are exactly their mixtures. */
  readonly complete: boolean;
  /** The dimension of the set, or null when it is not known. */
  readonly dimension: number | null;
}

/** A pair of strategies that proves the value: solutions of a linear program and of its dual. */
export interface ZeroSumCertificate {
  /** An optimal strategy of each player. */
  readonly strategies: readonly [MixedStrategy, MixedStrategy];
  /**
   * What the first player gets: with its strategy against each strategy of the second player, never less than the value;
   * and with each of its strategies against the second player's, never more.
   */
  readonly payoffs: readonly [readonly Rational[], readonly Rational[]];
}

/** The solution of a game that is zero-sum up to the units of the second player's payoffs. */
export interface ZeroSumSolution {
  /** What the first player can secure, and the second player can hold it to. */
  readonly value: Rational;
  /** What the second player gets at the value: `shift - scale * value`. */
  readonly secondPayoff: Rational;
  readonly rescaling: ZeroSumRescaling;
  /** The optimal strategies of the two players. Every pair of them is an equilibrium, and there are no others. */
  readonly optimal: readonly [OptimalStrategies, OptimalStrategies];
  /** Whether the optimal strategies of both players are complete. */
  readonly complete: boolean;
  /** What is missing, or null. */
  readonly reason: string | null;
  readonly certificate: ZeroSumCertificate;
  readonly spent: {
    /** How many comparisons of rays the listing took. */
    readonly comparisons: number;
    /** Whether a limit stopped it: of comparisons, time or size. */
    readonly limitReached: boolean;
  };
}

/**
 * Returns the value of a zero-sum game and all optimal strategies of both players: the extreme ones, and the dimension of
 * the polytope they span. The game may be constant-sum, or so after a positive scale and a shift of one player's payoffs.
 *
 * The value and one optimal pair are found at any size and proved by each other (J. von Neumann 1928, Zur Theorie der
 * Gesellschaftsspiele, doi:10.1007/BF01448847). The optimal strategies are the extreme rays of a cone, cut out of the face on
 * which they are complementary to the pair (L. S. Shapley & R. N. Snow 1950, Basic solutions of discrete games) by the double
 * description method (K. Fukuda & A. Prodon 1996, doi:10.1007/3-540-61576-8_77); where that face is a point, the strategy is
 * proved to be the only one.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, is not zero-sum in this sense, or
 * the limit is not a whole number; `too-large` when the value is not found by half a minute of exact pivots, or within
 * a time limit of two seconds or more
 * @example
 * ```ts
 * import { rationalText, zeroSum, zeroSumSolution } from "exclave";
 *
 * const { value, optimal } = zeroSumSolution(zeroSum([[2, 0, 1], [0, 2, 1]]));
 * rationalText(value); // "1"
 * optimal[1].dimension; // 1
 * optimal[1].extreme.map((y) => y.map(rationalText)); // [["1/2", "1/2", "0"], ["0", "0", "1"]]
 * ```
 */
export function zeroSumSolution(game: NormalFormGame, options: ZeroSumOptions = {}): ZeroSumSolution {
  const rescaling = zeroSumRescaling(game);
  if (rescaling === null) {
    throw new ExclaveError(
      "bad-argument",
      "expected a zero-sum game, up to a positive scale and a shift of one player's payoffs; oneEquilibrium() and " +
        "bimatrixEquilibria() take any game of two players",
      "game",
    );
  }
  const meter = new CountMeter(options, { usual: 20_000_000, least: 0, reportEvery: 100_000 });
  const { matrix, denominator } = firstMatrix(game);
  const [x, y] = optimalPair(matrix, options);
  const [totalX, totalY] = [total(x), total(y)];
  const against = transpose(matrix).map((column) => weighted(column, x));
  // A strategy that the second player plays gives the first exactly the value.
  const worst = against[y.findIndex((weight) => weight > 0n)] as bigint;
  const value = quotient(worst, totalX * denominator);
  const first = extremeOptimal(matrix, worst, totalX, x, y, meter);
  // The second player maximises the negated payoffs.
  const negated = transpose(matrix).map((column) => column.map((entry) => -entry));
  const second = extremeOptimal(negated, -worst, totalX, y, x, meter);
  const optimal = [optimalStrategies(first, x), optimalStrategies(second, y)] as const;
  const complete = first !== null && second !== null;
  return {
    value,
    secondPayoff: rational(rescaling.shift.sub(rescaling.scale.mul(value))),
    rescaling,
    optimal,
    complete,
    reason: complete ? null : cutShort(meter),
    certificate: {
      strategies: [strategyOf(x) as MixedStrategy, strategyOf(y) as MixedStrategy],
      payoffs: [
        against.map((payoff) => quotient(payoff, totalX * denominator)),
        matrix.map((row) => quotient(weighted(row, y), totalY * denominator)),
      ],
    },
    spent: { comparisons: meter.count, limitReached: !complete && meter.ended !== "signal" },
  };
}

/** Why not all optimal strategies are listed. */
function cutShort({ ended, limit }: CountMeter): string {
  const listing = "the listing of the optimal strategies";
  if (ended === "signal") return `${listing} was cancelled`;
  if (ended === "time") return `the time limit ended ${listing}`;
  if (ended === null) return "the face of the optimal strategies is too large to be listed";
  return `the limit of ${limit.toLocaleString("en")} ray comparisons ended ${listing}`;
}

function firstMatrix(game: NormalFormGame): { matrix: bigint[][]; denominator: bigint } {
  const { integers, denominator } = game.integerPayoffs(0);
  const [rows, columns] = game.shape as readonly [number, number];
  const matrix = Array.from({ length: rows }, (_, i) => integers.slice(i * columns, (i + 1) * columns));
  return { matrix, denominator };
}

function optimalPair(
  matrix: readonly (readonly bigint[])[],
  { timeLimit }: ZeroSumOptions,
): readonly [readonly bigint[], readonly bigint[]] {
  // Without the value there is nothing to tell, so it is given some time in any case.
  const search = timeLimit === undefined ? {} : { timeLimit: Math.max(timeLimit, LEAST_TIME) };
  const opposite = matrix.map((row) => row.map((entry) => -entry));
  const { weights, ended, pivots } = onePair(positiveMatrices(matrix, opposite), search);
  if (weights !== null) return weights;
  const spent =
    ended === "time"
      ? `${(timeLimit ?? 0).toLocaleString("en")} ms`
      : `${pivots.toLocaleString("en")} pivots`;
  throw new ExclaveError("too-large", `${spent} did not find the value`, "game");
}

function optimalStrategies(found: Extremes | null, own: readonly bigint[]): OptimalStrategies {
  const rays = found?.rays ?? [own];
  const extreme = rays.map((ray) => strategyOf(ray) as MixedStrategy).sort((p, q) => compareVectors(q, p));
  return { extreme, complete: found !== null, dimension: found?.dimension ?? null };
}

function transpose(matrix: readonly (readonly bigint[])[]): bigint[][] {
  return (matrix[0] as readonly bigint[]).map((_, j) => matrix.map((row) => row[j] as bigint));
}

function weighted(row: readonly bigint[], weights: readonly bigint[]): bigint {
  return row.reduce((sum, entry, k) => sum + entry * (weights[k] as bigint), 0n);
}

function total(weights: readonly bigint[]): bigint {
  return weights.reduce((sum, weight) => sum + weight, 0n);
}
