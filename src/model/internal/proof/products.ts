import type { Meter } from "../../../exact/meter.js";
import { multiplyMultivariate } from "../../../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
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
 * The products of up to `degree` factors that may take part in a combination, or null where they are too many. Factors meet
 * in a product only if some of their variables stand together in what is supposed. Where there are beliefs exactly one
 * factor is of first degree in the weights; else one is from where the claim fails, or two where that has few parts.
 * Products of lower ends alone are left out: they are the slacks of the combination.
 */
export function productsOf(
  factors: readonly Factor[],
  degree: number,
  pruned: boolean,
  meter: Meter,
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
  let many = false;
  const extend = (product: Product, last: number, chosen: readonly number[]): void => {
    if (many) return;
    if (chosen.length > 0 && kept(product, beliefs)) found.push(product);
    if (found.length > MAXIMUM_PRODUCTS) many = true;
    if (chosen.length === degree) return;
    for (let next = last; next < factors.length; next++) {
      const factor = factors[next] as Factor;
      if (!fits(product.factors, factor, most)) continue;
      if (chosen.some((one) => !(together[one] as boolean[])[next])) continue;
      meter(30 * product.polynomial.terms.size * factor.polynomial.terms.size);
      const polynomial =
        chosen.length === 0 ? factor.polynomial : multiplyMultivariate(product.polynomial, factor.polynomial);
      extend({ factors: [...product.factors, factor], polynomial }, next, [...chosen, next]);
    }
  };
  extend({ factors: [], polynomial: { terms: new Map([["", 1n]]), denominator: 1n } }, 0, []);
  return many ? null : found;
}

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
