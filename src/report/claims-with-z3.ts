import type { ModelClaimsDocument } from "./model-claims-document.js";

/** What is added to the reason of a claim that stays undecided. */
const REASONS: Readonly<Record<string, string>> = {
  "never fails": "decided by z3, no certificate: it holds at all parameters",
  fails: "z3 finds that it fails somewhere, at no point that could be confirmed",
  unknown: "z3 does not know either",
};

/**
 * Returns a document of claims in which each undecided one says what z3 says of it. The verdicts stay as they are, since
 * nothing shows that z3 is right.
 *
 * @param words - by claim: `fails`, `never fails` or `unknown`
 */
export function claimsWithZ3(
  document: ModelClaimsDocument,
  words: ReadonlyMap<string, string>,
): ModelClaimsDocument {
  const claims = document.claims.map((claim) => {
    const word = words.get(claim.id);
    if (claim.verdict !== "undecided" || word === undefined) return claim;
    return { ...claim, reason: [claim.reason, REASONS[word]].filter((part) => part).join("; "), z3: word };
  });
  return { ...document, claims };
}
