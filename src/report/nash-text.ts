import type { NormalFormGame } from "../normal-form/game.js";
import { gameLines, LINE_WIDTH, mixtureText } from "./internal/game-lines.js";
import type { ComponentDocument, NashDocument } from "./nash-document.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns the equilibria of a game as a text for people, at most 80 columns wide, ending in a line feed: whether they are
 * all, each with its strategies and payoffs, and the components when they are known. Equilibria and components are
 * numbered from 1.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { nashDocument, nashText } from "exclave/report";
 *
 * const game = symmetric([[4, 1], [3, 3]], { strategies: ["stag", "hare"] });
 * nashText(game, nashDocument(game)).includes("Complete: these are all 3 extreme equilibria"); // true
 * ```
 */
export function nashText(
  game: NormalFormGame,
  document: NashDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const blocks = [
    gameLines(game, style.heading),
    verdictLines(document, style),
    equilibriumLines(game, document),
    ...(document.components === null ? [] : [componentLines(document.components, style)]),
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function verdictLines(document: NashDocument, style: TextStyle): string[] {
  const count = document.equilibria.length;
  const degenerate =
    document.degenerate === true
      ? "The game is degenerate: a mixed strategy has more pure best responses than strategies in its support."
      : "";
  const verdict = document.complete
    ? `Complete: ${completeness(count, document.components?.length ?? 0)}.`
    : `Incomplete: ${visibleText(document.reason ?? "no reason is given")}. ${
        count === 0
          ? "No equilibrium was found."
          : `${count === 1 ? "The profile" : `Each of the ${count} profiles`} listed is an equilibrium; there may be others.`
      }`;
  const mark = document.complete ? style.good : style.warning;
  return [
    ...wrapText(verdict, LINE_WIDTH).map(mark),
    ...(degenerate === "" ? [] : wrapText(degenerate, LINE_WIDTH)),
  ];
}

function completeness(equilibria: number, components: number): string {
  if (equilibria === 1) return "this is the only equilibrium";
  const where = components === 1 ? "1 component" : `${components} components`;
  return `these are all ${equilibria} extreme equilibria, in ${where}`;
}

function equilibriumLines(game: NormalFormGame, document: NashDocument): string[] {
  if (document.equilibria.length === 0) return [];
  const rows = document.equilibria.flatMap((equilibrium, position) =>
    equilibrium.strategies.map((strategy, player) => [
      player === 0 ? `${position + 1}` : "",
      visibleText(game.playerLabel(player)),
      mixtureText(game, player, strategy),
      equilibrium.payoffs[player] as string,
    ]),
  );
  const table = textTable(rows, {
    header: ["#", "player", "strategy", "payoff"],
    align: ["right", "left", "left", "right"],
    width: LINE_WIDTH,
  });
  const dominated = document.equilibria.flatMap((one, i) => (one.undominated === false ? [i] : []));
  if (dominated.length === 0) return table;
  const all = dominated.length === document.equilibria.length;
  const which = all ? "every one of them" : positionsText(dominated);
  const none = all ? "none is" : dominated.length === 1 ? "it is not" : "they are not";
  const perfect = document.players < 3 ? `, so that ${none} trembling-hand perfect` : "";
  const note = `In ${which} a player plays a weakly dominated strategy${perfect}.`;
  return [...table, ...wrapText(note, LINE_WIDTH)];
}

function componentLines(components: readonly ComponentDocument[], style: TextStyle): string[] {
  if (components.length === 0) return [];
  const indexed = components.some((component) => component.index !== null);
  const rows = components.map((component) => [
    `${component.id + 1}`,
    ...(indexed ? [indexText(component.index)] : []),
    component.dimension === 0 ? "isolated" : `dimension ${component.dimension}`,
    `${positionsText(component.equilibria)}${subsetsText(component)}`,
  ]);
  const table = textTable(rows, {
    header: ["component", ...(indexed ? ["index"] : []), "size", "extreme equilibria"],
    align: ["right", ...(indexed ? (["right"] as const) : []), "left", "left"],
    width: LINE_WIDTH,
  });
  const legend = components.some((component) => component.dimension > 0)
    ? wrapText(
        "Within a maximal Nash subset, every mixture of the players' strategies in it, each player mixing alone, is an equilibrium.",
        LINE_WIDTH,
      )
    : [];
  return [style.heading("Components"), ...table, ...legend];
}

function subsetsText({ dimension, subsets }: ComponentDocument): string {
  if (dimension === 0) return "";
  const listed = subsets.map((subset) => `{${positionsText(subset)}}`).join(", ");
  return subsets.length === 1 ? " (one maximal Nash subset)" : `; maximal Nash subsets ${listed}`;
}

function positionsText(positions: readonly number[]): string {
  return positions.map((position) => position + 1).join(", ");
}

function indexText(index: number | null): string {
  if (index === null) return "?";
  return index > 0 ? `+${index}` : `${index}`.replace("-", "−");
}
