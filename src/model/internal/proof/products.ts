import type { Meter } from "../../../exact/meter.js";
import { multiplyMultivariate } from "../../../exact/multivariate-arithmetic.js";
import type { Monomial, MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { type Factor, meetings } from "./factors.js";

/** A product of factors. */
export interface Product {
  readonly factors: readonly Factor[];
  readonly polynomial: MultivariatePolynomial;
}

/** More columns than these are not tried. */
const MAXIMUM_PRODUCTS = 2500;
/** Where what fails has no more parts than these, two of them may meet. */
const MAXIMUM_PAIRED = 4;

/**
 * The products of up to `degree` factors that may take part in a combination, or null where they are too many. A factor
 * joins others only if one of its variables stands together with one of theirs in what is supposed. Where there are beliefs exactly one
 * factor is of first degree in the weights; else one is from where the claim fails, or two where that has few parts.
 * Products of lower ends alone are left out: they are the slacks of the combination.
 *
 * @param within - the monomials that products may have; null for all
 */
export function productsOf(
  factors: readonly Factor[],
  degree: number,
  pruned: boolean,
  meter: Meter,
  within: ReadonlySet<Monomial> | null = null,
): Product[] | null {
  const meet = meetings(factors);
  const beliefs = factors.some(({ believed }) => believed);
  const failures = factors.filter(({ role }) => role === "failure").length;
  const most = beliefs || failures > MAXIMUM_PAIRED ? 1 : 2;
  const together = factors.map((a) =>
    factors.map((b) => {
      if (!pruned) return true;
      return a.variables.some((u) => b.variables.some((v) => meet(u, v)));
    }),
  );
  const found: Product[] = [];
  let level = new Map<string, Chosen>([["", { positions: [], factors: [], polynomial: UNIT }]]);
  for (let size = 1; size <= degree; size++) {
    const next = new Map<string, Chosen>();
    for (const { positions, factors: chosen, polynomial } of level.values()) {
      for (const [position, factor] of factors.entries()) {
        if (!fits(chosen, factor, most)) continue;
        if (size > 1 && !positions.some((one) => (together[one] as boolean[])[position])) continue;
        const joined = [...positions, position].sort((a, b) => a - b);
        const key = joined.join();
        if (next.has(key)) continue;
        if (next.size >= MAXIMUM_PRODUCTS) return null;
        meter(30 * polynomial.terms.size * factor.polynomial.terms.size);
        const product = size === 1 ? factor.polynomial : multiplyMultivariate(polynomial, factor.polynomial);
        if (within !== null && [...product.terms.keys()].some((one) => !within.has(one))) continue;
        next.set(key, { positions: joined, factors: [...chosen, factor], polynomial: product });
      }
    }
    for (const product of next.values()) if (kept(product, beliefs)) found.push(product);
    level = next;
  }
  return found;
}

/** A product of the factors at some positions. */
interface Chosen extends Product {
  readonly positions: readonly number[];
}

const UNIT: MultivariatePolynomial = { terms: new Map([["", 1n]]), denominator: 1n };

/** Whether a factor may join others: so many parts of the failure or weights at most. */
function fits(factors: readonly Factor[], next: Factor, most: number): boolean {
  const special = ({ role, believed }: Factor): boolean => believed || role === "failure";
  return !special(next) || factors.filter(special).length < most;
}

function kept({ factors }: Product, beliefs: boolean): boolean {
  const plain = factors.every(({ role }) => role === "lower" || role === "weight");
  if (plain && factors.every(({ hypothesis }) => hypothesis.relation !== ">")) return false;
  return !beliefs || factors.some(({ believed }) => believed);
}
