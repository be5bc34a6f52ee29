import { dyadic } from "../../exact/dyadic.js";
import type { HorizonProof } from "../horizon-proof.js";
import {
  type EnclosedMatrix,
  enclosed,
  enclosedProduct,
  greater,
  type WholeMatrix,
} from "./enclosed-matrix.js";
import { lengthAbove, quickNormAbove, rootAbove } from "./enclosed-norms.js";

/** Which entries of the players' matrices are free: all, or those on and above the diagonal where they are symmetric. */
export type RiccatiEntries = readonly (readonly [player: number, row: number, column: number])[];

/**
 * Coordinates for errors of the players' matrices: the error is T times them. Lengths are Euclidean, and numbers whole ones in units
 * of 2^-bits.
 */
export interface RiccatiCoordinates {
  readonly bits: bigint;
  readonly entries: RiccatiEntries;
  readonly symmetric: boolean;
  readonly T: EnclosedMatrix;
  /** What inverts T, but for an error of which the norm is at most `defect`, below 1. */
  readonly U: EnclosedMatrix;
  readonly defect: bigint;
  /** The largest entry of an error is at most its coordinates' length times this. */
  readonly spread: bigint;
  /** The length of coordinates is at most the largest entry of their error times this. */
  readonly gather: bigint;
}

type FloatMatrix = readonly (readonly number[])[];

/** The free entries of matrices of so many players. */
export function riccatiEntries(
  players: number,
  rows: number,
  size: number,
  symmetric: boolean,
): RiccatiEntries {
  const entries: [number, number, number][] = [];
  for (let player = 0; player < players; player++) {
    for (let i = 0; i < rows; i++) {
      for (let j = symmetric ? i : 0; j < size; j++) entries.push([player, i, j]);
    }
  }
  return entries;
}

/** Coordinates by a matrix; null where what is to invert it is too far from that. */
export function riccatiCoordinates(
  entries: RiccatiEntries,
  symmetric: boolean,
  floats: HorizonProof["coordinates"],
  bits: bigint,
): RiccatiCoordinates | null {
  const unit = 1n << bits;
  const identity = entries.map((_, i) => entries.map((__, j) => (i === j ? unit : 0n)));
  const [T, U] =
    floats === null
      ? [
          { rows: identity, off: 0n },
          { rows: identity, off: 0n },
        ]
      : [taken(floats.forward, bits), taken(floats.inverse, bits)];
  const product = enclosedProduct(U, T, bits);
  const rest = product.rows.map((row, i) => row.map((entry, j) => (i === j ? entry - unit : entry)));
  const defect = floats === null ? 0n : quickNormAbove({ rows: rest, off: product.off });
  if (8n * defect > unit) return null;
  const plain = { bits, entries, symmetric, T, U, defect };
  const spread = T.rows.reduce((most, row) => greater(most, lengthAbove(row)), 0n);
  const sums = U.rows.map((row) => row.reduce((sum, entry) => sum + (entry < 0n ? -entry : entry), 0n));
  const gather = inverted(lengthAbove(sums), plain);
  return { ...plain, spread, gather };
}

/** The numbers that floats round to are those that count. */
function taken(matrix: FloatMatrix, bits: bigint): EnclosedMatrix {
  const { rows } = enclosed(
    matrix.map((row) => row.map((entry) => dyadic(entry))),
    bits,
  );
  return { rows, off: 0n };
}

/** A bound on the length that T^-1 gives where U gives a length. */
export function inverted(
  length: bigint,
  { bits, defect }: Pick<RiccatiCoordinates, "bits" | "defect">,
): bigint {
  if (defect === 0n) return length;
  const unit = 1n << bits;
  return (length * unit) / (unit - defect) + 1n;
}

/** A bound on the length of the coordinates of an error. */
export function coordinatesLength(error: readonly EnclosedMatrix[], coordinates: RiccatiCoordinates): bigint {
  const { entries, U, bits } = coordinates;
  const values = entries.map(([player, i, j]) => error[player]?.rows[i]?.[j] ?? 0n);
  const off = error.reduce((most, one) => greater(most, one.off), 0n);
  const moved = U.rows.map((row) => {
    let sum = 0n;
    for (let k = 0; k < row.length; k++) sum += (row[k] as bigint) * (values[k] as bigint);
    return sum;
  });
  // The length of what is in units of the square, rounded up, and what the errors of the entries add.
  const length = rootAbove(moved.reduce((sum, value) => sum + value * value, 0n));
  const exact = inverted((length >> bits) + 1n, coordinates);
  return off === 0n ? exact : exact + ((coordinates.gather * off) >> bits) + 1n;
}

/** The error of which one coordinate is 1 and the others 0. */
export function basisError(
  coordinates: RiccatiCoordinates,
  column: number,
  shape: readonly WholeMatrix[],
): EnclosedMatrix[] {
  const { entries, T, symmetric } = coordinates;
  const rows = shape.map((matrix) => matrix.map((row) => row.map(() => 0n)));
  entries.forEach(([player, i, j], k) => {
    const value = T.rows[k]?.[column] as bigint;
    (rows[player]?.[i] as bigint[])[j] = value;
    if (symmetric) (rows[player]?.[j] as bigint[])[i] = value;
  });
  return rows.map((one) => ({ rows: one, off: 0n }));
}

/** A linear map of errors in coordinates: U times its values at the columns of T. */
export function inCoordinates(
  coordinates: RiccatiCoordinates,
  shape: readonly WholeMatrix[],
  map: (error: readonly EnclosedMatrix[]) => readonly EnclosedMatrix[],
): EnclosedMatrix {
  const { entries, U, bits } = coordinates;
  let off = 0n;
  const columns = entries.map((_, column) => {
    const image = map(basisError(coordinates, column, shape));
    for (const one of image) off = greater(off, one.off);
    return entries.map(([player, i, j]) => image[player]?.rows[i]?.[j] ?? 0n);
  });
  const rows = entries.map((_, i) => columns.map((column) => column[i] as bigint));
  return enclosedProduct(U, { rows, off }, bits);
}

/** How much more than U M T the matrix T^-1 M T may be, in norm. */
export function defectOf(image: EnclosedMatrix, { bits, defect }: RiccatiCoordinates): bigint {
  if (defect === 0n) return 0n;
  const unit = 1n << bits;
  return (quickNormAbove(image) * defect) / (unit - defect) + 1n;
}

/** The largest entry an error may have. */
export function largestError(radius: bigint, { bits, spread }: RiccatiCoordinates): bigint {
  return radius === 0n ? 0n : ((radius * spread) >> bits) + 1n;
}
