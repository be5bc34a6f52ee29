import { rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Parameters } from "../../model/parameters.js";
import { brief } from "./brief.js";

/** Returns names with their values: `v = 3, k = 2`. */
export function parameterList(parameters: Parameters, names: readonly string[]): string {
  return names.map((name) => `${name} = ${brief(parameters.get(name))}`).join(", ");
}

/** Returns which parameters differ from the defaults, as the end of a caption. */
export function changesFrom(parameters: Parameters): string {
  const changes = parameters.declarations
    .map(({ name, default: standard }) => ({
      name,
      value: brief(parameters.get(name)),
      standard: rationalText(rational(standard)),
    }))
    .filter(({ value, standard }) => value !== standard)
    .map(({ name }) => `${name} = ${brief(parameters.get(name))}`);
  return changes.length === 0
    ? "All parameters at their defaults."
    : `Changed: ${changes.join(", ")}; all others at their defaults.`;
}
