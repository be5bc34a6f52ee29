import { intersection, type Stretch } from "../../exact/nonpositive-set.js";
import { compare, minimum } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { DiscountInterval } from "../discount-interval.js";
import { folkTheoremSet } from "../folk-theorem-set.js";
import type { Point } from "../internal/polygon.js";
import { type StageMove, stageMoves } from "../payoff-set/stage-moves.js";
import { closedStretch, unionOf } from "./discount-unions.js";

/**
 * Returns the exact set of discount factors at which the payoffs of all subgame-perfect equilibria in pure actions, with public
 * randomisation, are all that the folk theorem allows: every feasible payoff that gives no player less than what pure actions
 * can hold it to. The set is empty, or all from a rational on.
 *
 * No equilibrium payoff is outside, so they are all of it just when each of its vertices is made of actions today and a
 * continuation in it after which nobody deviates (D. Abreu, D. Pearce and E. Stacchetti 1990, doi:10.2307/2938299). For each
 * profile of actions these are linear inequalities in the discount factor.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { folkTheoremDiscounts } from "exclave/repeated";
 *
 * folkTheoremDiscounts(symmetric([[9, 1], [10, 3]])).map(({ lower }) => algebraicJson(lower)); // ["1/4"]
 * ```
 */
export function folkTheoremDiscounts(game: NormalFormGame): DiscountInterval[] {
  const { individuallyRational: vertices } = folkTheoremSet(game, "pure");
  const moves = stageMoves(game);
  const threats = [0, 1].map((i) =>
    vertices.length === 0 ? null : rational(minimum(vertices.map((point) => point[i as 0 | 1]))),
  );
  const faces = facesOf(vertices);
  let set: Stretch[] = [closedStretch(0, 1)];
  for (const vertex of vertices) {
    const made = moves.flatMap((move) => whereMade(vertex, move, threats as Rational[], faces));
    set = intersection(set, unionOf(made));
  }
  return set;
}

/** The discount factors at which a vertex is made of a profile today and something in the set. */
function whereMade(
  vertex: Point,
  { payoffs, replies }: StageMove,
  threats: readonly Rational[],
  faces: readonly Face[],
): Stretch[] {
  let [low, high]: [Rational, Rational] = [quotient(0n, 1n), quotient(1n, 1n)];
  /** Keeps the discount factors whose product with the slope is at least the constant. */
  const keep = (slope: Rational, constant: Rational): void => {
    if (slope.n === 0n) {
      if (constant.s * constant.n > 0n) high = quotient(-1n, 1n);
      return;
    }
    const at = rational(constant.div(slope));
    if (slope.s > 0n && compare(at, low) > 0) low = at;
    if (slope.s < 0n && compare(at, high) < 0) high = at;
  };
  for (const { normal, height } of faces) {
    const today = along(normal, payoffs);
    keep(rational(height.sub(today)), rational(along(normal, vertex).sub(today)));
  }
  for (const i of [0, 1] as const) {
    keep(rational(replies[i].sub(threats[i] as Rational)), rational(replies[i].sub(vertex[i])));
  }
  return compare(low, high) > 0 || compare(low, quotient(1n, 1n)) >= 0 ? [] : [closedStretch(low, high)];
}

/** A face of a convex set: all of it is at most so far in a direction. */
interface Face {
  readonly normal: Point;
  readonly height: Rational;
}

/** The faces of a polygon, segment or point, whose vertices are counter-clockwise. */
function facesOf(vertices: readonly Point[]): Face[] {
  if (vertices.length === 0) return [];
  const edges = vertices.map(([x, y], k): Point => {
    const [a, b] = vertices[(k + 1) % vertices.length] as Point;
    return [rational(b.sub(y)), rational(x.sub(a))];
  });
  const [one, none] = [quotient(1n, 1n), quotient(0n, 1n)];
  const ends: Point[] = [
    [one, none],
    [none, one],
    [rational(one.neg()), none],
    [none, rational(one.neg())],
  ];
  // A segment and a point end in the directions of the axes too.
  return [...edges, ...(vertices.length < 3 ? ends : [])].map((normal) => ({
    normal,
    height: vertices
      .map((vertex) => along(normal, vertex))
      .reduce((most, value) => (compare(value, most) > 0 ? value : most)),
  }));
}

function along([a, b]: Point, [x, y]: Point): Rational {
  return rational(a.mul(x).add(b.mul(y)));
}
