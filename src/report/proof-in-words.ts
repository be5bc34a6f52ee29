import { DILEMMA_PROOFS } from "./internal/proof-in-words/dilemma-proofs.js";
import { FEAR_PROOFS } from "./internal/proof-in-words/fear-proofs.js";
import { POSTURE_PROOFS } from "./internal/proof-in-words/posture-proofs.js";
import type { ProofSource, ProofStep } from "./internal/proof-in-words/proof-step.js";

const WRITERS = { ...DILEMMA_PROOFS, ...FEAR_PROOFS, ...POSTURE_PROOFS };

/**
 * Returns why a claim of the paper holds or fails at the parameters, question by question, with the numbers; none where it is
 * not formalised. A claim holds just when all answers are yes.
 *
 * @param source - the claim, and all parameters in force as rational texts
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 * import { claimsDocument, proofInWords } from "exclave/report";
 *
 * const parameters = kaliningradParameters();
 * const values = { epsilon: rationalText(parameters.get("epsilon")) };
 * const [claim] = claimsDocument(parameters, ["C17"]).claims;
 * proofInWords({ claim, values })[0].since; // "the least probability (at PO), 4/5, is equal to 1 - epsilon = 4/5"
 * ```
 */
export function proofInWords(source: ProofSource): readonly ProofStep[] {
  if (source.claim.status !== "formalised") return [];
  return WRITERS[source.claim.id]?.(source) ?? [];
}
