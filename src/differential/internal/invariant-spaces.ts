import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";

type Matrix = readonly (readonly Rational[])[];

/** Returns a basis of what vectors v span together with A v, A^2 v, and so on. */
export function spannedBy(A: Matrix, vectors: Matrix): Rational[][] {
  const basis: Rational[][] = [];
  const add = (vector: readonly Rational[]): boolean => {
    if (reduced(vector, basis) === null) return false;
    basis.push([...vector]);
    return true;
  };
  let newest: readonly (readonly Rational[])[] = vectors.filter(add);
  while (newest.length > 0) newest = newest.map((vector) => applied(A, vector)).filter(add);
  return basis;
}

/** Returns a basis of the whole space that begins with some vectors. */
export function completed(vectors: Matrix, size: number): Rational[][] {
  const basis = vectors.map((vector) => [...vector]);
  for (let i = 0; i < size; i++) {
    const unit = Array.from({ length: size }, (_, k) => (k === i ? ONE : ZERO));
    if (reduced(unit, basis) !== null) basis.push(unit);
  }
  return basis;
}

/** What is left of a vector modulo others, or null where nothing is. */
function reduced(vector: readonly Rational[], basis: readonly Rational[][]): Rational[] | null {
  const rows = basis.map((row) => [...row]);
  const rest = [...vector];
  const pivots: number[] = [];
  rows.forEach((row, i) => {
    const pivot = row.findIndex(({ n }) => n !== 0n);
    pivots.push(pivot);
    for (const other of [...rows.slice(i + 1), rest]) {
      const factor = (other[pivot] as Rational).div(row[pivot] as Rational);
      if (factor.n === 0n) continue;
      row.forEach((entry, k) => {
        other[k] = rational((other[k] as Rational).sub(entry.mul(factor)));
      });
    }
  });
  return rest.some(({ n }) => n !== 0n) ? rest : null;
}

/** Returns the coordinates of a vector in a basis of the whole space. */
export function coordinates(vector: readonly Rational[], basis: readonly Rational[][]): Rational[] {
  const n = basis.length;
  const rows = vector.map((value, i) => [...basis.map((one) => one[i] as Rational), value]);
  for (let column = 0; column < n; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && (row[column] as Rational).n !== 0n);
    [rows[column], rows[pivot]] = [rows[pivot] as Rational[], rows[column] as Rational[]];
    const lead = rows[column] as Rational[];
    const scale = lead[column] as Rational;
    rows[column] = lead.map((entry) => rational(entry.div(scale)));
    rows.forEach((row, i) => {
      const factor = row[column] as Rational;
      if (i === column || factor.n === 0n) return;
      rows[i] = row.map((entry, k) =>
        rational(entry.sub(factor.mul((rows[column] as Rational[])[k] as Rational))),
      );
    });
  }
  return rows.map((row) => row[n] as Rational);
}

/** Returns A times a vector. */
export function applied(A: Matrix, vector: readonly Rational[]): Rational[] {
  return A.map((row) =>
    row.reduce<Rational>((sum, entry, k) => rational(sum.add(entry.mul(vector[k] as Rational))), ZERO),
  );
}
