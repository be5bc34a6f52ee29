import { sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { list, number, refuse, words } from "./document-fields.js";

/** How two numbers are compared. */
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** A number that depends on the parameters, which are numbered. */
export type NumberExpression =
  | { readonly kind: "constant"; readonly value: Rational }
  | { readonly kind: "parameter"; readonly variable: number }
  | { readonly kind: "+" | "*" | "min" | "max"; readonly of: readonly NumberExpression[] }
  | { readonly kind: "/"; readonly above: NumberExpression; readonly below: NumberExpression }
  | { readonly kind: "^"; readonly base: NumberExpression; readonly exponent: number }
  | { readonly kind: "if"; readonly condition: ConditionExpression };

/** Something that holds or not, depending on the parameters. */
export type ConditionExpression =
  | {
      readonly kind: "comparison";
      readonly relation: Comparison;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: "and" | "or"; readonly of: readonly ConditionExpression[] }
  | { readonly kind: "not"; readonly of: ConditionExpression };

type Part =
  | { readonly type: "number"; readonly expression: NumberExpression }
  | { readonly type: "condition"; readonly expression: ConditionExpression };

const MAXIMUM_EXPONENT = 32;
const COMPARISONS: readonly string[] = ["<", "<=", ">", ">=", "==", "!="];

/** The expressions of a document's model, read part by part. */
export class ModelExpressions {
  readonly #variables: ReadonlyMap<string, number>;
  readonly #parts: Part[] = [];

  /** @param variables - the numbers of the parameters, by name */
  constructor(parts: unknown, variables: ReadonlyMap<string, number>, path: string) {
    this.#variables = variables;
    list(parts, path).forEach((part, i) => {
      this.#parts.push(this.#read(list(part, `${path}[${i}]`), `${path}[${i}]`));
    });
  }

  /** The number that a reference stands for. */
  number(reference: unknown, path: string): NumberExpression {
    if (typeof reference === "string") {
      const variable = this.#variables.get(reference);
      if (variable !== undefined) return { kind: "parameter", variable };
      return { kind: "constant", value: number(reference, path) };
    }
    const part = this.#part(reference, path);
    return part.type === "number" ? part.expression : refuse("expected a number, found a condition", path);
  }

  /** The condition that a reference stands for. */
  condition(reference: unknown, path: string): ConditionExpression {
    const part = this.#part(reference, path);
    return part.type === "condition" ? part.expression : refuse("expected a condition, found a number", path);
  }

  #part(reference: unknown, path: string): Part {
    const part = typeof reference === "number" ? this.#parts[reference] : undefined;
    return part ?? refuse("expected the position of an earlier part", path);
  }

  #read(part: readonly unknown[], path: string): Part {
    const operation = words(part[0], `${path}[0]`);
    const operands = part.slice(1);
    const numbers = (): NumberExpression[] => operands.map((one, i) => this.number(one, `${path}[${i + 1}]`));
    const conditions = (): ConditionExpression[] =>
      operands.map((one, i) => this.condition(one, `${path}[${i + 1}]`));
    const expect = (count: number): void => void list(operands, path, count);
    if (COMPARISONS.includes(operation)) {
      expect(2);
      const [left, right] = numbers() as [NumberExpression, NumberExpression];
      return condition({ kind: "comparison", relation: operation as Comparison, left, right });
    }
    switch (operation) {
      case "+":
      case "*":
      case "min":
      case "max":
        if (operands.length === 0) refuse("expected an operand", path);
        return numeric({ kind: operation, of: numbers() });
      case "/": {
        expect(2);
        const [above, below] = numbers() as [NumberExpression, NumberExpression];
        return numeric({ kind: "/", above, below });
      }
      case "^": {
        expect(2);
        const exponent = Number(words(operands[1], `${path}[2]`));
        if (!Number.isInteger(exponent) || exponent < 1 || exponent > MAXIMUM_EXPONENT)
          refuse(`expected a whole number from 1 to ${MAXIMUM_EXPONENT}`, `${path}[2]`);
        return numeric({ kind: "^", base: this.number(operands[0], `${path}[1]`), exponent });
      }
      case "if":
        expect(1);
        return numeric({ kind: "if", condition: conditions()[0] as ConditionExpression });
      case "and":
      case "or":
        return condition({ kind: operation, of: conditions() });
      case "not":
        expect(1);
        return condition({ kind: "not", of: conditions()[0] as ConditionExpression });
      case "true":
      case "false":
        expect(0);
        return condition({ kind: operation === "true" ? "and" : "or", of: [] });
      default:
        return refuse("expected an operation", `${path}[0]`);
    }
  }
}

/** The difference of two numbers. */
export function difference(left: NumberExpression, right: NumberExpression): NumberExpression {
  if (left === right) return { kind: "constant", value: ZERO };
  if (right.kind === "constant" && sign(right.value) === 0) return left;
  return { kind: "+", of: [left, { kind: "*", of: [MINUS_ONE, right] }] };
}

/** The expression of a fixed number. */
export function fixed(value: Rational): NumberExpression {
  return { kind: "constant", value };
}

const MINUS_ONE: NumberExpression = { kind: "constant", value: rational(ONE.neg()) };

function numeric(expression: NumberExpression): Part {
  return { type: "number", expression };
}

function condition(expression: ConditionExpression): Part {
  return { type: "condition", expression };
}
