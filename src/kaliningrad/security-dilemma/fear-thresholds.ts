import { compare } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { type Affine, affine, affineRoot } from "../../model/affine.js";
import type { Parameters } from "../../model/parameters.js";
import { type DilemmaPayoffs, dilemmaPayoffs } from "./security-dilemma.js";

/** Weights of fear at which the security dilemma changes; null where a comparison does not turn with fear. */
export interface FearThresholds {
  /** Where mutual arming becomes an equilibrium: P = S. */
  readonly race: Rational | null;
  /** Where mutual arming becomes risk-dominant: P - S = R - T. */
  readonly riskDominance: Rational | null;
  /** Where arming becomes dominant: T = R. */
  readonly dominance: Rational | null;
  /** Where mutual arming becomes as good as mutual restraint: P = R. */
  readonly deadlock: Rational | null;
}

/**
 * Returns the weights of fear, at least 0, at which the order of the payoffs turns. Every payoff is affine in the weight
 * of fear, so each is the root of one affine function.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { fearThresholds, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { race, riskDominance, dominance, deadlock } = fearThresholds(kaliningradParameters());
 * [race, riskDominance, dominance, deadlock].map((weight) => weight && rationalText(weight)); // ["4/3", "16/9", "8/3", "20"]
 * ```
 */
export function fearThresholds(parameters: Parameters): FearThresholds {
  const along = (difference: (payoffs: DilemmaPayoffs) => Rational): Rational | null =>
    nonNegativeRoot(
      affine(
        rational(difference(dilemmaPayoffs(parameters, ZERO))),
        rational(difference(dilemmaPayoffs(parameters, rational(1)))),
      ),
    );
  return {
    race: along(({ P, S }) => P.sub(S)),
    riskDominance: along(({ R, S, T, P }) => P.sub(S).sub(R.sub(T))),
    dominance: along(({ T, R }) => T.sub(R)),
    deadlock: along(({ P, R }) => P.sub(R)),
  };
}

function nonNegativeRoot(difference: Affine): Rational | null {
  const root = affineRoot(difference);
  return root === null || compare(root, ZERO) < 0 ? null : root;
}
