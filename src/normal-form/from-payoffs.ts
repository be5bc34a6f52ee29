import type { RationalInput } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { fromFunction } from "./from-function.js";
import type { NormalFormGame, Player } from "./game.js";

/** Payoff vectors nested by player: `payoffs[s1][s2]...[sN]` is the vector of N payoffs. */
export type NestedPayoffs = readonly (RationalInput | NestedPayoffs)[];

/**
 * Returns the game with the given nested payoffs: `payoffs[s1][s2]...[sN]` is the vector of the N players' payoffs.
 *
 * @throws {@link ExclaveError} `bad-game`, with the path, where the nesting does not fit the players' strategies
 * @example
 * ```ts
 * import { fromPayoffs } from "exclave";
 *
 * const game = fromPayoffs(
 *   [{ name: "A", strategies: ["u", "d"] }, { name: "B", strategies: ["l", "r"] }],
 *   [[[1, 1], [0, 0]], [[0, 0], ["1/2", 0.5]]],
 * );
 * game.profileCount; // 4
 * ```
 */
export function fromPayoffs(players: readonly Player[], payoffs: NestedPayoffs, title = ""): NormalFormGame {
  return fromFunction(
    players,
    (profile) => {
      let block: RationalInput | NestedPayoffs = payoffs;
      let path = "payoffs";
      profile.forEach((strategy, player) => {
        const count = (players[player] as Player).strategies.length;
        block = list(block, count, path)[strategy] as RationalInput | NestedPayoffs;
        path += `[${strategy}]`;
      });
      return list(block, players.length, path) as readonly RationalInput[];
    },
    title,
  );
}

function list(block: RationalInput | NestedPayoffs, length: number, path: string): NestedPayoffs {
  if (!Array.isArray(block) || block.length !== length) {
    const found = Array.isArray(block) ? `${block.length}` : "no list";
    throw new ExclaveError("bad-game", `expected a list of ${length} entries, found ${found}`, path);
  }
  return block as NestedPayoffs;
}
