import { greatestCommonDivisor } from "../../../exact/greatest-common-divisor.js";
import type { ProofWeights } from "../search-proof.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import { isEmptyFace } from "./empty-face.js";

/** The sizes, in bits, that rounded multipliers are tried at, the shortest first. */
const ROUNDED_BITS = [6, 10, 20, 32, 48];

/** Proves, in the order of the steps, what a restriction of a face found out. */
export class FaceProof {
  /** Each proves that its labels are tight on the whole face. */
  implied: readonly { readonly labels: readonly number[]; readonly weights: ProofWeights }[] = [];
  /** Proves that the face is empty. */
  closed: ProofWeights | null = null;
  /** Whether the multipliers that prove it have been rounded. */
  rounded = false;

  imply(labels: readonly number[], weights: ProofWeights): void {
    this.implied = [...this.implied, { labels, weights }];
  }

  /** Forgets what says nothing about other labels than these. */
  forget(known: readonly number[]): void {
    this.implied = this.implied.filter(({ labels }) => !labels.every((label) => known.includes(label)));
  }

  /** Notes that the face is empty if rounded multipliers prove it; false when no rounding does. */
  closeRounded(polytope: BestResponsePolytope, tight: ArrayLike<number>, multipliers: Float64Array): boolean {
    const largest = multipliers.reduce((most, y) => Math.max(most, Math.abs(y)), 0);
    for (const bits of ROUNDED_BITS) {
      const scaled = multipliers.map((y) => Math.round((y / largest) * 2 ** bits));
      if (!isEmptyFace(polytope, tight, scaled)) continue;
      this.closed = exactWeights(
        Array.from(scaled, (weight, k) => [polytope.other[k] as number, BigInt(weight)]),
      );
      this.rounded = true;
      return true;
    }
    return false;
  }
}

/** Integers as weights, by label, without their common factor and without those that are 0. */
export function exactWeights(weights: readonly (readonly [number, bigint])[]): ProofWeights {
  const divisor = weights.reduce((common, [, weight]) => greatestCommonDivisor(common, weight), 0n);
  return weights.flatMap(([label, weight]) => (weight === 0n ? [] : [label, proofInteger(weight / divisor)]));
}

/** An integer as a proof shows it: a number when it is safe, else a decimal text. */
export function proofInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : `${value}`;
}
