import type { ModelSource } from "../../model/model-source.js";
import { DILEMMA_STAKES, PROXIMITY } from "./dilemma-stakes.js";
import { DILEMMA_MODEL_CLAIMS } from "./security-dilemma-claims.js";

/** The security dilemma between Russia and NATO as a parametric model; `docs/models/security-dilemma.yaml` is the same. Every number is a modelling choice. */
export const SECURITY_DILEMMA_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The Russia-NATO security dilemma with fear",
  players: { Russia: ["restrain", "arm"], NATO: ["restrain", "arm"] },
  parameters: {
    ...DILEMMA_STAKES,
    phi: {
      default: 2,
      range: [0, 24],
      domain: [0, null],
      unit: "utility per unit of threat",
      provenance: "stylised",
      meaning: "weight of fear",
    },
    pi: PROXIMITY,
    tau_before: {
      default: 0,
      range: [0, "1/2"],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "residual threat before 2008, with arms control in force",
    },
    T_D_before: {
      default: "3/4",
      range: ["1/2", 1],
      domain: [0, 1],
      provenance: "stylised",
      meaning: "threat of an armed rival before 2008",
    },
  },
  let: {
    loss: { is: "l * pi", says: "loss from being alone unarmed at this proximity" },
    threat: { is: "tau + (T_D - tau) * pi", says: "threat of an armed rival at this proximity" },
    R: { is: "v - phi * tau", says: "reward of mutual restraint" },
    S: { is: "-loss - phi * threat", says: "restraint against an armed rival" },
    T: { is: "v + g - k - phi * tau * (1 - rho)", says: "temptation to arm against a restrained rival" },
    P: { is: "-k - phi * threat * (1 - rho)", says: "mutual arming" },
    S_free: { is: "-loss - phi * T_D * pi", says: "restraint against an armed rival without anarchy" },
    P_free: { is: "-k - phi * T_D * pi * (1 - rho)", says: "mutual arming without anarchy" },
    first: { is: "T - R", says: "what arming gains against restraint" },
    second: { is: "P - S", says: "what arming gains against arms" },
    third: { is: "P - R", says: "what mutual arming is better by" },
    first_before: {
      is: "g - k + phi * tau_before * rho",
      says: "what arming gained against restraint before",
    },
    second_before: {
      is: "loss - k + phi * (tau_before + (T_D_before - tau_before) * pi) * rho",
      says: "what arming gained against arms before",
    },
    third_before: {
      is: "-k - phi * (tau_before + (T_D_before - tau_before) * pi) * (1 - rho) - v + phi * tau_before",
      says: "what mutual arming was better by",
    },
  },
  payoffs: {
    Russia:
      "(Russia == restrain and NATO == restrain) * R + (Russia == restrain and NATO == arm) * S + (Russia == arm and NATO == restrain) * T + (Russia == arm and NATO == arm) * P",
    NATO: "(NATO == restrain and Russia == restrain) * R + (NATO == restrain and Russia == arm) * S + (NATO == arm and Russia == restrain) * T + (NATO == arm and Russia == arm) * P",
  },
  assumptions: {
    A4: { says: "a rival's arms are feared", holds: "T_D > tau", off: { T_D: "tau" } },
    A9: {
      says: "under anarchy a rival that restrains now is still feared",
      holds: "tau > 0",
      off: { tau: 0 },
    },
    modest: { says: "greed alone does not pay for arms", holds: "g < k" },
    assured: { says: "the opposite of A9: a rival that restrains is not feared", holds: "tau == 0" },
    near: { says: "the rivals are neighbours", holds: "pi == 1" },
    raised: { says: "the events lowered no threat", holds: "tau_before <= tau and T_D_before <= T_D" },
    fearful: { says: "fear is beyond the third threshold of the defaults", holds: "phi > 8/3" },
  },
  claims: DILEMMA_MODEL_CLAIMS,
};
