import type { InstanceProof } from "./instance-proof.js";
import type { Proof } from "./proof.js";

/**
 * Parts of the ranges of parameters, and what is proved of a claim on each:
 *
 * - `holds`: it holds wherever its premises do
 * - `fails`: it fails wherever its premises hold
 * - `outside`: its premises hold nowhere there
 * - `open`: nothing is proved
 * - `split`: the range of a parameter falls into two
 *
 * `premises` shows, where it is not null, that each of the premises holds everywhere on the part.
 */
export type RegionProof =
  | {
      readonly by: "holds";
      readonly proofs: readonly InstanceProof[];
      readonly premises: readonly Proof[] | null;
    }
  | { readonly by: "fails"; readonly proof: InstanceProof; readonly premises: readonly Proof[] | null }
  | { readonly by: "outside"; readonly proof: Proof }
  | { readonly by: "open" }
  | {
      readonly by: "split";
      readonly parameter: string;
      /** The rational at which the range falls into two. */
      readonly at: string;
      readonly below: RegionProof;
      readonly above: RegionProof;
    };

/** What is proved of a claim on a part. */
export type RegionStatus = "holds" | "fails" | "outside" | "open";
