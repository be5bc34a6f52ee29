import { characteristicPolynomial } from "../../exact/characteristic-polynomial.js";
import { factorPolynomial } from "../../exact/factor-polynomial.js";
import { type Polynomial, polynomialCoefficients } from "../../exact/polynomial.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { stableDimension } from "../stable-dimension.js";
import { applied, completed, coordinates, spannedBy } from "./invariant-spaces.js";
import type { LeaderView } from "./leader-view.js";
import { add, identity, multiply, scale, transpose, zeros } from "./rational-matrices.js";
import { reducedRows } from "./reduced-rows.js";

/**
 * What is left of a leader's view where it promises no costate that would grow for ever whatever it chooses: each part of
 * (x, w, 1) that nothing it chooses moves, and that does not tend to 0 by itself, has to be 0 from the beginning. Null where that
 * is more than a promise can do.
 */
export function promiseThatLasts(game: HomogeneousGame, view: LeaderView): LeaderView | null {
  const n = game.states;
  const k = view.felt.length;
  const held = growing(game, view);
  if (held.length === 0) return view;
  // Costates first, so that they are what follows from the rest.
  const order = [...Array.from({ length: k }, (_, i) => n + i), ...Array.from({ length: n }, (_, i) => i)];
  if (game.size > n) order.push(n + k);
  const rows = reducedRows(held.map((row) => order.map((column) => row[column] as Rational)));
  const pivots = rows.map((row) => order[row.findIndex(({ n: top }) => top !== 0n)] as number);
  if (pivots.some((pivot) => pivot < n || pivot >= n + k)) return null;
  const kept = order.map((_, column) => column).filter((column) => !pivots.includes(column));
  // All of (x, w, 1) from what is kept.
  const y = order.map((_, column) => {
    const row = rows[pivots.indexOf(column)];
    return kept.map((other) => {
      if (row === undefined) return column === other ? ONE : ZERO;
      return rational((row[order.indexOf(other)] as Rational).neg());
    });
  });
  const changing = kept.filter((column) => column < n + k);
  return {
    ...view,
    drift: multiply(
      changing.map((column) => view.drift[column] as readonly Rational[]),
      y,
    ),
    moved: changing.map((column) => view.moved[column] as readonly Rational[]),
    fromY: multiply(view.fromY, y),
    felt: view.felt.filter((_, i) => kept.includes(n + i)),
  };
}

/** What has to be 0: rows of (x, w, 1). */
function growing(game: HomogeneousGame, { drift, moved, felt }: LeaderView): Rational[][] {
  const { continuous, average, discount } = game;
  const total = game.size + felt.length;
  const bottom = zeros(total - drift.length, total).map((row) => [...row.slice(1), continuous ? ZERO : ONE]);
  const A = transpose([...drift, ...bottom]);
  // Rows that no choice moves, now or later, are what the columns of B, A B, A^2 B, ... leave out.
  const reached = spannedBy(
    transpose(A),
    transpose([...moved, ...zeros(bottom.length, moved[0]?.length ?? 0)]),
  );
  const apart = annihilator(reached, total);
  if (apart.length === 0) return [];
  const basis = completed(apart, total);
  const N = apart.map((row) => coordinates(applied(A, row), basis).slice(0, apart.length));
  const constant = continuous ? ZERO : ONE;
  let calm = identity(apart.length);
  for (const { factor, multiplicity } of factorPolynomial(characteristicPolynomial(N)).factors) {
    const fixed = average && rootAt(factor, constant);
    const grows = !fixed && stableDimension(companion(factor), discount, continuous) === 0;
    if (grows) continue;
    for (let i = 0; i < multiplicity; i++) calm = multiply(calm, valueAt(factor, N));
  }
  return multiply(calm, apart).filter((row) => row.some(({ n }) => n !== 0n));
}

/** A basis of the rows that are 0 on all vectors. */
function annihilator(vectors: RationalMatrix, size: number): Rational[][] {
  const rows = reducedRows(vectors);
  const pivots = rows.map((row) => row.findIndex(({ n }) => n !== 0n));
  return Array.from({ length: size }, (_, column) => column)
    .filter((column) => !pivots.includes(column))
    .map((free) =>
      Array.from({ length: size }, (_, column) => {
        const row = rows[pivots.indexOf(column)];
        if (row === undefined) return column === free ? ONE : ZERO;
        return rational((row[free] as Rational).neg());
      }),
    );
}

function rootAt(p: Polynomial, value: Rational): boolean {
  const sum = polynomialCoefficients(p).reduceRight<Rational>(
    (total, coefficient) => rational(total.mul(value).add(coefficient)),
    ZERO,
  );
  return sum.n === 0n;
}

/** A matrix whose eigenvalues are the roots of a polynomial. */
function companion(p: Polynomial): Rational[][] {
  const coefficients = polynomialCoefficients(p);
  const lead = coefficients.at(-1) as Rational;
  const size = coefficients.length - 1;
  return zeros(size, size).map((row, i) =>
    row.map((_, j) => {
      if (j === size - 1) return rational((coefficients[i] as Rational).div(lead).neg());
      return i === j + 1 ? ONE : ZERO;
    }),
  );
}

function valueAt(p: Polynomial, matrix: RationalMatrix): Rational[][] {
  const one = identity(matrix.length);
  return polynomialCoefficients(p).reduceRight<Rational[][]>(
    (total, coefficient) => add(multiply(total, matrix), scale(coefficient, one)),
    zeros(matrix.length, matrix.length),
  );
}
