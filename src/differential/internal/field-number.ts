import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { characteristicPolynomial } from "../../exact/characteristic-polynomial.js";
import type { NumberField } from "../../exact/number-field.js";
import { compare } from "../../exact/order.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "../../exact/polynomial.js";
import { quotient, ZERO } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";

/** A number of a field as an algebraic number: a root of the characteristic polynomial of multiplying by it. */
export function fieldNumber(field: NumberField, element: Polynomial): AlgebraicNumber {
  const rows = Array.from({ length: field.degree }, (_, power) => {
    const unit = polynomial([...Array.from({ length: power }, () => 0), 1]);
    const image = polynomialCoefficients(field.multiply(field.multiply(element, unit), field.element(1)));
    return Array.from({ length: field.degree }, (_, k) => image[k] ?? ZERO);
  });
  const roots = algebraicRoots(characteristicPolynomial(rows)).map(({ root }) => root);
  for (let bits = 16n; ; bits *= 2n) {
    const width = quotient(1n, 1n << bits);
    const at = field.enclosure(element, width);
    const near = roots.filter((root) => {
      const { lower, upper } = refineAlgebraic(root, width);
      return compare(lower, at.upper) <= 0 && compare(at.lower, upper) <= 0;
    });
    const [only] = near;
    if (only !== undefined && near.length === 1) return only;
  }
}
