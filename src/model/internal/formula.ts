import type { Rational } from "../../exact/rational.js";

/** What stands between two operands. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | Relation | "and" | "or" | "in";

/** A comparison. */
export type Relation = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** A formula as it is written: names are not looked up yet. `at` is the offset of its first character in the text. */
export type Formula =
  | { readonly kind: "number"; readonly at: number; readonly value: Rational }
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  | {
      readonly kind: "entry";
      readonly at: number;
      readonly name: string;
      readonly indices: readonly Formula[];
    }
  | {
      readonly kind: "call";
      readonly at: number;
      readonly name: string;
      readonly arguments: readonly Formula[];
    }
  | { readonly kind: "unary"; readonly at: number; readonly operator: "-" | "not"; readonly of: Formula }
  | {
      readonly kind: "binary";
      readonly at: number;
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** A formula with the place of each of its characters. */
export interface PlacedFormula {
  readonly tree: Formula;
  readonly place: (at: number) => string;
}

/** The functions of a formula. */
export const FUNCTIONS: readonly string[] = ["min", "max", "sum", "payoff"];

/** Words that no name may be. */
export const RESERVED: readonly string[] = ["and", "or", "not", "in", "players", ...FUNCTIONS];

/** What a name of the model looks like. */
export const NAME: RegExp = /^[\p{L}_][\p{L}\p{N}_]*$/u;
