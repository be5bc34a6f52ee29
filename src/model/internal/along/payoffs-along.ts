import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Quantity } from "../../quantity.js";
import type { Line } from "./dominance-along.js";
import { negative, quotientAlong, type UnivariateQuotient } from "./univariate.js";

/**
 * Returns what each player gets at each profile, in one positive unit a player that may depend on the parameter: polynomials.
 * Null where a payoff is a quotient of polynomials only piece by piece.
 */
export function payoffsAlong({ model, parameter, values, from }: Line): Polynomial[][] | null {
  const all: Polynomial[][] = [];
  for (const row of model.payoffs) {
    const quotients: UnivariateQuotient[] = [];
    for (const payoff of row) {
      const one = quotientAlong(payoff as Quantity, parameter, values);
      if (one === null) return null;
      quotients.push(one);
    }
    // No denominator is 0 on the range, so that their product keeps its sign.
    const denominators = new Map(quotients.map(({ denominator }) => [keyOf(denominator), denominator]));
    const product = (parts: Iterable<Polynomial>): Polynomial =>
      [...parts].reduce(multiplyPolynomials, polynomial([1]));
    const sign = signAtAlgebraic(product(denominators.values()), from);
    all.push(
      quotients.map(({ numerator, denominator }) => {
        const rest = [...denominators].flatMap(([key, one]) => (key === keyOf(denominator) ? [] : [one]));
        const whole = multiplyPolynomials(numerator, product(rest));
        return sign < 0 ? negative(whole) : whole;
      }),
    );
  }
  return all;
}

function keyOf({ integers, denominator }: Polynomial): string {
  return `${integers.join()}/${denominator}`;
}
