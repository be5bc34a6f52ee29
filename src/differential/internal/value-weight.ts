import { multiplyAlgebraic } from "../../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { compare, sign } from "../../exact/order.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials } from "../../exact/polynomial-arithmetic.js";
import { ONE, quotient, type Rational } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";
import { rootInterval } from "./root-interval.js";

/**
 * The solution p of reach p^2 - 2 c p + cost = 0 with p = (c + root sqrt(c^2 - stake)) / reach, exactly: y = reach p
 * is a root of the numerator of f((y^2 + stake) / (2 y)), where f is the minimal polynomial of c.
 */
export function valueWeight(
  decay: AlgebraicNumber,
  root: -1 | 0 | 1,
  stake: Rational,
  reach: Rational,
): AlgebraicNumber {
  const share = algebraicRational(ONE.div(reach));
  if (root === 0) return multiplyAlgebraic(decay, share);
  // c = (y^2 + stake) / (2 y) has no meaning at y = 0, which is the smaller root just when the stake is 0.
  if (sign(stake) === 0) {
    return root === -1
      ? algebraicRational(0)
      : multiplyAlgebraic(decay, algebraicRational(ONE.div(reach).mul(2)));
  }
  const candidates = algebraicRoots(substituted(decay.minimalPolynomial, stake)).map(({ root: y }) => y);
  for (let bits = 16n; ; bits *= 2n) {
    const width = quotient(1n, 1n << bits);
    const c = refineAlgebraic(decay, width);
    const distance = rootInterval(
      { lower: c.lower.mul(c.lower).sub(stake), upper: c.upper.mul(c.upper).sub(stake) },
      bits,
    );
    const lower = root === 1 ? c.lower.add(distance.lower) : c.lower.sub(distance.upper);
    const upper = root === 1 ? c.upper.add(distance.upper) : c.upper.sub(distance.lower);
    const near = candidates
      .map((y) => refineAlgebraic(y, width))
      .filter((y) => compare(y.lower, upper) <= 0 && compare(lower, y.upper) <= 0);
    const [only] = near;
    if (only !== undefined && near.length === 1) return multiplyAlgebraic(only, share);
  }
}

/** (2 y)^degree f((y^2 + stake) / (2 y)) as a polynomial in y. */
function substituted(f: readonly bigint[], stake: Rational): Polynomial {
  const above = polynomial([stake, 0, 1]);
  const below = polynomial([0, 2]);
  let [total, powerBelow] = [polynomial([]), polynomial([1])];
  for (let i = f.length - 1; i >= 0; i--) {
    total = addPolynomials(
      multiplyPolynomials(total, above),
      multiplyPolynomials(powerBelow, polynomial([f[i] as bigint])),
    );
    powerBelow = multiplyPolynomials(powerBelow, below);
  }
  return total;
}
