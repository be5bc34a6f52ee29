import type { ModelSource } from "../../src/model/model-source.js";

/** The security dilemma with fear: harmony, stag hunt, dilemma, deadlock as fear grows past 4/3, 8/3 and 20. */
export const DILEMMA_WITH_FEAR: ModelSource = {
  exclave: "model/1",
  players: { R: ["restrain", "arm"], N: ["restrain", "arm"] },
  parameters: {
    v: 3,
    k: { default: 2, range: [1, 4] },
    g: 1,
    l: 1,
    rho: "3/4",
    tau: { default: "1/2", range: [0, 1] },
    phi: { default: 2, range: [0, 24] },
  },
  payoffs: {
    R: "(v + g * (R == arm)) * (N == restrain) - k * (R == arm) - l * (R == restrain and N == arm) - phi * (tau + (1 - tau) * (N == arm)) * (1 - rho * (R == arm))",
    N: "(v + g * (N == arm)) * (R == restrain) - k * (N == arm) - l * (N == restrain and R == arm) - phi * (tau + (1 - tau) * (R == arm)) * (1 - rho * (N == arm))",
  },
};
