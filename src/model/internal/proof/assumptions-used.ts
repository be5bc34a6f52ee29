import type { Premise } from "../../../certificate/claim-statement.js";
import type { Proof } from "../../../certificate/proof.js";

/** The assumptions that stand in proofs, in their order. */
export function assumptionsUsed(proofs: readonly Proof[], premises: readonly Premise[]): string[] {
  const names = new Set(proofs.flatMap((proof) => [...namesIn(proof)]));
  const used = premises.filter(({ name }) =>
    [...names].some(
      (given) => given === name || given.startsWith(`${name}.`) || given.startsWith(`${name}#`),
    ),
  );
  return [...new Set(used.map(({ assumption }) => assumption))];
}

function namesIn(proof: Proof): Set<string> {
  switch (proof.by) {
    case "combination":
      return new Set(proof.terms.flatMap(({ factors }) => factors));
    case "cases":
      return new Set([proof.of, ...proof.proofs.flatMap((one) => [...namesIn(one)])]);
    case "split":
      return new Set([...namesIn(proof.below), ...namesIn(proof.above)]);
    case "sign":
      return new Set([proof.of]);
  }
}
