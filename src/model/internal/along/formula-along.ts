import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { univariate } from "./univariate.js";

/** A formula in one variable. */
export interface FormulaAlong {
  /** The polynomials whose signs decide it. */
  readonly polynomials: readonly Polynomial[];
  /** Whether it holds at a number. */
  readonly holds: (at: AlgebraicNumber) => boolean;
}

/** Returns a formula in one variable, ready to be evaluated at algebraic numbers. */
export function formulaAlong(formula: Formula): FormulaAlong {
  if (formula.kind === "literal") {
    const polynomial = univariate(formula.polynomial);
    const { relation } = formula;
    const holds = (at: AlgebraicNumber): boolean => {
      const sign = signAtAlgebraic(polynomial, at);
      return relation === "=" ? sign === 0 : relation === ">" ? sign > 0 : sign >= 0;
    };
    return { polynomials: [polynomial], holds };
  }
  const parts = formula.of.map(formulaAlong);
  return {
    polynomials: parts.flatMap(({ polynomials }) => polynomials),
    holds:
      formula.kind === "and"
        ? (at) => parts.every(({ holds }) => holds(at))
        : (at) => parts.some(({ holds }) => holds(at)),
  };
}
