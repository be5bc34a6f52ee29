import type { ModelSource } from "../../model/model-source.js";
import { CREDIBILITY_MODEL_PARAMETERS } from "./baltic-credibility-parameters.js";
import { CREDIBILITY_MODEL_TABLES } from "./baltic-credibility-tables.js";

/** The Baltic posture game with NATO as a chance as a parametric model; `docs/models/baltic-credibility.yaml` is the same. Every number is a modelling choice. */
export const BALTIC_CREDIBILITY_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The Baltic posture game with a credible or doubtful ally",
  players: {
    Baltic: ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"],
    Russia: ["H", "G", "I"],
  },
  groups: {
    nonAggressive: ["TD", "PO", "RC", "TW"],
    aggressive: ["PE", "EX", "HY", "AB"],
    short: {
      player: "Russia",
      strategies: ["H", "G"],
    },
  },
  parameters: CREDIBILITY_MODEL_PARAMETERS,
  tables: CREDIBILITY_MODEL_TABLES,
  let: {
    overrun: "alpha * q_A[Baltic] + (1 - alpha) * q_S[Baltic]",
    war: "(Russia == I) + (Russia == H) * omega[Baltic, H] + (Russia == G) * omega[Baltic, G]",
    prize: "V * overrun - kappa[Baltic] - X * alpha",
    coercion: "(gamma_R * (1 - sigma[Baltic]) - s_G) * (Russia == G)",
  },
  payoffs: {
    Baltic:
      "-c[Baltic] + beta[Baltic, Russia] - gamma_B * (1 - sigma[Baltic]) * (Russia == G) - war * (D + L * overrun)",
    Russia: "(Russia == I) * prize + (Russia != I) * (coercion - phi_R * t[Baltic] + war * prize)",
  },
  claims: {
    invaded: {
      says: "when all move at once, Russia invades with positive probability in every equilibrium",
      "always-played": "I",
    },
    spared: {
      says: "when all move at once, there is no equilibrium in which Russia invades",
      "never-played": "I",
    },
    deterred: {
      says: "when the Baltic states commit first, Russia does not invade",
      "never-played": "I",
      order: ["Baltic", "Russia"],
    },
    porcupine: {
      says: "when the Baltic states commit first, they become a porcupine",
      support: "PO",
      order: ["Baltic", "Russia"],
    },
    territorial: {
      says: "when the Baltic states commit first, total defence is their choice",
      support: "TD",
      order: ["Baltic", "Russia"],
    },
    peaceful: {
      says: "they choose what is not aggressive in every equilibrium",
      support: "nonAggressive",
    },
    committed: {
      says: "and when they commit first",
      support: "nonAggressive",
      order: ["Baltic", "Russia"],
    },
  },
};
