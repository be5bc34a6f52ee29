import type { OpenClaim } from "../../model/claim.js";

const DETERRENCE =
  "It needs a game of extended deterrence with order of moves and private information (who is resolved), and its perfect Bayesian equilibria under a refinement: without one, deterrence by pooling exists however unreliable the assurance is.";

const NOT_RELIABLE =
  "The reliance on NATO's nuclear weapon capabilities to provide a tangible assurance of the success of the Alliance's credible deterrence has not been an ultimately reliable guarantee against Russia's regional ambitions";

/** The findings of the paper that are no propositions about games here yet, and what they need. */
export const OPEN_CLAIMS: readonly OpenClaim[] = [
  {
    id: "C4",
    title: "The arms race has fuelled mutual fear",
    says: "in the form of an arms race, which has in turn fueled the rival states' fear of each other",
    reason:
      "It is about a path over time: a stock of fear that arms feed needs a game with states, and there it is a law of motion, put in.",
  },
  {
    id: "C5",
    title: "Fear has made confrontation likelier",
    says: "and has increased the probability of a threatening confrontation between military forces of Russia and NATO allies",
    reason:
      "A probability of confrontation that depends on fear needs a hazard in a game with states, or beliefs about the rival's type.",
  },
  {
    id: "C8",
    title: "The spiral model explains war and peace",
    says: "The security dilemma theory and the broader spiral model constitute a persuasive theory of war between states, and explain the outbreak of war and the maintenance of peace",
    reason:
      "That one and the same game has a peaceful and a warlike course needs its Markov perfect equilibria; of the game in one shot a part is decided below.",
    readings: [
      {
        says: "in one shot: mutual restraint and mutual arming are equilibria of the same game",
        model: "security-dilemma",
        claim: "C8",
      },
    ],
  },
  {
    id: "C11",
    title: "Direct conflict is unlikely in the short run",
    says: "However, this international game of power is one in which direct conflict is unlikely, at least in the short-run",
    reason:
      "It needs the hazard of war along an equilibrium path; what the posture game says of one period, under two orders of moves, is part of C25.",
  },
  {
    id: "C12",
    title: "The nuclear assurance is not ultimately reliable",
    says: NOT_RELIABLE,
    reason: DETERRENCE,
    readings: [
      {
        says: "of the reliability alone: one pivotal ally does not make deterrence certain",
        model: "nuclear-reliability",
        claim: "C12",
      },
      {
        says: "of the reliability alone: two pivotal allies do not even deter the irresolute",
        model: "nuclear-reliability",
        claim: "C12strong",
      },
    ],
  },
  {
    id: "C13",
    title: "Because of territorial proximity",
    says: "practical and rational reasons, such as the territorial proximity of Russia and the Baltic counties",
    reason: DETERRENCE,
    readings: [
      {
        says: "of the reliability alone: proximity, which makes attack more tempting, raises the reliability that is needed",
        model: "nuclear-reliability",
        claim: "C13",
      },
    ],
  },
  {
    id: "C14",
    title: "Because of differences within NATO",
    says: "the difference in opinions and priorities within NATO",
    reason: `${DETERRENCE} The rule by which NATO decides carries the claim too: under majority more allies may be more reliable.`,
    readings: [
      {
        says: "of the reliability alone, by unanimity: more pivotal allies are less reliable",
        model: "nuclear-reliability",
        claim: "C14",
      },
    ],
  },
  {
    id: "C15",
    title: "Because of the potential for escalation",
    says: "and potential for the escalation of conflict",
    reason: DETERRENCE,
    readings: [
      {
        says: "of the reliability alone: a greater probability of escalation makes it less",
        model: "nuclear-reliability",
        claim: "C15",
      },
    ],
  },
  {
    id: "C16",
    title: "Because of both morality and rationality",
    says: "This failure is due to both morality and rationality",
    reason: `${DETERRENCE} To which of the two the failure is due then takes an attribution over removals.`,
    readings: [
      {
        says: "of the reliability alone: a greater moral cost makes it less",
        model: "nuclear-reliability",
        claim: "C16",
      },
    ],
  },
];
