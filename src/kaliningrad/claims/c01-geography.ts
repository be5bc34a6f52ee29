import { sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { affine, affineRoot } from "../../model/affine.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import { classify2x2 } from "../../normal-form/classify-2x2.js";
import { fearThresholds } from "../security-dilemma/fear-thresholds.js";
import { dilemmaPayoffs, securityDilemma } from "../security-dilemma/security-dilemma.js";
import { trustThreshold } from "../security-dilemma/trust-threshold.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

/** What arming gains against an armed rival at a proximity. */
function answer(parameters: Parameters, proximity: Rational): Rational {
  const { S, P } = dilemmaPayoffs(parameters.with({ pi: proximity }));
  return rational(P.sub(S));
}

/** Near, mutual arming is an equilibrium; out of reach it would not be. */
function holds(parameters: Parameters): boolean {
  return sign(answer(parameters, ONE)) >= 0 && sign(answer(parameters, ZERO)) < 0;
}

/** What is the case at one proximity. */
function at(parameters: Parameters, proximity: Rational): JsonValue {
  const there = parameters.with({ pi: proximity });
  const { race, riskDominance, dominance } = fearThresholds(there);
  return {
    pi: text(proximity),
    class: classify2x2(securityDilemma(there)).class,
    phi1: text(race),
    phiRD: text(riskDominance),
    phi2: text(dominance),
    m: text(trustThreshold(dilemmaPayoffs(there))),
  };
}

/** C1: an exclave, nearer to NATO than to the mainland. */
export const geographyClaim: Claim = {
  id: "C1",
  title: "An exclave among the rival's members",
  says: "Kaliningrad Oblast as an exclave region is miles away from Russian mainland, and is actually situated closer to some European member states of the North Atlantic Treaty Organization (NATO)",
  proposition:
    "Geography decides the regime: where the rivals are neighbours mutual arming is an equilibrium, where they are out of each other's reach it is not.",
  symbols: "P >= S at pi = 1; P < S at pi = 0, with l(pi) = l pi and T_D(pi) = tau + (T_D - tau) pi",
  assumptions: ["A4", "A9"],
  falsifier: "the same equilibria at every proximity from 0 to 1",
  caveats: [
    "That a neighbour's arms threaten more, and that a lone unarmed neighbour loses more, is put in: both are linear in the proximity.",
    "What arming gains against a rival that restrains (T - R), and with it phi2, does not depend on the proximity in this game.",
  ],
  game: "The Russia-NATO security dilemma with fear, with proximity",
  readings: [
    {
      says: "the regime depends on proximity: mutual arming is an equilibrium near, and not out of reach",
      model: "security-dilemma",
      claim: "C1regime",
    },
    {
      says: "comparative statics: nearness makes arming more attractive against an armed rival",
      model: "security-dilemma",
      claim: "C1",
    },
  ],
  doesNotShow: [
    "It does not show that Kaliningrad's location caused anything: it shows what nearness does in a game in which it was given that role.",
  ],
  shown: [
    { label: "P - S near", entry: "near" },
    { label: "P - S out of reach", entry: "far" },
    { label: "race from proximity", entry: "proximity" },
    { label: "change of P - S with proximity", entry: "slope" },
  ],
  evaluate: (parameters) => {
    const [far, near] = [answer(parameters, ZERO), answer(parameters, ONE)];
    const root = affineRoot(affine(far, near));
    const inside = root !== null && sign(root) >= 0 && sign(ONE.sub(root)) >= 0;
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        near: text(near),
        far: text(far),
        proximity: inside ? text(root) : null,
        slope: text(rational(near.sub(far))),
      },
      evidence: { alongProximity: [ZERO, rational(ONE.div(2)), ONE].map((pi) => at(parameters, pi)) },
    };
  },
};
