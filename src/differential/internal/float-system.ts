import { inverse, Matrix, solve } from "ml-matrix";
import { factorsOf } from "../../exact/multivariate-polynomial.js";
import type { PolynomialSystem } from "../../exact/newton-bound.js";

/** Polynomials in floats: the factors of each term, and its coefficient. */
type FloatPolynomial = readonly { readonly factors: readonly number[]; readonly coefficient: number }[];

const MOST_STEPS = 60;

/** A system of polynomial equations in floats, which guide and decide nothing. */
export class FloatSystem {
  readonly #polynomials: readonly FloatPolynomial[];

  constructor(system: PolynomialSystem) {
    this.#polynomials = system.map(({ terms, denominator }) =>
      Array.from(terms, ([monomial, value]) => ({
        factors: factorsOf(monomial),
        coefficient: ratio(value, denominator),
      })),
    );
  }

  values(point: readonly number[]): number[] {
    return this.#polynomials.map((terms) =>
      terms.reduce(
        (sum, { factors, coefficient }) =>
          sum + factors.reduce((product, variable) => product * (point[variable] as number), coefficient),
        0,
      ),
    );
  }

  jacobian(point: readonly number[]): number[][] {
    return this.#polynomials.map((terms) => {
      const row = point.map(() => 0);
      for (const { factors, coefficient } of terms) {
        factors.forEach((variable, i) => {
          let product = coefficient;
          factors.forEach((other, j) => {
            if (i !== j) product *= point[other] as number;
          });
          row[variable] = (row[variable] as number) + product;
        });
      }
      return row;
    });
  }

  /** Where Newton's method leads from a point, or null where it leads nowhere. */
  newton(start: readonly number[]): number[] | null {
    let point = [...start];
    let best = norm(this.values(point));
    for (let step = 0; step < MOST_STEPS; step++) {
      const change = solved(this.jacobian(point), this.values(point));
      if (change === null) return null;
      let next: number[] | null = null;
      // A full step, or the largest part of it that comes nearer.
      for (let share = 1; share > 1e-4; share /= 2) {
        const tried = point.map((value, i) => value - share * (change[i] as number));
        const size = norm(this.values(tried));
        if (!(size < best)) continue;
        next = tried;
        best = size;
        break;
      }
      if (next === null) break;
      point = next;
    }
    const scale = 1 + Math.max(...point.map(Math.abs));
    return best <= 1e-6 * scale * scale && point.every(Number.isFinite) ? point : null;
  }

  /** The inverse of the Jacobian at a point, or null where it is singular. */
  inverseJacobian(point: readonly number[]): number[][] | null {
    try {
      const found = inverse(new Matrix(this.jacobian(point))).to2DArray();
      return found.every((row) => row.every(Number.isFinite)) ? found : null;
    } catch {
      return null;
    }
  }
}

function solved(matrix: number[][], right: readonly number[]): number[] | null {
  try {
    const solution = solve(new Matrix(matrix), Matrix.columnVector([...right])).to1DArray();
    return solution.every(Number.isFinite) ? solution : null;
  } catch {
    // A singular matrix: there is no step.
    return null;
  }
}

function norm(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** A quotient of integers of any size. */
function ratio(numerator: bigint, denominator: bigint): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct)) return direct;
  return Number((numerator << 64n) / denominator) / 2 ** 64;
}
