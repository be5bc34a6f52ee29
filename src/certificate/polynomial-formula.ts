import { scaleMultivariate } from "../exact/multivariate-arithmetic.js";
import { constantValue, type MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { sign } from "../exact/order.js";
import { rational } from "../exact/rational.js";

/** How a polynomial compares with 0. */
export type LiteralRelation = ">" | ">=" | "=";

/** A polynomial that compares with 0 in some way. */
interface Literal {
  readonly kind: "literal";
  readonly polynomial: MultivariatePolynomial;
  readonly relation: LiteralRelation;
  /** What it says, for a reader; null where only its place names it. */
  readonly label: string | null;
}

/** Polynomial inequalities joined by and, or. Nothing is true where `or` joins none, everything where `and` does. */
export type Formula = Literal | { readonly kind: "and" | "or"; readonly of: readonly Formula[] };

const TRUE: Formula = { kind: "and", of: [] };
const FALSE: Formula = { kind: "or", of: [] };

/** Returns the comparison of a polynomial with 0, decided where the polynomial is constant. */
export function literal(
  polynomial: MultivariatePolynomial,
  relation: LiteralRelation,
  label: string | null = null,
): Formula {
  const value = constantValue(polynomial);
  if (value === null) return { kind: "literal", polynomial, relation, label };
  const at = sign(value);
  return at > 0 ? truth(relation !== "=") : at < 0 ? FALSE : truth(relation !== ">");
}

/** Returns the polynomial with the opposite sign. */
export function opposite(polynomial: MultivariatePolynomial): MultivariatePolynomial {
  return scaleMultivariate(polynomial, rational(-1));
}

/** Returns what is true everywhere or nowhere. */
export function truth(value: boolean): Formula {
  return value ? TRUE : FALSE;
}

/** Returns whether a formula is seen at once to be true everywhere, or nowhere. */
export function isTruth(formula: Formula, value: boolean): boolean {
  return formula.kind === (value ? "and" : "or") && formula.of.length === 0;
}

/** Returns the conjunction, flat and without what is always true. */
export function allOf(formulas: readonly Formula[]): Formula {
  return joined("and", formulas);
}

/** Returns the disjunction, flat and without what is always false. */
export function anyOf(formulas: readonly Formula[]): Formula {
  return joined("or", formulas);
}

/** Returns the formula that holds where this one does not. */
export function negatedFormula(formula: Formula): Formula {
  if (formula.kind !== "literal") {
    const parts = formula.of.map(negatedFormula);
    return formula.kind === "and" ? anyOf(parts) : allOf(parts);
  }
  const { polynomial, relation } = formula;
  if (relation === "=") return anyOf([literal(polynomial, ">"), literal(opposite(polynomial), ">")]);
  return literal(opposite(polynomial), relation === ">" ? ">=" : ">");
}

function joined(kind: "and" | "or", formulas: readonly Formula[]): Formula {
  const flat = formulas.flatMap((one) => (one.kind === kind ? one.of : [one]));
  // An empty join of the other kind decides.
  const deciding = flat.find((one) => isTruth(one, kind === "or"));
  if (deciding !== undefined) return deciding;
  return flat.length === 1 ? (flat[0] as Formula) : { kind, of: flat };
}
