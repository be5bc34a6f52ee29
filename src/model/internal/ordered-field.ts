import type { Meter } from "../../exact/meter.js";
import { compare } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { divisorSteps, wordsOf } from "../../exact/work-steps.js";
import { ExclaveError } from "../../exclave-error.js";
import { type Condition, type Quantity, related } from "../quantity.js";

/** Numbers that can be added, multiplied, divided and compared. */
export interface OrderedField<Value> {
  readonly of: (value: Rational) => Value;
  readonly add: (a: Value, b: Value) => Value;
  readonly multiply: (a: Value, b: Value) => Value;
  /** Null when `b` is zero. */
  readonly divide: (a: Value, b: Value) => Value | null;
  readonly compare: (a: Value, b: Value) => number;
}

/** About how many steps an operation on rationals of one word each takes. */
const SMALL_STEPS = 200;

/** The rational numbers; each operation tells its steps to the meter before it is done. */
export function rationals(meter?: Meter): OrderedField<Rational> {
  const told = (a: Rational, b: Rational): void => {
    if (meter === undefined) return;
    const words = wordsOf(a.n) + wordsOf(a.d) + wordsOf(b.n) + wordsOf(b.d);
    meter(words === 4 ? SMALL_STEPS : divisorSteps(words));
  };
  return {
    of: (value) => value,
    add: (a, b) => {
      told(a, b);
      return rational(a.add(b));
    },
    multiply: (a, b) => {
      told(a, b);
      return rational(a.mul(b));
    },
    divide: (a, b) => {
      told(a, b);
      return b.n === 0n ? null : rational(a.div(b));
    },
    compare,
  };
}

/** Evaluates quantities and conditions at one point over an ordered field; parts that recur are evaluated once. */
export class Evaluation<Value> {
  readonly #field: OrderedField<Value>;
  readonly #parameter: (name: string) => Value;
  readonly #known = new Map<Quantity, Value>();

  constructor(field: OrderedField<Value>, parameter: (name: string) => Value) {
    this.#field = field;
    this.#parameter = parameter;
  }

  /** @throws {@link ExclaveError} `bad-parameter` where a denominator is zero */
  value(quantity: Quantity): Value {
    if (quantity.kind === "constant") return this.#field.of(quantity.value);
    const before = this.#known.get(quantity);
    if (before !== undefined) return before;
    const value = this.#compute(quantity);
    this.#known.set(quantity, value);
    return value;
  }

  #compute(quantity: Exclude<Quantity, { kind: "constant" }>): Value {
    const { add, multiply, compare: order, of } = this.#field;
    switch (quantity.kind) {
      case "parameter":
        return this.#parameter(quantity.name);
      case "sum":
        return quantity.terms.map((term) => this.value(term)).reduce(add);
      case "product":
        return quantity.factors.map((factor) => this.value(factor)).reduce(multiply);
      case "power":
        return Array.from({ length: quantity.exponent }, () => this.value(quantity.base)).reduce(multiply);
      case "quotient": {
        const result = this.#field.divide(this.value(quantity.numerator), this.value(quantity.denominator));
        if (result !== null) return result;
        throw new ExclaveError(
          "bad-parameter",
          "expected values at which no denominator is zero, found one that is",
        );
      }
      case "minimum":
        return quantity.of.map((one) => this.value(one)).reduce((a, b) => (order(b, a) < 0 ? b : a));
      case "maximum":
        return quantity.of.map((one) => this.value(one)).reduce((a, b) => (order(b, a) > 0 ? b : a));
      case "indicator":
        return of(rational(this.holds(quantity.condition) ? 1 : 0));
    }
  }

  holds(condition: Condition): boolean {
    switch (condition.kind) {
      case "truth":
        return condition.value;
      case "comparison":
        return related(
          condition.relation,
          this.#field.compare(this.value(condition.left), this.value(condition.right)),
        );
      case "and":
        return condition.of.every((one) => this.holds(one));
      case "or":
        return condition.of.some((one) => this.holds(one));
      case "not":
        return !this.holds(condition.of);
    }
  }
}
