import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { rational } from "../../../exact/rational.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../../exclave-error.js";
import {
  type Condition,
  constant,
  indicatorOf,
  powerOf,
  productOf,
  type Quantity,
  quotientOf,
  related,
  sumOf,
} from "../../quantity.js";
import type { Line } from "./line.js";
import { quotientAlong, type UnivariateQuotient } from "./univariate.js";

const MINUS_ONE = constant(rational(-1));

/** Quantities without minima, maxima and conditions: as they are at one number of a line. */
export class ResolvedQuantities {
  /** What decided: while none of these changes its sign, the quantities stay as resolved. */
  readonly deciding: Polynomial[] = [];
  readonly #line: Line;
  readonly #at: AlgebraicNumber;
  readonly #known = new Map<Quantity, Quantity>();

  constructor(line: Line, at: AlgebraicNumber) {
    this.#line = line;
    this.#at = at;
  }

  /** A quotient of polynomials that the quantity is at the number, and around it while what decides keeps its sign. */
  resolved(quantity: Quantity): Quantity {
    const before = this.#known.get(quantity);
    if (before !== undefined) return before;
    const found = this.#computed(quantity);
    this.#known.set(quantity, found);
    return found;
  }

  #computed(quantity: Quantity): Quantity {
    switch (quantity.kind) {
      case "constant":
      case "parameter":
        return quantity;
      case "sum":
        return sumOf(quantity.terms.map((one) => this.resolved(one)));
      case "product":
        return productOf(quantity.factors.map((one) => this.resolved(one)));
      case "power":
        return powerOf(this.resolved(quantity.base), quantity.exponent);
      case "quotient": {
        const denominator = this.resolved(quantity.denominator);
        if (this.#sign(denominator) === 0)
          throw new ExclaveError("bad-parameter", "expected denominators other than 0, found one that is 0");
        return quotientOf(this.resolved(quantity.numerator), denominator);
      }
      case "minimum":
      case "maximum": {
        const wanted = quantity.kind === "minimum" ? -1 : 1;
        return quantity.of
          .map((one) => this.resolved(one))
          .reduce((best, one) => (this.#order(one, best) * wanted > 0 ? one : best));
      }
      case "indicator":
        return indicatorOf({ kind: "truth", value: this.#holds(quantity.condition) });
    }
  }

  #holds(condition: Condition): boolean {
    switch (condition.kind) {
      case "truth":
        return condition.value;
      case "comparison": {
        const sides = [this.resolved(condition.left), this.resolved(condition.right)] as const;
        return related(condition.relation, this.#order(...sides));
      }
      case "and":
        return condition.of.every((one) => this.#holds(one));
      case "or":
        return condition.of.some((one) => this.#holds(one));
      case "not":
        return !this.#holds(condition.of);
    }
  }

  #order(left: Quantity, right: Quantity): number {
    return this.#sign(sumOf([left, productOf([MINUS_ONE, right])]));
  }

  #sign(smooth: Quantity): number {
    const { parameter, values } = this.#line;
    const { numerator, denominator } = quotientAlong(smooth, parameter, values) as UnivariateQuotient;
    this.deciding.push(numerator, denominator);
    return signAtAlgebraic(numerator, this.#at) * signAtAlgebraic(denominator, this.#at);
  }
}
