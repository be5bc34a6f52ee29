import type { ModelSource } from "../../model/model-source.js";

/** What the model of fear over time claims. */
export const FEAR_OVER_TIME_CLAIMS: NonNullable<ModelSource["claims"]> = {
  C4: {
    says: "arming for ever takes the stock of fear into the interval between what one and what two that arm sustain, above 0: in each period the gap to it shrinks by the share that fades, or more",
    given: "recurs",
    holds:
      "fear_decay > 0 and fear_increment > 0 and gap_below_next <= (1 - fear_decay) * gap_below and gap_above_next <= (1 - fear_decay) * gap_above",
  },
  C4rise: {
    says: "from below what one that arms sustains, fear rises, and not beyond what arming sustains",
    given: ["recurs", "below"],
    holds: "fear < next and fear_decay * next <= fear_increment * arming",
  },
  C4always: { says: "fear falls in no period in which one arms", given: "recurs", holds: "fear <= next" },
  C5: {
    says: "fear makes confrontation likelier in all four senses: trust, selection, cut-off and hazard",
    given: ["A4", "A9"],
    holds:
      "rho * trust_slope > 0 and rho * (armed + tau) > 0 and race_gain > 0 and race_loss < 1 and hazard_low < hazard_high",
  },
  C5a: {
    says: "(a) restraint takes more trust, the more fear there is",
    given: ["A4", "A9"],
    positive: "rho * trust_slope",
  },
  C5hunt: {
    says: "(a) wherever peace and the spiral are both strict equilibria of one period: restraint takes more trust, the more fear there is",
    given: ["A4", "hunt", "protects"],
    holds: "rho > 0 and trust_slope > 0",
  },
  C5b: {
    says: "(b) more fear brings mutual arming nearer to being selected, so that there is a weight of fear from which it is",
    given: ["A4", "A9", "protects"],
    monotone: "excess",
    in: "phi",
    direction: "increasing",
  },
  C5c: {
    says: "(c) with private costs that are uniform on [0, 1] arms are built up to a higher cost, the more is lost without them: the cut-off race_gain / (1 - race_loss + race_gain) is inside and its slope, race_gain over a square, above 0",
    given: [],
    holds: "race_gain > 0 and race_loss < 1",
  },
  C5d: {
    says: "(d) war in a period is likelier under high fear than under low fear (posited with the hazards)",
    given: [],
    positive: "hazard_high - hazard_low",
  },
  C8: {
    says: "peace and the spiral are both equilibria: strictly in one period, and over time",
    given: ["A4", "A9", "levels"],
    holds:
      "restraint > 0 and defence > 0 and patience_high >= 0 and patience_low >= 0 and second_high >= 0 and race_low >= 0",
  },
  C8time: {
    says: "over time: always to restrain and always to arm are both Markov perfect equilibria",
    given: ["A4", "A9", "levels"],
    holds: "patience_high >= 0 and patience_low >= 0 and second_high >= 0 and race_low >= 0",
  },
  C10: {
    says: "always to arm is a Markov perfect equilibrium in which fear is high for a share 1 of the time",
    given: ["A4", "A9", "levels"],
    holds: "second_high >= 0 and race_low >= 0 and alarm_both > 0",
  },
  C11: {
    says: "war within five periods from low fear is no likelier than eta, both where all restrain then and in the spiral",
    given: [],
    holds: "(1 - hazard_low) ^ 5 >= 1 - eta and survival >= 1 - eta",
  },
  C11bound: {
    says: "war within five periods is no likelier than eta whatever is played: not even if all were as dangerous as the worse of the two levels",
    given: [],
    holds: "(1 - hazard_low) ^ 5 >= 1 - eta and (1 - hazard_high) ^ 5 >= 1 - eta",
  },
  C11sum: {
    says: "war within T periods is no likelier than eta, as T times the probability of a period, which is more than the probability within T, is within eta",
    given: "A10",
    holds: "T * hazard_low <= eta and T * hazard_high <= eta",
  },
  C11long: {
    says: "in the long run war comes with probability 1: in every period its probability is above 0",
    given: [],
    holds: "hazard_low > 0 and hazard_high > 0",
  },
  deescalation: {
    says: "always to restrain is a Markov perfect equilibrium",
    given: ["A4", "A9", "levels"],
    holds: "patience_high >= 0 and patience_low >= 0",
  },
  spiral: {
    says: "always to arm is a Markov perfect equilibrium",
    given: ["A4", "A9", "levels"],
    holds: "second_high >= 0 and race_low >= 0",
  },
  trap: {
    says: "the fear trap, to restrain until fear is high and then to arm for ever, is a Markov perfect equilibrium",
    given: ["A4", "A9", "levels"],
    holds: "second_high >= 0 and trap_low >= 0",
  },
  patience: {
    says: "under high fear restraint is kept from the discount factor 2/3 on",
    given: ["A4", "A9", "levels"],
    threshold: "patience_high",
    in: "delta",
    at: "2/3",
  },
};
