import { rationalText } from "../exact/rational-text.js";
import type { Parameters } from "../model/parameters.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { gameLines } from "./internal/game-lines.js";
import { parametersText } from "./parameters-text.js";
import type { TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";

/** Returns the game of a model at a parameter point as text: its parameters, and the payoffs at every profile. */
export function modelGameText(game: NormalFormGame, parameters: Parameters, style: TextStyle): string {
  const names = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const rows = Array.from({ length: game.profileCount }, (_, index) => [
    ...game.profileAt(index).map((strategy, player) => visibleText(game.strategyLabel(player, strategy))),
    ...names.map((_, player) => rationalText(game.payoffAt(player, index))),
  ]);
  const header = [...names, ...names.map((name) => `u(${name})`)];
  const align = header.map((_, column) => (column < names.length ? "left" : "right"));
  return [
    ...gameLines(game, style.heading),
    "",
    ...(parameters.declarations.length === 0 ? [] : [parametersText(parameters)]),
    ...textTable(rows, { header, align }),
    "",
  ].join("\n");
}
