import type { Monomial } from "../../../exact/multivariate-polynomial.js";
import type { Factor } from "./factors.js";

/** Which numbers of factors are tried: one and two, more, or all of these. */
export type Degrees = "first" | "later" | "all";

/** Products of more factors are not tried. */
const MAXIMUM_DEGREE = 8;

/** Returns the numbers from 3 factors to as many as the polynomials of what fails have variables in a product. */
export function highDegrees(factors: readonly Factor[]): number[] {
  const highest = highestDegree(factors.filter(({ role }) => role === "failure"));
  return Array.from({ length: Math.max(0, Math.min(highest, MAXIMUM_DEGREE) - 2) }, (_, i) => i + 3);
}

/** Returns the monomials that divide one of those of what fails. */
export function divisorsOfFailures(factors: readonly Factor[]): Set<Monomial> {
  const divisors = new Set<Monomial>([""]);
  for (const { polynomial, role } of factors) {
    if (role !== "failure") continue;
    for (const monomial of polynomial.terms.keys()) {
      let some: Monomial[] = [""];
      for (const letter of monomial) some = some.flatMap((one) => [one, one + letter]);
      for (const one of some) divisors.add(one);
    }
  }
  return divisors;
}

/** Returns the numbers of factors that are tried: 3 and, where polynomials are of a higher degree, that. */
export function degreesFor(factors: readonly Factor[], which: Degrees): number[] {
  const highest = highestDegree(factors);
  const later = highest > 3 && highest <= MAXIMUM_DEGREE ? [3, highest] : [3];
  return which === "first" ? [1, 2] : which === "later" ? later : [1, 2, ...later];
}

function highestDegree(factors: readonly Factor[]): number {
  return factors.reduce(
    (most, { polynomial }) => [...polynomial.terms.keys()].reduce((m, one) => Math.max(m, one.length), most),
    0,
  );
}
