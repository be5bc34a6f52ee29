import type { ReadOptions } from "./game-format.js";
import { JsonReader } from "./internal/json-reader.js";
import { sourceOf } from "./internal/source.js";
import type { JsonNode } from "./json-node.js";

/** How to read a JSON text. */
export interface ReadJsonOptions extends ReadOptions {
  /** How deep lists and objects may nest; 64 when left out. */
  readonly maximumDepth?: number;
}

/** The greatest number of values (lists, objects, texts, numbers, ...) a JSON text may hold. */
export const MAXIMUM_JSON_VALUES = 5_000_000;

/**
 * Returns the JSON text as a tree whose nodes know where they stand, with every number kept as it is written.
 *
 * The grammar is that of RFC 8259 and nothing more: no comments, no trailing commas, no leading zeros. Beyond it, a key
 * that stands twice in an object and half of a surrogate pair are refused. A byte-order mark at the start is let pass.
 *
 * @throws {@link ExclaveError} `bad-format`, with the path `name:line:column`, where the text is not JSON; `too-large`
 * beyond the documented depth, number of values or number of characters
 * @example
 * ```ts
 * import { readJson } from "exclave/formats";
 *
 * const node = readJson("[9007199254740993]");
 * node.kind === "array" && node.items.map((item) => item.kind === "number" && item.text); // ["9007199254740993"]
 * ```
 */
export function readJson(text: string, options: ReadJsonOptions = {}): JsonNode {
  return new JsonReader(sourceOf(text, options), options.maximumDepth ?? 64, MAXIMUM_JSON_VALUES).document();
}
