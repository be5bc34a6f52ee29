import { sign } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { dilemmaPayoffs } from "../security-dilemma/security-dilemma.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

/** How much more a side gains from arming when the rival arms than when it restrains. */
export function armsComplementarity(parameters: Parameters): Rational {
  const { R, S, T, P } = dilemmaPayoffs(parameters);
  return rational(R.sub(T).add(P.sub(S)));
}

/** C3: the dilemma takes the form of an arms race. */
export const armsRaceClaim: Claim = {
  id: "C3",
  title: "It takes the form of an arms race",
  says: "a security dilemma in the Baltic region in the form of an arms race",
  proposition: "Arms are strategic complements: each side gains more from arming when the other arms.",
  symbols: "(R - T) + (P - S) > 0",
  assumptions: ["A4", "A9"],
  falsifier: "(R - T) + (P - S) < 0: arms are substitutes, one side arms and the other backs off",
  caveats: ["One shot only: levels of arms over time are not in this game."],
  game: "The Russia-NATO security dilemma with fear",
  readings: [{ says: "arming answers arming", model: "security-dilemma", claim: "C3" }],
  doesNotShow: ["That arms have grown, or will: it is about what answers what, not about levels over time."],
  shown: [{ label: "(R - T) + (P - S)", entry: "complementarity" }],
  evaluate: (parameters) => {
    const holds = (values: Parameters): boolean => sign(armsComplementarity(values)) > 0;
    const { R, S, T, P } = dilemmaPayoffs(parameters);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: { complementarity: text(armsComplementarity(parameters)) },
      evidence: { "R - T": text(rational(R.sub(T))), "P - S": text(rational(P.sub(S))) },
    };
  },
};
