import { compare } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";

/** The operations on two numbers. */
export type Operation = "add" | "subtract" | "multiply" | "divide" | "minimum" | "maximum";

/** The result of an operation on rationals; no divisor is 0. */
export function computed(operation: Operation, x: Rational, y: Rational): Rational {
  switch (operation) {
    case "add":
      return rational(x.add(y));
    case "subtract":
      return rational(x.sub(y));
    case "multiply":
      return rational(x.mul(y));
    case "divide":
      return rational(x.div(y));
    case "minimum":
      return compare(x, y) <= 0 ? x : y;
    case "maximum":
      return compare(x, y) >= 0 ? x : y;
  }
}
