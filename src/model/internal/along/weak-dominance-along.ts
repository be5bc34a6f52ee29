import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Line, TruthAlong } from "./line.js";
import { mixturePieces, pieceOf } from "./mixture-pieces.js";
import { mixtureCount } from "./mixtures-along.js";
import { negative } from "./univariate.js";

const NOTHING: Polynomial = polynomial([]);
const MAXIMUM_SYSTEMS = 3500;

/** Whether a matrix is small enough for {@link weakDominanceAlong}. */
export function isWeaklyComparable(rows: number, cells: number): boolean {
  return mixtureCount(rows, cells + 1) <= MAXIMUM_SYSTEMS;
}

/**
 * Returns where some mixture of rows has no negative entry and one that is positive.
 *
 * Mixtures without negative entries are a polytope, and one of them has a positive entry just when a vertex has. These are
 * the vertices of the best-response polyhedron against a rival who gets the opposite of the entries, or 0 for sure, at
 * which the rival gets no more than that.
 */
export function weakDominanceAlong(gains: readonly (readonly Polynomial[])[], line: Line): TruthAlong {
  const pieces = mixturePieces([gains.map((row) => [...row.map(negative), NOTHING])], line);
  return {
    points: pieces.flatMap(({ from, to }) => [from, to]),
    holds: (number) => {
      const { piece } = pieceOf(pieces, number);
      return piece.mixtures.flat().some(({ slacks }) => {
        const signs = slacks.map((slack) => signAtAlgebraic(slack, number));
        return signs.at(-1) === 0 && signs.some((sign) => sign > 0);
      });
    },
  };
}
