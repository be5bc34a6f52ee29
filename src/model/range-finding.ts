import type { ClaimCertificate, Verdict } from "../certificate/claim-certificate.js";

/** What is known of a claim over all parameters in their ranges that satisfy its premises. */
export interface RangeFinding {
  readonly id: string;
  /**
   * - `proved`: it holds at all of them
   * - `conditional`: it holds at some and fails at others
   * - `refuted`: it fails at some, and none was found at which it holds
   * - `contradictory`: there are none, the premises contradict one another
   * - `undecided`: none of these is known
   */
  readonly verdict: Verdict;
  /** Of a refuted claim, whether it is proved to fail at all of them; null where that is not known. */
  readonly everywhere: true | null;
  /**
   * Of a conditional claim, bounds on the share of the volume of the ranges on which it holds, among the parameters at which
   * its premises do; null where none were found.
   */
  readonly share: { readonly least: string; readonly most: string } | null;
  /** Why it is undecided, else null. */
  readonly reason: string | null;
  /** The assumptions that the proof uses; null where there is none. */
  readonly uses: readonly string[] | null;
  /**
   * Of a proved claim, the sets of its assumptions that are enough for it over the ranges and of which no smaller part is
   * known to be; none where it is not proved.
   */
  readonly minimalSets: readonly (readonly string[])[];
  /** Whether these are all the minimal sets, each of them proved to be one. */
  readonly minimalSetsComplete: boolean;
  /** The assumptions in every one of these sets. */
  readonly carriers: readonly string[];
  readonly certificate: ClaimCertificate;
}
