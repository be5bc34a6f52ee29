import { compare } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";

/** The function t -> `constant + slope * t`. */
export interface Affine {
  readonly constant: Rational;
  readonly slope: Rational;
}

/**
 * Returns the affine function that takes the given values at 0 and at 1.
 *
 * @example
 * ```ts
 * import { rational, rationalText } from "exclave";
 * import { affine, affineRoot } from "exclave/model";
 *
 * const root = affineRoot(affine(rational(3), rational(1)));
 * root && rationalText(root); // "3/2"
 * ```
 */
export function affine(atZero: Rational, atOne: Rational): Affine {
  return { constant: atZero, slope: rational(atOne.sub(atZero)) };
}

/** Returns where the function is 0, or null when it is constant. */
export function affineRoot(f: Affine): Rational | null {
  return f.slope.n === 0n ? null : rational(f.constant.neg().div(f.slope));
}

/** Returns the value of the function at `t`. */
export function affineValue(f: Affine, t: Rational): Rational {
  return rational(f.constant.add(f.slope.mul(t)));
}

/** An open interval of rationals; a null end is unbounded. */
export interface OpenInterval {
  readonly from: Rational | null;
  readonly to: Rational | null;
}

/** Returns the open interval on which all of the functions are positive, or null when there is none. */
export function wherePositive(functions: readonly Affine[]): OpenInterval | null {
  let from: Rational | null = null;
  let to: Rational | null = null;
  for (const f of functions) {
    const root = affineRoot(f);
    if (root === null) {
      if (f.constant.n === 0n || f.constant.s < 0n) return null;
    } else if (f.slope.s > 0n) {
      if (from === null || compare(root, from) > 0) from = root;
    } else if (to === null || compare(root, to) < 0) to = root;
  }
  return from !== null && to !== null && compare(from, to) >= 0 ? null : { from, to };
}
