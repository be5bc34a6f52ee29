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
  /** Why it is undecided, else null. */
  readonly reason: string | null;
  /** The assumptions that the proof uses; null where there is none. */
  readonly uses: readonly string[] | null;
  readonly certificate: ClaimCertificate;
}
