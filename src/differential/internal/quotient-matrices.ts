import { clearDenominators } from "../../exact/integer.js";
import { quotient, type Rational } from "../../exact/rational.js";
import type { RationalMatrix } from "../rational-matrix.js";
import type { EnclosedMatrix, WholeMatrix } from "./enclosed-matrix.js";

/** A matrix of rationals over one denominator, above 0, which need not be the least. */
export interface QuotientMatrix {
  readonly rows: WholeMatrix;
  readonly over: bigint;
}

export function quotients(matrix: RationalMatrix): QuotientMatrix {
  const width = matrix[0]?.length ?? 0;
  const { integers, denominator } = clearDenominators(matrix.flat());
  return { rows: matrix.map((_, i) => integers.slice(i * width, (i + 1) * width)), over: denominator };
}

export function inLowestTerms({ rows, over }: QuotientMatrix): Rational[][] {
  return rows.map((row) => row.map((entry) => quotient(entry, over)));
}

/** Rounded down to units of 2^-bits. */
export function enclosedQuotients({ rows, over }: QuotientMatrix, bits: bigint): EnclosedMatrix {
  return { rows: rows.map((row) => row.map((entry) => (entry << bits) / over)), off: 1n };
}

export function productOf(a: QuotientMatrix, b: QuotientMatrix): QuotientMatrix {
  const width = b.rows[0]?.length ?? 0;
  const rows = a.rows.map((row) => {
    const sums = new Array<bigint>(width).fill(0n);
    row.forEach((factor, k) => {
      if (factor === 0n) return;
      const line = b.rows[k] as readonly bigint[];
      for (let j = 0; j < width; j++) sums[j] = (sums[j] as bigint) + factor * (line[j] as bigint);
    });
    return sums;
  });
  return { rows, over: a.over * b.over };
}

/** The sum of matrices, some of them with another sign. */
export function sumOf(
  ...all: readonly (readonly [sign: 1n | -1n, matrix: QuotientMatrix])[]
): QuotientMatrix {
  const over = all.reduce(
    (product, [, one]) => (product % one.over === 0n ? product : product * one.over),
    1n,
  );
  const factors = all.map(([sign, one]) => sign * (over / one.over));
  const [first] = all as readonly [readonly [bigint, QuotientMatrix]];
  const rows = first[1].rows.map((row, i) =>
    row.map((_, j) =>
      all.reduce((sum, [, one], k) => sum + (factors[k] as bigint) * (one.rows[i]?.[j] ?? 0n), 0n),
    ),
  );
  return { rows, over };
}

export function turned({ rows, over }: QuotientMatrix): QuotientMatrix {
  return { rows: (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as bigint)), over };
}

export function times({ s, n, d }: Rational, { rows, over }: QuotientMatrix): QuotientMatrix {
  return { rows: rows.map((row) => row.map((entry) => s * n * entry)), over: d * over };
}

/** Matrices below each other. */
export function below(all: readonly QuotientMatrix[]): QuotientMatrix {
  const over = all.reduce((product, one) => (product % one.over === 0n ? product : product * one.over), 1n);
  return {
    rows: all.flatMap((one) => one.rows.map((row) => row.map((entry) => entry * (over / one.over)))),
    over,
  };
}

/** The inverse of a square matrix, or null where it has none: by elimination in which every division has no rest (E. H. Bareiss 1968). */
export function inverseQuotient({ rows, over }: QuotientMatrix): QuotientMatrix | null {
  const n = rows.length;
  const work = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? 1n : 0n))]);
  let before = 1n;
  for (let k = 0; k < n; k++) {
    const at = work.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (at < 0) return null;
    [work[k], work[at]] = [work[at] as bigint[], work[k] as bigint[]];
    const lead = work[k] as bigint[];
    const pivot = lead[k] as bigint;
    work.forEach((row, i) => {
      if (i === k) return;
      const factor = row[k] as bigint;
      work[i] = row.map((entry, j) => (entry * pivot - factor * (lead[j] as bigint)) / before);
    });
    before = pivot;
  }
  // Now each row has the determinant on the diagonal.
  const sign = before < 0n ? -1n : 1n;
  return { rows: work.map((row) => row.slice(n).map((entry) => sign * over * entry)), over: sign * before };
}
