import type { Parameter } from "../../model/parameter.js";

/** That the numbers are choices, when the model says so. */
export function provenanceCaveats(declarations: readonly Parameter[]): string[] {
  const chosen = declarations.filter(({ provenance }) => provenance === "stylised").length;
  const judged = declarations.filter(({ provenance }) => provenance === "judgement").length;
  if (chosen + judged === 0) return [];
  const parts = [
    ...(chosen === 0
      ? []
      : [`${chosen} of ${declarations.length} parameters ${chosen === 1 ? "is" : "are"} stylised`]),
    ...(judged === 0 ? [] : [`${judged} an expert's judgement`]),
  ];
  return [`The payoffs are modelling choices: ${parts.join(", ")}.`];
}
