import { determinant } from "../../exact/determinant.js";
import { type Polynomial, polynomial, polynomialOver } from "../../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials, scalePolynomial } from "../../exact/polynomial-arithmetic.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";
import { solve } from "../../exact/solve.js";
import type { Chain } from "./chain.js";
import { isCertain, lassoFrom } from "./lasso.js";

/** A quotient of polynomials in the discount factor; the denominator is positive on [0, 1). */
export interface Quotient {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** `values[player][state]`: the normalised payoffs of a chain as functions of the discount factor. */
export function valueFunctions(chain: Chain): Quotient[][] {
  return isCertain(chain) ? lassoFunctions(chain) : chainFunctions(chain);
}

function lassoFunctions(chain: Chain): Quotient[][] {
  const ways = chain.rows.map((_, s) => lassoFrom(chain, s));
  return chain.rewards.map((rewards, player) => {
    const unit = chain.scale * (chain.denominators[player] as bigint);
    return ways.map(({ states, cycle }) => {
      const paid = states.map((state) => rewards[state] as bigint);
      // 1 - x^K over 1 - x: what the cycle's sum is divided by.
      const span = polynomialOver(
        states.slice(cycle).map(() => 1n),
        1n,
      );
      const way = multiplyPolynomials(polynomialOver(paid.slice(0, cycle), unit), ONE_LESS);
      const again = [...Array.from({ length: cycle }, () => 0n), ...paid.slice(cycle)];
      const numerator = addPolynomials(multiplyPolynomials(way, span), polynomialOver(again, unit));
      return { numerator, denominator: span };
    });
  });
}

/** 1 less the discount factor. */
export const ONE_LESS: Polynomial = polynomialOver([1n, -1n], 1n);

/** By Cramer's rule: the determinant of I - x P and its multiples, at as many points as their degree asks for. */
function chainFunctions(chain: Chain): Quotient[][] {
  const size = chain.rows.length;
  const points: bigint[] = [];
  const determinants: Rational[] = [];
  const numerators = chain.rewards.map(() => chain.rows.map((): Rational[] => []));
  for (let x = 2n; points.length <= size + 1; x++) {
    const matrix = chain.rows.map(({ to, weights }, s) => {
      const row = chain.rows.map((_, j) => (j === s ? chain.scale : 0n));
      to.forEach((next, k) => {
        row[next] = (row[next] as bigint) - x * (weights[k] as bigint);
      });
      return row;
    });
    const value = determinant(matrix);
    if (value.n === 0n) continue;
    points.push(x);
    determinants.push(value);
    chain.rewards.forEach((rewards, player) => {
      const found = solve(
        matrix,
        rewards.map((reward) => (1n - x) * reward),
      );
      if (found.kind !== "unique") return;
      found.solution.forEach((v, s) => {
        numerators[player]?.[s]?.push(v.mul(value));
      });
    });
  }
  const denominator = interpolated(points, determinants);
  return numerators.map((rows, player) => {
    const unit = quotient(1n, chain.denominators[player] as bigint);
    return rows.map((values) => ({
      numerator: scalePolynomial(interpolated(points, values), unit),
      denominator,
    }));
  });
}

/** The polynomial of least degree through the points (Newton). */
function interpolated(points: readonly bigint[], values: readonly Rational[]): Polynomial {
  const differences: Rational[] = [...values];
  for (let k = 1; k < points.length; k++) {
    for (let i = points.length - 1; i >= k; i--) {
      const step = (points[i] as bigint) - (points[i - k] as bigint);
      differences[i] = (differences[i] as Rational).sub(differences[i - 1] as Rational).div(step);
    }
  }
  let coefficients: Rational[] = [];
  for (let k = points.length - 1; k >= 0; k--) {
    const minus = quotient(-(points[k] as bigint), 1n);
    const shifted = [ZERO, ...coefficients];
    coefficients = shifted.map((c, i) => c.add((coefficients[i] ?? ZERO).mul(minus)) as Rational);
    coefficients[0] = (coefficients[0] as Rational).add(differences[k] as Rational);
  }
  return polynomial(coefficients);
}

/** A sum of quotients, over as small a product of their denominators as is easily seen. */
export function added(terms: readonly Quotient[]): Quotient {
  return terms.reduce((sum, term) => {
    if (samePolynomial(sum.denominator, term.denominator)) {
      return { numerator: addPolynomials(sum.numerator, term.numerator), denominator: sum.denominator };
    }
    return {
      numerator: addPolynomials(
        multiplyPolynomials(sum.numerator, term.denominator),
        multiplyPolynomials(term.numerator, sum.denominator),
      ),
      denominator: multiplyPolynomials(sum.denominator, term.denominator),
    };
  });
}

function samePolynomial(p: Polynomial, q: Polynomial): boolean {
  return (
    p.denominator === q.denominator &&
    p.integers.length === q.integers.length &&
    p.integers.every((c, i) => c === q.integers[i])
  );
}
