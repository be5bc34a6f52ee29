import { newtonBound, type PolynomialSystem } from "../../exact/newton-bound.js";
import { polynomialsAt } from "../../exact/polynomials-at.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { dot } from "../../exact/vector.js";
import type { FloatSystem } from "./float-system.js";

/** A point near which a system of equations has exactly one solution. */
export interface CertifiedPoint {
  readonly point: readonly Rational[];
  /** Each coordinate of the solution is within it. */
  readonly radius: Rational;
  /** An approximate inverse of the derivative, which proves it. */
  readonly inverse: readonly (readonly Rational[])[];
}

/** A point takes multiples of this, an inverse of that. */
const POINT_BITS = 100n;
const INVERSE_BITS = 40;
/** Larger floats are not followed. */
const LARGEST = 1e200;

/** Returns the point after one exact step of Newton's method, with the radius that is proved; null where none is. */
export function certifiedPoint(
  system: PolynomialSystem,
  floats: FloatSystem,
  near: readonly number[],
): CertifiedPoint | null {
  const inverted = floats.inverseJacobian(near);
  if (inverted === null) return null;
  if (![...inverted.flat(), ...near].every((value) => Math.abs(value) < LARGEST)) return null;
  const inverse = inverted.map((row) => row.map((value) => onGrid(value, INVERSE_BITS)));
  let point = near.map((value) => onGrid(value, 60));
  for (let step = 0; step < 2; step++) {
    const at = polynomialsAt(point);
    const values = system.map(at);
    point = point.map((value, i) =>
      rounded(rational(value.sub(dot(inverse[i] as readonly Rational[], values)))),
    );
  }
  const radius = newtonBound(system, point, inverse);
  return radius === null ? null : { point, radius, inverse };
}

/** The nearest multiple of a power of 1/2. */
function onGrid(value: number, bits: number): Rational {
  return quotient(BigInt(Math.round(value * 2 ** bits)), 1n << BigInt(bits));
}

function rounded({ s, n, d }: Rational): Rational {
  return quotient(s * ((n << POINT_BITS) / d), 1n << POINT_BITS);
}
