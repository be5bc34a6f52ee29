import { compare } from "../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";

/**
 * A number that depends on the parameters: what a formula stands for once strategies, indices, sums and names of
 * sub-expressions are filled in. It is plain data, and parts that recur are shared objects.
 *
 * Without `minimum`, `maximum` and `indicator` it is a quotient of polynomials: see {@link rationalForm}. With them it is
 * one on each piece of the parameter space, and continuous unless there is an `indicator`.
 */
export type Quantity =
  | { readonly kind: "constant"; readonly value: Rational }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "sum"; readonly terms: readonly Quantity[] }
  | { readonly kind: "product"; readonly factors: readonly Quantity[] }
  | { readonly kind: "quotient"; readonly numerator: Quantity; readonly denominator: Quantity }
  | { readonly kind: "power"; readonly base: Quantity; readonly exponent: number }
  | { readonly kind: "minimum" | "maximum"; readonly of: readonly Quantity[] }
  | { readonly kind: "indicator"; readonly condition: Condition };

/** Something that holds or not, depending on the parameters. */
export type Condition =
  | { readonly kind: "truth"; readonly value: boolean }
  | {
      readonly kind: "comparison";
      readonly relation: Relation;
      readonly left: Quantity;
      readonly right: Quantity;
    }
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** How two quantities are compared. */
export type Relation = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** Returns the quantity that is the same everywhere. */
export function constant(value: Rational): Quantity {
  return { kind: "constant", value };
}

/** Returns the sum, with its constants added up. */
export function sumOf(terms: readonly Quantity[]): Quantity {
  const { fixed, open } = parted(terms, ZERO, (a, b) => rational(a.add(b)));
  if (open.length === 0) return constant(fixed);
  const all = compare(fixed, ZERO) === 0 ? open : [...open, constant(fixed)];
  return all.length === 1 ? (all[0] as Quantity) : { kind: "sum", terms: all };
}

/** Returns the product, with its constants multiplied; one with a factor 0 is 0. */
export function productOf(factors: readonly Quantity[]): Quantity {
  const { fixed, open } = parted(factors, ONE, (a, b) => rational(a.mul(b)));
  if (open.length === 0 || compare(fixed, ZERO) === 0) return constant(fixed);
  const all = compare(fixed, ONE) === 0 ? open : [constant(fixed), ...open];
  return all.length === 1 ? (all[0] as Quantity) : { kind: "product", factors: all };
}

/** Returns the quotient; the denominator is not the constant 0. */
export function quotientOf(numerator: Quantity, denominator: Quantity): Quantity {
  if (denominator.kind === "constant")
    return productOf([numerator, constant(rational(ONE.div(denominator.value)))]);
  return { kind: "quotient", numerator, denominator };
}

/** Returns the power with an exponent of at least 0. */
export function powerOf(base: Quantity, exponent: number): Quantity {
  if (exponent === 0) return constant(ONE);
  if (exponent === 1) return base;
  if (base.kind === "constant") return productOf(Array.from({ length: exponent }, () => base));
  return { kind: "power", base, exponent };
}

/** Returns the least or greatest of one or more quantities. */
export function extremeOf(kind: "minimum" | "maximum", of: readonly Quantity[]): Quantity {
  const sign = kind === "minimum" ? -1 : 1;
  const { fixed, open } = parted(of, null, (a: Rational | null, b) =>
    a === null || sign * compare(b, a) > 0 ? b : a,
  );
  const all = fixed === null ? open : [...open, constant(fixed)];
  return all.length === 1 ? (all[0] as Quantity) : { kind, of: all };
}

/** Returns the quantity that is 1 where the condition holds and 0 elsewhere. */
export function indicatorOf(condition: Condition): Quantity {
  return condition.kind === "truth"
    ? constant(condition.value ? ONE : ZERO)
    : { kind: "indicator", condition };
}

/** Returns the comparison, decided where both sides are constant. */
export function comparisonOf(relation: Relation, left: Quantity, right: Quantity): Condition {
  if (left.kind !== "constant" || right.kind !== "constant")
    return { kind: "comparison", relation, left, right };
  return { kind: "truth", value: related(relation, compare(left.value, right.value)) };
}

/** Whether a comparison holds, given the sign of left minus right. */
export function related(relation: Relation, sign: number): boolean {
  switch (relation) {
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
    case "==":
      return sign === 0;
    case "!=":
      return sign !== 0;
  }
}

/** Returns the conjunction or disjunction, without what is always true or false. */
export function joined(kind: "and" | "or", of: readonly Condition[]): Condition {
  const decides = kind === "or";
  const open = of.filter((one) => one.kind !== "truth");
  if (of.some((one) => one.kind === "truth" && one.value === decides))
    return { kind: "truth", value: decides };
  if (open.length === 0) return { kind: "truth", value: !decides };
  return open.length === 1 ? (open[0] as Condition) : { kind, of: open };
}

/** Returns the negation. */
export function negated(of: Condition): Condition {
  if (of.kind === "truth") return { kind: "truth", value: !of.value };
  return of.kind === "not" ? of.of : { kind: "not", of };
}

function parted<Fixed extends Rational | null>(
  quantities: readonly Quantity[],
  start: Fixed,
  join: (a: Fixed, b: Rational) => Fixed,
): { fixed: Fixed; open: Quantity[] } {
  let fixed = start;
  const open: Quantity[] = [];
  for (const quantity of quantities) {
    if (quantity.kind === "constant") fixed = join(fixed, quantity.value);
    else open.push(quantity);
  }
  return { fixed, open };
}
