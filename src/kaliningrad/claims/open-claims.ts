import type { OpenClaim } from "../../model/claim.js";

const DETERRENCE =
  "It needs a game of extended deterrence with order of moves and private information (who is resolved), and its perfect Bayesian equilibria under a refinement: without one, deterrence by pooling exists however unreliable the assurance is.";

const NOT_RELIABLE =
  "The reliance on NATO's nuclear weapon capabilities to provide a tangible assurance of the success of the Alliance's credible deterrence has not been an ultimately reliable guarantee against Russia's regional ambitions";

/** The findings of the paper that are no propositions about games here yet, and what they need. */
export const OPEN_CLAIMS: readonly OpenClaim[] = [
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
