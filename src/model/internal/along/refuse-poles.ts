import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { algebraicDecimal } from "../../../exact/algebraic-text.js";
import { compare } from "../../../exact/order.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Model } from "../../model.js";
import type { Quantity } from "../../quantity.js";
import type { Line } from "./line.js";
import { type SmoothParts, smoothParts } from "./smooth-parts.js";
import { rootsBetween } from "./stretches.js";
import { quotientAlong, type UnivariateQuotient } from "./univariate.js";

/**
 * Refuses a line on which a divisor of the model is 0. Within the ranges none is; beyond them one may be.
 *
 * @throws {@link ExclaveError} `bad-argument`
 */
export function refusePoles(line: Line): void {
  if (isWithinRanges(line)) return;
  for (const divisor of divisorsOf(line.model)) {
    const whole: Line = { ...line, model: { ...line.model, payoffs: [[divisor]] } };
    const parts = smoothParts(whole);
    const zero = parts === null ? zeroWithin(whole) : firstZero(parts);
    if (zero === null) continue;
    const at =
      zero.minimalPolynomial.length === 2 ? rationalText(zero.lower) : `~${algebraicDecimal(zero, 6)}`;
    throw new ExclaveError(
      "bad-argument",
      `expected values of ${line.parameter} at which no divisor of the model is zero, found that one is at ${at}; ask for a range without it`,
      "range",
    );
  }
}

function firstZero({ points, between, around }: SmoothParts): AlgebraicNumber | null {
  const ends = points.filter((point, i) => signAtAlgebraic(alongPart(around[i] as Line), point) === 0);
  const inside = between.flatMap((part) => rootsBetween([alongPart(part)], part.from, part.to, part.meter));
  return [...ends, ...inside][0] ?? null;
}

function zeroWithin(whole: Line): AlgebraicNumber | null {
  const divisor = alongPart(whole);
  const end = [whole.from, whole.to].find((one) => signAtAlgebraic(divisor, one) === 0);
  return end ?? rootsBetween([divisor], whole.from, whole.to, whole.meter)[0] ?? null;
}

/** The numerator of the divisor along a line on which it is a quotient of polynomials. */
function alongPart({ model, parameter, values }: Line): Polynomial {
  const [[divisor]] = model.payoffs as [[Quantity]];
  return (quotientAlong(divisor, parameter, values) as UnivariateQuotient).numerator;
}

/** Whether no parameter leaves the range that the model states, on which its divisors were looked at. */
function isWithinRanges({ model, parameter, values, from, to }: Line): boolean {
  return model.parameters.declarations.every(({ name, range }) => {
    const [low, high] = range.map((end) => rational(end)) as [Rational, Rational];
    const [least, most] = name === parameter ? [from.lower, to.upper] : [values.get(name), values.get(name)];
    return compare(low, least) <= 0 && compare(most, high) <= 0;
  });
}

/** What something is divided by, wherever in the model. */
function divisorsOf({ payoffs, assumptions, claims }: Model): readonly Quantity[] {
  const found: Quantity[] = [];
  const seen = new Set<object>();
  const waiting: unknown[] = [payoffs, assumptions, claims];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    if ("kind" in next && next.kind === "quotient")
      found.push((next as unknown as { denominator: Quantity }).denominator);
    waiting.push(...Object.values(next).filter((value) => value !== undefined));
  }
  return found;
}
