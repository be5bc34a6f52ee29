import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { FieldVertex } from "./repeated-generation.js";

/** A constraint on what may follow: `normal · w <= height + part * (what stands out in the direction)`. */
export interface Constraint {
  readonly normal: FieldVertex;
  readonly height: Polynomial;
  readonly direction: number;
  readonly part: Rational;
}

/** Whether nonnegative multiples of constraints show that nothing may follow, were the set larger by the excess. */
export function contradict(
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

/**
 * Whether nonnegative multiples of two constraints show that what comes of a continuation does not stand out, or by less than its
 * weight when the set is larger by the weights.
 */
export function holds(
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

/** How far points reach in a direction. */
export function reach(
  field: NumberField,
  direction: FieldVertex,
  points: readonly FieldVertex[],
): Polynomial {
  const values = points.map((point) => product(field, direction, point));
  return values.reduce((most, value) => (field.compare(value, most) > 0 ? value : most));
}

/** The inner product. */
export function product(field: NumberField, a: FieldVertex, b: FieldVertex): Polynomial {
  return field.add(field.multiply(a[0], b[0]), field.multiply(a[1], b[1]));
}

function area(field: NumberField, a: FieldVertex, b: FieldVertex): Polynomial {
  return field.subtract(field.multiply(a[0], b[1]), field.multiply(a[1], b[0]));
}

/** A vector times a rational. */
export function times(field: NumberField, [x, y]: FieldVertex, factor: Rational): FieldVertex {
  return [field.scale(x, factor), field.scale(y, factor)];
}
