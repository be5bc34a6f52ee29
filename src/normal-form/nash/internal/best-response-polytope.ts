import { leastCommonMultiple } from "../../../exact/greatest-common-divisor.js";
import { positiveColumns } from "../../../exact/positive-columns.js";
import type { Bimatrix } from "./bimatrix-payoffs.js";

/**
 * The best-response polytope { z >= 0, matrix · z <= 1 } of one player, in integers (B. von Stengel 2002, Computing
 * equilibria for two-person games, doi:10.1016/S1574-0005(02)03008-4, section 2.4).
 *
 * The opponent's payoffs against each strategy are shifted and divided until they are small positive integers.
 */
export interface BestResponsePolytope {
  /** The labels of the player's strategies, whose inequality is z_i >= 0. */
  readonly own: readonly number[];
  /** The labels of the opponent's strategies, one a row, ascending by 1. */
  readonly other: readonly number[];
  /** How many labels there are. */
  readonly labels: number;
  /** Positive; one row a strategy of the opponent, one column a strategy of the player. */
  readonly matrix: readonly (readonly bigint[])[];
  /** By the player's strategies: positive integers, in proportion to the weights that one unit of each coordinate stands for. */
  readonly weights: readonly bigint[];
  /**
   * The matrix in doubles, row by row, each column divided by a power of two that makes its greatest entry at least
   * 1/2 and less than 1 before rounding; each entry is off by 2^-52 at most.
   */
  readonly doubles: Float64Array;
  /** About how many bits the integers of its tableaus have at most. */
  readonly bits: number;
  /** Whether these integers fit mostly into doubles, so that exact arithmetic is about as fast as doubles. */
  readonly isSmall: boolean;
  /** By label: about the reciprocal of the greatest value of its inequality's left side, finite. */
  readonly units: Float64Array;
}

/** Up to here nearly all determinants are below 2^49. */
const SMALL_BITS = 80;

/** Returns the polytopes of both players of a game, whose labels are the rows first and then the columns. */
export function bestResponsePolytopes({ a, b }: Bimatrix): [BestResponsePolytope, BestResponsePolytope] {
  const first = a.map((_, i) => i);
  const second = (a[0] as readonly bigint[]).map((_, j) => a.length + j);
  const turned = second.map((_, j) => b.map((row) => row[j] as bigint));
  return [bestResponsePolytope(turned, first, second), bestResponsePolytope(a, second, first)];
}

/**
 * Returns the polytope of the player with labels `own`.
 *
 * @param payoffs - the opponent's payoffs, one row a strategy of the opponent
 */
export function bestResponsePolytope(
  payoffs: readonly (readonly bigint[])[],
  own: readonly number[],
  other: readonly number[],
): BestResponsePolytope {
  const { rows: matrix, units: divisors } = positiveColumns(payoffs);
  const multiple = divisors.reduce(leastCommonMultiple, 1n);
  const weights = divisors.map((divisor) => multiple / divisor);
  const doubles = new Float64Array(own.length * other.length);
  const units = new Float64Array(own.length + other.length).fill(1);
  own.forEach((label, i) => {
    const column = matrix.map((row) => row[i] as bigint);
    const bits = greatest(column).toString(2).length;
    units[label] = 2 ** Math.min(bits, 900);
    column.forEach((value, k) => {
      doubles[k * own.length + i] = scaled(value, bits);
    });
  });
  const rank = Math.min(own.length, other.length);
  // The bound on determinants by J. Hadamard 1893.
  const bits = Math.ceil(rank * (greatest(matrix.flat()).toString(2).length + Math.log2(rank) / 2));
  const isSmall = bits <= SMALL_BITS;
  const labels = own.length + other.length;
  return { own, other, labels, matrix, weights, doubles, bits, isSmall, units };
}

function greatest(values: readonly bigint[]): bigint {
  let best = values[0] as bigint;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** value / 2^bits; beyond the range of doubles the lowest bits, worth less than 2^-900 then, are dropped. */
function scaled(value: bigint, bits: number): number {
  const dropped = Math.max(0, bits - 900);
  return Number(value >> BigInt(dropped)) * 2 ** (dropped - bits);
}
