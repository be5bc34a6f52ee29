import type { Rational } from "../exact/rational.js";

/** A variable of a statement: a parameter with its range, or the weight of a profile in a belief, without ends. */
export interface StatementVariable {
  readonly name: string;
  readonly range: readonly [Rational, Rational] | null;
}
