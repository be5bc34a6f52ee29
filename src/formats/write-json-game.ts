import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { distinctNames, wellFormed } from "./internal/names.js";

/** Games repeat few numbers many times, so that their texts are remembered and shared. */
const REMEMBERED = 50_000;

/** Payoffs as texts, nested by player. */
type NestedTexts = readonly (string | NestedTexts)[];

/** A game in exclave's own form, as a value. */
export interface JsonGame {
  readonly format: "exclave/normal-form";
  readonly version: 1;
  readonly title: string;
  readonly players: readonly { readonly name: string; readonly strategies: readonly string[] }[];
  readonly payoffs: NestedTexts;
}

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

/** The game as the value that the text stands for. */
export function jsonGame(game: NormalFormGame): JsonGame {
  const names = distinctNames(game);
  const known = new Map<Rational, string>();
  const number = (player: number, profile: number): string => {
    const payoff = game.payoffAt(player, profile);
    const before = known.get(payoff);
    if (before !== undefined) return before;
    const written = rationalText(payoff);
    if (known.size < REMEMBERED) known.set(payoff, written);
    return written;
  };
  const nested = (player: number, profile: number): NestedTexts => {
    const count = game.shape[player];
    if (count === undefined) return game.players.map((_, i) => number(i, profile));
    const stride = game.stride(player);
    return Array.from({ length: count }, (_, strategy) => nested(player + 1, profile + strategy * stride));
  };
  return {
    format: "exclave/normal-form",
    version: 1,
    title: wellFormed(game.title),
    players: names.players.map((name, player) => ({
      name: wellFormed(name),
      strategies: (names.strategies[player] as readonly string[]).map(wellFormed),
    })),
    payoffs: nested(0, 0),
  };
}

function text(value: string): string {
  return JSON.stringify(wellFormed(value));
}
