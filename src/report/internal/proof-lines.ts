import type { Proof, ProofTerm } from "../../certificate/proof.js";
import { beliefLines } from "./belief-lines.js";

/** The most combinations that are written out. */
const MOST = 6;

/**
 * The combinations of proofs, each as the products that add up to 0, or as the mixture that it makes up, and what is shown by
 * signs; how many there are besides.
 */
export function proofLines(proofs: readonly Proof[]): { readonly lines: string[]; readonly more: number } {
  const combinations = proofs.flatMap((proof) => [...combinationsOf(proof)]);
  const told = combinations.map((terms) => {
    const sum = `0 is ${terms.map(termText).join(" + ").replaceAll("+ -", "- ")}`;
    return (beliefLines(terms, termText) ?? [sum]).join("\n");
  });
  const signs = proofs.flatMap((proof) => [...signsOf(proof)]);
  if (signs.length > 0) told.push(signLine(signs));
  const different = [...new Set(told)];
  const lines = different.slice(0, MOST).flatMap((one) => one.split("\n"));
  return { lines, more: Math.max(0, different.length - MOST) };
}

function* combinationsOf(proof: Proof): Generator<readonly ProofTerm[]> {
  switch (proof.by) {
    case "combination":
      yield proof.terms;
      return;
    case "cases":
      for (const one of proof.proofs) yield* combinationsOf(one);
      return;
    case "split":
      yield* combinationsOf(proof.below);
      yield* combinationsOf(proof.above);
      return;
    case "sign":
  }
}

/** What has the wrong sign on a box, box by box. */
function* signsOf(proof: Proof): Generator<string> {
  switch (proof.by) {
    case "combination":
      return;
    case "cases":
      for (const one of proof.proofs) yield* signsOf(one);
      return;
    case "split":
      yield* signsOf(proof.below);
      yield* signsOf(proof.above);
      return;
    case "sign":
      yield proof.of;
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
