import type { RationalInput } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import { hull, type Point } from "../internal/polygon.js";
import { continuations, threatsOf, withToday } from "./continuations.js";
import { stageMoves } from "./stage-moves.js";

/**
 * Returns the vertices of what actions today and continuations in a polygon give, when deviations are followed by what is
 * worst in it: the operator B of D. Abreu, D. Pearce and E. Stacchetti 1990 (Toward a theory of discounted repeated games
 * with imperfect monitoring, doi:10.2307/2938299), with public randomisation. The set of subgame-perfect payoffs is its
 * largest fixed point.
 *
 * @param polygon - the vertices of a convex polygon, segment or point, in order
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { abreuPearceStacchetti, folkTheoremSet } from "exclave/repeated";
 *
 * const game = symmetric([[9, 1], [10, 3]]);
 * const image = abreuPearceStacchetti(game, "3/4", folkTheoremSet(game).individuallyRational);
 * image.map((point) => point.map(rationalText)); // [["3", "3"], ["39/4", "3"], ["9", "9"], ["3", "39/4"]]
 * ```
 */
export function abreuPearceStacchetti(
  game: NormalFormGame,
  discount: RationalInput,
  polygon: readonly Point[],
): Point[] {
  const factor = discountFactor(discount);
  if (polygon.length === 0) return [];
  const threats = threatsOf(polygon);
  return hull(
    stageMoves(game).flatMap((move) =>
      continuations(move, polygon, threats, factor).map((point) => withToday(move, point, factor)),
    ),
  );
}
