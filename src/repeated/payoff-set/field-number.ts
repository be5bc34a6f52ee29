import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { nullspace } from "../../exact/nullspace.js";
import type { NumberField } from "../../exact/number-field.js";
import { compare } from "../../exact/order.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "../../exact/polynomial.js";
import { ONE, quotient, type Rational, ZERO } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";

/** A number of a field with a minimal polynomial of its own. */
export function fieldNumber(field: NumberField, value: Polynomial): AlgebraicNumber {
  if (value.integers.length <= 1) return algebraicRational(polynomialCoefficients(value)[0] ?? ZERO);
  const powers: Polynomial[] = [field.element(1)];
  for (;;) {
    powers.push(field.multiply(powers.at(-1) as Polynomial, value));
    const columns = powers.map(polynomialCoefficients);
    const rows = Array.from({ length: field.degree }, (_, i) => columns.map((column) => column[i] ?? ZERO));
    const [relation] = nullspace(rows);
    if (relation !== undefined) return rootAt(polynomial(relation), field, value);
  }
}

function rootAt(relation: Polynomial, field: NumberField, value: Polynomial): AlgebraicNumber {
  let roots = algebraicRoots(relation).map(({ root }) => root);
  for (let width: Rational = ONE; ; width = quotient(width.n, width.d * 1024n)) {
    const { lower, upper } = field.enclosure(value, width);
    roots = roots
      .map((root) => refineAlgebraic(root, width))
      .filter((root) => compare(root.lower, upper) <= 0 && compare(lower, root.upper) <= 0);
    if (roots.length === 1) return roots[0] as AlgebraicNumber;
  }
}
