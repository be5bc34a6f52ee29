import { type Rational, rationalText } from "exclave";
import type { AlgebraicDiscount } from "exclave/repeated";

/** A rational end of an interval of discount factors, as text; of an irrational one its polynomial. */
export function endText(end: Rational | AlgebraicDiscount): string {
  return "polynomial" in end ? `root of ${end.polynomial.join()}` : rationalText(end);
}
