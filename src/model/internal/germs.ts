import { sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { OrderedField } from "./ordered-field.js";

/** A quotient of polynomials in an infinitely small positive number; coefficients from the constant term up. */
export interface Germ {
  readonly numerator: readonly Rational[];
  readonly denominator: readonly Rational[];
}

const UNIT: readonly Rational[] = [ONE];
const MINUS_ONE: Germ = { numerator: [rational(-1)], denominator: UNIT };

/** Returns `value + slope * epsilon`: where a parameter is just above a value (slope 1) or just below it (slope -1). */
export function germ(value: Rational, slope: Rational): Germ {
  return { numerator: trimmed([value, slope]), denominator: UNIT };
}

/**
 * Returns the ordered field of rational functions of an infinitely small positive number. An inequality holds in it exactly
 * when it holds for all small enough positive numbers, so quantities evaluated in it tell their behaviour on one side of a
 * point, kinks and jumps included.
 */
export function germs(field: OrderedField<Rational>): OrderedField<Germ> {
  const times = (a: readonly Rational[], b: readonly Rational[]): readonly Rational[] => {
    if (a === UNIT) return b;
    if (b === UNIT) return a;
    const product: Rational[] = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => ZERO);
    a.forEach((x, i) => {
      b.forEach((y, j) => {
        product[i + j] = field.add(product[i + j] as Rational, field.multiply(x, y));
      });
    });
    return trimmed(product);
  };
  const plus = (a: readonly Rational[], b: readonly Rational[]): Rational[] =>
    trimmed(
      Array.from({ length: Math.max(a.length, b.length) }, (_, i) => field.add(a[i] ?? ZERO, b[i] ?? ZERO)),
    );
  const add = (a: Germ, b: Germ): Germ =>
    a.denominator === b.denominator
      ? { numerator: plus(a.numerator, b.numerator), denominator: a.denominator }
      : {
          numerator: plus(times(a.numerator, b.denominator), times(b.numerator, a.denominator)),
          denominator: times(a.denominator, b.denominator),
        };
  const multiply = (a: Germ, b: Germ): Germ => ({
    numerator: times(a.numerator, b.numerator),
    denominator: times(a.denominator, b.denominator),
  });
  return {
    of: (value) => ({ numerator: trimmed([value]), denominator: UNIT }),
    add,
    multiply,
    divide: (a, b) =>
      b.numerator.length === 0 ? null : multiply(a, { numerator: b.denominator, denominator: b.numerator }),
    compare: (a, b) => germSign(add(a, multiply(b, MINUS_ONE))),
  };
}

/** The sign of a germ: that of its lowest coefficients. */
function germSign({ numerator, denominator }: Germ): number {
  return lowest(numerator) * lowest(denominator);
}

function lowest(coefficients: readonly Rational[]): number {
  const first = coefficients.find((coefficient) => sign(coefficient) !== 0);
  return first === undefined ? 0 : sign(first);
}

/** Without zeros at the end; 0 has no coefficient. */
function trimmed(coefficients: Rational[]): Rational[] {
  let length = coefficients.length;
  while (length > 0 && sign(coefficients[length - 1] as Rational) === 0) length--;
  return coefficients.slice(0, length);
}
