import { sign } from "../../exact/order.js";
import { rational, ZERO } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import { bimatrixEquilibria } from "../../normal-form/nash/bimatrix-equilibria.js";
import { fearThresholds } from "../security-dilemma/fear-thresholds.js";
import { dilemmaPayoffs, securityDilemma } from "../security-dilemma/security-dilemma.js";
import { trustThreshold } from "../security-dilemma/trust-threshold.js";
import { carriedBy } from "./carriers.js";
import { profileEvidence, text } from "./evidence.js";

/** Mutual arming is an equilibrium though everything is known. */
function raceWithoutError(parameters: Parameters): boolean {
  const { S, P } = dilemmaPayoffs(parameters);
  return sign(P.sub(S)) >= 0;
}

/** With a rival whose restraint could be trusted, arming would not be dominant, whatever the fear: T - R = g - k < 0. */
function anarchyNeeded(parameters: Parameters): boolean {
  const { T, R } = dilemmaPayoffs(parameters.with({ tau: ZERO }));
  return sign(T.sub(R)) < 0;
}

/** With a rival whose restraint could be trusted, mutual arming would be selected by unbiased noise. */
function selectedWithoutAnarchy(parameters: Parameters): boolean {
  const { R, S, T, P } = dilemmaPayoffs(parameters.with({ tau: ZERO }));
  return sign(P.sub(S).sub(R.sub(T))) > 0;
}

function holds(parameters: Parameters): boolean {
  return raceWithoutError(parameters) && anarchyNeeded(parameters) && !selectedWithoutAnarchy(parameters);
}

/** What follows under three kinds of beliefs, at one residual threat. */
function design(parameters: Parameters): JsonValue {
  const game = securityDilemma(parameters);
  const payoffs = dilemmaPayoffs(parameters);
  const margin = payoffs.P.sub(payoffs.S).sub(payoffs.R.sub(payoffs.T));
  const restrainDominant = sign(payoffs.R.sub(payoffs.T)) > 0 && sign(payoffs.S.sub(payoffs.P)) > 0;
  const selected = sign(margin) === 0 ? "tie" : sign(margin) > 0 ? "arm" : "restrain";
  return {
    tau: text(parameters.get("tau")),
    commonKnowledge: bimatrixEquilibria(game).equilibria.map(({ strategies }) =>
      profileEvidence(game, strategies),
    ),
    noisyUnbiased: selected,
    biased: restrainDominant ? "restrain" : "arm",
    trustThreshold: text(trustThreshold(payoffs)),
  };
}

/** C7: not because of misperception but because of anarchy. */
export const anarchyClaim: Claim = {
  id: "C7",
  title: "Anarchy, not misperception",
  says: "not because of misperceptions or imagined hostility, but because of the anarchic situation of international relations",
  proposition:
    "Mutual arming is an equilibrium with no error in any belief; without anarchy (tau = 0) arming is dominant at no weight of fear, and mutual arming is not what unbiased noise would select.",
  symbols: "P >= S; at tau = 0: T - R = g - k < 0, whatever phi, and P - S <= R - T",
  assumptions: ["A4", "A9"],
  falsifier: "a unique or selected (arm, arm) at tau = 0 with unbiased beliefs",
  caveats: [
    "Anarchy (tau) is needed for the strong dilemma only: at the defaults the weak one survives tau = 0.",
    "With biased beliefs (a rival thought greedy with more than probability 1 - m, m the trust threshold, where there is one) mutual arming follows at tau = 0 too: misperception is sufficient, and not shown to be absent.",
  ],
  game: "The Russia-NATO security dilemma with fear",
  readings: [
    {
      says: "without error the race is an equilibrium; without anarchy it is neither dominant nor selected",
      model: "security-dilemma",
      claim: "C7all",
    },
    {
      says: "necessity of anarchy: with tau = 0 and g < k fear alone never makes arming dominant",
      model: "security-dilemma",
      claim: "C7",
    },
    { says: "the same under anarchy, where it can", model: "security-dilemma", claim: "C7anarchy" },
  ],
  doesNotShow: ["That there is no misperception: with biased beliefs the same race follows without anarchy."],
  shown: [
    { label: "T - R at tau = 0", entry: "temptationWithoutAnarchy" },
    { label: "race selected at tau = 0 from phi", entry: "phiRDWithoutAnarchy" },
  ],
  evaluate: (parameters) => {
    const without = parameters.with({ tau: ZERO });
    const { T, R } = dilemmaPayoffs(without);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        temptationWithoutAnarchy: text(rational(T.sub(R))),
        phiRDWithoutAnarchy: text(fearThresholds(without).riskDominance),
        phi1WithoutAnarchy: text(fearThresholds(without).race),
      },
      evidence: {
        raceWithoutError: raceWithoutError(parameters),
        anarchyNeeded: anarchyNeeded(parameters),
        selectedWithoutAnarchy: selectedWithoutAnarchy(parameters),
        design: [design(parameters), design(without)],
      },
    };
  },
};
