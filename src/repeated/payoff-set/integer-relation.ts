/**
 * Integers, small and not all 0, whose products with the values add up to nearly 0, or null when none are small enough to be
 * more than chance. The values are times 2^bits.
 *
 * Lattice reduction in integers (A. K. Lenstra, H. W. Lenstra and L. Lovasz 1982, Factoring polynomials with rational
 * coefficients, doi:10.1007/BF01457454; the integral form is algorithm 2.6.7 of H. Cohen 1993, A Course in Computational
 * Algebraic Number Theory).
 */
export function integerRelation(values: readonly bigint[], bits: number): bigint[] | null {
  const n = values.length;
  // The last digits may be wrong.
  const kept = values.map((value) => value >> 32n);
  const basis = kept.map((value, i) => [...kept.map((_, j) => (i === j ? 1n : 0n)), value]);
  const first = reduced(basis)[0] as bigint[];
  const relation = first.slice(0, n);
  const size = relation.reduce((sum, value) => sum + bitLength(value), 0) + bitLength(first[n] as bigint);
  return size < 0.7 * (bits - 32) ? relation : null;
}

/** A reduced basis of the lattice of the rows, its shortest vectors first. */
function reduced(rows: readonly (readonly bigint[])[]): bigint[][] {
  const b = rows.map((row) => [...row]);
  const n = b.length;
  const d: bigint[] = [1n];
  const lambda = b.map(() => b.map(() => 0n));
  const row = (i: number): bigint[] => b[i] as bigint[];
  const at = (i: number, j: number): bigint => lambda[i]?.[j] as bigint;
  const set = (i: number, j: number, value: bigint): void => {
    (lambda[i] as bigint[])[j] = value;
  };
  const shorten = (k: number, l: number): void => {
    const bottom = d[l + 1] as bigint;
    if (2n * abs(at(k, l)) <= bottom) return;
    const q = nearest(at(k, l), bottom);
    b[k] = row(k).map((value, i) => value - q * (row(l)[i] as bigint));
    set(k, l, at(k, l) - q * bottom);
    for (let i = 0; i < l; i++) set(k, i, at(k, i) - q * at(l, i));
  };
  const swap = (k: number, most: number): void => {
    [b[k], b[k - 1]] = [row(k - 1), row(k)];
    for (let j = 0; j < k - 1; j++) {
      const value = at(k, j);
      set(k, j, at(k - 1, j));
      set(k - 1, j, value);
    }
    const lead = at(k, k - 1);
    const middle = ((d[k - 1] as bigint) * (d[k + 1] as bigint) + lead * lead) / (d[k] as bigint);
    for (let i = k + 1; i <= most; i++) {
      const value = at(i, k);
      set(i, k, ((d[k + 1] as bigint) * at(i, k - 1) - lead * value) / (d[k] as bigint));
      set(i, k - 1, (middle * value + lead * at(i, k)) / (d[k + 1] as bigint));
    }
    d[k] = middle;
  };
  let most = 0;
  d[1] = inner(row(0), row(0));
  for (let k = 1; k < n; ) {
    if (k > most) {
      most = k;
      for (let j = 0; j <= k; j++) {
        let u = inner(row(k), row(j));
        for (let i = 0; i < j; i++) u = ((d[i + 1] as bigint) * u - at(k, i) * at(j, i)) / (d[i] as bigint);
        if (j < k) set(k, j, u);
        else d[k + 1] = u;
      }
    }
    shorten(k, k - 1);
    const lead = at(k, k - 1);
    const bottom = d[k] as bigint;
    if (4n * ((d[k + 1] as bigint) * (d[k - 1] as bigint) + lead * lead) < 3n * bottom * bottom) {
      swap(k, most);
      k = Math.max(1, k - 1);
    } else {
      for (let l = k - 2; l >= 0; l--) shorten(k, l);
      k++;
    }
  }
  return b;
}

function inner(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, i) => sum + value * (b[i] as bigint), 0n);
}

function nearest(a: bigint, b: bigint): bigint {
  const [n, d] = [2n * a + b, 2n * b];
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : abs(value).toString(2).length;
}
