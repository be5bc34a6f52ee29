import { compare } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "./game.js";
import { type OrdinalClass, orderedClasses } from "./internal/ordinal-class.js";

/**
 * One player's payoffs in a 2x2 game whose first strategies are called cooperation and second ones defection: for mutual
 * cooperation `R`, for cooperating alone `S`, for defecting alone `T`, for mutual defection `P`.
 */
export interface View2x2 {
  readonly R: Rational;
  readonly S: Rational;
  readonly T: Rational;
  readonly P: Rational;
  /** The class of the symmetric game with these payoffs; `boundary` when its ties lie between several. */
  readonly class: OrdinalClass | "boundary";
  /** The classes that breaking the ties can lead to: one, unless the class is `boundary`. */
  readonly between: readonly OrdinalClass[];
  /** The equal payoffs, as `"P=S"`. */
  readonly ties: readonly string[];
}

/**
 * How the players' best responses run:
 *
 * - `dominance`: some player has a strictly dominant strategy, and the only equilibrium is pure
 * - `coordination`: two strict pure equilibria and a mixed one
 * - `cycle`: no pure equilibrium
 * - `tie`: a best response ties, so the game is degenerate or a dominance is only weak
 */
export type BestResponseStructure = "dominance" | "coordination" | "cycle" | "tie";

/** What kind of 2x2 game it is. */
export interface Class2x2 {
  /** Whether both players' payoffs are the same numbers in their own eyes. */
  readonly symmetric: boolean;
  /**
   * The class both players see, or else the class of the asymmetric game: `battle-of-the-sexes` (two strict equilibria
   * that the players rank in opposite ways), `coordination` (two others), `matching-pennies` (a cycle), `dilemma` (both
   * have a dominant strategy and both prefer the opposite profile), `dominance-solvable`, or `boundary` where ties decide.
   */
  readonly class:
    | OrdinalClass
    | "battle-of-the-sexes"
    | "coordination"
    | "matching-pennies"
    | "dilemma"
    | "dominance-solvable"
    | "boundary";
  readonly structure: BestResponseStructure;
  /** What each player sees. */
  readonly views: readonly [View2x2, View2x2];
}

/**
 * Returns the class of a two-player game with two strategies each, whose first strategies are called cooperation.
 *
 * A class is a union of strict orders of R, S, T and P (A. Rapoport, M. J. Guyer & D. G. Gordon 1976, The 2x2 Game).
 * Where payoffs tie, every way to break the ties is followed: if they all lead to one class the ties do not matter to it;
 * if not, the class is `boundary`, and `between` names those that meet there.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game is not 2x2
 * @example
 * ```ts
 * import { classify2x2, symmetric } from "exclave";
 *
 * classify2x2(symmetric([[4, 1], [3, 2]])).class; // "stag-hunt"
 * const edge = classify2x2(symmetric([[3, 0], [5, 0]]));
 * edge.class; // "boundary"
 * edge.views[0].ties; // ["S=P"]
 * edge.views[0].between; // ["prisoners-dilemma", "chicken"]
 * ```
 */
export function classify2x2(game: NormalFormGame): Class2x2 {
  if (game.shape.length !== 2 || game.shape.some((count) => count !== 2)) {
    throw new ExclaveError(
      "bad-argument",
      `expected two players with two strategies each, found ${game.shape.join(" x ")}`,
      "game",
    );
  }
  const row = view(game, 0);
  const column = view(game, 1);
  const structure = structureOf(row, column);
  const symmetric = (["R", "S", "T", "P"] as const).every((name) => compare(row[name], column[name]) === 0);
  const shared =
    row.between.length === column.between.length && row.between.every((one, i) => one === column.between[i]);
  return {
    symmetric,
    class:
      shared && (symmetric || row.class !== "boundary") ? row.class : asymmetricClass(row, column, structure),
    structure,
    views: [row, column],
  };
}

function view(game: NormalFormGame, player: 0 | 1): View2x2 {
  const at = (own: number, other: number): Rational =>
    game.payoff(player, player === 0 ? [own, other] : [other, own]);
  const payoffs = { R: at(0, 0), S: at(0, 1), T: at(1, 0), P: at(1, 1) };
  const { between, ties } = orderedClasses(payoffs);
  return {
    ...payoffs,
    class: between.length === 1 ? (between[0] as OrdinalClass) : "boundary",
    between,
    ties,
  };
}

/** The best response to cooperation and to defection: the sign of what cooperating gains over defecting. */
function replies({ R, S, T, P }: View2x2): readonly [number, number] {
  return [compare(R, T), compare(S, P)];
}

function structureOf(row: View2x2, column: View2x2): BestResponseStructure {
  const [first, second] = [replies(row), replies(column)];
  if ([...first, ...second].includes(0)) {
    return "tie";
  }
  if (first[0] === first[1] || second[0] === second[1]) return "dominance";
  return first[0] === second[0] ? "coordination" : "cycle";
}

function asymmetricClass(row: View2x2, column: View2x2, structure: BestResponseStructure): Class2x2["class"] {
  if (structure === "tie") return "boundary";
  if (structure === "cycle") return "matching-pennies";
  if (structure === "coordination") {
    const diagonal = compare(row.R, row.T) > 0;
    // Off the diagonal what one player gets for defecting alone, the other gets for cooperating alone.
    const first = diagonal ? compare(row.R, row.P) : compare(row.T, row.S);
    const second = diagonal ? compare(column.R, column.P) : compare(column.S, column.T);
    return first * second < 0 ? "battle-of-the-sexes" : "coordination";
  }
  return isDilemma(row, column) ? "dilemma" : "dominance-solvable";
}

/** Both have a dominant strategy, and both would rather that both used the other one. */
function isDilemma(row: View2x2, column: View2x2): boolean {
  const [a, b] = [replies(row), replies(column)];
  if (a[0] !== a[1] || b[0] !== b[1]) return false;
  const equilibriumOf = (own: View2x2, self: number, rival: number): Rational =>
    self > 0 ? (rival > 0 ? own.R : own.S) : rival > 0 ? own.T : own.P;
  const loses = (own: View2x2, self: number, rival: number): boolean =>
    compare(equilibriumOf(own, self, rival), equilibriumOf(own, -self, -rival)) < 0;
  return loses(row, a[0], b[0]) && loses(column, b[0], a[0]);
}
