import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { multiplyPolynomials, scalePolynomial } from "../../exact/polynomial-arithmetic.js";
import { quotient } from "../../exact/rational.js";
import type { ActionRow } from "./action-row.js";
import { added, ONE_LESS, type Quotient } from "./value-functions.js";

const ONE_POLYNOMIAL = polynomial([1]);
const FACTOR = polynomial([0, 1]);

/**
 * The numerator of what an action and then playing on gives above a value, as a function of the discount factor: it has
 * the sign of the gain on [0, 1).
 */
export function gainNumerator(
  row: ActionRow,
  denominator: bigint,
  follows: (position: number) => Quotient,
  value: Quotient,
): Polynomial {
  const { numerator } = added([
    {
      numerator: scalePolynomial(ONE_LESS, quotient(row.reward, row.scale * denominator)),
      denominator: ONE_POLYNOMIAL,
    },
    ...row.weights.map((weight, k) => {
      const next = follows(k);
      return {
        numerator: scalePolynomial(multiplyPolynomials(FACTOR, next.numerator), quotient(weight, row.scale)),
        denominator: next.denominator,
      };
    }),
    { numerator: scalePolynomial(value.numerator, -1), denominator: value.denominator },
  ]);
  return numerator;
}
