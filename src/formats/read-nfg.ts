import { type Rational, ZERO } from "../exact/rational.js";
import { NormalFormGame, type Player } from "../normal-form/game.js";
import type { ReadOptions } from "./game-format.js";
import { NfgScanner } from "./internal/nfg-scanner.js";
import { numeralReader } from "./internal/numerals.js";
import { checkedProfileCount, checkPlayerCount, checkRoomFor, sizeOf } from "./internal/sizes.js";
import { checkCharacters, failure, quoted, sourceOf } from "./internal/source.js";

/**
 * Returns the game in a strategic-form file of Gambit (`NFG 1 R` or `NFG 1 D`), in its payoff or its outcome variant,
 * with strategies named or counted. Numerals are read as exact decimals or quotients. The title is kept, the comment is
 * not; names may be empty or repeated.
 *
 * @throws {@link ExclaveError} `bad-format` or `bad-number`, with the path `name:line:column`, where the text does not
 * fit; `too-large` beyond the documented sizes
 * @see The Gambit project, "Game representation formats", section "The strategic game (.nfg) file format"
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { readNfg } from "exclave/formats";
 *
 * const game = readNfg('NFG 1 R "An example" { "Row" "Column" } { 2 2 } 1 0 0 1/2 0.25 0 0 1');
 * rationalText(game.payoff(1, [1, 0])); // "1/2"
 * ```
 */
export function readNfg(text: string, options: ReadOptions = {}): NormalFormGame {
  const source = sourceOf(text, options);
  checkCharacters(source);
  const scanner = new NfgScanner(source);
  const title = readPrologue(scanner);
  const playersOffset = scanner.offset;
  const names = readNames(scanner, "the names of the players");
  checkPlayerCount(source, playersOffset, names.length);
  const sizesOffset = scanner.offset;
  const strategies = readStrategies(scanner, names.length);
  const shape = strategies.map((own) => (typeof own === "number" ? own : own.length));
  const profiles = checkedProfileCount(source, sizesOffset, shape);
  scanner.skip("text");
  const inOutcomes = scanner.token === "open";
  checkRoomFor(source, sizesOffset, profiles * (inOutcomes ? 1 : names.length), "numbers");
  const columns = inOutcomes ? readOutcomes(scanner, shape, profiles) : readPayoffs(scanner, shape, profiles);
  if (scanner.token !== "end") {
    throw scanner.expected(`the end of the file after the numbers of all ${profiles} profiles`);
  }
  const players = strategies.map((own, i): Player => {
    const numbered = (count: number): string[] => Array.from({ length: count }, (_, s) => `${s + 1}`);
    return { name: names[i] as string, strategies: typeof own === "number" ? numbered(own) : own };
  });
  return new NormalFormGame(title, players, columns);
}

function readPrologue(scanner: NfgScanner): string {
  for (const [what, accepts] of [
    ["NFG", /^NFG$/],
    ["the version 1", /^1$/],
    ["the number type R or D", /^[RD]$/],
  ] as const) {
    if (scanner.token !== "word" || !accepts.test(scanner.value)) throw scanner.expected(what);
    scanner.advance();
  }
  return scanner.take("text", "the title in double quotes");
}

function readNames(scanner: NfgScanner, what: string): string[] {
  const names: string[] = [];
  scanner.take("open", `"{" before ${what}`);
  while (scanner.token === "text") names.push(scanner.take("text"));
  scanner.take("close", `"}" after ${what}`);
  return names;
}

/** The names of each player's strategies, or their number. */
function readStrategies(scanner: NfgScanner, players: number): (string[] | number)[] {
  const strategies: (string[] | number)[] = [];
  scanner.take("open", '"{" before the strategies');
  const named = scanner.token === "open";
  while (scanner.token !== "close") {
    if (strategies.length === players)
      throw scanner.expected(`"}" after the strategies of ${players} players`);
    strategies.push(named ? readNames(scanner, "the names of strategies") : readSize(scanner));
  }
  if (strategies.length < players) {
    throw scanner.expected(`the strategies of ${players} players (${strategies.length} given so far)`);
  }
  scanner.advance();
  return strategies;
}

function readSize(scanner: NfgScanner): number {
  const size = scanner.token === "word" ? sizeOf(scanner.value) : null;
  if (size === null) throw scanner.expected("a number of strategies");
  scanner.advance();
  return size;
}

/** Payoffs by player and row-major profile, from a vector of payoffs for each profile. */
function readPayoffs(scanner: NfgScanner, shape: readonly number[], profiles: number): Rational[][] {
  const columns = emptyColumns(shape, profiles);
  const numeral = numeralReader(scanner.source);
  const strides = stridesOf(shape);
  const profile = shape.map(() => 0);
  for (let read = 0; read < profiles; read++) {
    const index = indexOf(profile, strides);
    for (const column of columns) {
      const payoff = readNumeral(scanner, numeral);
      if (payoff === null) throw scanner.expected(`${profiles * shape.length} payoffs`);
      column[index] = payoff;
    }
    advance(profile, shape);
  }
  return columns;
}

/** Payoffs by player and row-major profile, from a list of outcomes and the outcome of each profile. */
function readOutcomes(scanner: NfgScanner, shape: readonly number[], profiles: number): Rational[][] {
  const outcomes = [shape.map(() => ZERO), ...readOutcomeList(scanner, shape.length)];
  const columns = emptyColumns(shape, profiles);
  const strides = stridesOf(shape);
  const profile = shape.map(() => 0);
  for (let read = 0; read < profiles; read++) {
    if (scanner.token !== "word") throw scanner.expected(`the outcomes of ${profiles} profiles`);
    const number = sizeOf(scanner.value);
    const outcome = number === null ? undefined : outcomes[number];
    if (outcome === undefined) {
      throw failure(
        scanner.source,
        scanner.offset,
        "bad-format",
        `expected the number of an outcome from 0 to ${outcomes.length - 1}, found ${quoted(scanner.value)}`,
      );
    }
    scanner.advance();
    scanner.skip("comma");
    const index = indexOf(profile, strides);
    columns.forEach((column, player) => {
      column[index] = outcome[player] as Rational;
    });
    advance(profile, shape);
  }
  return columns;
}

function readOutcomeList(scanner: NfgScanner, players: number): Rational[][] {
  const outcomes: Rational[][] = [];
  const numeral = numeralReader(scanner.source);
  scanner.take("open");
  while (scanner.token !== "close") {
    scanner.take("open", '"{" before an outcome, or "}" after the last');
    scanner.take("text", "the name of an outcome in double quotes");
    const payoffs: Rational[] = [];
    while (payoffs.length < players) {
      const payoff = readNumeral(scanner, numeral);
      if (payoff === null) throw scanner.expected(`${players} payoffs in the outcome`);
      payoffs.push(payoff);
    }
    scanner.take("close", `"}" after ${players} payoffs`);
    outcomes.push(payoffs);
  }
  scanner.advance();
  return outcomes;
}

/** The number at the scanner's place, which a comma may follow, or null when there is none. */
function readNumeral(
  scanner: NfgScanner,
  numeral: (text: string, offset: number) => Rational,
): Rational | null {
  if (scanner.token !== "word") return null;
  const value = numeral(scanner.value, scanner.offset);
  scanner.advance();
  scanner.skip("comma");
  return value;
}

function emptyColumns(shape: readonly number[], profiles: number): Rational[][] {
  return shape.map(() => new Array<Rational>(profiles).fill(ZERO));
}

function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, player) => shape.slice(player + 1).reduce((a, b) => a * b, 1));
}

function indexOf(profile: readonly number[], strides: readonly number[]): number {
  let index = 0;
  for (let player = 0; player < profile.length; player++) {
    index += (profile[player] as number) * (strides[player] as number);
  }
  return index;
}

/** Moves to the next profile in the order of the file, in which the first player's strategy changes fastest. */
function advance(profile: number[], shape: readonly number[]): void {
  for (let player = 0; player < shape.length; player++) {
    const next = (profile[player] as number) + 1;
    profile[player] = next < (shape[player] as number) ? next : 0;
    if (profile[player] !== 0) return;
  }
}
