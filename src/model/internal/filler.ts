import type { Condition, Quantity } from "../quantity.js";
import type { Declarations } from "./declarations.js";
import type { Formula, PlacedFormula } from "./formula.js";
import type { Context, Label, Scope } from "./scope.js";

/** What a formula stands for once its indices are filled in. */
export type Value =
  | { readonly type: "number"; readonly quantity: Quantity }
  | { readonly type: "condition"; readonly condition: Condition }
  | { readonly type: "strategy"; readonly label: Label };

/** What the kinds of values are called. */
export const TYPES = { number: "a number", condition: "a condition", strategy: "a strategy" } as const;

/** The most numbers that a formula may take written out. */
export const MAXIMUM_WEIGHT = 4000;

/** Returns the number as a value. */
export function asNumber(quantity: Quantity): Value {
  return { type: "number", quantity };
}

/** Returns the condition as a value. */
export function asCondition(condition: Condition): Value {
  return { type: "condition", condition };
}

/** Fills the indices and names of formulas in. */
export interface Filler {
  readonly declarations: Declarations;
  /** What a formula stands for. */
  readonly value: (formula: Formula, context: Context) => Value;
  /** The condition that a formula stands for. */
  readonly truth: (formula: Formula, context: Context) => Condition;
  /** The quotient; notes what is divided by and where, and refuses 0. */
  readonly quotient: (numerator: Quantity, denominator: Quantity, place: string) => Quantity;
  /** The number that a formula stands for; a condition stands for 1 or 0. */
  readonly number: (formula: Formula, context: Context) => Quantity;
  /** The number behind a value: itself, or 1 or 0 for a condition. */
  readonly asNumber: (value: Value, formula: Formula, context: Context) => Quantity;
  /** Fills in a named part once for each way its indices are filled in; refuses a name that leads back to itself. */
  readonly named: (name: string, formula: PlacedFormula, scope: Scope, place: string) => Value;
}
