import type { Rational } from "../../exact/rational.js";
import {
  type EnclosedMatrix,
  enclosedMultiple,
  enclosedProduct,
  enclosedSum,
  largestEntry,
  negative,
  sumOfProducts,
  transposed,
  type WholeMatrix,
} from "./enclosed-matrix.js";
import type { RiccatiData } from "./riccati-data.js";

/** Below so many units coefficients count as small. */
const SMALL = 16n;
/** Matrices at rest change by no more than this in a moment. */
const REST = 1n << 10n;
/** So many small coefficients one after the other end a series. */
const SMALL_ONES = 3;

/** Polynomials in the share of a step of time that is over, near the solution of the Riccati equations that begins with them. */
export interface RiccatiTaylor {
  /** By power, for each player a matrix of which every entry is exact. */
  readonly coefficients: readonly (readonly WholeMatrix[])[];
  /** By power, for each player the coefficient of the derivative less the right-hand side, times the step. */
  readonly residuals: readonly (readonly EnclosedMatrix[])[];
}

/**
 * The polynomials of B. Taylor of the coupled Riccati equations in continuous time, `P_i' = P_i G + G'P_i - r P_i + Q_i - W_i F -
 * F'W_i' + F'R_i F` in time to go for feedback and `P_i' = P_i G - r P_i + A'P_i + Q_i - W_i F` for open loop, with `G = A - B F` and
 * gains F that are linear in the matrices. What they miss the equations by is a polynomial too, all of whose coefficients are
 * enclosed. Null where more powers are needed than are allowed.
 */
export function riccatiTaylor(
  data: RiccatiData,
  start: readonly WholeMatrix[],
  step: Rational,
  mostPowers: number,
): RiccatiTaylor | null {
  const { bits, players, feedback } = data;
  const P: (readonly WholeMatrix[])[] = [start];
  const F: EnclosedMatrix[] = [];
  const G: EnclosedMatrix[] = [];
  const RF: EnclosedMatrix[][] = [];
  const residuals: (readonly EnclosedMatrix[])[] = [];
  let small = 0;
  for (let k = 0; small < SMALL_ONES; k++) {
    if (k > mostPowers) return null;
    place(data, P, F, G, RF, k);
    const rates = coefficientOf(data, P, F, G, RF, k);
    // Where matrices are at rest but for their rounding, they are followed as such for any length of time.
    if (k === 0 && rates.every(({ rows }) => largestEntry(rows) <= REST)) break;
    const flow = rates.map((one) => enclosedMultiple(one, step));
    const next = flow.map(({ rows }) =>
      rows.map((row, i) =>
        row.map((_, j) => {
          // Symmetric matrices stay exactly so.
          const entry = feedback && j < i ? (rows[j]?.[i] as bigint) : (row[j] as bigint);
          return entry / BigInt(k + 1);
        }),
      ),
    );
    P.push(next);
    residuals.push(missing(flow, next, BigInt(k + 1)));
    small = next.every((one) => largestEntry(one) <= SMALL) ? small + 1 : 0;
  }
  const degree = P.length - 1;
  if (degree > 0) place(data, P, F, G, RF, degree);
  for (let k = degree; k <= 2 * degree; k++) {
    residuals.push(coefficientOf(data, P, F, G, RF, k).map((one) => negative(enclosedMultiple(one, step))));
  }
  return { coefficients: P, residuals: residuals.map((one) => one.slice(0, players.length)) };

  function missing(
    flow: readonly EnclosedMatrix[],
    next: readonly WholeMatrix[],
    times: bigint,
  ): EnclosedMatrix[] {
    return flow.map((one, i) => ({
      rows: one.rows.map((row, s) => row.map((entry, t) => times * (next[i]?.[s]?.[t] as bigint) - entry)),
      off: one.off,
    }));
  }

  /** Gains, closed loop, and R_i F of a power. */
  function place(
    { F: fixed, A, B }: RiccatiData,
    all: readonly (readonly WholeMatrix[])[],
    gains: EnclosedMatrix[],
    loops: EnclosedMatrix[],
    weighed: EnclosedMatrix[][],
    k: number,
  ): void {
    const at = all[k] as readonly WholeMatrix[];
    const linear = sumOfProducts(
      players.map(({ K }, i) => [K, exact(at[i] as WholeMatrix)] as const),
      bits,
    );
    const gain = k === 0 ? enclosedSum([fixed, linear]) : linear;
    const pulled = negative(enclosedProduct(B, gain, bits));
    gains[k] = gain;
    loops[k] = k === 0 ? enclosedSum([A, pulled]) : pulled;
    weighed[k] = feedback ? players.map(({ R }) => enclosedProduct(R, gain, bits)) : [];
  }
}

/** The coefficient of a power of the right-hand side, for each player. */
function coefficientOf(
  { bits, players, feedback, discount, own }: RiccatiData,
  P: readonly (readonly WholeMatrix[])[],
  F: readonly EnclosedMatrix[],
  G: readonly EnclosedMatrix[],
  RF: readonly (readonly EnclosedMatrix[])[],
  k: number,
): EnclosedMatrix[] {
  const last = F.length - 1;
  const pairs: (readonly [number, number])[] = [];
  for (let j = Math.max(0, k - last); j <= Math.min(k, last); j++) pairs.push([j, k - j]);
  return players.map(({ Q, W }, i) => {
    const along = sumOfProducts(
      pairs.map(([a, b]) => [exact(P[a]?.[i] as WholeMatrix), G[b] as EnclosedMatrix] as const),
      bits,
    );
    const parts: EnclosedMatrix[] = [along];
    if (feedback) {
      parts.push(
        transposed(along),
        sumOfProducts(
          pairs.map(([a, b]) => [transposed(F[a] as EnclosedMatrix), RF[b]?.[i] as EnclosedMatrix] as const),
          bits,
        ),
      );
    }
    if (k === 0) parts.push(Q);
    if (k <= last) {
      const at = exact(P[k]?.[i] as WholeMatrix);
      const mixed = negative(enclosedProduct(W, F[k] as EnclosedMatrix, bits));
      parts.push(mixed, negative(enclosedMultiple(at, discount)));
      parts.push(feedback ? transposed(mixed) : enclosedProduct(own, at, bits));
    }
    return enclosedSum(parts);
  });
}

function exact(rows: WholeMatrix): EnclosedMatrix {
  return { rows, off: 0n };
}
