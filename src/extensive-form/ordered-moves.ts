import { compare } from "../exact/order.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame, PureProfile } from "../normal-form/game.js";

/**
 * Returns every outcome (as a profile of strategies played) of a subgame-perfect equilibrium in pure strategies when the
 * players of a normal-form game move one after another, each seeing what was played before.
 *
 * Backward induction with all ties kept: a mover can choose an action and an outcome behind it exactly when that is no
 * worse for it than the worst outcome behind each other action. R. Selten 1965; the argument of E. Zermelo and H. W. Kuhn.
 *
 * @param order - the players, first mover first; each exactly once
 * @returns the outcomes, sorted lexicographically
 * @throws {@link ExclaveError} `bad-argument` when `order` is no permutation of the players
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { orderedMoves } from "exclave/extensive-form";
 *
 * const chicken = symmetric([[3, 1], [4, 0]]);
 * orderedMoves(chicken, [0, 1]); // [[1, 0]]
 * ```
 */
export function orderedMoves(game: NormalFormGame, order: readonly number[]): PureProfile[] {
  const expected = game.players.map((_, player) => player);
  if ([...order].sort((a, b) => a - b).join() !== expected.join()) {
    throw new ExclaveError(
      "bad-argument",
      `expected each of the players ${expected.join(", ")} once, found [${order.join(", ")}]`,
      "order",
    );
  }
  const outcomes = outcomesAfter(
    game,
    order,
    0,
    game.shape.map(() => 0),
  );
  return outcomes.map((index) => game.profileAt(index)).sort(lexicographic);
}

/** The subgame-perfect outcomes, as numbers of profiles, once the first `moved` movers have played as in `profile`. */
function outcomesAfter(
  game: NormalFormGame,
  order: readonly number[],
  moved: number,
  profile: readonly number[],
): number[] {
  const mover = order[moved];
  if (mover === undefined) return [game.profileIndex(profile)];
  const behind = Array.from({ length: game.shape[mover] as number }, (_, action) =>
    outcomesAfter(
      game,
      order,
      moved + 1,
      profile.map((s, player) => (player === mover ? action : s)),
    ),
  );
  const atLeast = (a: number, b: number): boolean =>
    compare(game.payoffAt(mover, a), game.payoffAt(mover, b)) >= 0;
  const worst = behind.map((outcomes) => outcomes.reduce((a, b) => (atLeast(a, b) ? b : a)));
  return behind.flatMap((outcomes, action) =>
    outcomes.filter((outcome) => worst.every((other, i) => i === action || atLeast(outcome, other))),
  );
}

function lexicographic(a: PureProfile, b: PureProfile): number {
  const at = a.findIndex((strategy, i) => strategy !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
