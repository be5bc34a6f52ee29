import type { NormalFormGame } from "../normal-form/game.js";
import type { GameFormat, ReadOptions } from "./game-format.js";
import { failure, quoted, type Source, sourceOf } from "./internal/source.js";
import { readJsonGame } from "./read-json-game.js";
import { readLrs } from "./read-lrs.js";
import { readNfg } from "./read-nfg.js";

const READERS: Readonly<Record<GameFormat, (text: string, options: ReadOptions) => NormalFormGame>> = {
  json: readJsonGame,
  nfg: readNfg,
  lrs: readLrs,
};

/** Formats that exist and are not read, by the ending of the file. */
const UNREAD: Readonly<Record<string, string>> = {
  efg: "Gambit's extensive-form format",
  gam: "the GameTracer format",
  gbt: "the Gambit workbook format",
  agg: "the action-graph format",
  bagg: "the Bayesian action-graph format",
  xml: "XML",
  yaml: "YAML",
  yml: "YAML",
};

/** Formats that exist and are not read, by how the text begins. */
const UNREAD_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^EFG\b/, UNREAD["efg"] as string],
  [/^#\s*BAGG\b/i, UNREAD["bagg"] as string],
  [/^#\s*AGG\b/i, UNREAD["agg"] as string],
  [/^#/, "the GameTracer format, or an action graph"],
  [/^</, UNREAD["xml"] as string],
  [/^exclave\s*:/, "a model file"],
];

/**
 * Returns the game in a file's text. The ending of the file's name (`.json`, `.nfg`, `.lrs`) says the format; with any
 * other ending, or no name, the beginning of the text does: `{` is JSON, `NFG` is Gambit's, a number is lrsnash's.
 *
 * @throws {@link ExclaveError} `bad-format` or `bad-number`, with the path `name:line:column`, where the text does not
 * fit; `too-large` beyond the documented sizes; `unsupported` for a known format that this version does not read
 * @example
 * ```ts
 * import { readGame } from "exclave/formats";
 *
 * readGame('NFG 1 R "Pennies" { "A" "B" } { 2 2 } 1 0 0 1 0 1 1 0', { name: "pennies.nfg" }).title; // "Pennies"
 * readGame("2 2   3 0 5 1   3 5 0 1").shape; // [2, 2]
 * ```
 */
export function readGame(text: string, options: ReadOptions = {}): NormalFormGame {
  const source = sourceOf(text, options);
  return READERS[formatOf(source)](text, options);
}

function formatOf(source: Source): GameFormat {
  const ending = /\.([^./\\]+)$/.exec(source.name)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(READERS, ending)) return ending as GameFormat;
  const offset = source.start + source.text.slice(source.start).search(/\S/);
  const beginning = source.text.slice(offset, offset + 100);
  const unread = Object.hasOwn(UNREAD, ending)
    ? UNREAD[ending]
    : UNREAD_BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
  if (unread !== undefined) {
    throw failure(
      source,
      offset,
      "unsupported",
      `expected a game as JSON, .nfg or lrs, found ${unread}, which this version does not read`,
    );
  }
  if (beginning.startsWith("{")) return "json";
  if (/^NFG(?![^\s"{])/.test(beginning)) return "nfg";
  if (/^[-+.\d]/.test(beginning)) return "lrs";
  throw failure(
    source,
    offset,
    "bad-format",
    `expected a game that begins with "{" (JSON), "NFG" or a number (lrs), found ${quoted(/^\S+/.exec(beginning)?.[0] ?? "")}`,
  );
}
