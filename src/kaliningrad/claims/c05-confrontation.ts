import { compare, sign } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { fearCurves } from "../fear-over-time/fear-curves.js";
import { fearThresholds } from "../security-dilemma/fear-thresholds.js";
import { dilemmaPayoffs } from "../security-dilemma/security-dilemma.js";
import { trustThreshold } from "../security-dilemma/trust-threshold.js";
import { shortRun } from "../war-risk.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

/**
 * The sign of the derivative of the trust threshold m = (P - S) / ((R - T) + (P - S)) by the weight of fear, by which both
 * differences are affine: that of a b' - a' b.
 */
function trustSlope(parameters: Parameters): number {
  const [none, one] = [ZERO, ONE].map((phi) => {
    const { R, S, T, P } = dilemmaPayoffs(parameters, phi);
    return [rational(P.sub(S)), rational(R.sub(T))] as const;
  }) as [readonly [Rational, Rational], readonly [Rational, Rational]];
  const [rise, fall] = [one[0].sub(none[0]), one[1].sub(none[1])];
  return sign(rational(rise.mul(none[1]).sub(fall.mul(none[0]))));
}

/**
 * The weight of fear from which vanishing noise selects mutual arming, 0 where it does so without fear; and whether fear moves
 * the choice that way, so that there is such a weight.
 */
function selection(parameters: Parameters): { readonly threshold: Rational | null; readonly armed: boolean } {
  const excess = (phi: Rational): Rational => {
    const { R, S, T, P } = dilemmaPayoffs(parameters, phi);
    return rational(P.sub(S).sub(R.sub(T)));
  };
  const armed = compare(excess(ONE), excess(ZERO)) > 0;
  const always = armed && sign(excess(ZERO)) > 0;
  return { threshold: always ? ZERO : fearThresholds(parameters).riskDominance, armed };
}

/** The cost up to which arms are built when costs are private and uniform on [0, 1]: at most 1, where all build. */
function cutOff(gain: Rational, loss: Rational): Rational {
  const rest = rational(ONE.sub(loss).add(gain));
  if (compare(loss, ONE) >= 0 || gain.n === 0n) return gain.n === 0n && compare(loss, ONE) < 0 ? ZERO : ONE;
  const cost = rational(gain.div(rest));
  return compare(cost, ONE) < 0 ? cost : ONE;
}

/** Each part of the claim. */
function parts(parameters: Parameters): Record<"a" | "b" | "c" | "d", boolean> {
  const [gain, loss] = [parameters.get("race_gain"), parameters.get("race_loss")];
  return {
    a: trustSlope(parameters) > 0,
    b: selection(parameters).armed,
    // The derivative of gain / (1 - loss + gain) by the loss is gain / (1 - loss + gain)^2.
    c: gain.s > 0n && gain.n !== 0n && compare(loss, ONE) < 0,
    d: compare(parameters.get("hazard_high"), parameters.get("hazard_low")) > 0,
  };
}

function holds(parameters: Parameters): boolean {
  return Object.values(parts(parameters)).every((part) => part);
}

/** C5: mutual fear makes confrontation likelier. */
export const confrontationClaim: Claim = {
  id: "C5",
  title: "Mutual fear makes confrontation likelier",
  says: "and has increased the probability of a threatening confrontation between military forces of Russia and NATO allies",
  proposition:
    "With more fear, (a) restraint needs more trust, (b) the race is selected from a weight of fear on, (c) arms are built at higher private costs, and (d) the probability of war in a period is higher.",
  symbols:
    "m'(phi) > 0; (D,D) risk-dominant iff phi > phi*; c^ = mu/(1 - d + mu), dc^/dd > 0; h(high) > h(low)",
  assumptions: ["A4", "A9"],
  falsifier: "arms that are substitutes: then fear of the rival lowers the probability of arming",
  caveats: [
    "(c) is the closed form of Baliga and Sjöström's game of arming for private costs that are uniform on [0, 1]; nothing is said of other distributions.",
    "(d) is posited with the hazards, not found.",
    "The mixed equilibrium of the dilemma moves the other way: in it restraint becomes likelier with fear, since each must keep the other indifferent. It is no test of this claim.",
  ],
  game: "The Russia-NATO security dilemma with fear, once and with fear as a state",
  readings: [
    { says: "all four parts together", model: "fear-over-time", claim: "C5" },
    {
      says: "part (a) only: restraint takes more trust, the more fear there is",
      model: "fear-over-time",
      claim: "C5a",
    },
    {
      says: "part (a) only, wherever mutual restraint and mutual arming are both strict equilibria",
      model: "fear-over-time",
      claim: "C5hunt",
    },
    {
      says: "part (b) only: the race is selected from a weight of fear on",
      model: "fear-over-time",
      claim: "C5b",
    },
    {
      says: "part (c) only: arms are built at higher private costs, the more is lost without them",
      model: "fear-over-time",
      claim: "C5c",
    },
    {
      says: "part (d) only: war in a period is likelier under high fear",
      model: "fear-over-time",
      claim: "C5d",
    },
  ],
  doesNotShow: [
    "That confrontation has become likelier: no probability is measured, only which way fear moves it.",
  ],
  shown: [
    { label: "trust that restraint needs (m)", entry: "trust" },
    { label: "race selected above phi", entry: "selection" },
    { label: "building up to the cost (c)", entry: "cutOff" },
  ],
  evaluate: (parameters) => {
    const [gain, loss] = [parameters.get("race_gain"), parameters.get("race_loss")];
    const trust = trustThreshold(dilemmaPayoffs(parameters));
    const cost = cutOff(gain, loss);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        trust: text(trust),
        selection: text(selection(parameters).threshold),
        cutOff: text(cost),
        multiplier: gain.n === 0n ? null : text(rational(cost.div(gain))),
      },
      evidence: {
        parts: parts(parameters),
        // The probability of restraint in the mixed equilibrium is the trust threshold itself.
        mixedEquilibrium: { restraint: text(trust), risesWithFear: trustSlope(parameters) > 0 },
        warWithinT: fearCurves(parameters, shortRun(parameters)).map(
          ({ equilibrium, play, start, survival }) => ({
            equilibrium,
            play,
            start,
            probability: text(rational(ONE.sub(survival.at(-1) as Rational))),
          }),
        ),
      },
    };
  },
};
