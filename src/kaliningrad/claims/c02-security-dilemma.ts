import { sign } from "../../exact/order.js";
import { rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { classify2x2 } from "../../normal-form/classify-2x2.js";
import { bimatrixEquilibria } from "../../normal-form/nash/bimatrix-equilibria.js";
import { fearThresholds } from "../security-dilemma/fear-thresholds.js";
import { dilemmaPayoffs, securityDilemma } from "../security-dilemma/security-dilemma.js";
import { carriedBy } from "./carriers.js";
import { profileEvidence, text } from "./evidence.js";

/** Which conditions of a security dilemma hold. */
interface DilemmaConditions {
  /** Each side's arms make the other worse off. */
  readonly externality: boolean;
  /** Both prefer mutual restraint to mutual arming. */
  readonly statusQuo: boolean;
  /** Mutual arming is an equilibrium. */
  readonly race: boolean;
  /** Mutual arming is the only equilibrium. */
  readonly onlyRace: boolean;
}

/** Returns which conditions of a security dilemma hold in the game between Russia and NATO. */
function dilemmaConditions(parameters: Parameters): DilemmaConditions {
  const { R, S, T, P } = dilemmaPayoffs(parameters);
  return {
    externality: sign(R.sub(S)) > 0 && sign(T.sub(P)) > 0,
    statusQuo: sign(R.sub(P)) > 0,
    race: sign(P.sub(S)) >= 0,
    onlyRace: sign(P.sub(S)) > 0 && sign(T.sub(R)) > 0,
  };
}

function holds(parameters: Parameters): boolean {
  const { externality, statusQuo, race } = dilemmaConditions(parameters);
  return externality && statusQuo && race;
}

/** C2: geography, resources and re-militarisation have formed a security dilemma. */
export const securityDilemmaClaim: Claim = {
  id: "C2",
  title: "A security dilemma has formed",
  says: "the geographical location, resources, and re-militarization of Kaliningrad have led to the formation of a security dilemma in the Baltic region",
  proposition:
    "Each side's arms make the other worse off, both prefer mutual restraint to mutual arming, and mutual arming is an equilibrium all the same.",
  symbols: "S < R and P < T; R > P; (arm, arm) in NE, that is P >= S",
  assumptions: ["A4", "A9"],
  falsifier:
    "P < S, as where fear is below the first threshold (Harmony), or P >= R, as where it is beyond the last (Deadlock, a conflict of interest)",
  caveats: [
    "Kaliningrad's location enters only through the weight and the threat parameters, which are chosen.",
    "The weak form is tested. The strong form, in which arming is the only equilibrium, needs arming to be dominant.",
  ],
  game: "The Russia-NATO security dilemma with fear",
  readings: [
    {
      says: "the weak form: arms hurt the other, peace is preferred, and mutual arming is an equilibrium all the same",
      model: "security-dilemma",
      claim: "C2",
    },
    {
      says: "the strong form: arming is dominant though both prefer mutual restraint",
      model: "security-dilemma",
      claim: "C2strong",
    },
  ],
  doesNotShow: [
    "That location, resources and re-militarisation are the cause: they enter as numbers of the game, and it is the game that is a dilemma.",
  ],
  shown: [
    { label: "margin P - S", entry: "margin" },
    { label: "race from phi", entry: "phi1" },
    { label: "race selected from phi", entry: "phiRD" },
    { label: "arming dominant from phi", entry: "phi2" },
    { label: "deadlock from phi", entry: "phi3" },
  ],
  evaluate: (parameters) => {
    const payoffs = dilemmaPayoffs(parameters);
    const thresholds = fearThresholds(parameters);
    const game = securityDilemma(parameters);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        margin: text(rational(payoffs.P.sub(payoffs.S))),
        phi1: text(thresholds.race),
        phiRD: text(thresholds.riskDominance),
        phi2: text(thresholds.dominance),
        phi3: text(thresholds.deadlock),
      },
      evidence: {
        payoffs: { R: text(payoffs.R), S: text(payoffs.S), T: text(payoffs.T), P: text(payoffs.P) },
        conditions: { ...dilemmaConditions(parameters) },
        class: classify2x2(game).class,
        equilibria: bimatrixEquilibria(game).equilibria.map(({ strategies }) =>
          profileEvidence(game, strategies),
        ),
      },
    };
  },
};
