import { compare } from "../../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { type Condition, type Quantity, type Relation, related } from "../../quantity.js";
import { computed, type Operation } from "./operation.js";

/** A step of a straight program. Its operands are the numbers of earlier steps. */
export type Step =
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "constant"; readonly value: Rational }
  | { readonly kind: "operation"; readonly operation: Operation; readonly a: number; readonly b: number }
  | { readonly kind: "indicator"; readonly of: number }
  | { readonly kind: "truth"; readonly value: boolean }
  | {
      readonly kind: "comparison";
      readonly relation: Relation;
      readonly a: number;
      readonly b: number;
      /** The two sides, for the points that the bounds leave open. */
      readonly exactly: readonly [Quantity, Quantity];
    }
  | { readonly kind: "and" | "or"; readonly of: readonly number[] }
  | { readonly kind: "not"; readonly of: number };

/**
 * Turns quantities and conditions into one straight program: no two steps compute the same, and what the fixed parameters
 * alone decide is computed here, in rationals.
 */
export class Program {
  readonly steps: Step[] = [];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #fixed: (name: string) => Rational;
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Quantity | Condition, number>();

  /**
   * @param columns - the position of each parameter that differs from point to point
   * @param fixed - the value of each of the others
   */
  constructor(columns: ReadonlyMap<string, number>, fixed: (name: string) => Rational) {
    this.#columns = columns;
    this.#fixed = fixed;
  }

  /** The value of a step, where it is the same at all points. */
  constantAt(step: number): Rational | null {
    const found = this.steps[step] as Step;
    return found.kind === "constant" ? found.value : null;
  }

  /** The step that computes a quantity. */
  quantity(quantity: Quantity): number {
    const before = this.#known.get(quantity);
    if (before !== undefined) return before;
    const step = this.#compile(quantity);
    this.#known.set(quantity, step);
    return step;
  }

  /** The step that decides a condition. */
  condition(condition: Condition): number {
    const before = this.#known.get(condition);
    if (before !== undefined) return before;
    const step = this.#decide(condition);
    this.#known.set(condition, step);
    return step;
  }

  #compile(quantity: Quantity): number {
    switch (quantity.kind) {
      case "constant":
        return this.#constant(quantity.value);
      case "parameter": {
        const column = this.#columns.get(quantity.name);
        if (column === undefined) return this.#constant(this.#fixed(quantity.name));
        return this.#step(`p${column}`, { kind: "column", column });
      }
      case "sum":
        return this.#folded("add", quantity.terms);
      case "product":
        return this.#folded("multiply", quantity.factors);
      case "minimum":
      case "maximum":
        return this.#folded(quantity.kind, quantity.of);
      case "power": {
        const base = this.quantity(quantity.base);
        let power = base;
        for (let i = 1; i < quantity.exponent; i++) power = this.#operation("multiply", power, base);
        return power;
      }
      case "quotient":
        return this.#operation(
          "divide",
          this.quantity(quantity.numerator),
          this.quantity(quantity.denominator),
        );
      case "indicator": {
        const of = this.condition(quantity.condition);
        const known = this.steps[of] as Step;
        if (known.kind === "truth") return this.#constant(known.value ? ONE : ZERO);
        return this.#step(`i${of}`, { kind: "indicator", of });
      }
    }
  }

  /** Constants first and then in the order of the steps, so that sums that begin alike share their beginning. */
  #folded(operation: Operation, parts: readonly Quantity[]): number {
    const steps = parts.map((part) => this.quantity(part));
    const open = steps.filter((step) => this.constantAt(step) === null).sort((a, b) => a - b);
    const fixed = steps.filter((step) => this.constantAt(step) !== null);
    const all =
      fixed.length === 0 ? open : [fixed.reduce((a, b) => this.#operation(operation, a, b)), ...open];
    return all.reduce((a, b) => this.#operation(operation, a, b));
  }

  #operation(operation: Operation, a: number, b: number): number {
    const [x, y] = [this.constantAt(a), this.constantAt(b)];
    // A division by zero stays a step: it makes the points doubtful, and the exact evaluation there says what is wrong.
    if (x !== null && y !== null && !(operation === "divide" && y.n === 0n))
      return this.#constant(computed(operation, x, y));
    const short = x === null ? null : this.#shortened(operation, x, b);
    if (short !== null) return short;
    if (operation === "add") {
      const [less, more] = [this.#negated(a), this.#negated(b)];
      if (more !== null) return this.#operation("subtract", a, more);
      if (less !== null) return this.#operation("subtract", b, less);
    }
    if (a === b && operation === "subtract") return this.#constant(ZERO);
    return this.#step(`${operation} ${a} ${b}`, { kind: "operation", operation, a, b });
  }

  /** The result of an operation whose first operand is a constant that makes it trivial. */
  #shortened(operation: Operation, x: Rational, b: number): number | null {
    if (operation === "add" && x.n === 0n) return b;
    if (operation !== "multiply") return null;
    return x.n === 0n ? this.#constant(ZERO) : compare(x, ONE) === 0 ? b : null;
  }

  /** What a step is -1 times of. */
  #negated(step: number): number | null {
    const found = this.steps[step] as Step;
    if (found.kind !== "operation" || found.operation !== "multiply") return null;
    const factor = this.constantAt(found.a);
    return factor !== null && compare(factor, rational(-1)) === 0 ? found.b : null;
  }

  #decide(condition: Condition): number {
    switch (condition.kind) {
      case "truth":
        return this.#truth(condition.value);
      case "comparison": {
        const { relation, left, right } = condition;
        const [a, b] = [this.quantity(left), this.quantity(right)];
        const [x, y] = [this.constantAt(a), this.constantAt(b)];
        if (a === b) return this.#truth(related(relation, 0));
        if (x !== null && y !== null) return this.#truth(related(relation, compare(x, y)));
        const step: Step = { kind: "comparison", relation, a, b, exactly: [left, right] };
        return this.#step(`${relation} ${a} ${b}`, step);
      }
      case "and":
      case "or": {
        const of = condition.of.map((one) => this.condition(one));
        return this.#step(`${condition.kind} ${of}`, { kind: condition.kind, of });
      }
      case "not": {
        const of = this.condition(condition.of);
        return this.#step(`not ${of}`, { kind: "not", of });
      }
    }
  }

  #constant(value: Rational): number {
    return this.#step(rationalText(value), { kind: "constant", value });
  }

  #truth(value: boolean): number {
    return this.#step(`${value}`, { kind: "truth", value });
  }

  #step(name: string, step: Step): number {
    const before = this.#numbers.get(name);
    if (before !== undefined) return before;
    this.#numbers.set(name, this.steps.length);
    return this.steps.push(step) - 1;
  }
}
