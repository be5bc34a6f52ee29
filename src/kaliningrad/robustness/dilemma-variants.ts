import type { ModelSource } from "../../model/model-source.js";
import { DILEMMA_STAKES, PROXIMITY } from "../models/dilemma-stakes.js";
import { FEAR_OVER_TIME_MODEL } from "../models/fear-over-time.js";
import { SECURITY_DILEMMA_MODEL } from "../models/security-dilemma.js";
import { DILEMMA_MODEL_CLAIMS } from "../models/security-dilemma-claims.js";

const { C2, C3 } = DILEMMA_MODEL_CLAIMS as Required<typeof DILEMMA_MODEL_CLAIMS>;
const { players, payoffs, parameters, assumptions } = SECURITY_DILEMMA_MODEL;
const { A4, A9 } = assumptions as Required<NonNullable<typeof assumptions>>;
const { phi } = parameters as Required<NonNullable<typeof parameters>>;

/**
 * Returns the security dilemma with another function of fear, as a parametric model.
 *
 * @param fear - the formula of fear, in the formulas of the threat and of the exposure
 */
function withFear(title: string, fear: (threat: string, exposure: string) => string): ModelSource {
  const exposed = "(1 - rho)";
  return {
    exclave: "model/1",
    title,
    players,
    parameters: { ...DILEMMA_STAKES, phi: phi as NonNullable<typeof phi>, pi: PROXIMITY },
    let: {
      loss: { is: "l * pi", says: "loss from being alone unarmed at this proximity" },
      threat: { is: "tau + (T_D - tau) * pi", says: "threat of an armed rival at this proximity" },
      R: { is: `v - phi * ${fear("tau", "1")}`, says: "reward of mutual restraint" },
      S: { is: `-loss - phi * ${fear("threat", "1")}`, says: "restraint against an armed rival" },
      T: { is: `v + g - k - phi * ${fear("tau", exposed)}`, says: "temptation to arm" },
      P: { is: `-k - phi * ${fear("threat", exposed)}`, says: "mutual arming" },
    },
    payoffs,
    assumptions: { A4: A4 as NonNullable<typeof A4>, A9: A9 as NonNullable<typeof A9> },
    claims: { C2: C2 as NonNullable<typeof C2>, C3: C3 as NonNullable<typeof C3> },
  };
}

/** The security dilemma under other functions of fear, as parametric models. */
export const FEAR_VARIANTS: Readonly<Record<"fear-squared" | "fear-mean" | "fear-threat", ModelSource>> = {
  "fear-squared": withFear(
    "The security dilemma where fear is the square of threat times exposure",
    (threat, exposure) => `(${threat} * ${exposure}) ^ 2`,
  ),
  "fear-mean": withFear(
    "The security dilemma where fear is the mean of threat and exposure",
    (threat, exposure) => `((${threat} + ${exposure}) / 2)`,
  ),
  "fear-threat": withFear(
    "The security dilemma where fear is the threat alone, whatever one's own arms",
    (threat) => threat,
  ),
};

const { spiral } = FEAR_OVER_TIME_MODEL.claims as NonNullable<ModelSource["claims"]>;

/** The security dilemma over time, with the one claim that always to arm is an equilibrium. */
export const SPIRAL_VARIANT: ModelSource = {
  ...FEAR_OVER_TIME_MODEL,
  claims: { spiral: spiral as NonNullable<typeof spiral> },
};
