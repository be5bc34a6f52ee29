import { sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { applied, completed, coordinates, spannedBy } from "./invariant-spaces.js";
import { transpose } from "./rational-matrices.js";

type Matrix = readonly (readonly Rational[])[];

/**
 * Whether some controls make the discounted state tend to 0: whether the part of it that no control moves does so by itself,
 * exactly (R. E. Kalman's decomposition, and the criteria of E. J. Routh 1877 and A. Hurwitz 1895).
 */
export function isStabilizable(game: HomogeneousGame): boolean {
  const { players, discount, continuous, states } = game;
  const drift = game.drift.slice(0, states).map((row) => row.slice(0, states));
  const B = drift.map((_, s) => players.flatMap(({ influence }) => influence[s] as readonly Rational[]));
  const rest = unmoved(drift, B);
  if (rest.length === 0) return true;
  const half = rational(discount.div(2));
  const polynomial = characteristic(
    continuous
      ? rest.map((row, i) => row.map((entry, j) => (i === j ? rational(entry.sub(half)) : entry)))
      : rest,
  );
  return continuous ? isHurwitz(polynomial) : isHurwitz(fromDisc(polynomial, discount));
}

/** The matrix by which what no control moves changes: A on the space modulo what B, A B, A^2 B, ... span. */
function unmoved(A: Matrix, B: Matrix): Matrix {
  const moved = spannedBy(A, transpose(B));
  const basis = completed(moved, A.length);
  // In coordinates of this basis, the lower right block of A.
  const images = basis.slice(moved.length).map((vector) => coordinates(applied(A, vector), basis));
  return images.map((_, i) => images.map((image) => image[moved.length + i] as Rational));
}

/** The characteristic polynomial from the leading coefficient 1 down (U. Le Verrier 1840, D. K. Faddeev). */
function characteristic(A: Matrix): Rational[] {
  const n = A.length;
  const coefficients: Rational[] = [ONE];
  let M: Matrix = A.map((row) => row.map(() => ZERO));
  for (let k = 1; k <= n; k++) {
    const last = coefficients[k - 1] as Rational;
    const next = M.map((row, i) => row.map((entry, j) => (i === j ? rational(entry.add(last)) : entry)));
    M = A.map((row) =>
      next.map((_, j) =>
        row.reduce<Rational>((sum, entry, l) => rational(sum.add(entry.mul(next[l]?.[j] ?? ZERO))), ZERO),
      ),
    );
    const trace = M.reduce<Rational>((sum, row, i) => rational(sum.add(row[i] as Rational)), ZERO);
    coefficients.push(rational(trace.div(-k)));
  }
  return coefficients;
}

/**
 * The polynomial whose roots have negative real parts exactly where those of another are below 1/sqrt(discount) in size: with
 * z^2 in place of z the sizes are compared without a root, by z = (1 + w) / (1 - w).
 */
function fromDisc(coefficients: readonly Rational[], discount: Rational): Rational[] {
  const n = coefficients.length - 1;
  // The polynomial whose roots are the squares: p(sqrt z) p(-sqrt z), up to its sign.
  const squares = Array.from({ length: n + 1 }, (_, k) => {
    let sum = ZERO;
    for (let i = Math.max(0, 2 * k - n); i <= Math.min(n, 2 * k); i++) {
      const product = (coefficients[i] as Rational).mul(coefficients[2 * k - i] as Rational);
      sum = rational(i % 2 === 0 ? sum.add(product) : sum.sub(product));
    }
    return sum;
  });
  // Times the discount factor, so that they are compared with 1.
  const scaled = squares.map((value, k) => rational(value.mul(discount.pow(k) ?? ONE)));
  const total: Rational[] = Array.from({ length: n + 1 }, () => ZERO);
  scaled.forEach((value, k) => {
    // value (1 + w)^(n-k) (1 - w)^k, from the constant term up.
    let powers: Rational[] = [value];
    for (let i = 0; i < n; i++) {
      const factor = i < n - k ? ONE : rational(-1);
      powers = [...powers, ZERO].map((entry, at) => rational(entry.add(factor.mul(powers[at - 1] ?? ZERO))));
    }
    powers.forEach((entry, at) => {
      total[at] = rational((total[at] as Rational).add(entry));
    });
  });
  return total.reverse();
}

/** Whether all roots have negative real parts, by the first column of Routh's array: all of one sign, none 0. */
function isHurwitz(coefficients: readonly Rational[]): boolean {
  const lead = coefficients[0] as Rational;
  if (lead.n === 0n) return false;
  let above = coefficients.filter((_, i) => i % 2 === 0);
  let below = coefficients.filter((_, i) => i % 2 === 1);
  const positive = sign(lead);
  for (let row = 1; row < coefficients.length; row++) {
    const pivot = below[0] ?? ZERO;
    if (sign(pivot) !== positive) return false;
    const ratio = (above[0] as Rational).div(pivot);
    const next = above.slice(1).map((entry, i) => rational(entry.sub(ratio.mul(below[i + 1] ?? ZERO))));
    above = below;
    below = next;
  }
  return true;
}
