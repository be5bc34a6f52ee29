import { compare, equal } from "../../exact/order.js";
import type { Rational, RationalInput } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import { hull, type Point } from "../internal/polygon.js";
import { continuationFloors, continuations, threatsOf, withToday } from "./continuations.js";
import { type StageMove, stageMoves } from "./stage-moves.js";

/**
 * Returns the vertices of what few continuations in a polygon give: the same actions for ever where threats enforce them, else
 * those at which a player is just kept from deviating. It is the operator R of D. Abreu and Y. Sannikov 2014 (An algorithm
 * for two-player repeated games with perfect monitoring, doi:10.3982/TE1302), with at most four points a profile. The set of
 * subgame-perfect payoffs is a fixed point of it as it is of {@link abreuPearceStacchetti}.
 *
 * @param polygon - the vertices of a convex polygon, segment or point, in order
 * @param threats - what deviations are followed by. @defaultValue the least payoff of each player in the polygon
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { abreuSannikov, folkTheoremSet } from "exclave/repeated";
 *
 * const game = symmetric([[9, 1], [10, 3]]);
 * const image = abreuSannikov(game, "3/4", folkTheoremSet(game).individuallyRational);
 * image.map((point) => point.map(rationalText)); // [["3", "3"], ["39/4", "3"], ["9", "9"], ["3", "39/4"]]
 * ```
 */
export function abreuSannikov(
  game: NormalFormGame,
  discount: RationalInput,
  polygon: readonly Point[],
  threats?: Point,
): Point[] {
  const factor = discountFactor(discount);
  if (polygon.length === 0) return [];
  const worst = threats ?? threatsOf(polygon);
  return hull(stageMoves(game).flatMap((move) => generated(move, polygon, worst, factor)));
}

function generated(move: StageMove, polygon: readonly Point[], threats: Point, discount: Rational): Point[] {
  const floors = continuationFloors(move, threats, discount);
  if (floors === null) return [];
  const { payoffs } = move;
  if (compare(payoffs[0], floors[0]) >= 0 && compare(payoffs[1], floors[1]) >= 0) return [payoffs];
  return continuations(move, polygon, threats, discount)
    .filter(([x, y]) => equal(x, floors[0]) || equal(y, floors[1]))
    .map((point) => withToday(move, point, discount));
}
