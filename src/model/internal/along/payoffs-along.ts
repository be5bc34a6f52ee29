import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Quantity } from "../../quantity.js";
import { insideOf, type Line } from "./line.js";
import { negative, quotientAlong, type UnivariateQuotient } from "./univariate.js";

/**
 * Returns what each player gets at each profile, in one positive unit a player that may depend on the parameter: polynomials.
 * All are quotients of polynomials here: see {@link smoothParts}.
 */
export function payoffsAlong(line: Line): Polynomial[][] {
  const { model, parameter, values } = line;
  const all: Polynomial[][] = [];
  for (const row of model.payoffs) {
    const quotients = row.map(
      (payoff) => quotientAlong(payoff as Quantity, parameter, values) as UnivariateQuotient,
    );
    // No denominator is 0 within the range, so that their product keeps its sign.
    const denominators = new Map(quotients.map(({ denominator }) => [keyOf(denominator), denominator]));
    const product = (parts: Iterable<Polynomial>): Polynomial =>
      [...parts].reduce(multiplyPolynomials, polynomial([1]));
    const sign = signAtAlgebraic(product(denominators.values()), insideOf(line));
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
