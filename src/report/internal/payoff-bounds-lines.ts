import { rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { PayoffBoundsDocument } from "../payoff-bounds-part.js";
import { shortNumber } from "../short-number.js";
import type { TextStyle } from "../text-style.js";
import { textTable } from "../text-table.js";
import { visibleText } from "../visible-text.js";
import { actionsText, MOST_LISTED, more, wrapped } from "./repeated-words.js";

/** Bounds on the payoffs of all equilibria. */
export function boundsLines(game: NormalFormGame, bounds: PayoffBoundsDocument, style: TextStyle): string[] {
  const { inner, outer, gap, reason, support } = bounds;
  const told = "Subgame-perfect payoffs in pure actions, with public randomisation:";
  if (outer === null) return wrapped(`${told} none: there is no such equilibrium.`, style.good);
  const names = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const range = names.map((name, i) => {
    const end = (sign: 1 | -1): string => {
      const half = outer.find(({ direction }) =>
        direction.every((part, j) => (i === j ? rational(part).compare(0) === sign : part === "0")),
      );
      if (half === undefined) return "?";
      return shortNumber(rationalText(rational(rational(half.bound).div(rational(half.direction[i] ?? 1)))));
    };
    return [name, end(-1), end(1)];
  });
  const points = (inner ?? [])
    .slice(0, MOST_LISTED)
    .map((point, k) => [
      `v${k + 1}`,
      ...point.map(shortNumber),
      actionsText(game, support[k]?.actions ?? []),
    ]);
  return [
    ...wrapped(`${told} between bounds (${reason}).`, style.warning),
    "",
    ...textTable(range, { header: ["in every equilibrium", "at least", "at most"] }),
    "",
    ...(points.length === 0
      ? wrapped("None is known.")
      : [
          ...wrapped(
            `Surely among them: all between these${gap === null ? "" : `, beyond which the bounds reach no farther than ${shortNumber(gap)}`}.`,
          ),
          "",
          ...textTable(points, {
            header: ["vertex", ...names, "first"],
            align: ["left", ...names.map(() => "right" as const), "left"],
          }),
          ...more((inner ?? []).length),
        ]),
  ];
}
