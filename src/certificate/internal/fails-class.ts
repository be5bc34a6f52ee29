import { allOf, anyOf, type Formula } from "../polynomial-formula.js";
import { type Comparison, difference, type NumberExpression } from "./model-expressions.js";
import type { StatementBuilder } from "./statement-builder.js";

type Letter = "R" | "S" | "T" | "P";

/** The strict inequalities that make the classes that both players see alike, from the less to the greater. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  harmony: ["TR", "PS", "PR"],
  "stag-hunt": ["TR", "SP", "PR"],
  "prisoners-dilemma": ["RT", "SP", "PR"],
  deadlock: ["RT", "SP", "RP"],
  chicken: ["PS", "SR", "RT"],
  leader: ["PR", "RS", "ST"],
  hero: ["PR", "RT", "TS"],
  "reversed-dilemma": ["TR", "PS", "RP"],
  "reversed-stag-hunt": ["TR", "SP", "RP"],
  "reversed-chicken": ["RT", "TP", "PS"],
  "reversed-leader": ["RP", "PT", "TS"],
  "reversed-hero": ["RP", "PS", "ST"],
};

/** Where a 2x2 game is not of a class; null for the classes that are defined by what the two players do not share. */
export function failsClass(builder: StatementBuilder, name: string): Formula | null {
  const views = [0, 1].map((player) => view(builder, player));
  const less = (player: number, pair: string, relation: Comparison): Formula => {
    const [a, b] = [...pair] as [Letter, Letter];
    const payoffs = views[player] as Readonly<Record<Letter, NumberExpression>>;
    const label = `${a} ${relation} ${b} (player ${player + 1})`;
    return builder.pieces.compared(difference(payoffs[a], payoffs[b]), relation, label);
  };
  const order = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (order !== undefined)
    return anyOf([0, 1].flatMap((player) => order.map((pair) => less(player, pair, ">="))));
  if (name !== "matching-pennies") return null;
  // A cycle: one player wants to match, the other one not to.
  const cycles = [0, 1].map((matcher) =>
    anyOf([
      ...["TR", "SP"].map((pair) => less(matcher, pair, ">=")),
      ...["RT", "PS"].map((pair) => less(1 - matcher, pair, ">=")),
    ]),
  );
  return allOf(cycles);
}

/** The payoffs of a player in its own eyes. */
function view(builder: StatementBuilder, player: number): Readonly<Record<Letter, NumberExpression>> {
  const at = (own: number, other: number): NumberExpression =>
    builder.payoff(player, player === 0 ? own * 2 + other : other * 2 + own);
  return { R: at(0, 0), S: at(0, 1), T: at(1, 0), P: at(1, 1) };
}
