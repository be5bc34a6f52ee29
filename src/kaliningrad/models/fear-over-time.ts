import type { ModelSource } from "../../model/model-source.js";
import { FEAR_OVER_TIME_CLAIMS } from "./fear-over-time-claims.js";
import { FEAR_OVER_TIME_PARAMETER_SOURCES } from "./fear-over-time-parameters.js";
import { FEAR_OVER_TIME_QUANTITIES } from "./fear-over-time-quantities.js";

/** Fear as a state between Russia and NATO as a parametric model; `docs/models/fear-over-time.yaml` is the same. Every number is a modelling choice. */
export const FEAR_OVER_TIME_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The Russia-NATO security dilemma over time: fear as a state",
  players: { Russia: ["restrain", "arm"], NATO: ["restrain", "arm"] },
  parameters: FEAR_OVER_TIME_PARAMETER_SOURCES,
  let: FEAR_OVER_TIME_QUANTITIES,
  payoffs: {
    Russia:
      "(Russia == restrain and NATO == restrain) * (v - phi_high * tau) + (Russia == restrain and NATO == arm) * (-loss - phi_high * armed) + (Russia == arm and NATO == restrain) * (v - phi_high * tau + first_high) + (Russia == arm and NATO == arm) * (-loss - phi_high * armed + second_high)",
    NATO: "(NATO == restrain and Russia == restrain) * (v - phi_high * tau) + (NATO == restrain and Russia == arm) * (-loss - phi_high * armed) + (NATO == arm and Russia == restrain) * (v - phi_high * tau + first_high) + (NATO == arm and Russia == arm) * (-loss - phi_high * armed + second_high)",
  },
  assumptions: {
    A4: { says: "a rival's arms are feared", holds: "T_D > tau", off: { T_D: "tau" } },
    A9: {
      says: "under anarchy a rival that restrains now is still feared",
      holds: "tau > 0",
      off: { tau: 0 },
    },
    A10: {
      says: "the horizon is short: no period is more dangerous than hbar, and T of these together are within eta",
      holds: "hazard_low <= hbar and hazard_high <= hbar and T * hbar <= eta",
    },
    recurs: { says: "at least one side arms", holds: "arming >= 1" },
    below: { says: "fear is below what one that arms sustains", holds: "gap_below > 0" },
    hunt: {
      says: "peace and the spiral are both strict equilibria of one period",
      holds: "restraint > 0 and defence > 0",
    },
    protects: { says: "one's own arms remove some fear", holds: "rho > 0" },
    levels: { says: "fear weighs more where it is high", holds: "phi_low < phi_high" },
  },
  claims: FEAR_OVER_TIME_CLAIMS,
};
