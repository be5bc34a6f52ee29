import { minimum, sign } from "../../exact/order.js";
import { ONE, rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import { POSTURES } from "../postures/postures.js";
import { isAssumption } from "./carriers.js";
import { text } from "./evidence.js";

/** C17: Russia has conventional preponderance. */
export const preponderanceClaim: Claim = {
  id: "C17",
  title: "Russia has conventional preponderance",
  says: "Russia is justifiably considered to have conventional power preponderance in the Baltic region",
  proposition:
    "Whatever its posture, the Baltic bloc without help is overrun in a war with probability 1 - epsilon or more.",
  symbols: "q_b(S) >= 1 - epsilon for every b",
  assumptions: ["A1"],
  falsifier: "some posture b with q_b(S) < 1 - epsilon",
  caveats: [
    "It is the first half of assumption A1, not a result: the probabilities q are put in.",
    "A contest won with probability 1/2 or more would be a weaker statement.",
  ],
  game: "The Baltic posture game",
  readings: [
    {
      says: "whatever its posture, the Baltic bloc without help is overrun with probability 1 - epsilon or more",
      model: "baltic-postures",
      claim: "C17",
    },
  ],
  doesNotShow: ["Anything about the balance of forces itself: the probabilities are put in."],
  shown: [
    { label: "least q_b(S) - (1 - epsilon)", entry: "margin" },
    { label: "least q_b(S)", entry: "leastOverrun" },
  ],
  evaluate: (parameters) => {
    const overrun = POSTURES.map((b) => parameters.get(`q[${b},S]`));
    const least = minimum(overrun);
    const margin = rational(least.sub(ONE.sub(parameters.get("epsilon"))));
    const weakest = POSTURES.filter((_, i) => overrun[i]?.equals(least));
    return {
      atDefaults: sign(margin) >= 0,
      ...isAssumption("A1"),
      boundary: { margin: text(margin), leastOverrun: text(least) },
      evidence: { reachedBy: weakest, tie: sign(margin) === 0 },
      caveats:
        sign(margin) === 0
          ? [`It holds with equality, at ${weakest.join(", ")}: any less and it fails.`]
          : [],
    };
  },
};
