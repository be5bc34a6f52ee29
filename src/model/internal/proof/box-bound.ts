import type { StatementVariable } from "../../../certificate/statement-variable.js";
import {
  addMultivariate,
  scaleMultivariate,
  substituteMultivariate,
} from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
  variablePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { quotient, type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";

/** A product of ends of ranges, by the names of what is supposed, times a number of 0 or more. */
export interface BoxTerm {
  readonly factors: readonly string[];
  readonly multiplier: Rational;
}

/** A number that a polynomial is nowhere below on the ranges: it is that number plus the terms. */
export interface BoxBound {
  readonly bound: Rational;
  readonly terms: readonly BoxTerm[];
}

type Range = readonly [Rational, Rational];

/**
 * Returns a lower bound of a polynomial on the ranges of its variables, with what shows it: the polynomial is written in the
 * distances from the corner at which it seems least, where positive coefficients are 0 or more and negative ones count with
 * the greatest distances. Exact where no product has a negative coefficient; good on small boxes.
 */
export function boxBound(
  polynomial: MultivariatePolynomial,
  variables: readonly StatementVariable[],
): BoxBound {
  const rangeOf = (variable: number): Range => (variables[variable] as StatementVariable).range as Range;
  const rising = new Map(variablesOf(polynomial).map((one) => [one, rises(polynomial, one, rangeOf)]));
  const moved = new Map(
    [...rising].map(([variable, up]): [number, MultivariatePolynomial] => {
      const [low, high] = rangeOf(variable);
      const distance = variablePolynomial(variable);
      return [
        variable,
        up
          ? addMultivariate([constantPolynomial(low), distance])
          : addMultivariate([constantPolynomial(high), scaleMultivariate(distance, rational(-1))]),
      ];
    }),
  );
  const endName = (variable: number, near: boolean): string => {
    const [low, high] = rangeOf(variable);
    const { name } = variables[variable] as StatementVariable;
    return near === rising.get(variable)
      ? `${name} >= ${rationalText(low)}`
      : `${name} <= ${rationalText(high)}`;
  };
  /** The product of the widths of ranges times a coefficient. */
  const times = (coefficient: bigint, over: readonly number[]): Rational => {
    let [above, below] = [coefficient, denominator];
    for (const variable of over) {
      const [low, high] = rangeOf(variable);
      above *= high.s * high.n * low.d - low.s * low.n * high.d;
      below *= high.d * low.d;
    }
    return quotient(above, below);
  };
  const { terms, denominator } = substituteMultivariate(polynomial, moved);
  const parts: Rational[] = [];
  const found: BoxTerm[] = [];
  for (const [monomial, value] of terms) {
    const factors = factorsOf(monomial);
    if (factors.length === 0) parts.push(times(value, []));
    else if (value > 0n)
      found.push({ factors: factors.map((one) => endName(one, true)), multiplier: times(value, []) });
    else {
      // The product of the widths less that of the distances, one factor after the other.
      factors.forEach((far, j) => {
        const near = factors.slice(0, j).map((one) => endName(one, true));
        const multiplier = times(-value, factors.slice(j + 1));
        found.push({ factors: [...near, endName(far, false)], multiplier });
      });
      parts.push(times(value, factors));
    }
  }
  return { bound: sumOf(parts), terms: found };
}

function sumOf(parts: readonly Rational[]): Rational {
  let [sum, common] = [0n, 1n];
  for (const { s, n, d } of parts) {
    if (d === common) sum += s * n;
    else {
      const total = quotient(sum * d + s * n * common, common * d);
      [sum, common] = [total.s * total.n, total.d];
    }
  }
  return quotient(sum, common);
}

/**
 * Returns whether a polynomial is, as far as floating-point numbers tell, below 0 at a corner of the ranges, so that no bound
 * can show the contrary.
 */
export function seemsBelow(
  polynomial: MultivariatePolynomial,
  variables: readonly StatementVariable[],
): boolean {
  const rangeOf = (variable: number): Range => (variables[variable] as StatementVariable).range as Range;
  const corner = new Map(
    variablesOf(polynomial).map((one) => [
      one,
      rangeOf(one)[rises(polynomial, one, rangeOf) ? 0 : 1].valueOf(),
    ]),
  );
  let [total, size] = [0, 0];
  for (const [monomial, value] of polynomial.terms) {
    const term = factorsOf(monomial).reduce(
      (product, one) => product * (corner.get(one) as number),
      Number(value),
    );
    total += term;
    size += Math.abs(term);
  }
  return total < -1e-9 * size;
}

/** Whether a polynomial seems to rise with a variable, in the middle of the ranges. */
function rises(
  { terms }: MultivariatePolynomial,
  variable: number,
  rangeOf: (variable: number) => Range,
): boolean {
  let slope = 0;
  for (const [monomial, value] of terms) {
    const factors = factorsOf(monomial);
    const power = factors.filter((one) => one === variable).length;
    if (power === 0) continue;
    const rest = [...factors];
    rest.splice(rest.indexOf(variable), 1);
    slope += rest.reduce((product, one) => {
      const [low, high] = rangeOf(one);
      return (product * (low.valueOf() + high.valueOf())) / 2;
    }, power * Number(value));
  }
  return slope >= 0;
}
