import { dyadic } from "../../../exact/dyadic.js";
import { compare } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Quantity } from "../../quantity.js";
import { Evaluation, rationals } from "../ordered-field.js";

/** The points of a chunk in rationals, each only when it is asked for. */
export class ExactPoints {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #fixed: (name: string) => Rational;
  readonly #points = new Map<number, Evaluation<Rational>>();
  #values: readonly Float64Array[] = [];
  #earlier = 0;
  #first = 0;

  constructor(columns: ReadonlyMap<string, number>, fixed: (name: string) => Rational) {
    this.#columns = columns;
    this.#fixed = fixed;
  }

  /** Turns to the points of another chunk. */
  turnTo(values: readonly Float64Array[], first: number): void {
    this.#values = values;
    this.#first = first;
    this.#earlier += this.#points.size;
    this.#points.clear();
  }

  /** How many points were asked for, in this chunk and those before. */
  get count(): number {
    return this.#earlier + this.#points.size;
  }

  /** The quantities at a point. */
  at(point: number): Evaluation<Rational> {
    const before = this.#points.get(point);
    if (before !== undefined) return before;
    const made = new Evaluation(rationals(), (name) => {
      const column = this.#columns.get(name);
      if (column === undefined) return this.#fixed(name);
      return dyadic((this.#values[column] as Float64Array)[point] as number);
    });
    this.#points.set(point, made);
    return made;
  }

  /** Runs an evaluation at a point; an error says which point it is. */
  evaluate<Value>(point: number, run: (here: Evaluation<Rational>) => Value): Value {
    try {
      return run(this.at(point));
    } catch (error) {
      if (!(error instanceof ExclaveError)) throw error;
      throw new ExclaveError(
        error.code,
        error.message,
        `point ${(this.#first + point).toLocaleString("en")}`,
      );
    }
  }

  /** -1, 0 or 1 as the first quantity is less than, equal to or more than the second at a point. */
  compare(point: number, a: Quantity, b: Quantity): number {
    const here = this.at(point);
    return compare(here.value(a), here.value(b));
  }
}
