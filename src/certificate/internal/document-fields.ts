import { quotient, type Rational, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { ExclaveError } from "../../exclave-error.js";
import { fromPayoffs, type NestedPayoffs } from "../../normal-form/from-payoffs.js";
import type { NormalFormGame, Player } from "../../normal-form/game.js";

/** Throws the one error that a checker throws. */
export function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-certificate", message, path);
}

/** An object of a document. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads an object. */
export function record(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("expected an object", path);
  return value as Fields;
}

/** Reads a list, of the given length if one is given. */
export function list(value: unknown, path: string, length?: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse("expected a list", path);
  if (length !== undefined && value.length !== length) {
    refuse(`expected ${length} entries, found ${value.length}`, path);
  }
  return value;
}

/** Reads true or false. */
export function flag(value: unknown, path: string): boolean {
  return typeof value === "boolean" ? value : refuse("expected true or false", path);
}

/** Reads a text. */
export function words(value: unknown, path: string): string {
  return typeof value === "string" ? value : refuse("expected a text", path);
}

/** Reads a number that counts from 0. */
export function position(value: unknown, path: string, below: number = Number.MAX_SAFE_INTEGER): number {
  const valid = typeof value === "number" && Number.isInteger(value) && value >= 0 && value < below;
  return valid ? value : refuse(`expected a number from 0 to ${below - 1}`, path);
}

/** Reads an ascending list of numbers that count from 0. */
export function positions(value: unknown, path: string, below?: number): number[] {
  const found = list(value, path).map((one, i) => position(one, `${path}[${i}]`, below));
  if (found.some((one, i) => i > 0 && (found[i - 1] as number) >= one))
    refuse("expected ascending numbers", path);
  return found;
}

/** A numeral longer than those of games: results may have probabilities with so many digits. */
const LONG = /^(?=.{1001})(-?[1-9][0-9]*)(?:\/([1-9][0-9]*))?$/;

/** The greatest number of digits of a rational in a result, both integers together. */
const MAXIMUM_DIGITS = 100_000;

/** Reads the text of a rational in lowest terms. */
export function number(value: unknown, path: string): Rational {
  if (typeof value !== "string") return refuse("expected the text of a rational", path);
  const long = LONG.exec(value);
  if (long !== null) {
    const [, above, below] = long as unknown as [string, string, string | undefined];
    if (value.length > MAXIMUM_DIGITS) refuse(`expected ${MAXIMUM_DIGITS} digits at most`, path);
    const read = quotient(BigInt(above), BigInt(below ?? "1"));
    return rationalText(read) === value ? read : refuse("expected lowest terms", path);
  }
  let read: Rational;
  try {
    read = rational(value, path);
  } catch (error) {
    return refuse((error as Error).message, path);
  }
  return rationalText(read) === value ? read : refuse(`expected lowest terms, found ${value}`, path);
}

/** Reads a list of so many rationals. */
export function numbers(value: unknown, path: string, length: number): Rational[] {
  return list(value, path, length).map((one, i) => number(one, `${path}[${i}]`));
}

/** Refuses a value other than the one that was computed. */
export function expectSame(found: unknown, computed: unknown, path: string): void {
  if (JSON.stringify(found) === JSON.stringify(computed)) return;
  refuse(
    `expected ${shorten(JSON.stringify(computed))}, found ${shorten(JSON.stringify(found) ?? "nothing")}`,
    path,
  );
}

/** Reads a game in exclave's JSON form. */
export function readGame(value: unknown, path: string): NormalFormGame {
  const game = record(value, path);
  expectSame(game["format"], "exclave/normal-form", `${path}.format`);
  expectSame(game["version"], 1, `${path}.version`);
  const title = words(game["title"], `${path}.title`);
  const players = readPlayers(game["players"], `${path}.players`);
  try {
    return fromPayoffs(players, game["payoffs"] as NestedPayoffs, title);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, error.path === null ? path : `${path}.${error.path}`);
  }
}

/** Reads the names of players and strategies. */
export function readPlayers(value: unknown, path: string): Player[] {
  return list(value, path).map((one, i) => {
    const at = `${path}[${i}]`;
    const player = record(one, at);
    const strategies = list(player["strategies"], `${at}.strategies`);
    return {
      name: words(player["name"], `${at}.name`),
      strategies: strategies.map((name, s) => words(name, `${at}.strategies[${s}]`)),
    };
  });
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Runs a check whose paths begin at `path`. */
export function within<Result>(path: string, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, error.path ? `${path}.${error.path}` : path);
  }
}
