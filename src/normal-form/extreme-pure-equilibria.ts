import { ExclaveError } from "../exclave-error.js";
import { bestResponses } from "./best-responses.js";
import type { NormalFormGame, PureProfile } from "./game.js";
import { increasingDifferences } from "./increasing-differences.js";
import { pureAsMixed } from "./mixed-profile.js";

/** The ends of the set of equilibria of a supermodular game. */
export interface ExtremePureEquilibria {
  /** Every strategy that is played in some equilibrium, mixed ones too, is at least that of `least`. */
  readonly least: PureProfile;
  /** And at most that of `greatest`. */
  readonly greatest: PureProfile;
  /** The profiles through which least best responses lead up from the bottom to `least`. */
  readonly up: readonly PureProfile[];
  /** The profiles through which greatest best responses lead down from the top to `greatest`. */
  readonly down: readonly PureProfile[];
}

/**
 * Returns the least and the greatest equilibrium of a supermodular game, in the order in which strategies are listed, by
 * iterated best responses from the bottom and from the top (P. Milgrom & J. Roberts 1990, Rationalizability, learning, and
 * equilibrium in games with strategic complementarities, doi:10.2307/2938316, theorem 5). Where the two are the same, the
 * equilibrium is the only one, mixed ones included.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have increasing differences
 * @example
 * ```ts
 * import { bimatrix, extremePureEquilibria } from "exclave/normal-form";
 *
 * const { least, greatest } = extremePureEquilibria(bimatrix([[2, 0], [1, 1]], [[2, 1], [0, 1]]));
 * [least, greatest]; // [[0, 0], [1, 1]]
 * ```
 */
export function extremePureEquilibria(game: NormalFormGame): ExtremePureEquilibria {
  const falls = increasingDifferences(game);
  if (falls !== null) {
    const { player, rival, profile } = falls;
    throw new ExclaveError(
      "bad-argument",
      `expected increasing differences, found that ${game.playerLabel(player)} gains less by going up from ${game.strategyLabel(player, profile[player] as number)} when ${game.playerLabel(rival)} goes up from ${game.strategyLabel(rival, profile[rival] as number)}`,
      "game",
    );
  }
  const up = iterated(
    game,
    game.shape.map(() => 0),
    Math.min,
  );
  const down = iterated(
    game,
    game.shape.map((count) => count - 1),
    Math.max,
  );
  return { least: up.at(-1) as PureProfile, greatest: down.at(-1) as PureProfile, up, down };
}

/** Best responses to the profile before, until nothing moves. They only move one way, so that this ends. */
function iterated(
  game: NormalFormGame,
  start: readonly number[],
  choose: (...strategies: number[]) => number,
): PureProfile[] {
  const path: PureProfile[] = [start];
  for (;;) {
    const last = path.at(-1) as PureProfile;
    const next = last.map((_, player) => choose(...bestResponses(game, player, pureAsMixed(game, last))));
    if (next.every((s, i) => s === last[i])) return path;
    path.push(next);
  }
}
