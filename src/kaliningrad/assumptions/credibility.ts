import { compare, sign } from "../../exact/order.js";
import { ONE, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Assumption } from "../../model/assumption.js";
import { deterrenceThreshold } from "../postures/deterrence-threshold.js";
import { NON_AGGRESSIVE } from "../postures/postures.js";
import { safeHorizon, shortRun } from "../war-risk.js";

/** The premises about NATO's credibility and the horizon: A3, A10 and A11. */
export const CREDIBILITY_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: "A3",
    says: "NATO's nuclear assurance is not ultimately reliable (here, until its own games are there: alpha < 1).",
    formula: "alpha < 1 (stands for p_Def < d1)",
    check: (parameters) => {
      const slack = rational(ONE.sub(parameters.get("alpha")));
      return { holds: sign(slack) > 0, detail: { slack: rationalText(slack) } };
    },
    off: { says: "NATO's help is certain (alpha = 1)", values: { alpha: ONE } },
  },
  {
    id: "A10",
    says: "The horizon is short.",
    formula: "T <= T*(eta) at a probability of war of hbar a period: 1 - (1 - hbar)^T <= eta",
    check: (parameters) => {
      const longest = safeHorizon(parameters.get("hbar"), parameters.get("eta"));
      const horizon = shortRun(parameters);
      return { holds: longest === null || horizon <= longest, detail: { T: horizon, longest } };
    },
    off: null,
  },
  {
    id: "A11",
    says: "NATO has some credibility.",
    formula: "alpha >= alpha*_b for some non-aggressive b: Russia, moving second, does not invade it",
    check: (parameters) => {
      const thresholds = NON_AGGRESSIVE.map((b) => [b, deterrenceThreshold(parameters, b)] as const);
      const alpha = parameters.get("alpha");
      return {
        holds: thresholds.some(([, threshold]) => threshold !== null && compare(alpha, threshold) >= 0),
        detail: {
          alpha: rationalText(alpha),
          thresholds: Object.fromEntries(
            thresholds.map(([b, t]) => [b, t === null ? null : rationalText(t)]),
          ),
        },
      };
    },
    off: { says: "NATO never helps (alpha = 0)", values: { alpha: ZERO } },
  },
];
