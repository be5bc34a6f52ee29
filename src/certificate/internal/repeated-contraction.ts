import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { type Fields, list, number, position, record, refuse, words } from "./document-fields.js";
import type { PlanePoint } from "./rational-polygon.js";
import type { FieldVertex } from "./repeated-generation.js";
import type { RepeatedMove } from "./repeated-stage.js";

const PATH = "certificate.payoffSet";

/** A constraint on what may follow: `normal · w <= height + part * (what stands out in the direction)`. */
interface Constraint {
  readonly normal: FieldVertex;
  readonly height: Polynomial;
  readonly direction: number;
  readonly part: Rational;
}

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

function contradict(
  field: NumberField,
  chosen: readonly Constraint[],
  excess: readonly Polynomial[],
): boolean {
  const [a, b, c] = chosen.map(({ normal }) => normal);
  let multipliers: Polynomial[] = [];
  if (chosen.length === 1) multipliers = [field.element(1)];
  if (chosen.length === 2 && a && b)
    multipliers = [field.scale(product(field, a, b), -1), product(field, a, a)];
  if (chosen.length === 3 && a && b && c)
    multipliers = [area(field, b, c), area(field, c, a), area(field, a, b)];
  if (multipliers.some((value) => field.sign(value) < 0))
    multipliers = multipliers.map((value) => field.scale(value, -1));
  if (multipliers.length === 0 || multipliers.some((value) => field.sign(value) < 0)) return false;
  const combined = (of: (constraint: Constraint) => Polynomial): Polynomial =>
    chosen.reduce(
      (sum, one, j) => field.add(sum, field.multiply(multipliers[j] as Polynomial, of(one))),
      field.element(0),
    );
  const left = [combined(({ normal }) => normal[0]), combined(({ normal }) => normal[1])];
  const right = combined(({ height, direction, part }) =>
    field.add(height, field.scale(excess[direction] as Polynomial, part)),
  );
  return left.every((value) => field.sign(value) === 0) && field.sign(right) < 0;
}

function holds(
  field: NumberField,
  target: FieldVertex,
  beyondToday: Polynomial,
  [one, other]: readonly [Constraint, Constraint],
  discount: Rational,
  excess: readonly Polynomial[],
  weights: readonly Rational[],
  weight: Rational,
): boolean {
  const determinant = area(field, one.normal, other.normal);
  const turn = field.sign(determinant);
  const first = field.scale(area(field, target, other.normal), turn);
  const second = field.scale(area(field, one.normal, target), turn);
  if (turn === 0 || field.sign(first) < 0 || field.sign(second) < 0) return false;
  const whole = field.scale(determinant, turn);
  const later = (of: (constraint: Constraint) => Polynomial): Polynomial =>
    field.scale(field.add(field.multiply(first, of(one)), field.multiply(second, of(other))), discount);
  const behind = field.add(
    field.multiply(whole, beyondToday),
    later(({ height }) => height),
  );
  if (field.sign(behind) > 0) return false;
  const most = later(({ direction, part }) => field.scale(excess[direction] as Polynomial, part));
  if (field.sign(field.add(behind, most)) < 0) return true;
  const share = later(({ direction, part }) =>
    field.element(rational((weights[direction] as Rational).mul(part))),
  );
  return field.compare(share, field.scale(whole, weight)) < 0;
}

function reach(field: NumberField, direction: FieldVertex, points: readonly FieldVertex[]): Polynomial {
  const values = points.map((point) => product(field, direction, point));
  return values.reduce((most, value) => (field.compare(value, most) > 0 ? value : most));
}

function product(field: NumberField, a: FieldVertex, b: FieldVertex): Polynomial {
  return field.add(field.multiply(a[0], b[0]), field.multiply(a[1], b[1]));
}

function area(field: NumberField, a: FieldVertex, b: FieldVertex): Polynomial {
  return field.subtract(field.multiply(a[0], b[1]), field.multiply(a[1], b[0]));
}

function times(field: NumberField, [x, y]: FieldVertex, factor: Rational): FieldVertex {
  return [field.scale(x, factor), field.scale(y, factor)];
}
