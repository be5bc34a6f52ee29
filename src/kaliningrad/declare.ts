import { compare, maximum, minimum } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import type { Parameter } from "../model/parameter.js";

type Range = readonly [RationalInput, RationalInput];

/** A number of the model that may be any non-negative one. */
export function quantity(
  name: string,
  value: RationalInput,
  range: Range,
  unit: string,
  meaning: string,
): Parameter {
  return { name, default: value, range, domain: [0, null], unit, meaning, provenance: "stylised" };
}

/** A number between 0 and 1. */
export function share(name: string, value: RationalInput, range: Range, meaning: string): Parameter {
  return { name, default: value, range, domain: [0, 1], unit: "", meaning, provenance: "stylised" };
}

/** The range of shares that differ from `value` by `margin` at most. */
export function within(value: RationalInput, margin: RationalInput): [Rational, Rational] {
  const [v, m] = [rational(value), rational(margin)];
  return [maximum([ZERO, v.sub(m)]), minimum([ONE, v.add(m)])].map((end) => rational(end)) as [
    Rational,
    Rational,
  ];
}

/** The range of shares from `low` times to `high` times `value`, in which 0 stays 0. */
export function times(value: RationalInput, low: RationalInput, high: RationalInput): [Rational, Rational] {
  const v = rational(value);
  const top = rational(v.mul(rational(high)));
  return [rational(v.mul(rational(low))), compare(top, ONE) > 0 ? ONE : top];
}
