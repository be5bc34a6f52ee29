import { NumberField } from "../../exact/number-field.js";
import { compareVectors } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { hull, type Point } from "../internal/polygon.js";
import { continuations, threatsOf, withToday } from "./continuations.js";
import type { FieldPoint } from "./field-polygon.js";
import { type SelfGeneration, selfGeneration } from "./self-generation.js";
import type { StageMove } from "./stage-moves.js";

/** A polygon all of whose points are equilibrium payoffs, and how its vertices are. */
export interface InnerPayoffSet {
  /** Counter-clockwise from the lexicographically smallest. */
  readonly vertices: readonly Point[];
  readonly generation: SelfGeneration;
}

/** How much smaller than the outer polygon is tried, as powers of two. */
const SHARES = [40, 30, 20, 10, 6, 4];

/** A large polygon of equilibrium payoffs inside of one around all of them; null when none was found. */
export function innerPayoffSet(
  moves: readonly StageMove[],
  discount: Rational,
  outer: readonly Point[],
): InnerPayoffSet | null {
  const equilibria = hull(
    moves
      .filter(({ payoffs, replies }) => compareVectors(payoffs, replies) === 0)
      .map(({ payoffs }) => payoffs),
  );
  for (const candidate of [...SHARES.map((share) => smaller(outer, share)), equilibria]) {
    const grown = generatedBy(moves, discount, candidate);
    const found = grown.length === 0 ? null : proved(moves, discount, grown);
    if (found !== null) return found;
  }
  return null;
}

/** The polygon made smaller towards its middle, on a grid. */
function smaller(polygon: readonly Point[], share: number): Point[] {
  const count = quotient(BigInt(polygon.length), 1n);
  const middle = [0, 1].map((i) =>
    polygon.reduce((sum, point) => sum.add(point[i as 0 | 1]), quotient(0n, 1n)).div(count),
  ) as [Rational, Rational];
  const grid = 1n << BigInt(share + 10);
  const toMiddle = quotient(1n, 1n << BigInt(share));
  const moved = (value: Rational, to: Rational): Rational => {
    const { s, n, d } = value.add(to.sub(value).mul(toMiddle));
    return quotient((s * n * grid) / d, grid);
  };
  return hull(polygon.map(([x, y]): Point => [moved(x, middle[0]), moved(y, middle[1])]));
}

/** What is made of continuations in the polygon, in lowest terms. */
function generatedBy(moves: readonly StageMove[], discount: Rational, polygon: readonly Point[]): Point[] {
  if (polygon.length === 0) return [];
  const threats = threatsOf(polygon);
  return hull(
    moves.flatMap((move) =>
      continuations(move, polygon, threats, discount).map((point) => withToday(move, point, discount)),
    ),
  );
}

function proved(
  moves: readonly StageMove[],
  discount: Rational,
  vertices: readonly Point[],
): InnerPayoffSet | null {
  const field = new NumberField();
  const points = vertices.map(
    ([x, y]): FieldPoint => [field.element(rational(x)), field.element(rational(y))],
  );
  const generation = selfGeneration(field, points, moves, discount);
  return generation === null ? null : { vertices, generation };
}
