import { ONE, type Rational } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { type EnclosedMatrix, enclosed, type WholeMatrix } from "./enclosed-matrix.js";
import { exponentialAbove, logarithmicNormAbove, spectralNormAbove } from "./enclosed-norms.js";
import { coordinatesLength, defectOf, inverted, type RiccatiCoordinates } from "./riccati-coordinates.js";
import type { RiccatiData } from "./riccati-data.js";
import { riccatiDerivative } from "./riccati-derivative.js";
import { riccatiTaylor } from "./riccati-taylor.js";

/** Where the players' matrices are, in units of 2^-bits. */
export interface RiccatiState {
  readonly weights: readonly WholeMatrix[];
  /** The coordinates of the error are not longer. */
  readonly radius: bigint;
  /** The logarithmic norm at matrices, for a step of length 1, which serves as long as these are near. */
  readonly known: { readonly at: readonly WholeMatrix[]; readonly rate: bigint } | null;
}

/** What changes less than this a step is not computed again. */
const SLIGHT_BITS = 24n;

/**
 * Follows the coupled Riccati equations in continuous time for a step. The polynomials of Taylor miss the equations by a residual that
 * is bounded; the error grows at most as the logarithmic norm of the derivative along them, with what the error itself adds to it,
 * says (T. H. Gronwall 1919; G. Dahlquist 1958). Null where a step so long is not proved.
 *
 * @param fullBend - how the derivative changes with the matrices
 */
export function riccatiStep(
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  state: RiccatiState,
  step: Rational,
  fullBend: bigint,
): RiccatiState | null {
  const { bits } = data;
  const unit = 1n << bits;
  const times = (a: bigint, b: bigint): bigint => ((a * b) >> bits) + 1n;
  const taylor = riccatiTaylor(data, state.weights, step, mostPowers(bits));
  if (taylor === null) return null;
  const { coefficients, residuals } = taylor;
  const missed = residuals.reduce((sum, one) => sum + coordinatesLength(one, coordinates), 0n);
  const bend = multiple(fullBend, step);
  const lengths = coefficients.map((one, k) =>
    k === 0 ? 0n : coordinatesLength(one.map(exact), coordinates),
  );
  // How far the polynomials are from their values in the middle, which are rounded, but for the first power.
  const rounding = times(coordinates.gather, BigInt(coefficients.length));
  const curved = lengths.reduce((sum, length, k) => (k < 2 ? sum : sum + length), rounding);
  const straight = times(bend, lengths[1] ?? 0n);
  const middle = evaluated(coefficients, 1n);
  let known = state.known;
  const away =
    known === null
      ? null
      : times(bend, coordinatesLength(differences(middle, known.at), coordinates) + (lengths[1] ?? 0n));
  let rate: bigint;
  if (known !== null && away !== null && away <= unit >> SLIGHT_BITS) {
    rate = multiple(known.rate, step) + away;
  } else {
    const image = riccatiDerivative(data, coordinates, middle, ONE);
    known = { at: middle, rate: logarithmicNormAbove(image) + defectOf(image, coordinates) };
    const turn =
      straight <= unit >> SLIGHT_BITS
        ? straight
        : inverted(
            spectralNormAbove(
              riccatiDerivative(data, coordinates, coefficients[1] as readonly WholeMatrix[], step, true),
            ),
            coordinates,
          );
    rate = multiple(known.rate, step) + (turn >> 1n) + 1n;
  }
  rate += times(bend, curved);
  if (rate > unit) return null;
  // The error stays below a bound that is assumed, as long as what it adds itself to the rate is small.
  const ceiling = 8n * (state.radius + missed + 1n);
  const added = times(bend, ceiling);
  if (added > unit >> 1n) return null;
  const total = rate + added;
  const growth = exponentialAbove(total, bits);
  // Where the error shrinks, a residual adds no more than it does until it is forgotten.
  const kept = total < -unit ? (missed * unit) / -total + 1n : missed;
  const radius = total < 0n ? times(growth, state.radius) + kept : times(growth, state.radius + missed);
  if (radius >= ceiling) return null;
  return { weights: evaluated(coefficients, 0n), radius, known };
}

/** The matrices at the end of the horizon, rounded. */
export function riccatiStart(
  { players }: HomogeneousGame,
  { bits, rows }: RiccatiData,
  { gather }: RiccatiCoordinates,
): RiccatiState {
  const last = players.map(({ final }) => enclosed(final.slice(0, rows), bits));
  const radius = last.some(({ off }) => off > 0n) ? (gather >> bits) + 1n : 0n;
  return { weights: last.map((one) => one.rows), radius, known: null };
}

/** How many powers a polynomial may have. */
function mostPowers(bits: bigint): number {
  return 20 + Number(bits) / 6;
}

/** The values of polynomials where 2^-shift of a step is over, rounded down where they have to be. */
function evaluated(coefficients: readonly (readonly WholeMatrix[])[], shift: bigint): WholeMatrix[] {
  const [first] = coefficients as readonly [readonly WholeMatrix[]];
  return first.map((matrix, i) =>
    matrix.map((row, s) =>
      row.map((_, t) =>
        coefficients.reduce((sum, one, k) => sum + ((one[i]?.[s]?.[t] ?? 0n) >> (shift * BigInt(k))), 0n),
      ),
    ),
  );
}

function differences(a: readonly WholeMatrix[], b: readonly WholeMatrix[]): EnclosedMatrix[] {
  return a.map((matrix, i) =>
    exact(matrix.map((row, s) => row.map((entry, t) => entry - (b[i]?.[s]?.[t] ?? 0n)))),
  );
}

/** A number times a step, rounded up. */
function multiple(value: bigint, { n, d }: Rational): bigint {
  const product = value * n;
  const part = product / d;
  return product > 0n && part * d !== product ? part + 1n : part;
}

function exact(rows: WholeMatrix): EnclosedMatrix {
  return { rows, off: 0n };
}
