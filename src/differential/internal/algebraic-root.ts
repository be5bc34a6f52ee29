import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import { algebraicNumber } from "../../exact/algebraic-roots.js";
import { polynomial } from "../../exact/polynomial.js";
import { ONE, type Rational } from "../../exact/rational.js";

/** The square root of a number that is not below 0. */
export function algebraicRoot(square: Rational): AlgebraicNumber {
  return algebraicNumber(polynomial([square.neg(), 0, 1]), 0, square.add(ONE));
}
