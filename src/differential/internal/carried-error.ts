import type { RationalMatrix } from "../rational-matrix.js";
import {
  type EnclosedMatrix,
  enclosed,
  enclosedMultiple,
  enclosedProduct,
  enclosedSum,
  greater,
  largestRowSum,
  negative,
  transposed,
} from "./enclosed-matrix.js";
import { spectralNormAbove } from "./enclosed-norms.js";
import { enclosedQuotients } from "./quotient-matrices.js";
import { inCoordinates, inverted, largestError, type RiccatiCoordinates } from "./riccati-coordinates.js";
import { type RiccatiData, stacked } from "./riccati-data.js";
import type { RiccatiPeriod } from "./riccati-period.js";

/** How far errors of the matrices after a period carry: bounds in units of 2^-bits. */
interface CarriedError {
  /** On the length of the coordinates of the error before it. */
  readonly radius: bigint;
  /** On the error of every gain. */
  readonly gains: bigint;
}

/** What a period is about, enclosed. */
interface EnclosedPeriod {
  readonly F: EnclosedMatrix;
  readonly G: EnclosedMatrix;
  /** The inverse of the system for the gains, times the discount factor. */
  readonly Y: EnclosedMatrix;
  /** By player, what a change of the gains does to its matrix. */
  readonly H: readonly EnclosedMatrix[];
}

function enclosedPeriod(
  { bits, feedback, players, discount, B, own }: RiccatiData,
  after: readonly RationalMatrix[],
  { gains, closed, inverse }: RiccatiPeriod,
): EnclosedPeriod {
  const of = (matrix: RationalMatrix): EnclosedMatrix => enclosed(matrix, bits);
  const F = enclosedQuotients(gains, bits);
  const G = enclosedQuotients(closed, bits);
  const Y = enclosedMultiple(enclosedQuotients(inverse, bits), discount);
  const H = players.map(({ R, W }, i) => {
    const P = enclosedMultiple(of(after[i] as RationalMatrix), discount);
    const ahead = enclosedProduct(feedback ? transposed(G) : own, P, bits);
    return enclosedSum([
      negative(W),
      negative(enclosedProduct(ahead, B, bits)),
      ...(feedback ? [enclosedProduct(transposed(F), R, bits)] : []),
    ]);
  });
  return { F, G, Y, H };
}

/** The derivative of the matrices before a period by those after it: U times its values at the columns of T. */
export function periodDerivative(
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  after: readonly RationalMatrix[],
  period: RiccatiPeriod,
  { G, Y, H }: EnclosedPeriod = enclosedPeriod(data, after, period),
): EnclosedMatrix {
  const { bits, feedback, players, discount, own } = data;
  const product = (a: EnclosedMatrix, b: EnclosedMatrix): EnclosedMatrix => enclosedProduct(a, b, bits);
  const shape = after.map((P) => enclosed(P, bits).rows);
  return inCoordinates(coordinates, shape, (error) => {
    const reached = players.map(({ reach }, i) => product(product(reach, error[i] as EnclosedMatrix), G));
    const change = product(Y, stacked(reached));
    return error.map((E, i) => {
      const direct = product(feedback ? transposed(G) : own, product(enclosedMultiple(E, discount), G));
      const bent = product(H[i] as EnclosedMatrix, change);
      return enclosedSum(feedback ? [direct, bent, transposed(bent)] : [direct, bent]);
    });
  });
}

/**
 * What an error of the matrices after a period makes of those before it: the derivative, in norm and in coordinates, and what is
 * beyond it. Null where the gains may not be determined.
 */
export function carriedError(
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  after: readonly RationalMatrix[],
  period: RiccatiPeriod,
  radius: bigint,
): CarriedError | null {
  if (radius === 0n) return { radius: 0n, gains: 0n };
  const { bits, feedback, players, discount, B, own, size, controls } = data;
  const matrices = enclosedPeriod(data, after, period);
  const { G, Y, H } = matrices;
  const image = periodDerivative(data, coordinates, after, period, matrices);
  // Beyond the derivative, by the largest entry e of the error: an entry of the gains changes by f at most, of which f2 is not linear.
  const times = (a: bigint, b: bigint): bigint => ((a * b) >> bits) + 1n;
  const e = largestError(radius, coordinates);
  const reach = players.reduce((most, one) => greater(most, largestRowSum(one.reach)), 0n);
  const reached = times(largestRowSum(Y), reach);
  const wide = BigInt(size) * largestRowSum(B);
  const loop = times(times(reached, wide), e);
  if (2n * loop > 1n << bits) return null;
  const steep = largestRowSum(transposed(G));
  const f = 2n * times(times(reached, steep), e);
  const f2 = times(loop, f);
  // E B phi, for a change phi of the gains.
  const bent = times(times(e, wide), f);
  const factor = ((1n << bits) * discount.n) / discount.d + 1n;
  const direct = times(
    H.reduce((most, one) => greater(most, largestRowSum(one)), 0n),
    f2,
  );
  const c = BigInt(controls);
  const beyond = feedback
    ? 2n * direct +
      c * times(times(f, ownBend(data, after)), f) +
      2n * times(factor, times(steep, bent)) +
      times(factor, times(c * times(largestRowSum(transposed(B)), f), bent))
    : direct + times(factor, times(largestRowSum(own), bent));
  const linear = times(inverted(spectralNormAbove(image), coordinates), radius);
  return { radius: linear + times(coordinates.gather, beyond) + 1n, gains: f };
}

/** The greatest row sum of R_i + d B'P_i B. */
function ownBend({ bits, players, discount, B }: RiccatiData, after: readonly RationalMatrix[]): bigint {
  return players.reduce((most, { R }, i) => {
    const P = enclosedMultiple(enclosed(after[i] as RationalMatrix, bits), discount);
    const bent = enclosedProduct(transposed(B), enclosedProduct(P, B, bits), bits);
    return greater(most, largestRowSum(enclosedSum([R, bent])));
  }, 0n);
}
