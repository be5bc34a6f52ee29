import { ONE } from "../exact/rational.js";
import { addTerms, constantTerms, monomialName, multiplyTerms } from "./internal/polynomial-terms.js";
import type { PolynomialForm, PolynomialTerm } from "./polynomial-form.js";
import type { Quantity } from "./quantity.js";

/** A quotient of polynomials in the parameters; nothing is cancelled in it. */
export interface RationalForm {
  readonly numerator: PolynomialForm;
  /** Other than 0; the constant 1 for a polynomial. */
  readonly denominator: PolynomialForm;
}

const UNIT: PolynomialForm = constantTerms(ONE);

/**
 * Returns a quantity as a quotient of expanded polynomials, or null when it is only one piece by piece: when a minimum, a
 * maximum or a comparison in it depends on the parameters.
 *
 * @throws {@link ExclaveError} `too-large` beyond 20,000 terms
 * @example
 * ```ts
 * import { defineModel, rationalForm } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["only"] },
 *   parameters: { x: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "(x - 1) * (x + 1)" },
 * });
 * const form = rationalForm(model.payoffs[0][0]);
 * form?.numerator.map(({ powers }) => powers); // [{}, { x: 2 }]
 * ```
 */
export function rationalForm(quantity: Quantity): RationalForm | null {
  return formOf(quantity, new Map());
}

function formOf(quantity: Quantity, known: Map<Quantity, RationalForm | null>): RationalForm | null {
  const before = known.get(quantity);
  if (before !== undefined) return before;
  const form = computed(quantity, (part) => formOf(part, known));
  known.set(quantity, form);
  return form;
}

function computed(quantity: Quantity, look: (part: Quantity) => RationalForm | null): RationalForm | null {
  const all = (
    parts: readonly Quantity[],
    join: (a: RationalForm, b: RationalForm) => RationalForm,
  ): RationalForm | null => {
    const forms = parts.map(look);
    return forms.every((form) => form !== null) ? forms.reduce(join) : null;
  };
  switch (quantity.kind) {
    case "constant":
      return { numerator: constantTerms(quantity.value), denominator: UNIT };
    case "parameter":
      return { numerator: [{ coefficient: ONE, powers: { [quantity.name]: 1 } }], denominator: UNIT };
    case "sum":
      return all(quantity.terms, added);
    case "product":
      return all(quantity.factors, multiplied);
    case "power":
      return all(
        Array.from({ length: quantity.exponent }, () => quantity.base),
        multiplied,
      );
    case "quotient":
      return all([quantity.numerator, quantity.denominator], (a, b) =>
        multiplied(a, { numerator: b.denominator, denominator: b.numerator }),
      );
    default:
      return null;
  }
}

function added(a: RationalForm, b: RationalForm): RationalForm {
  if (same(a.denominator, b.denominator)) {
    return { numerator: addTerms([a.numerator, b.numerator]), denominator: a.denominator };
  }
  return {
    numerator: addTerms([
      multiplyTerms(a.numerator, b.denominator),
      multiplyTerms(b.numerator, a.denominator),
    ]),
    denominator: multiplyTerms(a.denominator, b.denominator),
  };
}

function multiplied(a: RationalForm, b: RationalForm): RationalForm {
  return {
    numerator: multiplyTerms(a.numerator, b.numerator),
    denominator:
      a.denominator === UNIT && b.denominator === UNIT ? UNIT : multiplyTerms(a.denominator, b.denominator),
  };
}

function same(a: PolynomialForm, b: PolynomialForm): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ coefficient, powers }, i) => {
      const other = b[i] as PolynomialTerm;
      const equal = coefficient.n === other.coefficient.n && coefficient.d === other.coefficient.d;
      return (
        equal && coefficient.s === other.coefficient.s && monomialName(powers) === monomialName(other.powers)
      );
    })
  );
}
