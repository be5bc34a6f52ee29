import type { Meter } from "../exact/meter.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "./game.js";
import { checkWord } from "./internal/dominance-arguments.js";
import { roundVerdicts } from "./internal/dominance-round.js";
import { allStrategies } from "./internal/dominance-table.js";
import { type Elimination, without } from "./iterated-strict-dominance.js";

/** A strategy by its player and its number. */
export interface StrategyPosition {
  readonly player: number;
  readonly strategy: number;
}

/** What an elimination may remove next. */
export interface EliminationChoice {
  /** How many rounds have gone before. */
  readonly round: number;
  /** The surviving strategies of each player, ascending. */
  readonly survivors: readonly (readonly number[])[];
  /** The weakly dominated ones among them, with what dominates them, by player and strategy. */
  readonly candidates: readonly Elimination[];
}

/**
 * In which order weakly dominated strategies go:
 *
 * - `"simultaneous"`: a round removes all of every player;
 * - a list that names every player: the players take turns in that order, over and over, and a turn removes all of that
 *   player's (a turn in which there is none is no round);
 * - a function: a round removes the candidates that it returns, and one that returns none ends the elimination.
 */
export type EliminationOrder =
  | "simultaneous"
  | readonly number[]
  | ((choice: EliminationChoice) => readonly StrategyPosition[]);

/** The trace of an iterated elimination of weakly dominated strategies. */
export interface IteratedWeakElimination {
  /** What each round removed, by player and strategy. */
  readonly rounds: readonly (readonly Elimination[])[];
  /** The surviving strategies of each player, ascending, with the numbers they have in the game. */
  readonly survivors: readonly (readonly number[])[];
  /** Whether nothing weakly dominated is left; false only when the order ended the elimination before that. */
  readonly complete: boolean;
}

/** What {@link iteratedWeakDominance} removes, and in which order. */
export interface IteratedWeakOptions {
  /** @defaultValue `"simultaneous"` */
  readonly order?: EliminationOrder;
  /** Whether `"mixed"` strategies dominate, or `"pure"` ones only. @defaultValue `"mixed"` */
  readonly by?: "pure" | "mixed";
  /** Is told the steps of the work, and ends it by throwing. */
  readonly meter?: Meter;
}

/**
 * Returns the iterated elimination of weakly dominated strategies in a chosen order, which may decide what survives; see
 * `iteratedWeakOutcomes` for everything that any order leaves.
 *
 * Every elimination names a mixture of strategies surviving until then that weakly dominates the removed one against the
 * surviving profiles; its `margin` is 0 unless it dominates strictly, and its `belief` is null.
 *
 * @throws {@link ExclaveError} `bad-argument` when the order leaves out a player or chooses what is no candidate
 * @example
 * ```ts
 * import { bimatrix, iteratedWeakDominance } from "exclave";
 *
 * const game = bimatrix([[1, 0], [1, 2], [0, 2]], [[1, 0], [1, 1], [0, 1]]);
 * iteratedWeakDominance(game).survivors; // [[1], [0, 1]]
 * const lastFirst = iteratedWeakDominance(game, { order: ({ candidates }) => candidates.slice(-1) });
 * lastFirst.survivors; // [[0, 1], [0]]
 * ```
 */
export function iteratedWeakDominance(
  game: NormalFormGame,
  { order = "simultaneous", by = "mixed", meter }: IteratedWeakOptions = {},
): IteratedWeakElimination {
  checkWord(by, ["pure", "mixed"], "by");
  const choose = chooser(game, order);
  const rounds: Elimination[][] = [];
  let survivors: number[][] = allStrategies(game);
  for (;;) {
    const candidates = weaklyDominated(game, survivors, by, meter);
    if (candidates.length === 0) return { rounds, survivors, complete: true };
    const removed = choose({ round: rounds.length, survivors, candidates });
    if (removed.length === 0) return { rounds, survivors, complete: false };
    rounds.push(removed);
    survivors = without(survivors, removed);
  }
}

/** Everything weakly dominated in the surviving game. */
export function weaklyDominated(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  by: "pure" | "mixed",
  meter?: Meter,
): Elimination[] {
  return roundVerdicts(game, survivors, "weak", by, meter).flatMap(({ player, strategy, domination }) =>
    domination === null ? [] : [{ player, strategy, ...domination, belief: null }],
  );
}

function chooser(
  game: NormalFormGame,
  order: EliminationOrder,
): (choice: EliminationChoice) => Elimination[] {
  if (typeof order === "function") {
    return (choice) => choice.candidates.filter(matching(order(choice), choice.candidates));
  }
  if (order === "simultaneous") return ({ candidates }) => [...candidates];
  checkTurns(game, order);
  let turn = 0;
  return ({ candidates }) => {
    for (;;) {
      const player = order[turn % order.length];
      turn += 1;
      const own = candidates.filter((one) => one.player === player);
      if (own.length > 0) return own;
    }
  };
}

function checkTurns(game: NormalFormGame, order: readonly number[] | string): void {
  const missing = game.shape.findIndex((_, player) => !Array.isArray(order) || !order.includes(player));
  if (missing >= 0) {
    throw new ExclaveError(
      "bad-argument",
      `expected "simultaneous", a function, or a list that names every player; it leaves out player ${missing}`,
      "order",
    );
  }
}

function matching(
  chosen: readonly StrategyPosition[],
  candidates: readonly Elimination[],
): (one: StrategyPosition) => boolean {
  const names = new Set(candidates.map(name));
  chosen.forEach((one) => {
    if (!names.has(name(one))) {
      throw new ExclaveError(
        "bad-argument",
        `expected candidates only, found strategy ${one.strategy} of player ${one.player}, which is not weakly dominated`,
        "order",
      );
    }
  });
  const wanted = new Set(chosen.map(name));
  return (one) => wanted.has(name(one));
}

function name({ player, strategy }: StrategyPosition): string {
  return `${player} ${strategy}`;
}
