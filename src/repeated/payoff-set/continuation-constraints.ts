import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { faceDirections } from "./face-directions.js";
import { cross, type FieldPoint, inner } from "./field-polygon.js";
import type { StageMove } from "./stage-moves.js";

/** A convex set with its faces: in each direction it reaches as far as the height. */
export interface FacedSet {
  readonly field: NumberField;
  readonly discount: Rational;
  readonly directions: readonly FieldPoint[];
  readonly heights: readonly Polynomial[];
}

/** What holds of a continuation `w`: `normal · w` is at most the height, and a part of the excess in a direction. */
export interface Constraint {
  readonly normal: FieldPoint;
  readonly height: Polynomial;
  readonly direction: number;
  readonly part: Rational;
}

export function facedSet(field: NumberField, vertices: readonly FieldPoint[], discount: Rational): FacedSet {
  const directions = faceDirections(field, vertices);
  const heights = directions.map((direction) => heightOf(field, direction, vertices));
  return { field, discount, directions, heights };
}

/** How far points reach in a direction. */
export function heightOf(
  field: NumberField,
  direction: FieldPoint,
  points: readonly FieldPoint[],
): Polynomial {
  const values = points.map((point) => inner(field, direction, point));
  return values.reduce((most, value) => (field.compare(value, most) > 0 ? value : most));
}

/** What the stage payoffs count in the first round, less the height, in each direction. */
export function todayBeyond(
  { field, discount, directions, heights }: FacedSet,
  { payoffs }: StageMove,
): Polynomial[] {
  const share = rational(ONE.sub(discount));
  const point: FieldPoint = [
    field.element(rational(payoffs[0].mul(share))),
    field.element(rational(payoffs[1].mul(share))),
  ];
  return directions.map((direction, k) =>
    field.subtract(inner(field, direction, point), heights[k] as Polynomial),
  );
}

/** Whether the payoffs of the profile are in the set. */
export function holdsPayoffs({ field, directions, heights }: FacedSet, { payoffs }: StageMove): boolean {
  const point: FieldPoint = [field.element(payoffs[0]), field.element(payoffs[1])];
  return directions.every(
    (direction, k) => field.compare(inner(field, direction, point), heights[k] as Polynomial) <= 0,
  );
}

/** The constraints on what may follow a profile: the faces of the set in order, and that neither player deviates. */
export function continuationConstraints(set: FacedSet, { payoffs, replies }: StageMove): Constraint[] {
  const { field, discount, directions, heights } = set;
  const faces = directions.map(
    (normal, k): Constraint => ({
      normal,
      height: heights[k] as Polynomial,
      direction: k,
      part: ONE,
    }),
  );
  // The first two directions are those of the threats.
  const kept = ([0, 1] as const).map((i): Constraint => {
    const gain = rational(replies[i].sub(payoffs[i]).mul(ONE.sub(discount)));
    return {
      normal: [
        field.scale((directions[i] as FieldPoint)[0], discount),
        field.scale((directions[i] as FieldPoint)[1], discount),
      ],
      height: field.subtract(field.scale(heights[i] as Polynomial, discount), field.element(gain)),
      direction: i,
      part: discount,
    };
  });
  return [...faces, ...kept];
}

/** Whether the constraints contradict one another, even when the set is larger by the excess. */
export function contradicts(
  set: FacedSet,
  chosen: readonly Constraint[],
  excess: readonly Polynomial[],
): boolean {
  const { field } = set;
  const [a, b, c] = chosen.map(({ normal }) => normal);
  const one = field.element(1);
  const multipliers =
    a === undefined
      ? []
      : b === undefined
        ? [one]
        : c === undefined
          ? [field.scale(inner(field, a, b), -1), inner(field, a, a)]
          : [cross(field, b, c), cross(field, c, a), cross(field, a, b)];
  const signs = multipliers.map((value) => field.sign(value));
  const turned = signs.some((value) => value < 0)
    ? multipliers.map((value) => field.scale(value, -1))
    : multipliers;
  if (turned.some((value) => field.sign(value) < 0) || signs.every((value) => value === 0)) return false;
  const total = [0, 1].map((i) =>
    chosen.reduce(
      (sum, { normal }, j) =>
        field.add(sum, field.multiply(turned[j] as Polynomial, normal[i] as Polynomial)),
      field.element(0),
    ),
  );
  if (total.some((value) => field.sign(value) !== 0)) return false;
  const right = chosen.reduce((sum, { height, direction, part }, j) => {
    const most = field.add(height, field.scale(excess[direction] as Polynomial, part));
    return field.add(sum, field.multiply(turned[j] as Polynomial, most));
  }, field.element(0));
  return field.sign(right) < 0;
}

/**
 * Whether two constraints hold everything that starts with a profile back in the k-th direction: behind the height even when
 * the set is larger by the excess, or nearer to it than the weight whenever the set is larger by the weights.
 */
export function holdsBack(
  set: FacedSet,
  k: number,
  today: Polynomial,
  chosen: readonly [Constraint, Constraint],
  excess: readonly Polynomial[],
  weights: readonly Rational[],
): boolean {
  const { field, discount, directions } = set;
  const [a, b] = chosen;
  const target = directions[k] as FieldPoint;
  const determinant = cross(field, a.normal, b.normal);
  const side = field.sign(determinant);
  if (side === 0) return false;
  const multipliers = [cross(field, target, b.normal), cross(field, a.normal, target)].map((value) =>
    field.scale(value, side),
  );
  if (multipliers.some((value) => field.sign(value) < 0)) return false;
  const whole = field.scale(determinant, side);
  const combined = (value: (constraint: Constraint) => Polynomial): Polynomial =>
    field.scale(
      chosen.reduce(
        (sum, one, j) => field.add(sum, field.multiply(multipliers[j] as Polynomial, value(one))),
        field.element(0),
      ),
      discount,
    );
  const beyond = field.add(
    field.multiply(whole, today),
    combined(({ height }) => height),
  );
  const slack = field.sign(beyond);
  if (slack > 0) return false;
  const standsOut = combined(({ direction, part }) =>
    field.element(rational((weights[direction] as Rational).mul(part))),
  );
  if (field.compare(standsOut, field.scale(whole, weights[k] as Rational)) < 0) return true;
  const larger = combined(({ direction, part }) => field.scale(excess[direction] as Polynomial, part));
  return field.sign(field.add(beyond, larger)) < 0;
}
