import type { InstanceProof } from "./instance-proof.js";
import type { PlayProof } from "./play-proof.js";
import type { Proof } from "./proof.js";
import type { RegionProof } from "./region-proof.js";

/** Points, and weights of what the others play at each, against which together no strategy gains over one. */
export interface JointWitness {
  readonly strategy: number;
  readonly points: readonly {
    readonly values: Readonly<Record<string, string>>;
    readonly weights: readonly string[];
  }[];
}

/** What shows that a claim holds, or fails, at one parameter point. */
export interface PointWitness {
  /** The value of each parameter. */
  readonly values: Readonly<Record<string, string>>;
  /** The instance that fails; null where all hold. */
  readonly instance: string | null;
  /** Where no mixture dominates: the weights of a belief to which the strategy is a best response, by name, without zeros. */
  readonly belief: Readonly<Record<string, string>> | null;
  /** Where mixtures dominate: each with the strategy that it dominates, as probabilities of the player's strategies. */
  readonly mixtures: readonly {
    readonly instance: string;
    readonly strategy: number;
    readonly by: readonly string[];
  }[];
  /** Where another equilibrium breaks the claim: a mixture for each player. */
  readonly equilibrium: readonly (readonly string[])[] | null;
  /**
   * Of claims about all equilibria or iterated elimination, what shows at the point alone that the instance fails, or that
   * each instance that is such a claim holds; null where that is not needed, or not known.
   */
  readonly play: readonly PlayProof[] | null;
  /** Where one mixture should dominate at all parameters: points at which no one mixture does. The values are those of one. */
  readonly joint: JointWitness | null;
}

/** Assumptions that are enough for a claim. */
export interface SufficientSet {
  readonly assumptions: readonly string[];
  /** Of each instance, that these alone contradict its failing. */
  readonly proofs: readonly InstanceProof[];
}

/** Assumptions that are not enough for a claim. */
export interface InsufficientSet {
  readonly assumptions: readonly string[];
  /** A point at which they hold and the claim does not. */
  readonly counterexample: PointWitness;
}

/** What shows the verdict on a claim over the ranges. What is not needed, or not known, is null. */
export interface ClaimCertificate {
  /** Values of all parameters at which the premises hold. */
  readonly premises: Readonly<Record<string, string>> | null;
  /** That the premises contradict one another. */
  readonly contradiction: Proof | null;
  /** Of each instance, that the premises contradict its failing. */
  readonly proofs: readonly InstanceProof[] | null;
  /** That the premises contradict the claim: it holds nowhere. */
  readonly everywhere: InstanceProof | null;
  /** A point at which the premises hold and the claim does not. */
  readonly counterexample: PointWitness | null;
  /** A point at which the premises hold and the claim does. */
  readonly example: PointWitness | null;
  /** Of a claim that holds at some parameters and fails at others, parts of the ranges and what is proved on each. */
  readonly region: RegionProof | null;
  /** Of a proved claim, which sets of assumptions are enough for it, and which are not. */
  readonly sets: {
    readonly sufficient: readonly SufficientSet[];
    readonly insufficient: readonly InsufficientSet[];
  } | null;
}

/** What is known of a claim over all parameters in their ranges that satisfy its premises. */
export type Verdict = "proved" | "refuted" | "conditional" | "undecided" | "contradictory";
