import { ExclaveError } from "../../exclave-error.js";
import type { MixedStrategy, NormalFormGame } from "../game.js";
import type { Equilibrium } from "../nash/equilibrium-set.js";
import { equilibriumOf, strategyOf } from "./internal/equilibrium-of.js";
import { expectTwoPlayers } from "./internal/expect-two-players.js";
import { pivotMeter } from "./internal/pivot-meter.js";
import { positivePayoffs } from "./internal/positive-payoffs.js";
import { type Exchange, TableauPair } from "./internal/tableau-pair.js";
import type { PivotOptions, PivotsEnded } from "./pivot-options.js";

/**
 * A variable of a best-response polytope. Its label says which strategy of which player it is about: the first player's
 * strategies count from 0, the second player's on from there.
 */
export interface PolytopeVariable {
  readonly label: number;
  /** Whose strategy the label is. */
  readonly player: 0 | 1;
  /** The position of that strategy. */
  readonly strategy: number;
  /** `probability`: the weight the strategy is played with; `slack`: how far it is from being a best response. */
  readonly kind: "probability" | "slack";
}

/** One pivot of a Lemke-Howson path: one player's strategy moves along an edge, dropping a label and meeting another. */
export interface LemkeHowsonStep {
  /** The player whose strategy moves. */
  readonly player: 0 | 1;
  /** The variable that becomes positive: its label is dropped. */
  readonly enters: PolytopeVariable;
  /** The variable that becomes 0: its label is picked up. */
  readonly leaves: PolytopeVariable;
  /** The label that is now carried twice and dropped next; null at the end, when all labels are carried. */
  readonly duplicate: number | null;
  /** Where the two players' strategies stand now; null for one that has not left 0 yet. */
  readonly strategies: readonly [MixedStrategy | null, MixedStrategy | null];
}

/** A Lemke-Howson path from the artificial equilibrium. */
export interface LemkeHowsonResult {
  /** The label that was dropped first, and is missing all along the path. */
  readonly label: number;
  /** The equilibrium at the end of the path, or null when a limit or the signal ended it before. */
  readonly equilibrium: Equilibrium | null;
  readonly pivots: number;
  /** Why the path was not followed to its end, or null. */
  readonly ended: PivotsEnded | null;
  /** The path, if it was asked for, else null. */
  readonly path: readonly LemkeHowsonStep[] | null;
}

/** Which path to follow, and how far. */
export interface LemkeHowsonOptions extends PivotOptions {
  /**
   * The label to drop: a strategy of the first player by its position, or of the second by the number of the first
   * player's strategies plus its position.
   *
   * @defaultValue 0
   */
  readonly label?: number;
  /** Whether to return the path step by step. */
  readonly path?: boolean;
}

/**
 * Returns the equilibrium of a two-player game to which the Lemke-Howson path of a label leads from the artificial
 * equilibrium, with the path itself when it is asked for.
 *
 * Complementary pivoting (C. E. Lemke & J. T. Howson 1964, Equilibrium points of bimatrix games,
 * doi:10.1137/0112033) in exact integers. Ties are broken lexicographically, so that the path never cycles in a degenerate
 * game (B. von Stengel 2002, Computing equilibria for two-person games, doi:10.1016/S1574-0005(02)03008-4, section 2.6).
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, there is no such label, or the
 * limit is not a whole number, 1 or more
 * @example
 * ```ts
 * import { bimatrix, lemkeHowson, rationalText } from "exclave";
 *
 * const game = bimatrix([[3, 3], [2, 5], [0, 6]], [[3, 2], [2, 6], [3, 1]]);
 * const { equilibrium, pivots } = lemkeHowson(game, { label: 1 });
 * equilibrium?.strategies.map((strategy) => strategy.map(rationalText)); // [["0", "1/3", "2/3"], ["1/3", "2/3"]]
 * pivots; // 4
 * ```
 */
export function lemkeHowson(game: NormalFormGame, options: LemkeHowsonOptions = {}): LemkeHowsonResult {
  expectTwoPlayers(game);
  const label = checkedLabel(game, options.label ?? 0);
  const meter = pivotMeter(options);
  const pair = TableauPair.artificial(positivePayoffs(game));
  const steps: LemkeHowsonStep[] | null = options.path === true ? [] : null;
  const path = pair.path(label);
  let arrived = false;
  while (!arrived && meter.allow(1, pair.work)) {
    const exchange = path.next().value as Exchange;
    steps?.push(stepOf(pair, exchange, label));
    arrived = exchange.leaves === label;
  }
  const equilibrium = arrived ? equilibriumOf(game, ...pair.weights()) : null;
  return { label, equilibrium, pivots: meter.count, ended: meter.ended, path: steps };
}

function checkedLabel(game: NormalFormGame, label: number): number {
  const [rows, columns] = game.shape as readonly [number, number];
  if (Number.isInteger(label) && label >= 0 && label < rows + columns) return label;
  throw new ExclaveError(
    "bad-argument",
    `expected a label from 0 to ${rows + columns - 1} (the first player's strategies from 0 to ${rows - 1}, ` +
      `the second player's from ${rows}), found ${label}`,
    "label",
  );
}

function stepOf(pair: TableauPair, { player, enters, leaves }: Exchange, missing: number): LemkeHowsonStep {
  const [x, y] = pair.weights();
  return {
    player,
    enters: variable(pair, player, enters),
    leaves: variable(pair, player, leaves),
    duplicate: leaves === missing ? null : leaves,
    strategies: [strategyOf(x), strategyOf(y)],
  };
}

function variable({ rows }: TableauPair, moving: 0 | 1, label: number): PolytopeVariable {
  const player = label < rows.length ? 0 : 1;
  const strategy = player === 0 ? label : label - rows.length;
  return { label, player, strategy, kind: player === moving ? "probability" : "slack" };
}
