import { ExclaveError } from "../exclave-error.js";
import { bracketOf, compareRoot, hasRootIn, intervalOf, narrowed } from "./internal/bracket.js";
import { isolatedRoots } from "./internal/root-isolation.js";
import { squarefree, squarefreeFactors } from "./internal/squarefree-factors.js";
import type { Meter } from "./meter.js";
import type { Polynomial } from "./polynomial.js";
import { type Rational, type RationalInput, rational } from "./rational.js";

/** One real root of a polynomial: alone strictly between two rationals that are no roots, or a rational found exactly. */
export interface RootInterval {
  readonly lower: Rational;
  /** Equal to `lower` when that is the root itself. A root strictly between different ends may be rational too. */
  readonly upper: Rational;
  /** How often the root is one: 1 for a simple root. */
  readonly multiplicity: number;
}

/**
 * Returns all real roots of a polynomial, ascending, each once with its multiplicity, in intervals that do not overlap.
 *
 * Descartes' rule of signs and bisection in integers (Collins and Akritas 1976, doi:10.1145/800205.806346).
 *
 * @param meter - is told the steps of each bisection; what it throws ends the work
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial
 * @example
 * ```ts
 * import { isolateRealRoots, polynomial, rationalText } from "exclave";
 *
 * const roots = isolateRealRoots(polynomial([2, 0, -1]));
 * roots.map(({ lower, upper }) => [rationalText(lower), rationalText(upper)]); // [["-4", "0"], ["0", "4"]]
 * ```
 */
export function isolateRealRoots(p: Polynomial, meter?: Meter): RootInterval[] {
  refuseZero(p);
  const parts = squarefreeFactors(p.integers);
  const whole = squarefree(p.integers);
  return isolatedRoots(whole, meter).map((bracket) => {
    const part = parts.find(({ polynomial }) => hasRootIn(polynomial, bracket));
    return { ...intervalOf(bracket), multiplicity: part?.multiplicity ?? 1 };
  });
}

/**
 * Returns the interval of a root made no wider than `width`, by bisection; `lower` and `upper` are equal when the root is
 * met.
 *
 * @param interval - one from {@link isolateRealRoots}, or any around a single root with no root at its ends
 * @throws {@link ExclaveError} `bad-argument` when the width is not positive, or the polynomial does not change its sign
 * between the ends
 * @example
 * ```ts
 * import { isolateRealRoots, polynomial, rationalText, refineRoot } from "exclave";
 *
 * const p = polynomial([-2, 0, 1]);
 * const { lower, upper } = refineRoot(p, isolateRealRoots(p)[1], "1/10");
 * [lower, upper].map(rationalText); // ["11/8", "23/16"]
 * ```
 */
export function refineRoot(
  p: Polynomial,
  interval: { readonly lower: Rational; readonly upper: Rational },
  width: RationalInput,
): { readonly lower: Rational; readonly upper: Rational } {
  const most = rational(width, "width");
  if (most.s < 0n || most.n === 0n) {
    throw new ExclaveError("bad-argument", "expected a width above 0", "width");
  }
  const polynomial = squarefree(p.integers);
  const bracket = bracketOf(interval);
  if (!hasRootIn(polynomial, bracket)) {
    throw new ExclaveError(
      "bad-argument",
      "expected an interval around a single root, as from isolateRealRoots; the squarefree part of the polynomial does " +
        "not change its sign between the ends",
      "interval",
    );
  }
  return intervalOf(narrowed(polynomial, bracket, most));
}

/**
 * Returns the number of different real roots in the closed interval from `lower` to `upper`; a null end is infinite.
 *
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial
 * @example
 * ```ts
 * import { countRealRoots, polynomial } from "exclave";
 *
 * countRealRoots(polynomial([0, -2, 0, 1]), 0, null); // 2
 * ```
 */
export function countRealRoots(
  p: Polynomial,
  lower: RationalInput | null,
  upper: RationalInput | null,
): number {
  refuseZero(p);
  const whole = squarefree(p.integers);
  const low = lower === null ? null : rational(lower, "lower");
  const high = upper === null ? null : rational(upper, "upper");
  return isolatedRoots(whole).filter(
    (bracket) =>
      (low === null || compareRoot(whole, bracket, low) >= 0) &&
      (high === null || compareRoot(whole, bracket, high) <= 0),
  ).length;
}

function refuseZero(p: Polynomial): void {
  if (p.integers.length > 0) return;
  throw new ExclaveError(
    "bad-argument",
    "expected a polynomial other than 0, of which every number is a root",
    "p",
  );
}
