import type { NormalFormGame } from "../../normal-form/game.js";
import type { PayoffSetDocument, VertexSupportDocument } from "../payoff-set-part.js";
import { shortNumber } from "../short-number.js";
import type { TextStyle } from "../text-style.js";
import { textTable } from "../text-table.js";
import { visibleText } from "../visible-text.js";
import { numberText } from "./number-text.js";
import { actionsText, MOST_LISTED, more, wrapped } from "./repeated-words.js";

/** The payoffs of all equilibria, and what is played for each vertex. */
export function setLines(game: NormalFormGame, set: PayoffSetDocument, style: TextStyle): string[] {
  const { vertices, inner, outer, gap, reason, threats } = set;
  if (vertices === null) {
    const told = gap === null ? "" : `, no farther than ${shortNumber(gap)} from them`;
    return [
      ...wrapped(`Subgame-perfect payoffs: not found exactly (${reason}).`, style.warning),
      ...wrapped(`Surely among them: ${pointsText(inner ?? [])}.`),
      ...wrapped(`Surely around them${told}: ${pointsText(outer ?? [])}.`),
    ];
  }
  const shape = SHAPES[Math.min(vertices.length, 3)] as string;
  const told = `Subgame-perfect payoffs in pure actions, with public randomisation: ${shape}.`;
  if (vertices.length === 0) return wrapped(told, style.good);
  const rows = vertices.slice(0, MOST_LISTED).map((vertex, k) => {
    const support = set.support[k] as VertexSupportDocument;
    return [
      `v${k + 1}`,
      ...vertex.map(numberText),
      actionsText(game, support.actions),
      continuationText(support, k),
    ];
  });
  const names = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const after = names.map((name, player) => `v${(threats?.[player] as number) + 1} when ${name} deviates`);
  return [
    ...wrapped(told, style.good),
    "",
    ...textTable(rows, {
      header: ["vertex", ...names, "first", "then"],
      align: ["left", "right", "right", "left", "left"],
    }),
    ...more(vertices.length),
    "",
    ...wrapped(`Afterwards ${after.join(", ")}.`),
  ];
}

const SHAPES = ["none: there is no such equilibrium", "a point", "a segment", "a polygon"];

function continuationText({ continuation }: VertexSupportDocument, vertex: number): string {
  const [only] = continuation;
  if (continuation.length === 1 && only !== undefined) {
    return only.vertex === vertex ? "for ever" : `v${only.vertex + 1}`;
  }
  return continuation
    .map(({ vertex: next, probability }) => `v${next + 1}: ${numberText(probability)}`)
    .join(", ");
}

function pointsText(points: readonly (readonly [string, string])[]): string {
  if (points.length === 0) return "nothing known";
  const told = points.slice(0, MOST_LISTED).map(([x, y]) => `(${shortNumber(x)}, ${shortNumber(y)})`);
  return `the polygon of ${told.join(" ")}${points.length > MOST_LISTED ? " and more" : ""}`;
}
