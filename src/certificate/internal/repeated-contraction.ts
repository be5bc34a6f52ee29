import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { type Fields, list, number, position, record, refuse, words } from "./document-fields.js";
import type { PlanePoint } from "./rational-polygon.js";
import { type Constraint, contradict, holds, product, reach, times } from "./repeated-excess.js";
import type { FieldVertex } from "./repeated-generation.js";
import type { RepeatedMove } from "./repeated-stage.js";

const PATH = "certificate.payoffSet";

/**
 * Refuses a set for which it is not shown that no equilibrium payoff is outside of it, given that all are in a polygon.
 *
 * Let equilibrium payoffs stand out of the set by e in each of some directions, at most as far as the polygon does. Each
 * vertex of them is the payoff of a profile for ever, which is in the set, or comes of a profile and a continuation that
 * stands out by no more than e. Nonnegative multiples of the constraints on the continuation show that none exists, that what
 * comes of it does not stand out at all, or that it stands out by less than a share of the weights when e is that share of
 * them. So the greatest share is 0.
 */
export function checkContraction(
  field: NumberField,
  vertices: readonly FieldVertex[],
  moves: readonly RepeatedMove[],
  discount: Rational,
  around: readonly PlanePoint[],
  certificate: Fields,
): void {
  const directions = directionsOf(field, vertices);
  const heights = directions.map((direction) => reach(field, direction, vertices));
  const points = around.map(([x, y]): FieldVertex => [field.element(x), field.element(y)]);
  const excess = directions.map((direction, k) =>
    field.subtract(reach(field, direction, points), heights[k] as Polynomial),
  );
  const weights = list(certificate["weights"], `${PATH}.weights`).map((one, k) =>
    number(one, `${PATH}.weights[${k}]`),
  );
  if (weights.length === 0) {
    if (list(certificate["moves"], `${PATH}.moves`).length > 0)
      refuse("expected none without weights", `${PATH}.moves`);
    if (excess.some((value) => field.sign(value) > 0))
      refuse("the last polygon is not the set", `${PATH}.polygons`);
    return;
  }
  list(weights, `${PATH}.weights`, directions.length);
  if (weights.some(({ s, n }) => s < 0n || n === 0n)) refuse("expected positive weights", `${PATH}.weights`);
  const today = rational(ONE.sub(discount));
  list(certificate["moves"], `${PATH}.moves`, moves.length).forEach((value, a) => {
    const path = `${PATH}.moves[${a}]`;
    const { payoffs, replies } = moves[a] as RepeatedMove;
    const given: FieldVertex = [field.element(payoffs[0]), field.element(payoffs[1])];
    const beyond = (k: number, share: Rational): Polynomial =>
      field.subtract(
        field.scale(product(field, directions[k] as FieldVertex, given), share),
        heights[k] as Polynomial,
      );
    const constraints: Constraint[] = [
      ...directions.map((normal, k) => ({
        normal,
        height: heights[k] as Polynomial,
        direction: k,
        part: ONE,
      })),
      // Neither deviates: the first two directions are the players' lower bounds.
      ...([0, 1] as const).map((i) => ({
        normal: times(field, directions[i] as FieldVertex, discount),
        height: field.subtract(
          field.scale(heights[i] as Polynomial, discount),
          field.element(rational(replies[i].sub(payoffs[i]).mul(today))),
        ),
        direction: i,
        part: discount,
      })),
    ];
    const chosen = (from: unknown, at: string): Constraint[] =>
      list(from, at).map((j, i) => constraints[position(j, `${at}[${i}]`, constraints.length)] as Constraint);
    const move = record(value, path);
    const kind = words(move["kind"], `${path}.kind`);
    if (kind === "stationary") {
      if (directions.some((_, k) => field.sign(beyond(k, ONE)) > 0))
        refuse("its payoffs are outside of the set", path);
    } else if (kind === "empty") {
      if (!contradict(field, chosen(move["constraints"], `${path}.constraints`), excess)) {
        refuse("the constraints do not contradict one another", `${path}.constraints`);
      }
    } else if (kind === "bounded") {
      list(move["pairs"], `${path}.pairs`, directions.length).forEach((pair, k) => {
        const at = `${path}.pairs[${k}]`;
        const [one, other] = chosen(list(pair, at, 2), at) as [Constraint, Constraint];
        const target = directions[k] as FieldVertex;
        if (
          !holds(
            field,
            target,
            beyond(k, today),
            [one, other],
            discount,
            excess,
            weights,
            weights[k] as Rational,
          )
        ) {
          refuse("the two constraints do not hold it back", at);
        }
      });
    } else refuse('expected "stationary", "empty" or "bounded"', `${path}.kind`);
  });
}

/** Outward directions: the lower bounds of both players, the edges, and with fewer than three vertices the upper bounds. */
function directionsOf(field: NumberField, vertices: readonly FieldVertex[]): FieldVertex[] {
  const [zero, one, minus] = [field.element(0), field.element(1), field.element(-1)];
  const edges = vertices.flatMap(([x, y], k): FieldVertex[] => {
    const [a, b] = vertices[(k + 1) % vertices.length] as FieldVertex;
    return vertices.length === 1 ? [] : [[field.subtract(b, y), field.subtract(x, a)]];
  });
  const upper: FieldVertex[] =
    vertices.length > 2
      ? []
      : [
          [one, zero],
          [zero, one],
        ];
  return [[minus, zero], [zero, minus], ...edges, ...upper];
}
