import { type Rational, rational } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { ModelSource } from "../../model/model-source.js";
import type { Parameters } from "../../model/parameters.js";
import { POSTURES } from "../postures/postures.js";
import { BALANCE_MODEL } from "./balance.js";
import { BALTIC_CREDIBILITY_MODEL } from "./baltic-credibility.js";
import { BALTIC_POSTURES_MODEL } from "./baltic-postures.js";
import { DOMINANCE_THEOREM_MODEL } from "./dominance-theorem.js";
import { FEAR_OVER_TIME_MODEL } from "./fear-over-time.js";
import { NUCLEAR_RELIABILITY_MODEL } from "./nuclear-reliability.js";
import { PUBLIC_GOOD_MODEL } from "./public-good.js";
import { SECURITY_DILEMMA_MODEL } from "./security-dilemma.js";

/** A parametric model of the paper, and where its parameters come from. */
export interface PaperModel {
  readonly source: ModelSource;
  /** Whether parameters that have the name of one of the paper's games are that one. */
  readonly shares: boolean;
  /** The values of parameters that have another name there; all others keep their defaults. */
  readonly values: (parameters: Parameters) => Readonly<Record<string, Rational>>;
}

const none = (): Readonly<Record<string, Rational>> => ({});

/** Parameters that have another name in a model. */
function renamed(names: Readonly<Record<string, string>>): PaperModel["values"] {
  return (parameters) =>
    Object.fromEntries(Object.entries(names).map(([own, name]) => [own, parameters.get(name)]));
}

/** The parametric models of the paper by name; `docs/models/NAME.yaml` is each as a file. */
export const PAPER_MODELS: Readonly<Record<string, PaperModel>> = {
  "security-dilemma": { source: SECURITY_DILEMMA_MODEL, shares: true, values: none },
  "baltic-postures": { source: BALTIC_POSTURES_MODEL, shares: true, values: none },
  "baltic-credibility": {
    source: BALTIC_CREDIBILITY_MODEL,
    shares: true,
    values: renamed(
      Object.fromEntries(POSTURES.flatMap((b) => ["A", "S"].map((n) => [`q_${n}[${b}]`, `q[${b},${n}]`]))),
    ),
  },
  "fear-over-time": { source: FEAR_OVER_TIME_MODEL, shares: true, values: none },
  // Its two postures are any pair: its parameters are its own.
  "dominance-theorem": { source: DOMINANCE_THEOREM_MODEL, shares: false, values: none },
  "nuclear-reliability": { source: NUCLEAR_RELIABILITY_MODEL, shares: false, values: none },
  balance: {
    source: BALANCE_MODEL,
    shares: true,
    values: (parameters) => ({
      ...renamed({
        attackers: "battalions_R",
        defenders: "battalions_B",
        forward: "n_F",
        wF: "w_F",
        ratio: "denial_ratio",
      })(parameters),
      narrowly: rational(sum(["E", "L", "T"].map((state) => parameters.get(`battalions[${state}]`)))),
    }),
  },
  "public-good": {
    source: PUBLIC_GOOD_MODEL,
    shares: true,
    values: renamed({
      cost: "build_cost",
      prior: "invasion_prior",
      D: "build_D",
      L: "build_L",
      need: "build_threshold",
      "adds[Estonia]": "contribution[E]",
      "adds[Latvia]": "contribution[L]",
      "adds[Lithuania]": "contribution[T]",
    }),
  },
};
