import { ONE, type Rational } from "../../exact/rational.js";
import {
  type EnclosedMatrix,
  enclosedMultiple,
  enclosedProduct,
  enclosedSum,
  greater,
  largestRowSum,
  negative,
  sumOfProducts,
  transposed,
  type WholeMatrix,
} from "./enclosed-matrix.js";
import { lengthAbove, spectralNormAbove } from "./enclosed-norms.js";
import { basisError, inCoordinates, inverted, type RiccatiCoordinates } from "./riccati-coordinates.js";
import type { RiccatiData } from "./riccati-data.js";

/**
 * The derivative of the right-hand side of the Riccati equations in continuous time, times a step, at matrices P, or its change
 * with P in their direction: U times its values at the columns of T.
 */
export function riccatiDerivative(
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  P: readonly WholeMatrix[],
  step: Rational,
  direction = false,
): EnclosedMatrix {
  const { bits, feedback, discount, A, own, B, players, F: fixed } = data;
  const linear = gainChange(data, P.map(exact));
  const F = direction ? linear : enclosedSum([fixed, linear]);
  const pulled = negative(enclosedProduct(B, F, bits));
  const G = direction ? pulled : enclosedSum([A, pulled]);
  // What a change of the gains does.
  const H = players.map(({ R, W }, i) =>
    enclosedSum([
      negative(enclosedProduct(exact(P[i] as WholeMatrix), B, bits)),
      ...(direction ? [] : [negative(W)]),
      ...(feedback ? [enclosedProduct(transposed(F), R, bits)] : []),
    ]),
  );
  const half = discount.div(feedback ? 2 : 1);
  return inCoordinates(coordinates, P, (error) => {
    const gains = gainChange(data, error);
    return error.map((E, i) => {
      const parts = [enclosedProduct(E, G, bits), enclosedProduct(H[i] as EnclosedMatrix, gains, bits)];
      if (!direction) parts.push(negative(enclosedMultiple(E, half)));
      if (!direction && !feedback) parts.push(enclosedProduct(own, E, bits));
      const X = enclosedSum(parts);
      return enclosedMultiple(feedback ? enclosedSum([X, transposed(X)]) : X, step);
    });
  });
}

/** With more coordinates the bound on how the derivative changes is a rougher one. */
const MOST_EXACT = 72;

/**
 * A bound on how much the derivative changes, in norm and in coordinates, with a change of the matrices whose coordinates have length 1:
 * the root of the sum of the squares of what it is for each coordinate.
 */
export function riccatiBend(
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  shape: readonly WholeMatrix[],
): bigint {
  const { entries } = coordinates;
  if (entries.length > MOST_EXACT) return roughBend(data, coordinates);
  const sizes = entries.map((_, column) => {
    const error = basisError(coordinates, column, shape).map(({ rows }) => rows);
    return inverted(spectralNormAbove(riccatiDerivative(data, coordinates, error, ONE, true)), coordinates);
  });
  return lengthAbove(sizes);
}

/** The same by the sizes of the matrices alone. */
function roughBend(
  { bits, feedback, size, controls, players, B }: RiccatiData,
  { spread, gather }: RiccatiCoordinates,
): bigint {
  const times = (a: bigint, b: bigint): bigint => ((a * b) >> bits) + 1n;
  // Entries of the gains are as large as those of the matrices times this at most.
  const gain = players.reduce((sum, { K }) => sum + largestRowSum(K), 0n);
  const along = BigInt(size) * times(largestRowSum(B), gain);
  const across = players.reduce((most, { R }) => {
    const weighed = feedback ? times(largestRowSum(R), gain) : 0n;
    return greater(most, weighed + largestRowSum(transposed(B)));
  }, 0n);
  const whole = (along + BigInt(controls) * times(across, gain)) * (feedback ? 2n : 1n);
  return times(times(whole, times(spread, spread)), gather);
}

/** How gains change with the players' matrices. */
function gainChange({ players, bits }: RiccatiData, error: readonly EnclosedMatrix[]): EnclosedMatrix {
  return sumOfProducts(
    players.map(({ K }, i) => [K, error[i] as EnclosedMatrix] as const),
    bits,
  );
}

function exact(rows: WholeMatrix): EnclosedMatrix {
  return { rows, off: 0n };
}
