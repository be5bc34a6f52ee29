import type { ClaimDocument } from "../../../src/report/index.js";

/** One entry of a claim's evidence, of the shape that is expected there. */
export function evidenceOf<Shape>(claim: ClaimDocument, entry: string): Shape {
  const found: unknown = claim.evidence[entry];
  if (found === undefined) throw new Error(`${claim.id} has no evidence ${entry}`);
  return found as Shape;
}
