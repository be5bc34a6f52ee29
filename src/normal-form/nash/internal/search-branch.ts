import type { ExactFace } from "./exact-face.js";
import type { Face } from "./face.js";
import type { FaceProof } from "./face-proof.js";
import type { Side } from "./search-record.js";

/** Two faces, one of each polytope, such that every label is tight on one of them: pairs of their points are equilibria. */
export type FacePair = readonly [ExactFace, ExactFace];

/** A pair of faces, one of each polytope, null when it is empty. */
export interface Branch {
  readonly x: Face | null;
  readonly y: Face | null;
  /** The labels that pairs looked at before are tight at in the first polytope. */
  readonly passed: Passed | null;
  /** The side that has been restricted last, and what proves the result when that is recorded. */
  readonly side: Side;
  readonly proof: FaceProof | null;
}

/** A list of labels. */
export interface Passed {
  readonly label: number;
  readonly rest: Passed | null;
}

/** A label at which the face is tight and pairs have been looked at before, or null. */
export function tightOf(face: Face, passed: Passed | null): number | null {
  for (let one = passed; one !== null; one = one.rest) if (face.isTight(one.label)) return one.label;
  return null;
}

/** Whether the vertex of the face is 0. */
export function isAtZero(face: Face, slacks: Float64Array): boolean {
  return face.polytope.own.every((label) => slacks[label] === 0);
}

/** Whether nothing but the point 0 is on the face. */
export function isZero(face: Face): boolean {
  return face.polytope.own.every((label) => face.isTight(label));
}
