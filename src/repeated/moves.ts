import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { actionNames } from "./internal/action-names.js";

/** What a strategy of the catalogue needs to know of a stage game: which action is which. */
export interface Moves {
  /** The names of the own actions. */
  readonly actions: readonly string[];
  /** The names of the actions of each other player, in the order of the players. */
  readonly others: readonly (readonly string[])[];
  /** The position of the own action that cooperates. */
  readonly cooperate: number;
  /** The position of the own action that defects. */
  readonly defect: number;
  /** The position of the action with which each other player cooperates; all its other actions count as defection. */
  readonly othersCooperate: readonly number[];
}

/** The moves of a game of two players whose actions are called C and D. */
export const COOPERATE_DEFECT: Moves = {
  actions: ["C", "D"],
  others: [["C", "D"]],
  cooperate: 0,
  defect: 1,
  othersCooperate: [0],
};

/**
 * Returns which actions of a stage game cooperate and defect, as one player sees it.
 *
 * @param cooperate - the cooperating action of every player. @defaultValue the first of each
 * @param defect - the defecting action of every player. @defaultValue the last of each
 * @throws {@link ExclaveError} `bad-argument` when the player or an action is not in the game, or the player's two actions are
 * the same, as where there is only one
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { movesOf } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["restrain", "arm"] });
 * movesOf(game, 0).actions[movesOf(game, 0).defect]; // "arm"
 * ```
 */
export function movesOf(
  game: NormalFormGame,
  player: number,
  cooperate: readonly number[] = game.shape.map(() => 0),
  defect: readonly number[] = game.shape.map((count) => count - 1),
): Moves {
  const { actions, others } = actionNames(game, player);
  for (const [list, path] of [
    [cooperate, "cooperate"],
    [defect, "defect"],
  ] as const) {
    game.shape.forEach((count, i) => {
      const action = list[i];
      if (action !== undefined && Number.isInteger(action) && action >= 0 && action < count) return;
      throw new ExclaveError(
        "bad-argument",
        `expected an action of ${game.playerLabel(i)} from 0 to ${count - 1}, found ${action}`,
        `${path}[${i}]`,
      );
    });
  }
  if (cooperate[player] === defect[player]) {
    throw new ExclaveError(
      "bad-argument",
      `expected two actions of ${game.playerLabel(player)}, one that cooperates and one that defects, found one`,
      "defect",
    );
  }
  return {
    actions,
    others,
    cooperate: cooperate[player] as number,
    defect: defect[player] as number,
    othersCooperate: cooperate.filter((_, i) => i !== player),
  };
}
