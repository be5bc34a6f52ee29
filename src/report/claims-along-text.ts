import type { ClaimsAlongDocument } from "./claims-along-document.js";
import { gameAlongLines } from "./internal/game-along-lines.js";
import { stretchText } from "./internal/stretch-text.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Returns where the claims of a model hold along a parameter as text. */
export function claimsAlongText(document: ClaimsAlongDocument, style: TextStyle): string {
  const { heading, good, warning } = style;
  const { model, parameter, claims, game, caveats } = document;
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
    ...(rows.length === 0 ? [] : [...textTable(rows, { header: ["claim", visibleText(parameter), ""] }), ""]),
    ...(game === null ? [] : gameAlongLines(game, parameter, style)),
    ...caveats.flatMap((caveat) => wrapText(caveat, 80)),
    "",
  ].join("\n");
}
