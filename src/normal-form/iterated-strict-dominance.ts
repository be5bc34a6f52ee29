import type { Meter } from "../exact/meter.js";
import type { Rational } from "../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { checkWord } from "./internal/dominance-arguments.js";
import { type RoundVerdict, roundVerdicts } from "./internal/dominance-round.js";
import { allStrategies } from "./internal/dominance-table.js";

/** A strategy that an elimination removed, with what dominated it in the game that was left then. */
export interface Elimination {
  readonly player: number;
  readonly strategy: number;
  /** The dominating strategy: a probability for every strategy of the player, positive on surviving ones only. */
  readonly by: MixedStrategy;
  /** The least gain of `by`. */
  readonly margin: Rational;
  /** What `by` gains against each surviving profile of the opponents, row-major. */
  readonly gains: readonly Rational[];
  /**
   * Why it was not removed before: a distribution over all profiles of the opponents, positive only on those that
   * survived to the round before, to which it was a best response there. Null in the first round, and where only pure
   * dominators count.
   */
  readonly belief: readonly Rational[] | null;
}

/** The trace of an iterated elimination. */
export interface IteratedElimination {
  /** What each round removed, by player and strategy. */
  readonly rounds: readonly (readonly Elimination[])[];
  /** The surviving strategies of each player, ascending, with the numbers they have in the game. */
  readonly survivors: readonly (readonly number[])[];
  /**
   * For each surviving strategy, in the order of `survivors`, a distribution over all profiles of the opponents, positive
   * on surviving ones only, to which it is a best response; null where only pure dominators count.
   */
  readonly beliefs: readonly (readonly (readonly Rational[])[])[] | null;
}

/**
 * Returns the iterated elimination of strictly dominated strategies, round by round. A round removes everything of every
 * player that is strictly dominated in the surviving game; the survivors do not depend on the order.
 *
 * With mixed dominators the survivors are the rationalizable strategies with correlated beliefs (B. D. Bernheim 1984,
 * doi:10.2307/1911196, and D. G. Pearce 1984, doi:10.2307/1911197, both there with independent beliefs).
 *
 * @param options - `by`: `"mixed"` dominators (the default), or `"pure"` ones only; `meter`: is told the steps of the work,
 * and ends it by throwing
 * @throws {@link ExclaveError} `bad-argument` when `by` is neither
 * @example
 * ```ts
 * import { bimatrix, iteratedStrictDominance } from "exclave";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * iteratedStrictDominance(game).survivors; // [[1], [1]]
 * iteratedStrictDominance(game).rounds.map((round) => round.map((one) => [one.player, one.strategy])); // [[[0, 2]], [[1, 0]], [[0, 0]]]
 * iteratedStrictDominance(game, { by: "pure" }).survivors; // [[0, 1, 2], [0, 1]]
 * ```
 */
export function iteratedStrictDominance(
  game: NormalFormGame,
  { by = "mixed", meter }: { readonly by?: "pure" | "mixed"; readonly meter?: Meter } = {},
): IteratedElimination {
  checkWord(by, ["pure", "mixed"], "by");
  const rounds: Elimination[][] = [];
  let survivors: number[][] = allStrategies(game);
  let before = new Map<string, RoundVerdict>();
  for (;;) {
    const verdicts = roundVerdicts(game, survivors, "strict", by, meter);
    const removed = verdicts.flatMap(({ player, strategy, domination }): Elimination[] =>
      domination === null
        ? []
        : [{ player, strategy, ...domination, belief: before.get(`${player} ${strategy}`)?.belief ?? null }],
    );
    if (removed.length === 0) {
      const beliefs = survivors.map((_, player) =>
        verdicts.flatMap((verdict) =>
          verdict.player === player && verdict.belief !== null ? [verdict.belief] : [],
        ),
      );
      return { rounds, survivors, beliefs: by === "mixed" ? beliefs : null };
    }
    rounds.push(removed);
    survivors = without(survivors, removed);
    before = new Map(verdicts.map((verdict) => [`${verdict.player} ${verdict.strategy}`, verdict]));
  }
}

/** The surviving strategies once the given ones are taken out. */
export function without(
  survivors: readonly (readonly number[])[],
  removed: readonly { readonly player: number; readonly strategy: number }[],
): number[][] {
  const gone = survivors.map(() => new Set<number>());
  for (const { player, strategy } of removed) gone[player]?.add(strategy);
  return survivors.map((strategies, player) => strategies.filter((strategy) => !gone[player]?.has(strategy)));
}
