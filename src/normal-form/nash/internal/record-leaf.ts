import { isTight } from "./cone.js";
import type { ExactFace } from "./exact-face.js";
import { FaceProof } from "./face-proof.js";
import { cornerVertex } from "./face-vertices.js";
import type { SearchRecord, Side } from "./search-record.js";

/** Writes down that a pair of faces is a Nash subset, with the vertices of both. */
export function recordLeaf(record: SearchRecord, x: ExactFace, y: ExactFace): void {
  record.line(["l"]);
  recordVertices(record, 0, x, new Set());
  recordVertices(record, 1, y, new Set());
}

/**
 * Writes down the vertices of a face, and why there are no others: from one vertex, every other one lies where the ray to
 * it leaves the face, on a facet that the first is not on.
 *
 * @param dead - the labels that are tight nowhere on the face
 */
function recordVertices(record: SearchRecord, side: Side, face: ExactFace, dead: ReadonlySet<number>): void {
  const { labels, own, other } = face.polytope;
  if (record.stopped || !record.budget.spend(10 * own.length * other.length)) return;
  const vertex = cornerVertex(face);
  const position = record.positionOf(side, vertex);
  if (face.dimension === 0) {
    record.line(["p", position]);
    return;
  }
  if (record.repeats(`${side} ${face.key}`)) return;
  record.line(["v", position]);
  const known = new Set(dead);
  for (let label = 0; label < labels; label++) {
    if (face.isTight(label) || known.has(label) || isTight(vertex, label)) continue;
    const proof = new FaceProof();
    const facet = face.restrict(label, proof);
    for (const { weights } of proof.implied) record.line(["i", weights]);
    if (facet !== null) recordVertices(record, side, facet, known);
    else if (proof.closed !== null) {
      record.countClosed(proof.rounded);
      record.line(["c", proof.closed]);
      known.add(label);
    }
  }
}
