import { compare } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import type { NormalFormGame } from "./game.js";
import { pureEquilibria } from "./nash/pure-equilibria.js";

/** The pure equilibria of a game and the one that gives every player more than all others. */
export interface PayoffDominance {
  /** The pure equilibria, row-major. */
  readonly equilibria: readonly (readonly number[])[];
  /** The payoff-dominant one, or null when there is none or no other to dominate. */
  readonly dominant: readonly number[] | null;
}

/**
 * Returns the pure equilibria of a game and the payoff-dominant one among them: the one that gives every player strictly
 * more than every other pure equilibrium (J. C. Harsanyi & R. Selten 1988, section 3.6).
 *
 * @example
 * ```ts
 * import { payoffDominance, symmetric } from "exclave";
 *
 * payoffDominance(symmetric([[4, 1], [3, 3]])).dominant; // [0, 0]
 * ```
 */
export function payoffDominance(game: NormalFormGame): PayoffDominance {
  const equilibria = pureEquilibria(game);
  const vectors = equilibria.map((profile) => game.players.map((_, player) => game.payoff(player, profile)));
  const dominant = vectors.findIndex((own, i) => vectors.every((other, j) => i === j || exceeds(own, other)));
  return { equilibria, dominant: equilibria.length < 2 ? null : (equilibria[dominant] ?? null) };
}

function exceeds(a: readonly Rational[], b: readonly Rational[]): boolean {
  return a.every((value, i) => compare(value, b[i] as Rational) > 0);
}
