import type { Premise } from "../../../certificate/claim-statement.js";
import type { InstanceProof } from "../../../certificate/instance-proof.js";

/** The assumptions that stand in proofs, in their order. */
export function assumptionsUsed(proofs: readonly InstanceProof[], premises: readonly Premise[]): string[] {
  const names = new Set(proofs.flatMap((proof) => [...namesIn(proof)]));
  const used = premises.filter(({ name }) =>
    [...names].some(
      (given) => given === name || given.startsWith(`${name}.`) || given.startsWith(`${name}#`),
    ),
  );
  return [...new Set(used.map(({ assumption }) => assumption))];
}

function namesIn(proof: InstanceProof): Set<string> {
  switch (proof.by) {
    case "combination":
      return new Set(proof.terms.flatMap(({ factors }) => factors));
    case "cases":
      return new Set([proof.of, ...proof.proofs.flatMap((one) => [...namesIn(one)])]);
    case "mixtures":
      return new Set(proof.mixtures.flatMap((one) => [...namesIn(one.proof)]));
    case "closed":
      return new Set(proof.proofs.flatMap((one) => [...namesIn(one)]));
    case "split":
      return new Set([...namesIn(proof.below), ...namesIn(proof.above)]);
    case "removal":
      return new Set([...namesIn(proof.proof), ...namesIn(proof.rest)]);
    case "removed":
      return new Set();
    case "equilibria":
    case "empty":
      return namesIn(proof.proof);
    case "sign":
      return new Set([proof.of]);
  }
}
