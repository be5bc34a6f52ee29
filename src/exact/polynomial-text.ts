import { type Polynomial, polynomialCoefficients } from "./polynomial.js";
import { rationalText } from "./rational-text.js";

/**
 * Returns the text of a polynomial, the highest power first; `"0"` for the zero polynomial.
 *
 * @param variable - the name of its variable
 * @example
 * ```ts
 * import { polynomial, polynomialText } from "exclave";
 *
 * polynomialText(polynomial([-1, 1, 0, "-3/2"]), "t"); // "-3/2*t^3 + t - 1"
 * ```
 */
export function polynomialText(p: Polynomial, variable = "x"): string {
  const terms = polynomialCoefficients(p).flatMap((coefficient, i) => {
    if (coefficient.n === 0n) return [];
    const size = rationalText(coefficient.abs());
    const power = i === 0 ? "" : i === 1 ? variable : `${variable}^${i}`;
    const text = power === "" ? size : size === "1" ? power : `${size}*${power}`;
    return [{ text, negative: coefficient.s < 0n }];
  });
  return joinTerms(terms.reverse());
}

/** Signed terms joined to a sum; "0" for none. */
function joinTerms(terms: readonly { readonly text: string; readonly negative: boolean }[]): string {
  if (terms.length === 0) return "0";
  return terms
    .map(({ text, negative }, i) => (i === 0 ? (negative ? "-" : "") : negative ? " - " : " + ") + text)
    .join("");
}
