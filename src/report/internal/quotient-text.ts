import type { Polynomial } from "../../exact/polynomial.js";
import { polynomialOver } from "../../exact/polynomial.js";
import { dividePolynomials, polynomialGcd } from "../../exact/polynomial-division.js";
import { polynomialText } from "../../exact/polynomial-text.js";

/** A quotient of polynomials in lowest terms, whole part first: `2 - 8/(3*phi)`. */
export function quotientText(
  { numerator, denominator }: { readonly numerator: Polynomial; readonly denominator: Polynomial },
  variable: string,
): string {
  if (numerator.integers.length === 0) return "0";
  const common = polynomialGcd(numerator, denominator);
  const above = dividePolynomials(numerator, common).quotient;
  const below = dividePolynomials(denominator, common).quotient;
  const { quotient, remainder } = dividePolynomials(above, below);
  if (remainder.integers.length === 0) return polynomialText(quotient, variable);
  // Integers above and below, the highest power below positive.
  const scale = below.denominator * remainder.denominator;
  const top = remainder.integers.map((one) => (one * scale) / remainder.denominator);
  const bottom = below.integers.map((one) => (one * scale) / below.denominator);
  const divisor = [...top, ...bottom].reduce(gcd, 0n);
  const sign = (bottom.at(-1) as bigint) < 0n ? -1n : 1n;
  const [first, second] = [top, bottom].map((list) =>
    polynomialOver(
      list.map((one) => (sign * one) / divisor),
      1n,
    ),
  ) as [Polynomial, Polynomial];
  const negative = (first.integers.at(-1) as bigint) < 0n && quotient.integers.length > 0;
  const shown = negative
    ? polynomialOver(
        first.integers.map((one) => -one),
        1n,
      )
    : first;
  const part = `${bracketed(polynomialText(shown, variable))}/${bracketed(polynomialText(second, variable), true)}`;
  if (quotient.integers.length === 0) return part;
  // What is negative comes last.
  const opposite = polynomialOver(
    quotient.integers.map((one) => -one),
    quotient.denominator,
  );
  if (!negative && quotient.integers.every((one) => one <= 0n) && quotient.integers.length === 1)
    return `${part} - ${polynomialText(opposite, variable)}`;
  return `${polynomialText(quotient, variable)} ${negative ? "-" : "+"} ${part}`;
}

function bracketed(text: string, isDivisor = false): string {
  return text.includes(" ") || (isDivisor && text.includes("*")) ? `(${text})` : text;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
