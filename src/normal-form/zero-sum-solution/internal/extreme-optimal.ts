import { clearDenominators, primitive } from "../../../exact/integer.js";
import { nullspace } from "../../../exact/nullspace.js";
import { rankModuloPrime } from "../../../exact/rank-modulo-prime.js";
import type { CountMeter } from "../../internal/count-meter.js";
import { extremeRays } from "./extreme-rays.js";

/** The extreme optimal strategies of a player, as weights of its strategies. */
export interface Extremes {
  readonly rays: readonly (readonly bigint[])[];
  /** The dimension of all mixtures of them. */
  readonly dimension: number;
}

/** The largest elimination that is done to find a face that is no single point: products of its entries. */
const MOST_PRODUCTS = 2_000_000;

/**
 * All extreme optimal strategies of the player that maximises `matrix`, or null when the meter ended the work or their
 * face is too large to be listed.
 *
 * An optimal strategy uses only strategies that are best responses to the opponent's optimal strategy `other`, and gives
 * exactly the value against those that `other` plays: a face, whose points are cut further by the other inequalities.
 *
 * @param numerator - the value, over `scale`
 * @param own - an extreme optimal strategy of the player
 */
export function extremeOptimal(
  matrix: readonly (readonly bigint[])[],
  numerator: bigint,
  scale: bigint,
  own: readonly bigint[],
  other: readonly bigint[],
  meter: CountMeter,
): Extremes | null {
  const totalOther = other.reduce((sum, weight) => sum + weight, 0n);
  const gain = (i: number, j: number): bigint =>
    ((matrix[i] as readonly bigint[])[j] as bigint) * scale - numerator;
  const used = matrix.flatMap((row, i) => {
    const payoff = row.reduce((sum, entry, j) => sum + entry * (other[j] as bigint), 0n);
    return payoff * scale === numerator * totalOther ? [i] : [];
  });
  const met = other.flatMap((weight, j) => (weight > 0n ? [j] : []));
  const equations = faceEquations(matrix, used, met, gain);
  // The rank modulo a prime is at most the rank, and that is less than the number of unknowns, as `own` is a solution.
  if (rankModuloPrime(equations) === used.length - 1) return { rays: [own], dimension: 0 };
  if (used.length * met.length * Math.min(used.length, met.length) > MOST_PRODUCTS) return null;
  const basis = nullspace(equations).map((vector) => clearDenominators(vector).integers);
  if (basis.length === 1) return { rays: [own], dimension: 0 };
  const free = other.flatMap((weight, j) => (weight > 0n ? [] : [j]));
  // In a basis of the nullspace each coordinate is the weight of one strategy, up to a positive factor, and so not negative.
  const inequalities = [
    ...used.map((_, k) => basis.map((vector) => vector[k] as bigint)),
    ...free.map((j) =>
      basis.map((vector) => vector.reduce((sum, v, k) => sum + v * gain(used[k] as number, j), 0n)),
    ),
  ];
  const found = extremeRays(inequalities, meter);
  if (found === null) return null;
  return {
    dimension: found.dimension - 1,
    rays: found.points.map((t) => {
      const weights = matrix.map(() => 0n);
      used.forEach((i, k) => {
        weights[i] = basis.reduce((sum, vector, c) => sum + (vector[k] as bigint) * (t[c] as bigint), 0n);
      });
      return primitive(weights);
    }),
  };
}

/** Against the first of the strategies met exactly the value, against each other one the same: one equation each. */
function faceEquations(
  matrix: readonly (readonly bigint[])[],
  used: readonly number[],
  met: readonly number[],
  gain: (i: number, j: number) => bigint,
): bigint[][] {
  const first = met[0] as number;
  return met.map((j) =>
    used.map((i) => {
      const row = matrix[i] as readonly bigint[];
      return j === first ? gain(i, j) : (row[j] as bigint) - (row[first] as bigint);
    }),
  );
}
