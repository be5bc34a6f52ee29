import { algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import { compare, equal } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational } from "../../../exact/rational.js";
import type { LoneChange } from "../../failure-distance.js";
import type { Parameters } from "../../parameters.js";
import { reach, widthOf } from "./around.js";

/** So many of the nearest changes are looked at. */
const MOST = 3;
/** How far beyond a change that no rational attains, in widths of the range. */
const BEYOND = quotient(1n, 1000n);

/** Yields points at which one parameter alone seems to have changed a claim, the nearest first. */
export function* lonePoints(alone: readonly LoneChange[], values: Parameters): Generator<Parameters> {
  for (const { parameter, at, attained } of alone.slice(0, MOST)) {
    const declared = values.declarations.find(({ name }) => name === parameter);
    if (declared === undefined) continue;
    const here = values.get(parameter);
    const step = rational(widthOf(declared).mul(BEYOND));
    const side = compareAlgebraic(at, algebraicRational(here));
    const points: Rational[] = [];
    if (attained && equal(at.lower, at.upper)) points.push(at.lower);
    else {
      if (side >= 0) points.push(rational(at.upper.add(step)));
      if (side <= 0) points.push(rational(at.lower.sub(step)));
    }
    const [least, most] = reach(declared, here, ONE);
    for (const value of points)
      if (compare(least, value) <= 0 && compare(value, most) <= 0) yield values.with({ [parameter]: value });
  }
}
