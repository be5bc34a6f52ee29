import { clearDenominators, primitive } from "../../exact/integer.js";
import { equal } from "../../exact/order.js";
import { rank } from "../../exact/rank.js";
import { rankModuloPrime } from "../../exact/rank-modulo-prime.js";
import { ONE, quotient, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { refuse } from "./document-fields.js";
import { MAXIMUM_BASES } from "./nash-completeness.js";
import { countBases, verticesByBases } from "./polytope-bases.js";

/** The greatest number of inequalities evaluated at bases. */
const MAXIMUM_EVALUATIONS = 4_000_000;

/** The first player's payoff against each strategy of the other player, when `player` plays the mixed strategy. */
export function payoffsAgainst(
  game: NormalFormGame,
  player: number,
  strategy: readonly Rational[],
): Rational[] {
  const matrix = matrixOf(game, player);
  const weights = clearDenominators(strategy);
  const scale = weights.denominator * game.integerPayoffs(0).denominator;
  const others = (matrix[0] as readonly bigint[]).length;
  return Array.from({ length: others }, (_, j) => {
    let total = 0n;
    matrix.forEach((row, i) => {
      const weight = weights.integers[i] as bigint;
      if (weight !== 0n) total += weight * (row[j] as bigint);
    });
    return quotient(total, scale);
  });
}

/** Whether an optimal strategy is fixed by what it does not play and by what gives exactly the value against it. */
export function isExtreme(
  game: NormalFormGame,
  player: number,
  strategy: readonly Rational[],
  value: Rational,
  payoffs: readonly Rational[],
): boolean {
  const used = positions(strategy, (probability) => probability.n !== 0n);
  if (used.length === 1) return true;
  const tight = positions(payoffs, (payoff) => equal(payoff, value));
  return solutionSpace(equations(game, player, used, tight, value), used.length) === 1;
}

/**
 * Checks the dimension and, within the bounds, that no extreme optimal strategy of the player is missing; returns whether
 * that was proved. Both lists are known to be optimal.
 */
export function checkNoneMissing(
  game: NormalFormGame,
  player: number,
  value: Rational,
  own: readonly (readonly Rational[])[],
  others: readonly (readonly Rational[])[],
  path: string,
): boolean {
  // Optimal strategies play only what is a best response to all optimal strategies of the opponent, and give exactly the
  // value against all that those play.
  const used = own[0]?.map((_, i) => i) ?? [];
  const tables = others.map((other) => payoffsAgainst(game, 1 - player, other));
  const kept = used.filter((i) => tables.every((payoffs) => equal(payoffs[i] as Rational, value)));
  const met = positions(others[0] ?? [], (_, j) => others.some((other) => (other[j] as Rational).n !== 0n));
  const face = solutionSpace(equations(game, player, kept, met, value), kept.length) - 1;
  const listed = own.length === 1 ? 0 : rank(own) - 1;
  if (face === listed && (face === 0 || (face === 1 && own.length === 2))) return true;
  const pure = positions(kept, (i) => own.some((strategy) => equal(strategy[i] as Rational, ONE)));
  // Then every mixture of what is kept is one of those listed.
  if (pure.length === kept.length) return true;
  const matrix = matrixOf(game, player);
  const columns = (matrix[0] as readonly bigint[]).length;
  const bases = countBases(columns, kept.length);
  if (bases > MAXIMUM_BASES || bases * (columns + kept.length) > MAXIMUM_EVALUATIONS) return false;
  const keys = new Set(own.map((strategy) => `${primitive(clearDenominators(strategy).integers)}`));
  for (const weights of extremeByBases(game, player, matrix, kept, value)) {
    if (keys.has(`${primitive(weights)}`)) continue;
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    refuse(
      `an optimal strategy is missing: [${weights.map((w) => rationalText(quotient(w, total))).join(", ")}]`,
      path,
    );
  }
  return true;
}

/**
 * The extreme optimal strategies that use `kept`: the vertices of { z >= 0, losses · z <= 1 } with the greatest sum, where
 * the losses of the player are made positive.
 */
function extremeByBases(
  game: NormalFormGame,
  player: number,
  matrix: readonly (readonly bigint[])[],
  kept: readonly number[],
  value: Rational,
): bigint[][] {
  const sign = player === 0 ? 1n : -1n;
  const gains = kept.map((i) => (matrix[i] as readonly bigint[]).map((entry) => sign * entry));
  let most = (gains[0] as readonly bigint[])[0] as bigint;
  for (const gain of gains.flat()) if (gain > most) most = gain;
  const losses = (gains[0] as readonly bigint[]).map((_, j) =>
    gains.map((row) => most + 1n - (row[j] as bigint)),
  );
  return verticesByBases(losses).flatMap(({ support, weights }) => {
    const all = matrix.map(() => 0n);
    support.forEach((k, at) => {
      all[kept[k] as number] = weights[at] as bigint;
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0n);
    const payoffs = payoffsAgainst(
      game,
      player,
      all.map((weight) => quotient(weight, total)),
    );
    const secures = payoffs.every((payoff) => (player === 0 ? payoff.gte(value) : payoff.lte(value)));
    return secures ? [all] : [];
  });
}

/** Equations that hold for weights of `used` which give exactly the value against each of `met`. */
function equations(
  game: NormalFormGame,
  player: number,
  used: readonly number[],
  met: readonly number[],
  value: Rational,
): bigint[][] {
  const matrix = matrixOf(game, player);
  const { denominator } = game.integerPayoffs(0);
  const entry = (i: number, j: number): bigint => (matrix[i] as readonly bigint[])[j] as bigint;
  const first = met[0] as number;
  // One equation on the value, and one that every other payoff is the same, which keeps the numbers small.
  return met.map((j) =>
    used.map((i) =>
      j === first ? entry(i, j) * value.d - value.s * value.n * denominator : entry(i, j) - entry(i, first),
    ),
  );
}

/** The dimension of what solves the equations, which something other than 0 does. */
function solutionSpace(rows: readonly (readonly bigint[])[], unknowns: number): number {
  // Modulo a prime the rank is never greater.
  return rankModuloPrime(rows) === unknowns - 1 ? 1 : unknowns - rank(rows);
}

/** The first player's payoffs in integers, one row a strategy of the player. */
function matrixOf(game: NormalFormGame, player: number): bigint[][] {
  const { integers } = game.integerPayoffs(0);
  const [rows, columns] = game.shape as readonly [number, number];
  const matrix = Array.from({ length: rows }, (_, i) => integers.slice(i * columns, (i + 1) * columns));
  return player === 0
    ? matrix
    : integers.slice(0, columns).map((_, j) => matrix.map((row) => row[j] as bigint));
}

function positions<T>(values: readonly T[], holds: (value: T, position: number) => boolean): number[] {
  return values.flatMap((value, k) => (holds(value, k) ? [k] : []));
}
