import { compare, sign } from "../../exact/order.js";
import { rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { zeroSumShare } from "../../normal-form/zero-sum-share.js";
import { dilemmaPayoffs, securityDilemma } from "../security-dilemma/security-dilemma.js";
import { carriedBy } from "./carriers.js";
import { text } from "./evidence.js";

function holds(parameters: Parameters): boolean {
  const { R, S, T, P } = dilemmaPayoffs(parameters);
  return sign(S.sub(R)) < 0 && sign(P.sub(T)) < 0;
}

/** C6: an increase in the security of one state makes others less secure. */
export const externalityClaim: Claim = {
  id: "C6",
  title: "One side's security is the other's insecurity",
  says: "an increase in security of one state might make other states less secure",
  proposition: "Whatever a side does, it is worse off when the other arms.",
  symbols: "S - R < 0 and P - T < 0",
  assumptions: ["A4", "A9"],
  falsifier: "parameters at which a rival's arms do not hurt; with v > 0 and T_D >= tau there are none",
  caveats: ["True by construction in this game wherever v > 0 and T_D >= tau: it is put in, not found."],
  game: "The Russia-NATO security dilemma with fear",
  readings: [
    {
      says: "whatever a side does, it is worse off when the other arms",
      model: "security-dilemma",
      claim: "C6",
    },
  ],
  doesNotShow: ["That arms never reassure: in this game they cannot, by construction."],
  shown: [
    { label: "S - R", entry: "whenRestrained" },
    { label: "P - T", entry: "whenArmed" },
  ],
  evaluate: (parameters) => {
    const { R, S, T, P } = dilemmaPayoffs(parameters);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: { whenRestrained: text(rational(S.sub(R))), whenArmed: text(rational(P.sub(T))) },
      evidence: {
        zeroSumShare: text(zeroSumShare(securityDilemma(parameters))),
        trueByConstruction:
          sign(parameters.get("v")) > 0 && compare(parameters.get("T_D"), parameters.get("tau")) >= 0,
      },
    };
  },
};
