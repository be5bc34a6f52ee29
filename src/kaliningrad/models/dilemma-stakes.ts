import type { RationalInput } from "../../exact/rational.js";
import type { ModelSource, ParameterSource } from "../../model/model-source.js";

/** What is at stake in the security dilemma, and how threatening arms are: parameters of every model of it. */
export const DILEMMA_STAKES: NonNullable<ModelSource["parameters"]> = {
  v: {
    default: 3,
    range: [1, 6],
    domain: [0, null],
    unit: "utility",
    provenance: "stylised",
    meaning: "peace dividend: what mutual restraint is worth",
  },
  k: {
    default: 2,
    range: [1, 4],
    domain: [0, null],
    unit: "utility",
    provenance: "stylised",
    meaning: "cost of arming",
  },
  g: {
    default: 1,
    range: [0, 5],
    domain: [0, null],
    unit: "utility",
    provenance: "stylised",
    meaning: "greed: gain from arming against an unarmed rival",
  },
  l: {
    default: 1,
    range: [0, 5],
    domain: [0, null],
    unit: "utility",
    provenance: "stylised",
    meaning: "loss from being alone unarmed",
  },
  rho: {
    default: "3/4",
    range: [0, 1],
    domain: [0, 1],
    provenance: "stylised",
    meaning: "defence efficiency: share of fear that one's own arms remove",
  },
  tau: {
    default: "1/2",
    range: [0, 1],
    domain: [0, 1],
    provenance: "stylised",
    meaning: "residual threat under anarchy: what is feared of a rival that restrains now",
  },
  T_D: {
    default: 1,
    range: ["1/2", 1],
    domain: [0, 1],
    provenance: "stylised",
    meaning: "threat posed by a rival that arms",
  },
};

/** How near the rival is, which the threat of its arms and the loss to them depend on. */
export const PROXIMITY: Exclude<ParameterSource, RationalInput> = {
  default: 1,
  range: [0, 1],
  domain: [0, 1],
  provenance: "stylised",
  meaning: "proximity: 1 for an exclave among the rival's members, 0 for a rival out of reach",
};
