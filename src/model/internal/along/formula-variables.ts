import type { Formula } from "../../../certificate/polynomial-formula.js";
import { variablesOf } from "../../../exact/multivariate-polynomial.js";

/** Returns the numbers of the variables that occur in a formula, each once. */
export function formulaVariables(formula: Formula): number[] {
  if (formula.kind === "literal") return variablesOf(formula.polynomial);
  return [...new Set(formula.of.flatMap(formulaVariables))];
}
