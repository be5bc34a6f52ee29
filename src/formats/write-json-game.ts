import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { distinctNames, wellFormed } from "./internal/names.js";

/**
 * Returns the game as a text in exclave's own format, ending in a line feed; {@link readJsonGame} reads it back.
 * Payoffs are written as rational texts. Names that are empty or repeated, which the format refuses, are numbered.
 *
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { readJsonGame, writeJsonGame } from "exclave/formats";
 *
 * const game = readJsonGame(writeJsonGame(symmetric([[4, 1], [3, 3]], { strategies: ["stag", "hare"] })));
 * game.strategyLabel(1, 0); // "stag"
 * ```
 */
export function writeJsonGame(game: NormalFormGame): string {
  const names = distinctNames(game);
  const players = names.players.map((name, player) => {
    const strategies = (names.strategies[player] as readonly string[]).map(text).join(", ");
    return `    { "name": ${text(name)}, "strategies": [${strategies}] }`;
  });
  return [
    "{",
    '  "format": "exclave/normal-form",',
    '  "version": 1,',
    `  "title": ${text(game.title)},`,
    '  "players": [',
    players.join(",\n"),
    "  ],",
    `  "payoffs": ${payoffs(game, 0, 0)}`,
    "}",
    "",
  ].join("\n");
}

/** The nested payoffs of the profiles that begin with the given strategies; each row of the last player is a line. */
function payoffs(game: NormalFormGame, player: number, profile: number): string {
  const count = game.shape[player];
  if (count === undefined) {
    return `[${game.players.map((_, i) => `"${rationalText(game.payoffAt(i, profile))}"`).join(", ")}]`;
  }
  const blocks = Array.from({ length: count }, (_, strategy) =>
    payoffs(game, player + 1, profile + strategy * game.stride(player)),
  );
  if (player === game.shape.length - 1) return `[${blocks.join(", ")}]`;
  const indent = "  ".repeat(player + 2);
  return `[\n${blocks.map((block) => indent + block).join(",\n")}\n${indent.slice(2)}]`;
}

function text(value: string): string {
  return JSON.stringify(wellFormed(value));
}
