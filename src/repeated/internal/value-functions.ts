import { determinant } from "../../exact/determinant.js";
import { greatestCommonDivisor } from "../../exact/greatest-common-divisor.js";
import { clearDenominators } from "../../exact/integer.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";
import { solve } from "../../exact/solve.js";
import type { Chain } from "./chain.js";
import { isCertain, lassoFrom } from "./lasso.js";
import { type Polynomial, plus, times, trimmed } from "./polynomial.js";

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
      const span = states.slice(cycle).map(() => 1n);
      const way = times(times(trimmed(paid.slice(0, cycle)), [1n, -1n]), span);
      const round = trimmed([...Array.from({ length: cycle }, () => 0n), ...paid.slice(cycle)]);
      return { numerator: plus(way, round), denominator: span.map((one) => one * unit) };
    });
  });
}

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
  return numerators.map((rows, player) =>
    rows.map((values) => {
      const numerator = interpolated(points, values);
      return {
        numerator: numerator.coefficients.map((c) => c * denominator.scale),
        denominator: denominator.coefficients.map(
          (c) => c * numerator.scale * (chain.denominators[player] as bigint),
        ),
      };
    }),
  );
}

/** The polynomial of least degree through the points (Newton), its coefficients over a positive scale. */
function interpolated(
  points: readonly bigint[],
  values: readonly Rational[],
): { coefficients: Polynomial; scale: bigint } {
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
  const { integers, denominator } = clearDenominators(coefficients);
  return { coefficients: trimmed(integers), scale: denominator };
}

/** A sum of quotients, over as small a product of their denominators as is easily seen. */
export function added(terms: readonly Quotient[]): Quotient {
  return terms.reduce((sum, term) => {
    const [p, a] = withoutContent(sum.denominator);
    const [q, b] = withoutContent(term.denominator);
    if (p.length === q.length && p.every((c, i) => c === q[i])) {
      const numerator = plus(
        sum.numerator.map((c) => c * b),
        term.numerator,
        a,
      );
      return { numerator, denominator: p.map((c) => c * a * b) };
    }
    return {
      numerator: plus(times(sum.numerator, term.denominator), times(term.numerator, sum.denominator)),
      denominator: times(sum.denominator, term.denominator),
    };
  });
}

/** A polynomial as a primitive one times a positive integer. */
function withoutContent(p: Polynomial): [Polynomial, bigint] {
  const content = p.reduce(greatestCommonDivisor, 0n);
  return [p.map((c) => c / content), content];
}
