import { compare, maximum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { type FearCurve, fearCurves } from "../fear-over-time/fear-curves.js";
import { postureGame } from "../postures/posture-game.js";
import { safeHorizon, shortRun, warHazard, warWithin } from "../war-risk.js";
import { isAssumption } from "./carriers.js";
import { text } from "./evidence.js";

/** The greatest probability of war in one period over the equilibria of the posture game found; and whether they are all. */
function postureHazard(parameters: Parameters): {
  readonly hazard: Rational | null;
  readonly complete: boolean;
} {
  const found = equilibria(postureGame(parameters));
  const hazards = found.equilibria.map(({ strategies }) => warHazard(parameters, strategies));
  return { hazard: hazards.length === 0 ? null : maximum(hazards), complete: found.complete };
}

/** The probability of war within the short run, from low fear, by equilibrium of the dilemma over time. */
function overTime(parameters: Parameters): { readonly curve: FearCurve; readonly war: Rational }[] {
  return fearCurves(parameters, shortRun(parameters))
    .filter(({ start }) => start === "low")
    .map((curve) => ({ curve, war: rational(ONE.sub(curve.survival.at(-1) as Rational)) }));
}

/** Whether war within the short run is unlikely in every equilibrium of both games; null when that is not decided. */
function decided(
  parameters: Parameters,
  { hazard, complete }: ReturnType<typeof postureHazard>,
  paths: ReturnType<typeof overTime>,
): boolean | null {
  const eta = parameters.get("eta");
  if (paths.some(({ war }) => compare(war, eta) > 0)) return false;
  if (hazard !== null && compare(warWithin(hazard, shortRun(parameters)), eta) > 0) return false;
  return hazard !== null && complete ? true : null;
}

/** C11: conflict is unlikely in the short run. */
export const unlikelyConflictClaim: Claim = {
  id: "C11",
  title: "Direct conflict is unlikely in the short run",
  says: "However, this international game of power is one in which direct conflict is unlikely, at least in the short-run",
  proposition:
    "War within T periods has a probability of at most eta: in every equilibrium of the posture game with simultaneous moves, and in every pure stationary equilibrium of the dilemma over time from low fear.",
  symbols:
    "P(war by T) = 1 - prod(1 - h_t) <= 1 - (1 - h)^T <= eta for T <= T* = floor(ln(1 - eta) / ln(1 - h))",
  assumptions: ["A10"],
  falsifier: "a probability of war within T periods above eta under one of the games",
  caveats: [
    "The bound is on a short run only: with a probability of war above some positive number in every period, war comes sooner or later with probability 1. 'At least in the short run' is what makes the sentence true.",
    "In the posture game help is decided on at the same time as the postures; C25 tells what changes with the order of moves and with help that is not certain.",
    "T, eta and the hazards of low and high fear are stylised; the hazard of the posture game follows from its equilibrium.",
  ],
  game: "The posture game of the Baltic states and Russia; the dilemma with fear as a state",
  readings: [
    {
      says: "only the dilemma over time and only five periods: war is no likelier than eta, where all restrain and in the spiral",
      model: "fear-over-time",
      claim: "C11",
      part: true,
    },
    {
      says: "only five periods: war is no likelier than eta, whatever is played with the hazards of low and high fear",
      model: "fear-over-time",
      claim: "C11bound",
    },
    {
      says: "only the sum of the hazards, which is more than the probability within T: it is within eta",
      model: "fear-over-time",
      claim: "C11sum",
    },
    {
      says: "the long run, which is why the sentence says 'at least in the short run': there war comes with probability 1",
      model: "fear-over-time",
      claim: "C11long",
    },
  ],
  doesNotShow: ["That peace lasts: with a probability of war above 0 in every period, war comes in the end."],
  shown: [
    { label: "war within T, posture game", entry: "warPostures" },
    { label: "unlikely up to T*, posture game", entry: "horizonPostures" },
    { label: "war within T, spiral over time", entry: "warSpiral" },
  ],
  evaluate: (parameters) => {
    const postures = postureHazard(parameters);
    const { hazard, complete } = postures;
    const periods = shortRun(parameters);
    const eta = parameters.get("eta");
    const paths = overTime(parameters);
    const spiral = paths.find(({ curve }) => curve.equilibrium === "spiral");
    const horizon = (risk: Rational): string => {
      const longest = safeHorizon(risk, eta);
      return longest === null ? "no end found" : `${longest}`;
    };
    return {
      atDefaults: decided(parameters, postures, paths),
      // The short run is what the sentence is about, and is not switched off.
      ...isAssumption("A10"),
      boundary: {
        hazardPostures: text(hazard),
        warPostures: hazard === null ? null : text(warWithin(hazard, periods)),
        horizonPostures: hazard === null ? null : horizon(hazard),
        warSpiral: text(spiral?.war ?? null),
        horizonHighFear: horizon(parameters.get("hazard_high")),
      },
      evidence: {
        posturesComplete: complete,
        overTime: paths.map(({ curve, war }) => ({
          equilibrium: curve.equilibrium,
          play: curve.play,
          warWithinT: text(war),
          survival: curve.survival.map(text),
        })),
        // The hazard of every period is at least the lower one of the two, so that survival is at most (1 - h)^T -> 0.
        longRun: {
          leastHazardOverTime: text(parameters.get("hazard_low")),
          warIsCertainInTheEnd:
            parameters.get("hazard_low").n !== 0n && parameters.get("hazard_high").n !== 0n,
        },
      },
    };
  },
};
