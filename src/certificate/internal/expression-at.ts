import { compare, maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { refuse } from "./document-fields.js";
import type { Comparison, ConditionExpression, NumberExpression } from "./model-expressions.js";

/** Returns the values of expressions at a point; parts that recur are evaluated once. */
export function expressionsAt(
  values: readonly Rational[],
  path: string,
): (expression: NumberExpression) => Rational {
  const known = new Map<NumberExpression, Rational>();
  const value = (expression: NumberExpression): Rational => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const found = rational(computed(expression));
    known.set(expression, found);
    return found;
  };
  const computed = (expression: NumberExpression): Rational => {
    switch (expression.kind) {
      case "constant":
        return expression.value;
      case "parameter":
        return values[expression.variable] as Rational;
      case "+":
        return expression.of.reduce<Rational>((sum, one) => sum.add(value(one)), ZERO);
      case "*":
        return expression.of.reduce<Rational>((product, one) => product.mul(value(one)), ONE);
      case "min":
        return minimum(expression.of.map(value));
      case "max":
        return maximum(expression.of.map(value));
      case "^":
        return value(expression.base).pow(expression.exponent) as Rational;
      case "/": {
        const below = value(expression.below);
        if (below.n === 0n) return refuse("a denominator is zero there", path);
        return value(expression.above).div(below);
      }
      case "if":
        return holds(expression.condition) ? ONE : ZERO;
    }
  };
  const holds = (condition: ConditionExpression): boolean => {
    switch (condition.kind) {
      case "comparison":
        return related(condition.relation, compare(value(condition.left), value(condition.right)));
      case "and":
        return condition.of.every(holds);
      case "or":
        return condition.of.some(holds);
      case "not":
        return !holds(condition.of);
    }
  };
  return value;
}

function related(relation: Comparison, order: number): boolean {
  switch (relation) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
  }
}
