import { multivariateValue } from "../exact/multivariate-arithmetic.js";
import { sign } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import type { Formula } from "./polynomial-formula.js";

/** Returns whether a formula holds where each variable has the value given for it. */
export function formulaAt(formula: Formula, value: (variable: number) => Rational): boolean {
  if (formula.kind !== "literal") {
    const { kind, of } = formula;
    return kind === "and"
      ? of.every((one) => formulaAt(one, value))
      : of.some((one) => formulaAt(one, value));
  }
  const at = sign(multivariateValue(formula.polynomial, value));
  return formula.relation === ">" ? at > 0 : formula.relation === ">=" ? at >= 0 : at === 0;
}
