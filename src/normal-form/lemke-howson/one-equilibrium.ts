import type { NormalFormGame } from "../game.js";
import type { Equilibrium } from "../nash/equilibrium-set.js";
import { equilibriumOf } from "./internal/equilibrium-of.js";
import { expectTwoPlayers } from "./internal/expect-two-players.js";
import { onePair } from "./internal/one-pair.js";
import { positivePayoffs } from "./internal/positive-payoffs.js";
import type { PivotOptions, PivotsEnded } from "./pivot-options.js";

/** An equilibrium, and how it was found. */
export interface OneEquilibrium {
  /** Null when a limit or the signal ended the work. */
  readonly equilibrium: Equilibrium | null;
  /** `guided`: floating-point pivots led to its supports; `exact`: exact pivots led to it. */
  readonly method: "guided" | "exact";
  /** The number of exact pivots. */
  readonly pivots: number;
  /** Why there is no equilibrium, or null. */
  readonly ended: PivotsEnded | null;
}

/**
 * Returns one equilibrium of a two-player game, exactly, also where the game is much too large to list all.
 *
 * Lemke-Howson pivots in floating-point numbers lead to a pair of supports; the equilibrium on these supports is solved
 * for exactly, by p-adic lifting, and every best response is checked exactly. Only when no guide leads to a proved equilibrium
 * are the pivots made in exact integers, as in {@link lemkeHowson}.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, or the limit is not a whole
 * number, 1 or more
 * @example
 * ```ts
 * import { oneEquilibrium, rationalText, zeroSum } from "exclave";
 *
 * const { equilibrium } = oneEquilibrium(zeroSum([[0, 1, -1], [-1, 0, 1], [1, -1, 0]]));
 * equilibrium?.strategies[0]?.map(rationalText); // ["1/3", "1/3", "1/3"]
 * ```
 */
export function oneEquilibrium(game: NormalFormGame, options: PivotOptions = {}): OneEquilibrium {
  expectTwoPlayers(game);
  const { weights, method, pivots, ended } = onePair(positivePayoffs(game), options);
  return { equilibrium: weights && equilibriumOf(game, ...weights), method, pivots, ended };
}
