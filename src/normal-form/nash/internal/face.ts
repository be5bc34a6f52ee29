import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { ExactFace } from "./exact-face.js";
import type { FaceProof } from "./face-proof.js";

/** A face of a best-response polytope that is not empty, at one of its vertices. It is immutable. */
export interface Face {
  readonly polytope: BestResponsePolytope;
  /** Whether the inequality of that label is known to be tight on the whole face. */
  isTight(label: number): boolean;
  /** Writes, by label, how far the inequalities are from being tight at the vertex, roughly, and at most about 1. */
  slacks(into: Float64Array): void;
  /**
   * The part of the face on which the inequality is tight, or null when it is proved to be empty.
   *
   * @param proof - is told why
   */
  restrict(label: number, proof?: FaceProof | null): Face | null;
  /** The same face in exact arithmetic with all its tight labels, or null when it is empty after all. */
  exact(proof?: FaceProof | null): ExactFace | null;
}
