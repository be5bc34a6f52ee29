import { shortNumber } from "./short-number.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import type { AssumptionTogglesDocument } from "./toggles-document.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Returns what claims of a model rest on at the values of its parameters as text. */
export function togglesText(
  { model, claims, caveats, assumptions }: AssumptionTogglesDocument,
  { heading, good, warning }: TextStyle,
): string {
  const lines = claims.flatMap(({ id, says, rows, minimalSets, carriers }) => {
    const names = [...new Set(rows.flatMap(({ margins }) => Object.keys(margins)))];
    const table = rows.map(({ off, holds, margins, boundary }) => [
      off.length === 0 ? "none" : off.map(visibleText).join(", "),
      holds === null ? "undecided" : holds ? good("holds") : warning("fails"),
      ...(names.length > 0
        ? names.map((name) => shortNumber(margins[name] ?? null))
        : [shortNumber(typeof boundary["margin"] === "string" ? boundary["margin"] : null)]),
    ]);
    const header = ["replaced", "", ...(names.length > 0 ? names.map(visibleText) : ["margin"])];
    const sets = minimalSets?.map((set) => `{${set.map(visibleText).join(", ")}}`).join(", ");
    const suffices =
      sets === undefined
        ? "Which sets suffice was not decided."
        : sets === ""
          ? "No set suffices when all others are replaced."
          : `It is enough to keep, the others being replaced: ${sets}.`;
    return [
      ...wrapText(`${visibleText(id)}  ${visibleText(says)}`, 80),
      ...textTable(table, { header, indent: 2 }),
      ...wrapText(suffices, 80, 2),
      ...(carriers.length === 0
        ? []
        : wrapText(`In all of these: ${carriers.map(visibleText).join(", ")}.`, 80, 2)),
      "",
    ];
  });
  return [
    ...(model === "" ? [] : [heading(visibleText(model)), ""]),
    ...(assumptions.length === 0 ? ["No assumption of this model states its opposite (off).", ""] : []),
    ...lines,
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}
