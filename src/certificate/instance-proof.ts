import type { PlayProof } from "./play-proof.js";
import type { Proof } from "./proof.js";

/** One mixture for all parameters, for each strategy of a claim, with a proof that it dominates it. */
export interface UniformProof {
  readonly by: "mixtures";
  readonly mixtures: readonly { readonly weights: readonly string[]; readonly proof: Proof }[];
}

/** That the premises contradict the failing of an instance of a claim, or its truth. */
export type InstanceProof = Proof | PlayProof | UniformProof;
