import type { PointWitness } from "../certificate/claim-certificate.js";
import type { InstanceProof } from "../certificate/instance-proof.js";
import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import type { Rational } from "../exact/rational.js";

/** Where a claim changes its truth when one parameter moves alone. */
export interface LoneChange {
  readonly parameter: string;
  /** The nearest value at which, or from which on, the claim is not what it is at the point. */
  readonly at: AlgebraicNumber;
  /** Whether it has changed at that value already, and not only beyond it. */
  readonly attained: boolean;
  /** How far that is, in widths of the parameter's range. */
  readonly distance: AlgebraicNumber;
}

/** What proves that a claim is the same on a box around the point. */
export interface DistanceProof {
  /** The assumptions that are supposed beside the box. */
  readonly assuming: readonly string[];
  /** The instance that fails on the whole box; null where all hold, or where the claim fails as a whole. */
  readonly instance: string | null;
  /** Where a belief makes it fail: its weights, the same on the whole box. */
  readonly belief: Readonly<Record<string, string>> | null;
  /** That no instance fails there; or that the one that fails, or the claim, holds nowhere. */
  readonly proofs: readonly InstanceProof[];
}

/** How far all parameters together may move, each by so many times the width of its range. */
export interface JointDistance {
  /** Proved: as long as none moves further, the claim is what it is. */
  readonly proved: Rational;
  /** What proves it; null where nothing is proved. */
  readonly proof: DistanceProof | null;
  /** Where it is not, and how far the one that moved the most has moved; null where nothing was found. */
  readonly found: {
    readonly distance: Rational;
    readonly values: Readonly<Record<string, string>>;
    /** What shows it there. */
    readonly witness: PointWitness;
  } | null;
}

/** How far a claim is from changing its truth. */
export interface FailureDistance {
  readonly id: string;
  /** Whether it holds at the point. */
  readonly holds: boolean;
  /** What shows that. */
  readonly here: PointWitness | null;
  /** The parameters that change it alone within their ranges, the nearest first, in units of the ranges. */
  readonly alone: readonly LoneChange[];
  /** The parameters of which that is not known. */
  readonly unknown: readonly string[];
  /** With all parameters together, null where the claim cannot be decided at the point. */
  readonly together: JointDistance;
  /** The same where the assumptions must stay true; null where they do not hold at the point, or there are none. */
  readonly togetherAssuming: JointDistance | null;
}
