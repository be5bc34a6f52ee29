import type { InstanceProof } from "../../certificate/instance-proof.js";
import type { Proof, ProofTerm } from "../../certificate/proof.js";
import { beliefLines } from "./belief-lines.js";

/** The most combinations that are written out. */
const MOST = 6;

/**
 * The combinations of proofs, each as the products that add up to 0, or as the mixture that it makes up, and what is shown by
 * signs; how many there are besides.
 */
export function proofLines(proofs: readonly InstanceProof[]): {
  readonly lines: string[];
  readonly more: number;
} {
  const leaves = proofs.flatMap((proof) => [...leavesOf(proof)]);
  const combinations = leaves.flatMap((leaf) => (leaf.by === "combination" ? [leaf.terms] : []));
  const told = combinations.map((terms) => {
    const sum = `0 is ${terms.map(termText).join(" + ").replaceAll("+ -", "- ")}`;
    return (beliefLines(terms, termText) ?? [sum]).join("\n");
  });
  const signs = leaves.flatMap((leaf) => (leaf.by === "sign" ? [leaf.of] : []));
  if (signs.length > 0) told.push(signLine(signs));
  const different = [...new Set(told)];
  const lines = different.slice(0, MOST).flatMap((one) => one.split("\n"));
  return { lines, more: Math.max(0, different.length - MOST) };
}

type Leaf = Extract<Proof, { by: "combination" | "sign" }>;

/** The combinations and signs that a proof comes down to. */
function* leavesOf(proof: InstanceProof): Generator<Leaf> {
  switch (proof.by) {
    case "combination":
    case "sign":
      yield proof;
      return;
    case "mixtures":
      for (const one of proof.mixtures) yield* leavesOf(one.proof);
      return;
    case "removed":
      return;
    case "removal":
      yield* leavesOf(proof.proof);
      yield* leavesOf(proof.rest);
      return;
    case "equilibria":
    case "empty":
      yield* leavesOf(proof.proof);
      return;
    case "closed":
    case "cases":
      for (const one of proof.proofs) yield* leavesOf(one);
      return;
    case "split":
      yield* leavesOf(proof.below);
      yield* leavesOf(proof.above);
  }
}

function signLine(signs: readonly string[]): string {
  const names = [...new Set(signs)].map((name) => `(${name})`).join(", ");
  if (signs.length === 1) return `${names} is below 0 on the ranges, as its Bernstein coefficients are`;
  return `on each of ${signs.length} boxes that make up the ranges Bernstein coefficients show that one of these is below 0: ${names}`;
}

/** `3/2 A1 * (phi <= 24)`. */
function termText({ factors, multiplier }: ProofTerm): string {
  const names = factors.map((name) => (name.includes(" ") ? `(${name})` : name));
  if (names.length === 0) return multiplier;
  if (multiplier === "-1") return `-${names.join(" * ")}`;
  return multiplier === "1" ? names.join(" * ") : `${multiplier} ${names.join(" * ")}`;
}
