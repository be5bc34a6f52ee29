import { maximum, sign } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { AssumptionCheck } from "../../model/assumption.js";
import type { Parameters } from "../../model/parameters.js";
import { AGGRESSIVE, NATO_MOVES, NON_AGGRESSIVE, type Posture } from "../postures/postures.js";

/** An aggressive posture and a non-aggressive one. */
export interface PosturePair {
  readonly aggressive: Posture;
  readonly nonAggressive: Posture;
}

/** A premise about a pair: at least 0 where it holds, or above 0 where `strict`. */
export interface PairSlack {
  readonly slack: Rational;
  readonly strict: boolean;
}

/**
 * Evaluates a premise on each pair. As an assumption about all of them it holds when every aggressive posture has some
 * non-aggressive one with which it holds.
 */
export function checkPairs(
  aggressive: readonly Posture[],
  premise: (pair: PosturePair) => PairSlack,
): AssumptionCheck {
  const pairs = aggressive.flatMap((a) =>
    NON_AGGRESSIVE.map((b) => {
      const { slack, strict } = premise({ aggressive: a, nonAggressive: b });
      const holds = strict ? sign(slack) > 0 : sign(slack) >= 0;
      return { aggressive: a, nonAggressive: b, holds, slack: rationalText(slack) };
    }),
  );
  const holds = aggressive.every((a) => pairs.some((pair) => pair.aggressive === a && pair.holds));
  return { holds, detail: { pairs } };
}

/** How much more the aggressive posture can do against being overrun than the other, at best over NATO's moves. */
export function efficacyGain(
  parameters: Parameters,
  { aggressive: a, nonAggressive: b }: PosturePair,
): Rational {
  const gains = NATO_MOVES.map((n) => parameters.get(`q[${b},${n}]`).sub(parameters.get(`q[${a},${n}]`)));
  return rational(maximum(gains));
}

/** All pairs, the aggressive posture changing slowest. */
export const PAIRS: readonly PosturePair[] = AGGRESSIVE.flatMap((aggressive) =>
  NON_AGGRESSIVE.map((nonAggressive) => ({ aggressive, nonAggressive })),
);
