import type { ClaimStretchDocument, ClaimsAlongDocument } from "./claims-along-document.js";
import { algebraicDigits } from "./internal/algebraic-digits.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Returns where the claims of a model hold along a parameter as text. */
export function claimsAlongText(
  document: ClaimsAlongDocument,
  { heading, good, warning }: TextStyle,
): string {
  const { model, parameter, claims, caveats } = document;
  const rows = claims.flatMap(({ id, stretches, reason }) => {
    if (stretches === null) return [[visibleText(id), warning("not known"), visibleText(reason ?? "")]];
    return stretches.map((stretch, i) => [
      i === 0 ? visibleText(id) : "",
      stretchText(stretch),
      `${stretch.holds ? good("holds") : warning("fails")}${stretch.premises ? "" : ", outside its assumptions"}`,
    ]);
  });
  return [
    heading(visibleText(model === "" ? "A model" : model)),
    `Along ${visibleText(parameter)}:`,
    "",
    ...textTable(rows, { header: ["claim", visibleText(parameter), ""] }),
    "",
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}

/** An interval or a point: `[4/3, 20)`. */
function stretchText({ from, fromIncluded, to, toIncluded }: ClaimStretchDocument): string {
  const [low, high] = [algebraicDigits(from), algebraicDigits(to)];
  if (fromIncluded && toIncluded && low === high) return low;
  return `${fromIncluded ? "[" : "("}${low}, ${high}${toIncluded ? "]" : ")"}`;
}
