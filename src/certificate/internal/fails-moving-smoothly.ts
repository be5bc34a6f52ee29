import { addMultivariate, multiplyMultivariate } from "../../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../../exact/multivariate-polynomial.js";
import { allOf, anyOf, type Formula, opposite, truth } from "../polynomial-formula.js";
import { polynomialCompared } from "./compared-polynomial.js";
import { derivatives } from "./just-beside.js";
import type { Piece } from "./piece.js";

/** Where a quotient of polynomials does not increase (or decrease): by the first of its derivatives that is not 0. */
export function failsMonotoneSmoothly(
  piece: Piece,
  parameter: number,
  increasing: boolean,
  strict: boolean,
): Formula {
  const numerator = increasing ? piece.numerator : opposite(piece.numerator);
  const [above, below] = [numerator, piece.denominator].map((one) => derivatives(one, parameter)) as [
    MultivariatePolynomial[],
    MultivariatePolynomial[],
  ];
  // q(p + s) - q(p) has the sign of N(p + s) D(p) - N(p) D(p + s) for small s: these are the derivatives of that by s.
  const rates = Array.from({ length: Math.max(above.length, below.length) - 1 }, (_, k) =>
    addMultivariate([
      ...(above[k + 1] === undefined
        ? []
        : [multiplyMultivariate(above[k + 1] as MultivariatePolynomial, piece.denominator)]),
      ...(below[k + 1] === undefined
        ? []
        : [opposite(multiplyMultivariate(numerator, below[k + 1] as MultivariatePolynomial))]),
    ]),
  );
  return rates.reduceRight<Formula>((later, rate, k) => {
    const wrong = k % 2 === 0 ? polynomialCompared(rate, "<") : polynomialCompared(rate, "!=");
    if (later.kind === "and" && later.of.length === 0)
      return k % 2 === 0 ? polynomialCompared(rate, "<=") : truth(true);
    return anyOf([wrong, allOf([polynomialCompared(rate, "=="), later])]);
  }, truth(strict));
}

/**
 * Where a quotient of polynomials is not 0 or does not change its sign: where the first of its derivatives that is not 0 is
 * not one of odd order.
 */
export function failsThresholdSmoothly({ numerator }: Piece, parameter: number): Formula {
  return derivatives(numerator, parameter).reduceRight<Formula>((later, one, k) => {
    const zero = allOf([polynomialCompared(one, "=="), later]);
    return k % 2 === 0 ? anyOf([polynomialCompared(one, "!="), zero]) : zero;
  }, truth(true));
}
