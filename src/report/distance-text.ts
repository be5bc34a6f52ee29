import type { DistanceDocument, JointDistanceDocument } from "./distance-document.js";
import { algebraicDigits } from "./internal/algebraic-digits.js";
import { shortNumber } from "./short-number.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

type Claim = DistanceDocument["claims"][number];

/** Returns how far claims of a model are from changing their truth as text. */
export function distanceText({ model, claims, caveats }: DistanceDocument, style: TextStyle): string {
  return [
    ...(model === "" ? [] : [style.heading(visibleText(model)), ""]),
    ...claims.flatMap((claim) => [...claimLines(claim, style), ""]),
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}

function claimLines(claim: Claim, { good, warning }: TextStyle): string[] {
  const { id, says, holds, alone, unknown, together, togetherAssuming } = claim;
  const rows = alone.map(({ parameter, from, at, attained, distance }) => [
    visibleText(parameter),
    from,
    `${attained ? "" : "beyond "}${algebraicDigits(at)}`,
    shortNumber(typeof distance === "string" ? distance : `${distance.approx}`),
  ]);
  return [
    ...wrapText(`${visibleText(id)}  ${visibleText(says)}`, 80),
    holds ? good("  holds") : warning("  fails"),
    ...(rows.length === 0
      ? ["  No parameter alone changes that within its range."]
      : ["  One parameter alone changes that:", ...table(rows)]),
    ...(unknown.length === 0
      ? []
      : wrapText(`Not known of ${unknown.map(visibleText).join(", ")} alone.`, 80, 2)),
    ...wrapText(jointText("All together", together), 80, 2),
    ...(togetherAssuming === null
      ? []
      : wrapText(jointText("Where the assumptions hold", togetherAssuming), 80, 2)),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  return textTable(rows, {
    header: ["parameter", "from", "to", "ranges"],
    align: ["left", "right", "right", "right"],
    indent: 2,
  });
}

function jointText(which: string, { proved, found }: JointDistanceDocument): string {
  const safe = proved === "0" ? "no distance is proved safe" : `proved safe up to ${shortNumber(proved)}`;
  const end = found === null ? "no change was found" : `it changes at ${shortNumber(found.distance)}`;
  return `${which}, in widths of the ranges: ${safe}; ${end}.`;
}
