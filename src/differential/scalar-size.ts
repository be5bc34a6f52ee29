import type { Polynomial } from "../exact/polynomial.js";
import { decayPolynomials } from "./decay-polynomials.js";
import { scalarTerms } from "./internal/scalar-terms.js";
import type { ScalarGame } from "./scalar-game.js";

/** Games up to this {@link scalarSize} are solved exactly within seconds. */
export const MODERATE_SIZE = 5000;

/** Returns the size of the polynomial whose roots are isolated for all feedback equilibria: its degree times its longest integer in bits. */
export function scalarSize(game: ScalarGame): number {
  const { drift, stake } = scalarTerms(game);
  const { integers } = decayPolynomials(drift, stake)[0] as Polynomial;
  return integers.reduce((most, c) => Math.max(most, c.toString(2).length), 0) * (integers.length - 1);
}
