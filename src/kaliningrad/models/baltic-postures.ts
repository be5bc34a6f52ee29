import type { ModelSource } from "../../model/model-source.js";
import { POSTURE_MODEL_PARAMETERS } from "./baltic-posture-parameters.js";
import { POSTURE_MODEL_TABLES } from "./baltic-posture-tables.js";

/** The Baltic posture game as a parametric model; `docs/models/baltic-postures.yaml` is the same. Every number is a modelling choice. */
export const BALTIC_POSTURES_MODEL: ModelSource = {
  exclave: "model/1",
  title: "The Baltic posture game",
  players: {
    Baltic: ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"],
    Russia: ["H", "G", "I"],
    NATO: ["A", "S"],
  },
  groups: {
    nonAggressive: ["TD", "PO", "RC", "TW"],
    aggressive: ["PE", "EX", "HY", "AB"],
    firstStrike: ["PE", "EX"],
    helped: ["PE", "EX", "HY"],
    light: ["RC", "TW"],
    denial: ["TD", "PO"],
    short: { player: "Russia", strategies: ["H", "G"] },
  },
  parameters: POSTURE_MODEL_PARAMETERS,
  tables: POSTURE_MODEL_TABLES,
  let: {
    overrun: "q[Baltic, NATO] - f[Baltic]",
    war: "(Russia == I) + (Russia == H) * omega[Baltic, H] + (Russia == G) * omega[Baltic, G]",
    prize: "V * overrun - kappa[Baltic] - X * (NATO == A)",
    coercion: "(gamma_R * (1 - sigma[Baltic]) - s_G) * (Russia == G)",
  },
  payoffs: {
    Baltic:
      "-c[Baltic] + beta[Baltic, Russia] - gamma_B * (1 - sigma[Baltic]) * (Russia == G) - war * (D + L * overrun)",
    Russia: "(Russia == I) * prize + (Russia != I) * (coercion - phi_R * t[Baltic] + war * prize)",
    NATO: "(NATO == A) * (z - a0) - war * (M * (NATO == A) + Z * overrun)",
  },
  assumptions: {
    A1: {
      says: "under preponderance nobody gains by striking first",
      forall: { a: "firstStrike", b: "nonAggressive", n: "NATO" },
      holds: "q[b, n] - q[a, n] + f[a] <= 1/5",
      off: {
        "q[PE, A]": "q[PE, A] - 1/4",
        "q[PE, S]": "q[PE, S] - 1/4",
        "q[EX, A]": "q[EX, A] - 1/4",
        "q[EX, S]": "q[EX, S] - 1/4",
      },
    },
    A2: {
      says: "a balance of forces is out of reach",
      forall: { b: "denial", n: "NATO" },
      holds: "q[b, n] - q[AB, n] + f[AB] <= 1/10",
      off: { "q[AB, A]": "1/10", "q[AB, S]": "1/5" },
    },
    A5: {
      says: "aggressive postures provoke war",
      forall: { a: "aggressive", b: "nonAggressive", r: "short" },
      holds: "omega[a, r] >= omega[b, r]",
      off: { "omega[aggressive, H]": 0, "omega[aggressive, G]": "1/20" },
    },
    A6: {
      says: "help to an aggressor is no more effective",
      forall: { a: "helped", b: "nonAggressive" },
      holds: "q[a, A] - f[a] >= q[b, A]",
      off: { "q[helped, A]": "1/2" },
    },
    A7: {
      says: "aggressive postures cost more",
      forall: { a: "aggressive", b: "light" },
      holds: "c[a] >= c[b]",
      off: { "c[aggressive]": 0 },
    },
    A8: {
      says: "coercion by a small state gains little",
      forall: { a: "aggressive", r: "Russia" },
      holds: "beta[a, r] <= 2",
      off: { "beta[aggressive, Russia]": 8 },
    },
  },
  claims: {
    C17: {
      says: "Russia has conventional preponderance",
      forall: { b: "Baltic" },
      holds: "q[b, S] >= 1 - epsilon",
    },
    C19: { says: "the most likely models are fully non-aggressive", support: "nonAggressive" },
    C20: {
      says: "by necessity: every aggressive posture is dominated",
      dominated: "aggressive",
      by: "nonAggressive",
    },
    C20one: {
      says: "one non-aggressive posture dominates all of them",
      dominated: "aggressive",
      by: "nonAggressive",
      using: "one",
    },
    C20all: { says: "porcupine defence dominates everything (it does not)", dominant: "PO" },
    C21: { says: "no room for pre-emption", dominated: "PE", by: "nonAggressive" },
    C22: { says: "no room for extraterritorial strikes", dominated: "EX", by: "nonAggressive" },
    C23: { says: "no room for hybrid instruments", dominated: "HY", by: "nonAggressive" },
    buildUp: { says: "no room for a build-up to parity", dominated: "AB", by: "nonAggressive" },
    noInvasion: { says: "invasion is in no equilibrium", "never-played": "I" },
    equilibrium: {
      says: "the equilibrium: resilience or tripwire, mostly holding, help",
      "unique-equilibrium": [{ RC: "108/115", TW: "7/115" }, { H: "13/15", G: "2/15" }, "A"],
    },
  },
};
