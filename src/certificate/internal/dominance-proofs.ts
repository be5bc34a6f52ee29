import { clearDenominators } from "../../exact/integer.js";
import { compare, equal, minimum, sign } from "../../exact/order.js";
import { ONE, quotient, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { numbers, refuse } from "./document-fields.js";

/** One player's payoffs against the opponents' profiles, row-major. */
export interface PayoffRows {
  readonly player: number;
  /** `rows[strategy][cell]`, times the denominator. */
  readonly rows: readonly (readonly bigint[])[];
  readonly denominator: bigint;
  /** `cells[cell][opponent]`: the strategies of the opponents, in the order of the players. */
  readonly cells: readonly (readonly number[])[];
}

/** The payoffs of a player, for the checks below. */
export function payoffRows(game: NormalFormGame, player: number): PayoffRows {
  const { integers, denominator } = game.integerPayoffs(player);
  const profiles: number[] = [];
  for (let index = 0; index < game.profileCount; index++) {
    if (Math.floor(index / game.stride(player)) % (game.shape[player] as number) === 0) profiles.push(index);
  }
  const rows = Array.from({ length: game.shape[player] as number }, (_, strategy) =>
    profiles.map((index) => integers[index + strategy * game.stride(player)] as bigint),
  );
  const cells = profiles.map((index) => game.profileAt(index).filter((_, i) => i !== player));
  return { player, rows, denominator, cells };
}

/** The cells in which every opponent plays a kept strategy. */
export function keptCells({ cells, player }: PayoffRows, kept: readonly (readonly number[])[]): number[] {
  const opponents = kept.filter((_, i) => i !== player).map((strategies) => new Set(strategies));
  return cells.flatMap((cell, c) => (cell.every((s, i) => opponents[i]?.has(s)) ? [c] : []));
}

/** Reads probabilities: none negative, and they add up to 1. */
export function readProbabilities(value: unknown, path: string, length: number): Rational[] {
  const found = numbers(value, path, length);
  found.forEach((probability, i) => {
    if (sign(probability) < 0) refuse("a probability is negative", `${path}[${i}]`);
  });
  const { integers, denominator } = clearDenominators(found);
  const total = quotient(
    integers.reduce((a, b) => a + b, 0n),
    denominator,
  );
  if (!equal(total, ONE)) refuse(`the probabilities add up to ${rationalText(total)}, not 1`, path);
  return found;
}

/**
 * Checks a mixture with its gains over a strategy in the given cells: it plays candidates only, and the gains are those
 * stated. Returns them.
 */
export function checkMixture(
  payoffs: PayoffRows,
  strategy: number,
  stated: { readonly by: unknown; readonly gains: unknown },
  path: string,
  cells: readonly number[],
  candidates: readonly number[],
): Rational[] {
  const by = readProbabilities(stated.by, `${path}by`, payoffs.rows.length);
  by.forEach((probability, s) => {
    if (sign(probability) > 0 && (s === strategy || !candidates.includes(s))) {
      refuse("the mixture plays a strategy that it may not", `${path}by[${s}]`);
    }
  });
  const gains = numbers(stated.gains, `${path}gains`, cells.length);
  const { integers, denominator } = clearDenominators(by);
  cells.forEach((cell, i) => {
    let total = 0n;
    integers.forEach((weight, s) => {
      if (weight !== 0n) total += weight * entry(payoffs, s, cell);
    });
    const gain = quotient(
      total - denominator * entry(payoffs, strategy, cell),
      denominator * payoffs.denominator,
    );
    if (!equal(gain, gains[i] as Rational)) refuse(`the gain is ${rationalText(gain)}`, `${path}gains[${i}]`);
  });
  return gains;
}

/** Checks that the least of the gains is the margin. */
export function checkLeast(gains: readonly Rational[], margin: Rational, path: string): void {
  const least = minimum(gains);
  if (!equal(least, margin)) {
    refuse(`the least gain is ${rationalText(least)}, not ${rationalText(margin)}`, path);
  }
}

/**
 * Checks that no other strategy gains more than `most` over the strategy against a belief, which may only be positive in
 * the given cells; returns the belief and the greatest gain, null when there is no other strategy.
 */
export function checkBelief(
  payoffs: PayoffRows,
  strategy: number,
  value: unknown,
  path: string,
  most: Rational,
  cells: readonly number[] | null = null,
): { readonly belief: readonly Rational[]; readonly greatest: Rational | null } {
  const belief = readProbabilities(value, path, payoffs.cells.length);
  if (cells !== null) {
    const allowed = new Set(cells);
    belief.forEach((probability, cell) => {
      if (sign(probability) > 0 && !allowed.has(cell)) {
        refuse("the belief is positive on a profile that was eliminated", `${path}[${cell}]`);
      }
    });
  }
  const { integers, denominator } = clearDenominators(belief);
  const support = integers.flatMap((weight, cell) => (weight === 0n ? [] : [cell]));
  const worth = (s: number): bigint =>
    support.reduce((total, cell) => total + (integers[cell] as bigint) * entry(payoffs, s, cell), 0n);
  const own = worth(strategy);
  let greatest: Rational | null = null;
  payoffs.rows.forEach((_, other) => {
    if (other === strategy) return;
    const gain = quotient(worth(other) - own, denominator * payoffs.denominator);
    if (compare(gain, most) > 0) {
      refuse(`strategy ${other} gains ${rationalText(gain)} against the belief`, path);
    }
    if (greatest === null || compare(gain, greatest) > 0) greatest = gain;
  });
  return { belief, greatest };
}

/** What one pure strategy gains over another in a cell, times the denominator. */
export function pureGain(payoffs: PayoffRows, by: number, over: number, cell: number): bigint {
  return entry(payoffs, by, cell) - entry(payoffs, over, cell);
}

function entry({ rows }: PayoffRows, strategy: number, cell: number): bigint {
  return (rows[strategy] as readonly bigint[])[cell] as bigint;
}
