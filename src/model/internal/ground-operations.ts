import { ONE, rational } from "../../exact/rational.js";
import type { Player } from "../../normal-form/game.js";
import {
  type Condition,
  comparisonOf,
  constant,
  joined,
  powerOf,
  productOf,
  type Quantity,
  sumOf,
} from "../quantity.js";
import { asCondition, asNumber, type Filler, MAXIMUM_WEIGHT, TYPES, type Value } from "./filler.js";
import type { BinaryOperator, Formula, Relation } from "./formula.js";
import { quoted, wrong } from "./model-node.js";
import { type Context, some } from "./scope.js";
import { weightOf } from "./weight.js";

type Binary = Extract<Formula, { kind: "binary" }>;

const MAXIMUM_EXPONENT = 32;
/** Of 64 bits each, beyond the first of each number. */
const MAXIMUM_CONSTANTS = 200;

/** Returns what an operator between two operands stands for. */
export function operationOf(filler: Filler, formula: Binary, context: Context): Value {
  switch (formula.operator) {
    case "+":
    case "-":
      return asNumber(
        sumOf(
          workable(
            chainOf(formula, ["+", "-"]).map(([operator, part]) => {
              const term = filler.number(part, context);
              return operator === "-" ? productOf([constant(rational(-1)), term]) : term;
            }),
            context.place(formula.at),
          ),
        ),
      );
    case "*":
    case "/":
      return asNumber(productAt(filler, formula, context));
    case "^":
      return asNumber(powerAt(filler, formula, context));
    case "and":
    case "or": {
      const { operator } = formula;
      return asCondition(
        joined(
          operator,
          chainOf(formula, [operator]).map(([, part]) => filler.truth(part, context)),
        ),
      );
    }
    case "in":
      return asCondition({ kind: "truth", value: memberAt(filler, formula, context) });
    default:
      return asCondition(comparisonAt(filler, formula, formula.operator, context));
  }
}

/** The operands of a chain of operators of one rank, each with the operator before it; long sums are not deep. */
function chainOf(formula: Formula, operators: readonly BinaryOperator[]): [BinaryOperator | null, Formula][] {
  const parts: [BinaryOperator | null, Formula][] = [];
  let rest = formula;
  while (rest.kind === "binary" && operators.includes(rest.operator)) {
    parts.push([rest.operator, rest.right]);
    rest = rest.left;
  }
  parts.push([null, rest]);
  return parts.reverse();
}

function powerAt(filler: Filler, { left, right, at }: Binary, context: Context): Quantity {
  const negative = right.kind === "unary" && right.operator === "-";
  const numeral = negative ? right.of : right;
  const exponent = numeral.kind === "number" && numeral.value.d === 1n ? numeral.value.n : null;
  if (exponent === null || exponent > BigInt(MAXIMUM_EXPONENT)) {
    throw wrong(context.place(right.at), `expected a whole number up to ${MAXIMUM_EXPONENT} as exponent`);
  }
  const base = filler.number(left, context);
  if (weightOf(base) * Number(exponent) > MAXIMUM_WEIGHT) {
    throw wrong(context.place(at), `this expands to more than ${MAXIMUM_WEIGHT} numbers`, "too-large");
  }
  const power = powerOf(base, Number(exponent));
  return negative ? filler.quotient(constant(ONE), power, context.place(at)) : power;
}

function memberAt(filler: Filler, { left, right }: Binary, context: Context): boolean {
  const value = filler.value(left, context);
  const { declarations } = filler;
  const group = right.kind === "name" ? declarations.groups.get(right.name) : undefined;
  if (group === undefined) {
    const found = right.kind === "name" ? `, found ${quoted(right.name)}` : "";
    throw wrong(context.place(right.at), `expected the name of a group after in${found}`);
  }
  if (value.type === "strategy") return group.strategies.includes(value.label.name);
  throw wrong(context.place(left.at), `expected a strategy before in, found ${TYPES[value.type]}`);
}

function comparisonAt(
  filler: Filler,
  { left, right }: Binary,
  relation: Relation,
  context: Context,
): Condition {
  const [a, b] = [filler.value(left, context), filler.value(right, context)];
  if (a.type !== "strategy" && b.type !== "strategy") {
    return comparisonOf(relation, filler.asNumber(a, left, context), filler.asNumber(b, right, context));
  }
  const at = context.place(left.at);
  if (a.type !== "strategy" || b.type !== "strategy") {
    throw wrong(at, `expected both sides to be of one kind, found ${TYPES[a.type]} and ${TYPES[b.type]}`);
  }
  if (relation !== "==" && relation !== "!=")
    throw wrong(at, `strategies have no order; compare them with == or !=`);
  for (const [one, other] of [
    [a.label, b.label],
    [b.label, a.label],
  ] as const) {
    if (one.domain === null || other.domain !== null || one.domain.player === null) continue;
    const player = filler.declarations.players[one.domain.player] as Player;
    if (player.strategies.includes(other.name)) continue;
    const known = some(player.strategies);
    throw wrong(at, `${player.name} has no strategy ${quoted(other.name)}; expected one of ${known}`);
  }
  return { kind: "truth", value: (a.label.name === b.label.name) === (relation === "==") };
}

function productAt(filler: Filler, formula: Binary, context: Context): Quantity {
  const chain = chainOf(formula, ["*", "/"]);
  const parts = workable(
    chain.map(([, part]) => filler.number(part, context)),
    context.place(formula.at),
  );
  return parts.reduce<Quantity>((product, part, i) => {
    const [operator, { at }] = chain[i] as [BinaryOperator | null, Formula];
    return operator === "/" ? filler.quotient(product, part, context.place(at)) : productOf([product, part]);
  }, constant(ONE));
}

/** Refuses operands whose constants together grow too long to be worked out. */
function workable(parts: readonly Quantity[], place: string): readonly Quantity[] {
  const words = parts.reduce((sum, part) => sum + (part.kind === "constant" ? weightOf(part) - 1 : 0), 0);
  if (words <= MAXIMUM_CONSTANTS) return parts;
  throw wrong(place, "the constants here take more digits than can be worked with", "too-large");
}
