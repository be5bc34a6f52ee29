import {
  addMultivariate,
  multiplyMultivariate,
  multivariateDerivative,
  substituteMultivariate,
} from "../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
} from "../../exact/multivariate-polynomial.js";
import { ONE } from "../../exact/rational.js";
import { allOf, anyOf, type Formula, opposite, truth } from "../polynomial-formula.js";
import { polynomialCompared } from "./compared-polynomial.js";
import type { Piece } from "./expression-pieces.js";
import type { NumberExpression } from "./model-expressions.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * Where a quantity does not increase (or decrease) at a point as one parameter alone moves: by the first of its derivatives
 * that is not 0. Null for a quantity that is a quotient of polynomials only piece by piece.
 */
export function failsMonotone(
  builder: StatementBuilder,
  quantity: NumberExpression,
  parameter: number,
  increasing: boolean,
  strict: boolean,
): Formula | null {
  const piece = onlyPiece(builder, quantity, parameter);
  if (piece === null) return null;
  const { denominator } = piece;
  const numerator = increasing ? piece.numerator : opposite(piece.numerator);
  const rest = replacement(builder, parameter);
  // q(p + s) - q(p) has the sign of N(p + s) D(p) - N(p) D(p + s) for small s: these are the derivatives of that by s.
  const order = Math.max(degree(numerator, parameter), degree(denominator, parameter));
  const rates: MultivariatePolynomial[] = [];
  let [above, below] = [numerator, denominator];
  for (let k = 0; k < order; k++) {
    [above, below] = [multivariateDerivative(above, parameter), multivariateDerivative(below, parameter)];
    const rate = addMultivariate([
      multiplyMultivariate(above, denominator),
      opposite(multiplyMultivariate(numerator, below)),
    ]);
    rates.push(substituteMultivariate(rate, rest));
  }
  return rates.reduceRight<Formula>((later, rate, k) => {
    const wrong = k % 2 === 0 ? polynomialCompared(rate, "<") : polynomialCompared(rate, "!=");
    if (later.kind === "and" && later.of.length === 0)
      return k % 2 === 0 ? polynomialCompared(rate, "<=") : truth(true);
    return anyOf([wrong, allOf([polynomialCompared(rate, "=="), later])]);
  }, truth(strict));
}

/**
 * Where a quantity, with one parameter at a given value, is not 0 or does not change its sign there: where the first of its
 * derivatives that is not 0 is not one of odd order. Null as for {@link failsMonotone}.
 */
export function failsThreshold(
  builder: StatementBuilder,
  quantity: NumberExpression,
  parameter: number,
  value: NumberExpression,
): Formula | null {
  const piece = onlyPiece(builder, quantity, parameter);
  const at = onlyPiece(builder, value, parameter);
  if (piece === null || at === null) return null;
  const order = degree(piece.numerator, parameter);
  const derivatives: MultivariatePolynomial[] = [piece.numerator];
  for (let k = 0; k < order; k++)
    derivatives.push(multivariateDerivative(derivatives[k] as MultivariatePolynomial, parameter));
  const rest = replacement(builder, parameter);
  const there = derivatives.map((one) => substituteMultivariate(homogeneous(one, parameter, at), rest));
  return there.reduceRight<Formula>((later, one, k) => {
    const zero = allOf([polynomialCompared(one, "=="), later]);
    return k % 2 === 0 ? anyOf([polynomialCompared(one, "!="), zero]) : zero;
  }, truth(true));
}

/** A polynomial with one variable replaced by a quotient, times a power of its denominator. */
function homogeneous(
  polynomial: MultivariatePolynomial,
  variable: number,
  { numerator, denominator }: Piece,
): MultivariatePolynomial {
  const order = degree(polynomial, variable);
  const powers = (base: MultivariatePolynomial): MultivariatePolynomial[] => {
    const all = [constantPolynomial(ONE)];
    for (let k = 0; k < order; k++) all.push(multiplyMultivariate(all[k] as MultivariatePolynomial, base));
    return all;
  };
  const [above, below] = [powers(numerator), powers(denominator)];
  return addMultivariate(
    [...polynomial.terms].map(([monomial, value]) => {
      const factors = factorsOf(monomial);
      const power = factors.filter((factor) => factor === variable).length;
      const kept = String.fromCharCode(...factors.filter((factor) => factor !== variable).map((f) => f + 33));
      const part = { terms: new Map([[kept, value]]), denominator: polynomial.denominator };
      const scale = multiplyMultivariate(
        above[power] as MultivariatePolynomial,
        below[order - power] as MultivariatePolynomial,
      );
      return multiplyMultivariate(part, scale);
    }),
  );
}

function onlyPiece(builder: StatementBuilder, quantity: NumberExpression, parameter: number): Piece | null {
  const [piece, another] = builder.piecesIn(parameter).pieces(quantity);
  return another === undefined && piece?.choices.size === 0 ? piece : null;
}

/** The value of a parameter whose range is one point. */
function replacement(builder: StatementBuilder, parameter: number): Map<number, MultivariatePolynomial> {
  const value = builder.model.fixed.get(parameter);
  return new Map(value === undefined ? [] : [[parameter, constantPolynomial(value)]]);
}

function degree({ terms }: MultivariatePolynomial, variable: number): number {
  return Math.max(
    0,
    ...[...terms.keys()].map((monomial) => factorsOf(monomial).filter((one) => one === variable).length),
  );
}
