import type { Rational } from "../exact/rational.js";
import { NormalFormGame } from "../normal-form/game.js";
import type { ReadOptions } from "./game-format.js";
import { numeralReader } from "./internal/numerals.js";
import { checkedProfileCount, checkRoomFor, sizeOf } from "./internal/sizes.js";
import { checkCharacters, failure, quoted, sourceOf } from "./internal/source.js";

/**
 * Returns the two-player game in an input file of lrsnash: the numbers m and n of rows and columns, the m × n payoffs of
 * the row player, and those of the column player, all parted by white space. Players are called Row and Column,
 * strategies are numbered from 1.
 *
 * @throws {@link ExclaveError} `bad-format` or `bad-number`, with the path `name:line:column`, where the text does not
 * fit; `too-large` beyond the documented sizes
 * @see D. Avis, "User's Guide for lrslib", section on lrsnash
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { readLrs } from "exclave/formats";
 *
 * const game = readLrs("1 2   3 1/2   0 4");
 * rationalText(game.payoff(0, [0, 1])); // "1/2"
 * ```
 */
export function readLrs(text: string, options: ReadOptions = {}): NormalFormGame {
  const source = sourceOf(text, options);
  checkCharacters(source);
  const words = /[^\s\uFEFF]+/g;
  words.lastIndex = source.start;
  const next = (what: string): { word: string; offset: number } => {
    const match = words.exec(text);
    if (match === null) {
      throw failure(source, text.length, "bad-format", `expected ${what}, found the end of the file`);
    }
    return { word: match[0], offset: match.index };
  };
  const size = (what: string): number => {
    const { word, offset } = next(what);
    const value = sizeOf(word);
    if (value === null) {
      const hint = /^[A-Za-z*]/.test(word) ? "; the older format with headers is not read" : "";
      throw failure(source, offset, "bad-format", `expected ${what}, found ${quoted(word)}${hint}`);
    }
    return value;
  };
  const rows = size("the number of rows");
  const columns = size("the number of columns");
  const profiles = checkedProfileCount(source, source.start, [rows, columns]);
  checkRoomFor(source, source.start, 2 * profiles, "payoffs");
  const numeral = numeralReader(source);
  const matrix = (player: string): Rational[] => {
    const payoffs: Rational[] = [];
    while (payoffs.length < profiles) {
      const what = `${rows} × ${columns} payoffs of the ${player} player (${payoffs.length} given so far)`;
      const { word, offset } = next(what);
      payoffs.push(numeral(word, offset));
    }
    return payoffs;
  };
  const payoffs = [matrix("row"), matrix("column")];
  const rest = words.exec(text);
  if (rest !== null) {
    throw failure(
      source,
      rest.index,
      "bad-format",
      `expected the end of the file after two matrices of ${rows} × ${columns} payoffs, found ${quoted(rest[0])}`,
    );
  }
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}`);
  return new NormalFormGame(
    "",
    [
      { name: "Row", strategies: numbered(rows) },
      { name: "Column", strategies: numbered(columns) },
    ],
    payoffs,
  );
}
