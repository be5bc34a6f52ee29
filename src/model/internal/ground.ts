import { rational } from "../../exact/rational.js";
import {
  type Condition,
  constant,
  indicatorOf,
  negated,
  productOf,
  type Quantity,
  quotientOf,
} from "../quantity.js";
import { type Declarations, isStrategy } from "./declarations.js";
import { asCondition, asNumber, type Filler, MAXIMUM_WEIGHT, TYPES, type Value } from "./filler.js";
import type { Formula, PlacedFormula } from "./formula.js";
import { callOf } from "./ground-calls.js";
import { entryOf } from "./ground-entries.js";
import { operationOf } from "./ground-operations.js";
import { wrong } from "./model-node.js";
import { type Context, cellScope, type Scope, unbound, unboundPlayer } from "./scope.js";
import { weightOf } from "./weight.js";

const MAXIMUM_STEPS = 3_000_000;
const MAXIMUM_DEPTH = 500;
/** Of 64 bits each: about a thousand digits. */
const MAXIMUM_WORDS = 52;

/** Fills the indices and names of formulas in, and collects what they divide by. */
export class Grounder implements Filler {
  readonly declarations: Declarations;
  /** Every quantity that is divided by, with the place of the first formula that does. */
  readonly divisors: Map<Quantity, string> = new Map();
  readonly #lets = new Map<string, Value>();
  readonly #open: string[] = [];
  #steps = 0;
  #depth = 0;

  constructor(declarations: Declarations) {
    this.declarations = declarations;
  }

  /** The number that a formula stands for; a condition stands for 1 or 0. */
  quantity({ tree, place }: PlacedFormula, scope: Scope): Quantity {
    return this.number(tree, { place, scope });
  }

  /** The condition that a formula stands for. */
  condition({ tree, place }: PlacedFormula, scope: Scope): Condition {
    return this.truth(tree, { place, scope });
  }

  number(formula: Formula, context: Context): Quantity {
    return this.asNumber(this.value(formula, context), formula, context);
  }

  /** The number behind a value: itself, or 1 or 0 for a condition. */
  asNumber(value: Value, formula: Formula, context: Context): Quantity {
    if (value.type === "number") return value.quantity;
    if (value.type === "condition") return indicatorOf(value.condition);
    throw wrong(
      context.place(formula.at),
      `expected a number, found ${this.#found(formula, value)}; compare strategies with ==`,
    );
  }

  truth(formula: Formula, context: Context): Condition {
    const value = this.value(formula, context);
    if (value.type === "condition") return value.condition;
    throw wrong(
      context.place(formula.at),
      `expected a condition such as a <= b, found ${this.#found(formula, value)}`,
    );
  }

  value(formula: Formula, context: Context): Value {
    this.#steps++;
    if (this.#steps > MAXIMUM_STEPS || this.#depth > MAXIMUM_DEPTH) {
      throw wrong(
        context.place(formula.at),
        "the formulas of this model expand to more than can be worked with",
        "too-large",
      );
    }
    this.#depth++;
    const value = this.#value(formula, context);
    this.#depth--;
    if (value.type === "number" && value.quantity.kind === "constant") {
      if (weightOf(value.quantity) <= MAXIMUM_WORDS) return value;
      throw wrong(context.place(formula.at), "a number may grow to 1,000 digits, found more", "too-large");
    }
    if (value.type === "number" && weightOf(value.quantity) > MAXIMUM_WEIGHT) {
      throw wrong(
        context.place(formula.at),
        `this expands to more than ${MAXIMUM_WEIGHT} numbers`,
        "too-large",
      );
    }
    return value;
  }

  /** Evaluates a named part once for each way its indices are filled in; refuses a name that leads back to itself. */
  named(name: string, formula: PlacedFormula, scope: Scope, place: string): Value {
    const key = `${name} ${[...scope].map(([index, { name: label }]) => `${index}=${label}`).join(" ")}`;
    const before = this.#lets.get(key);
    if (before !== undefined) return before;
    if (this.#open.includes(name)) {
      const circle = [...this.#open.slice(this.#open.indexOf(name)), name].join(" -> ");
      throw wrong(place, `expected an expression that does not lead back to itself, found ${circle}`);
    }
    this.#open.push(name);
    const value = this.value(formula.tree, { place: formula.place, scope });
    this.#open.pop();
    this.#lets.set(key, value);
    return value;
  }

  #value(formula: Formula, context: Context): Value {
    switch (formula.kind) {
      case "number":
        return asNumber(constant(formula.value));
      case "name":
        return this.#name(formula.name, formula.at, context);
      case "entry":
        return entryOf(formula, context, this);
      case "call":
        return asNumber(callOf(this, formula, context));
      case "unary": {
        if (formula.operator === "not") return asCondition(negated(this.truth(formula.of, context)));
        return asNumber(productOf([constant(rational(-1)), this.number(formula.of, context)]));
      }
      case "binary":
        return operationOf(this, formula, context);
    }
  }

  #name(name: string, at: number, { place, scope }: Context): Value {
    const { declarations } = this;
    const label = scope.get(name);
    if (label !== undefined) return { type: "strategy", label };
    if (declarations.scalars.has(name)) return asNumber({ kind: "parameter", name });
    const declared = declarations.lets.get(name);
    if (declared !== undefined) {
      if (declared.indices.length === 0) {
        return this.named(name, declared.formula, cellScope(declarations, scope), place(at));
      }
      throw wrong(
        place(at),
        `expected ${name}[${declared.indices.map((index) => index.name).join(", ")}], found no index`,
      );
    }
    const table = declarations.tables.get(name);
    if (table !== undefined) {
      throw wrong(
        place(at),
        `expected ${name}[${table.over.map((one) => one.name).join(", ")}], found no index`,
      );
    }
    if (declarations.players.some((player) => player.name === name))
      throw wrong(place(at), unboundPlayer(name));
    if (declarations.groups.has(name)) {
      throw wrong(place(at), `${name} is a group; write x in ${name}, or sum(..., x in ${name})`);
    }
    if (isStrategy(declarations, name)) return { type: "strategy", label: { name, domain: null } };
    throw wrong(place(at), unbound(name, declarations, scope));
  }

  quotient(numerator: Quantity, denominator: Quantity, place: string): Quantity {
    if (denominator.kind === "constant" && denominator.value.n === 0n) {
      throw wrong(place, "expected a divisor other than 0");
    }
    if (denominator.kind !== "constant" && !this.divisors.has(denominator)) {
      this.divisors.set(denominator, place);
    }
    return quotientOf(numerator, denominator);
  }

  #found(formula: Formula, value: Value): string {
    return formula.kind === "name" ? `${TYPES[value.type]}, ${formula.name}` : TYPES[value.type];
  }
}
