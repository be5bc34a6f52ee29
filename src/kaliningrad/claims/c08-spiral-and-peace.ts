import { algebraicJson } from "../../exact/algebraic-json.js";
import { compare } from "../../exact/order.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { markovPerfectDiscounts } from "../../stochastic/markov-perfect-discounts.js";
import { stationaryProfile } from "../../stochastic/stationary-profile.js";
import { fearSpiralGame } from "../fear-over-time/fear-spiral-game.js";
import { spiralEquilibria } from "../fear-over-time/spiral-equilibria.js";
import { fearThresholds } from "../security-dilemma/fear-thresholds.js";
import { dilemmaPayoffs } from "../security-dilemma/security-dilemma.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

/** Whether mutual restraint and mutual arming are both strict equilibria of one period: then they are so on an open set. */
function coexistInOnePeriod(parameters: Parameters): boolean {
  const { R, S, T, P } = dilemmaPayoffs(parameters);
  return compare(R, T) > 0 && compare(P, S) > 0;
}

/** Whether de-escalation and the spiral are both equilibria over time. */
function coexistOverTime(parameters: Parameters): boolean {
  const names = spiralEquilibria(parameters).map(({ name }) => name);
  return names.includes("de-escalation") && names.includes("spiral");
}

function holds(parameters: Parameters): boolean {
  return coexistInOnePeriod(parameters) && coexistOverTime(parameters);
}

/** C8: one model explains the outbreak of war and the maintenance of peace. */
export const spiralAndPeaceClaim: Claim = {
  id: "C8",
  title: "Spiral and peace from the same primitives",
  says: "The security dilemma theory and the broader spiral model constitute a persuasive theory of war between states, and explain the outbreak of war and the maintenance of peace",
  proposition:
    "For the same parameters both peace and the spiral are equilibria: in one period strictly, so on an open set of weights of fear, and over time.",
  symbols: "phi1 < phi < phi2; delta >= delta*: {CC/CC, DD/DD} in the set of Markov perfect equilibria",
  assumptions: ["A4", "A9"],
  falsifier: "one equilibrium everywhere",
  caveats: [
    "That two equilibria exist together says nothing of which one is played.",
    "Over time only pure stationary equilibria are listed; mixed ones exist besides.",
  ],
  game: "The Russia-NATO security dilemma with fear, once and with fear as a state",
  readings: [
    { says: "in one period strictly, and over time", model: "fear-over-time", claim: "C8" },
    {
      says: "over time only: always to restrain and always to arm are both Markov perfect equilibria",
      model: "fear-over-time",
      claim: "C8time",
    },
    {
      says: "in one period only: mutual restraint and mutual arming are equilibria of the same game",
      model: "security-dilemma",
      claim: "C8",
    },
  ],
  doesNotShow: ["Why one of the two courses was taken: the same numbers allow both."],
  shown: [
    { label: "the race strict in one period above phi", entry: "from" },
    { label: "peace strict in one period below phi", entry: "to" },
    { label: "de-escalation over time from delta", entry: "patience" },
  ],
  evaluate: (parameters) => {
    const { race, dominance } = fearThresholds(parameters);
    const game = fearSpiralGame(parameters);
    const restraint = stationaryProfile(
      game,
      game.states.map(() => [0, 0]),
    );
    const [first] = markovPerfectDiscounts(game, restraint);
    const found = spiralEquilibria(parameters);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        from: text(race),
        to: text(dominance),
        patience: first === undefined ? null : endText(algebraicJson(first.lower)),
      },
      evidence: {
        onePeriod: coexistInOnePeriod(parameters),
        overTime: found.map(({ name, play, totals }) => ({
          name,
          play,
          totals: totals.map((own) => own.map(text)),
        })),
      },
    };
  },
};

/** A rational as it is; of an irrational number the decimal. */
function endText(end: ReturnType<typeof algebraicJson>): string {
  return typeof end === "string" ? end : `${end.approx}`;
}
