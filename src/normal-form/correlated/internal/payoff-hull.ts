import type { Meter } from "../../../exact/meter.js";
import { compareVectors } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import type { CorrelatedOptimum } from "../correlated-objective.js";
import { extremePoints } from "./extreme-points.js";
import { planarHull } from "./planar-hull.js";

/** A payoff vector that is no vertex of the payoff polytope, as a mixture of others. */
export interface MixedPayoffs {
  readonly payoffs: readonly Rational[];
  readonly mixture: readonly { readonly payoffs: readonly Rational[]; readonly weight: Rational }[];
}

/** The vertices of the polytope of payoffs, with their proof. */
export interface PayoffHull {
  /**
   * For two players counter-clockwise, from the lexicographically greatest on; otherwise the lexicographically greatest
   * first.
   */
  readonly vertices: readonly (readonly Rational[])[];
  /**
   * For each vertex a direction in which it is better than all other payoffs of equilibria that are vertices; null for two
   * players, where the polygon shows it.
   */
  readonly directions: readonly (readonly Rational[])[] | null;
  /** The other payoffs of equilibria that are vertices; null for two players. */
  readonly mixed: readonly MixedPayoffs[] | null;
  /**
   * Where not all equilibria that are vertices are known: for each side of the polygon a best equilibrium in the direction
   * of its normal, beside the best and worst ones of each player; else null.
   */
  readonly supports: readonly CorrelatedOptimum[] | null;
}

/** The vertices of the convex hull of payoff vectors. */
export function payoffHull(payoffs: readonly (readonly Rational[])[], meter: Meter): PayoffHull {
  const different = [...new Map(payoffs.map((one) => [one.map(rationalText).join(" "), one])).values()];
  if (different[0]?.length === 2) {
    return { vertices: planarHull(different), directions: null, mixed: null, supports: null };
  }
  const sorted = different.sort((a, b) => compareVectors(b, a));
  const proofs = extremePoints(sorted, meter);
  return {
    vertices: sorted.filter((_, i) => proofs[i]?.extreme),
    directions: proofs.flatMap((proof) => (proof.extreme ? [proof.direction] : [])),
    mixed: proofs.flatMap((proof, i) => {
      if (proof.extreme) return [];
      const mixture = proof.mixture.map(([other, weight]) => ({
        payoffs: sorted[other] as Rational[],
        weight,
      }));
      return [{ payoffs: sorted[i] as readonly Rational[], mixture }];
    }),
    supports: null,
  };
}
