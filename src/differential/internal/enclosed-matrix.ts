import type { Rational } from "../../exact/rational.js";
import type { RationalMatrix } from "../rational-matrix.js";

/** Whole numbers row by row, in units of a power of 1/2. */
export type WholeMatrix = readonly (readonly bigint[])[];

/** A matrix of real numbers: each entry is no farther than `off` from the one in `rows`, both in units of 2^-bits. */
export interface EnclosedMatrix {
  readonly rows: WholeMatrix;
  readonly off: bigint;
}

/** A matrix of rationals, rounded down. */
export function enclosed(matrix: RationalMatrix, bits: bigint): EnclosedMatrix {
  let off = 0n;
  const rows = matrix.map((row) =>
    row.map((entry) => {
      const [value, rest] = divided(entry, bits);
      if (rest) off = 1n;
      return value;
    }),
  );
  return { rows, off };
}

function divided({ s, n, d }: Rational, bits: bigint): [bigint, boolean] {
  const above = (s * n) << bits;
  const value = above / d;
  const rest = value * d !== above;
  return [rest && above < 0n ? value - 1n : value, rest];
}

/** The sum of products of matrices. */
export function sumOfProducts(
  pairs: readonly (readonly [EnclosedMatrix, EnclosedMatrix])[],
  bits: bigint,
): EnclosedMatrix {
  const [first] = pairs as readonly [readonly [EnclosedMatrix, EnclosedMatrix]];
  const width = first[1].rows[0]?.length ?? 0;
  const sums: bigint[][] = first[0].rows.map(() => new Array<bigint>(width).fill(0n));
  let off = 0n;
  for (const [a, b] of pairs) {
    const inner = BigInt(b.rows.length);
    if (a.off !== 0n || b.off !== 0n) {
      off += inner * (largestEntry(a.rows) * b.off + (largestEntry(b.rows) + b.off) * a.off);
    }
    for (let i = 0; i < a.rows.length; i++) {
      const row = a.rows[i] as readonly bigint[];
      const total = sums[i] as bigint[];
      for (let k = 0; k < row.length; k++) {
        const factor = row[k] as bigint;
        if (factor === 0n) continue;
        const line = b.rows[k] as readonly bigint[];
        for (let j = 0; j < width; j++) total[j] = (total[j] as bigint) + factor * (line[j] as bigint);
      }
    }
  }
  return { rows: sums.map((row) => row.map((entry) => entry >> bits)), off: (off >> bits) + 2n };
}

/** The product of two matrices. */
export function enclosedProduct(a: EnclosedMatrix, b: EnclosedMatrix, bits: bigint): EnclosedMatrix {
  return sumOfProducts([[a, b]], bits);
}

/** The sum of matrices of the same shape. */
export function enclosedSum(all: readonly EnclosedMatrix[]): EnclosedMatrix {
  const [first, ...others] = all as [EnclosedMatrix, ...EnclosedMatrix[]];
  return {
    rows: first.rows.map((row, i) =>
      row.map((entry, j) => others.reduce((sum, { rows }) => sum + (rows[i]?.[j] ?? 0n), entry)),
    ),
    off: others.reduce((sum, one) => sum + one.off, first.off),
  };
}

/** A matrix times a rational. */
export function enclosedMultiple({ rows, off }: EnclosedMatrix, { s, n, d }: Rational): EnclosedMatrix {
  const factor = s * n;
  return {
    rows: rows.map((row) => row.map((entry) => (entry * factor) / d)),
    off: (off * n) / d + 2n,
  };
}

export function negative({ rows, off }: EnclosedMatrix): EnclosedMatrix {
  return { rows: rows.map((row) => row.map((entry) => -entry)), off };
}

export function transposed({ rows, off }: EnclosedMatrix): EnclosedMatrix {
  return { rows: (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as bigint)), off };
}

/** The size of the largest entry. */
export function largestEntry(rows: WholeMatrix): bigint {
  let most = 0n;
  for (const row of rows) {
    for (const entry of row) {
      const size = entry < 0n ? -entry : entry;
      if (size > most) most = size;
    }
  }
  return most;
}

/** The greatest sum of the sizes of a row, of all matrices that are enclosed. */
export function largestRowSum({ rows, off }: EnclosedMatrix): bigint {
  let most = 0n;
  for (const row of rows) {
    let total = off * BigInt(row.length);
    for (const entry of row) total += entry < 0n ? -entry : entry;
    if (total > most) most = total;
  }
  return most;
}

/** The greater of two whole numbers. */
export function greater(a: bigint, b: bigint): bigint {
  return a < b ? b : a;
}
