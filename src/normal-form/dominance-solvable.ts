import { equal } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import type { NormalFormGame } from "./game.js";
import { checkWord } from "./internal/dominance-arguments.js";
import { type Elimination, iteratedStrictDominance } from "./iterated-strict-dominance.js";
import { iteratedWeakDominance } from "./iterated-weak-dominance.js";

/** Whether iterated elimination solves a game, with its trace. */
export interface DominanceSolution {
  readonly solvable: boolean;
  /** When solvable, the payoff of each player in every profile that is left; null otherwise. */
  readonly payoffs: readonly Rational[] | null;
  /** The surviving strategies of each player, ascending. */
  readonly survivors: readonly (readonly number[])[];
  /** What each round removed, with what dominated it. */
  readonly rounds: readonly (readonly Elimination[])[];
}

/** By what {@link dominanceSolvable} eliminates. */
export interface DominanceSolvableOptions {
  /** @defaultValue `"strict"` */
  readonly strength?: "strict" | "weak";
  /** Whether `"mixed"` strategies dominate, or `"pure"` ones only. @defaultValue `"mixed"` */
  readonly by?: "pure" | "mixed";
}

/**
 * Returns whether iterated elimination solves the game. By strict dominance: one profile is left, which is then the only
 * Nash equilibrium. By weak dominance, everything weakly dominated going at once in each round: every player is
 * indifferent between all profiles that are left (H. Moulin 1979, Dominance solvable voting schemes,
 * Econometrica 47, 1337-1351; there with pure dominators).
 *
 * @throws {@link ExclaveError} `bad-argument` when `strength` or `by` does not fit
 * @example
 * ```ts
 * import { dominanceSolvable, rationalText, symmetric } from "exclave";
 *
 * const { solvable, survivors, payoffs } = dominanceSolvable(symmetric([[3, 0], [5, 1]]));
 * solvable; // true
 * survivors; // [[1], [1]]
 * payoffs?.map(rationalText); // ["1", "1"]
 * dominanceSolvable(symmetric([[4, 1], [3, 3]])).solvable; // false
 * ```
 */
export function dominanceSolvable(
  game: NormalFormGame,
  { strength = "strict", by = "mixed" }: DominanceSolvableOptions = {},
): DominanceSolution {
  checkWord(strength, ["strict", "weak"], "strength");
  const { rounds, survivors } =
    strength === "strict" ? iteratedStrictDominance(game, { by }) : iteratedWeakDominance(game, { by });
  const single = survivors.every((strategies) => strategies.length === 1);
  const first = game.profileIndex(survivors.map((strategies) => strategies[0] as number));
  const payoffs = game.players.map((_, player) => game.payoffAt(player, first));
  const solvable = single || (strength === "weak" && indifferent(game, survivors, payoffs));
  return { solvable, payoffs: solvable ? payoffs : null, survivors, rounds };
}

function indifferent(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  payoffs: readonly Rational[],
): boolean {
  let profiles = [0];
  survivors.forEach((strategies, player) => {
    const stride = game.stride(player);
    profiles = profiles.flatMap((base) => strategies.map((strategy) => base + strategy * stride));
  });
  return profiles.every((profile) =>
    payoffs.every((payoff, player) => equal(game.payoffAt(player, profile), payoff)),
  );
}
