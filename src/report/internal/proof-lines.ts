import type { InstanceProof } from "../../certificate/claim-certificate.js";
import type { ProofTerm } from "../../certificate/proof.js";
import { beliefLines } from "./belief-lines.js";

/** The most combinations that are written out. */
const MOST = 6;

/**
 * The combinations of proofs, each as the products that add up to 0, or as the mixture that it makes up; how many there are
 * besides.
 */
export function proofLines(proofs: readonly InstanceProof[]): {
  readonly lines: string[];
  readonly more: number;
} {
  const combinations = proofs.flatMap((proof) => [...combinationsOf(proof)]);
  const told = combinations.map((terms) => {
    const sum = `0 is ${terms.map(termText).join(" + ").replaceAll("+ -", "- ")}`;
    return (beliefLines(terms, termText) ?? [sum]).join("\n");
  });
  const different = [...new Set(told)];
  const lines = different.slice(0, MOST).flatMap((one) => one.split("\n"));
  return { lines, more: Math.max(0, different.length - MOST) };
}

function* combinationsOf(proof: InstanceProof): Generator<readonly ProofTerm[]> {
  switch (proof.by) {
    case "combination":
      yield proof.terms;
      return;
    case "removed":
      return;
    case "removal":
      yield* combinationsOf(proof.proof);
      yield* combinationsOf(proof.rest);
      return;
    case "equilibria":
    case "empty":
      yield* combinationsOf(proof.proof);
      return;
    case "closed":
    case "cases":
      for (const one of proof.proofs) yield* combinationsOf(one);
      return;
    case "split":
      yield* combinationsOf(proof.below);
      yield* combinationsOf(proof.above);
  }
}

/** `3/2 A1 * (phi <= 24)`. */
function termText({ factors, multiplier }: ProofTerm): string {
  const names = factors.map((name) => (name.includes(" ") ? `(${name})` : name));
  if (names.length === 0) return multiplier;
  if (multiplier === "-1") return `-${names.join(" * ")}`;
  return multiplier === "1" ? names.join(" * ") : `${multiplier} ${names.join(" * ")}`;
}
