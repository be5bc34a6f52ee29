import { rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { Parameters } from "../model/parameters.js";
import { textTable } from "./text-table.js";

/** Returns a table of all parameters: name, value, range, provenance, meaning with its unit. */
export function parametersText(parameters: Parameters): string {
  const rows = parameters.declarations.map(({ name, range, unit, meaning, provenance }) => [
    name,
    rationalText(parameters.get(name)),
    range.map((end) => rationalText(rational(end))).join(" to "),
    provenance,
    unit === "" ? meaning : `${meaning} [${unit}]`,
  ]);
  const header = ["name", "value", "range", "provenance", "meaning"];
  return `${textTable(rows, { header }).join("\n")}\n`;
}
