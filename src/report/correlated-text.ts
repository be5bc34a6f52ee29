import type { NormalFormGame } from "../normal-form/game.js";
import type { CorrelatedDocument } from "./correlated-document.js";
import type { CorrelatedOptimumPart } from "./correlated-optimum-part.js";
import { joined, objectiveText, profileText } from "./internal/correlated-lines.js";
import { gameLines, LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** A text lists so many vertices; the document has them all. */
const MOST_VERTICES = 200;

/**
 * Returns the correlated equilibria of a game as a text for people, at most 80 columns wide, ending in a line feed: the
 * dimension of the polytope, its vertices, the payoffs it gives, and its best points.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedDocument, correlatedText } from "exclave/report";
 *
 * const chicken = symmetric([[6, 2], [7, 0]], { strategies: ["swerve", "drive"] });
 * correlatedText(chicken, correlatedDocument(chicken)).includes("dimension 3 with 5"); // true
 * ```
 */
export function correlatedText(
  game: NormalFormGame,
  document: CorrelatedDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  return joined([
    gameLines(game, style.heading),
    verdictLines(document, style),
    vertexLines(game, document, style),
    payoffSetLines(game, document, style),
    optimaLines(game, document.optima, style),
  ]);
}

function verdictLines(document: CorrelatedDocument, style: TextStyle): string[] {
  const { complete, dimension, vertices } = document;
  const kind = document.coarse ? "coarse correlated equilibri" : "correlated equilibri";
  const count = vertices.length;
  if (complete && dimension === 0) {
    return wrapText(`Complete: this is the only ${kind}um.`, LINE_WIDTH).map(style.good);
  }
  if (complete) {
    const text = `Complete: the ${kind}a form a polytope of dimension ${dimension} with ${count} vertices.`;
    return wrapText(text, LINE_WIDTH).map(style.good);
  }
  const known = dimension === null ? "" : ` The ${kind}a form a polytope of dimension ${dimension}.`;
  const listed =
    count === 0
      ? "No vertex of it is known."
      : `${count === 1 ? "The one listed is a vertex" : `The ${count} listed are vertices`}; there may be others.`;
  const text = `Incomplete: ${visibleText(document.reason ?? "no reason is given")}.${known} ${listed}`;
  return wrapText(text, LINE_WIDTH).map(style.warning);
}

function vertexLines(game: NormalFormGame, { vertices }: CorrelatedDocument, style: TextStyle): string[] {
  if (vertices.length === 0) return [];
  const rows = vertices
    .slice(0, MOST_VERTICES)
    .map(({ distribution, payoffs }, i) => [
      `${i + 1}`,
      distributionText(game, distribution),
      `(${payoffs.map(shortNumber).join(", ")})`,
    ]);
  const more = vertices.length - rows.length;
  return [
    style.heading("Vertices"),
    ...textTable(rows, {
      header: ["#", "probability of each recommended profile", "payoffs"],
      align: ["right", "left", "left"],
      width: LINE_WIDTH,
    }),
    ...(more > 0 ? [`and ${more.toLocaleString("en")} more; --json prints them all.`] : []),
  ];
}

function payoffSetLines(game: NormalFormGame, { payoffSet }: CorrelatedDocument, style: TextStyle): string[] {
  if (payoffSet === null || payoffSet.vertices.length === 1) return [];
  const shown = payoffSet.vertices
    .slice(0, MOST_VERTICES)
    .map((one) => `(${one.map(shortNumber).join(", ")})`);
  const more = payoffSet.vertices.length - shown.length;
  const order = game.players.length === 2 ? ", counter-clockwise" : "";
  return [
    style.heading("Payoffs"),
    ...wrapText(
      `The payoffs are the mixtures of these ${payoffSet.vertices.length}${order}: ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
      LINE_WIDTH,
    ),
  ];
}

function optimaLines(
  game: NormalFormGame,
  optima: readonly CorrelatedOptimumPart[],
  style: TextStyle,
): string[] {
  if (optima.length === 0) return [];
  const rows = optima.map(({ objective, value, payoffs }) => [
    objectiveText(game, objective),
    shortNumber(value),
    `(${payoffs.map(shortNumber).join(", ")})`,
  ]);
  return [
    style.heading("Best and worst"),
    ...textTable(rows, {
      header: ["", "value", "payoffs"],
      align: ["left", "right", "left"],
      width: LINE_WIDTH,
    }),
  ];
}

function distributionText(game: NormalFormGame, distribution: readonly string[]): string {
  const played = distribution.flatMap((probability, profile) =>
    probability === "0" ? [] : [{ probability, name: profileText(game, profile) }],
  );
  if (played.length === 1) return (played[0] as { name: string }).name;
  return played.map(({ name, probability }) => `${name}: ${shortNumber(probability)}`).join(", ");
}
