import type { ProofTerm } from "../../certificate/proof.js";

const GAIN = /^(.+) <=? (.+) by belief$/;
const WEIGHT = /^belief\[(.+?)(?: at \((.*)\))?\] >=? 0$/;

/**
 * A combination about beliefs as the mixture that it makes up: the weights, up to a common factor, and what the mixture gains
 * at least against each profile of the opponents. Null for a combination without beliefs.
 */
export function beliefLines(
  terms: readonly ProofTerm[],
  termText: (term: ProofTerm) => string,
): string[] | null {
  const weights: string[] = [];
  const gains = new Map<string, string[]>();
  let dominated = "";
  for (const { factors, multiplier } of terms) {
    const at = factors.findIndex((name) => GAIN.test(name) || WEIGHT.test(name));
    const name = factors[at];
    if (name === undefined) continue;
    const rest = termText({ factors: factors.filter((_, i) => i !== at), multiplier });
    const [, one = "", other = ""] = GAIN.exec(name) ?? [];
    if (one !== "") {
      dominated = other;
      weights.push(`${rest} of ${one}`);
    } else {
      const cell = WEIGHT.exec(name)?.[2] ?? "every profile";
      gains.set(cell, [...(gains.get(cell) ?? []), rest]);
    }
  }
  if (weights.length === 0) return null;
  return [
    `${dominated} is dominated by the mixture, up to scale: ${weights.join(", ")}`,
    ...[...gains].map(([cell, parts]) => `it gains at ${cell}: ${parts.join(" + ")}`),
  ];
}
