import type { GameAlongDocument } from "../game-along-document.js";
import type { TextStyle } from "../text-style.js";
import { textTable } from "../text-table.js";
import { visibleText } from "../visible-text.js";
import { wrapText } from "../wrap-text.js";
import { stretchText } from "./stretch-text.js";

/** What happens to a game along a parameter, as lines for a reader. */
export function gameAlongLines(game: GameAlongDocument, parameter: string, { heading }: TextStyle): string[] {
  const name = visibleText(parameter);
  const { equilibria, reason, classes, riskDominant, bestReplies } = game;
  const table = (title: string, rows: (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : [heading(title), ...textTable(rows, { header: [name, ""] }), ""];
  const replies = (bestReplies ?? []).filter(({ stretches }) => stretches.length > 1);
  return [
    ...(equilibria === null
      ? [...wrapText(`The equilibria are not found: ${reason ?? ""}.`, 80), ""]
      : table(
          "Equilibria",
          equilibria.flatMap((stretch) => {
            const { value } = stretch;
            const told = value.equilibria.map((one) => `(${one.map(mixtureText).join(", ")})`);
            return [...told, ...(value.continuum ? ["and infinitely many between them"] : [])].map(
              (text, i) => [i === 0 ? stretchText(stretch) : "", visibleText(text)],
            );
          }),
        )),
    ...table(
      "Class of the game",
      (classes ?? []).map((stretch) => [stretchText(stretch), stretch.value]),
    ),
    ...table(
      "Risk-dominant of two strict equilibria",
      (riskDominant ?? []).map((stretch) => [
        stretchText(stretch),
        visibleText(typeof stretch.value === "string" ? stretch.value : `(${stretch.value.join(", ")})`),
      ]),
    ),
    ...replies.flatMap(({ player, against, stretches }) => {
      const others = Object.entries(against).map(([other, strategy]) => `${strategy} (${other})`);
      return table(
        visibleText(`Best replies of ${player} to ${others.join(", ")}`),
        stretches.map((stretch) => [stretchText(stretch), visibleText(stretch.value.join(", "))]),
      );
    }),
  ];
}

function mixtureText(mixture: Readonly<Record<string, string>>): string {
  const entries = Object.entries(mixture);
  const [only, another] = entries;
  if (only !== undefined && another === undefined) return only[0];
  return `{${entries.map(([strategy, probability]) => `${strategy}: ${probability}`).join(", ")}}`;
}
