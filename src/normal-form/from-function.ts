import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { MAXIMUM_PROFILES, NormalFormGame, type Player } from "./game.js";

/**
 * Returns the game whose payoffs at each pure profile a function gives.
 *
 * @param players - names and strategies
 * @param payoffs - called once a profile with the positions of the strategies; returns one payoff a player
 * @throws {@link ExclaveError} `bad-game` when the function returns the wrong number of payoffs, `bad-number` when one
 * is no rational, `too-large` beyond {@link MAXIMUM_PROFILES} profiles
 * @example
 * ```ts
 * import { fromFunction } from "exclave";
 *
 * const game = fromFunction(
 *   [{ name: "A", strategies: ["0", "1"] }, { name: "B", strategies: ["0", "1"] }],
 *   ([a, b]) => [a === b ? 1 : 0, a === b ? 0 : 1],
 * );
 * game.shape; // [2, 2]
 * ```
 */
export function fromFunction(
  players: readonly Player[],
  payoffs: (profile: readonly number[]) => readonly RationalInput[],
  title = "",
): NormalFormGame {
  const shape = players.map((player) => player.strategies.length);
  const profiles = shape.reduce((a, b) => a * b, 1);
  const columns: Rational[][] = players.map(() => []);
  if (profiles <= MAXIMUM_PROFILES) {
    const profile = shape.map(() => 0);
    for (let index = 0; index < profiles; index++) {
      const vector = payoffs([...profile]);
      const path = `payoffs[${profile.join("][")}]`;
      if (vector.length !== players.length) {
        throw new ExclaveError(
          "bad-game",
          `expected ${players.length} payoffs, one a player, found ${vector.length}`,
          path,
        );
      }
      vector.forEach((value, player) => {
        (columns[player] as Rational[]).push(rational(value, `${path}[${player}]`));
      });
      advance(profile, shape);
    }
  }
  return new NormalFormGame(title, players, columns);
}

/** Moves to the next profile in row-major order. */
function advance(profile: number[], shape: readonly number[]): void {
  for (let player = shape.length - 1; player >= 0; player--) {
    const next = (profile[player] as number) + 1;
    if (next < (shape[player] as number)) {
      profile[player] = next;
      return;
    }
    profile[player] = 0;
  }
}
