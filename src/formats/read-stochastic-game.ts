import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "../stochastic/game.js";
import { type StochasticGameInput, stochasticGame } from "../stochastic/stochastic-game.js";
import { MAXIMUM_PLAYERS, type ReadOptions } from "./game-format.js";
import { numeralReader } from "./internal/numerals.js";
import { failure, quoted, type Source, sourceOf } from "./internal/source.js";
import type { JsonNode } from "./json-node.js";
import { readJson } from "./read-json.js";

const FORMAT = "exclave/stochastic";
const KEYS = ["format", "version", "title", "players", "states"];
const STATE_KEYS = ["name", "actions", "payoffs", "transitions"];

/**
 * Returns the stochastic game in exclave's own format: `{ "format": "exclave/stochastic", "version": 1, "title": "...",
 * "players": ["...", ...], "states": [{ "name", "actions", "payoffs", "transitions" }, ...] }`, where `actions` has a list a
 * player, `payoffs[a1]...[aN]` is the vector of N payoffs and `transitions[a1]...[aN]` the probabilities of the next
 * states by name. Numbers are JSON numbers or texts such as `"1/3"`, read as the exact decimals they are written as.
 *
 * @throws {@link ExclaveError} `bad-format`, `bad-game` or `bad-number`, with the path `name:line:column`, where the text
 * does not fit; `too-large` beyond the documented sizes; `unsupported` for another version or kind of game
 * @example
 * ```ts
 * import { readStochasticGame } from "exclave/formats";
 *
 * const game = readStochasticGame(`{ "format": "exclave/stochastic", "version": 1, "players": ["Miner"],
 *   "states": [ { "name": "mine", "actions": [["dig"]], "payoffs": [[0.1]], "transitions": [{ "mine": 1 }] } ] }`);
 * game.states.map(({ name }) => name); // ["mine"]
 * ```
 */
export function readStochasticGame(text: string, options: ReadOptions = {}): StochasticGame {
  const source = sourceOf(text, options);
  const root = readJson(text, { ...options, maximumDepth: MAXIMUM_PLAYERS + 6 });
  checkFormat(source, root);
  checkKeys(source, root, KEYS);
  const states = memberOf(root, "states");
  if (states?.kind === "array") for (const state of states.items) checkKeys(source, state, STATE_KEYS);
  const numeral = numeralReader(source);
  try {
    return stochasticGame(
      plain(root, (digits, offset) => {
        // Refuses what is no bounded numeral while its place is known.
        numeral(digits, offset);
        return digits;
      }) as StochasticGameInput,
    );
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.path?.startsWith(`${source.name}:`)) throw error;
    throw failure(source, offsetOf(root, error.path ?? ""), error.code, error.message);
  }
}

function checkFormat(source: Source, root: JsonNode): void {
  if (root.kind !== "object")
    throw failure(source, root.offset, "bad-format", "expected a game as an object");
  const format = memberOf(root, "format");
  if (format?.kind !== "string" || format.value !== FORMAT) {
    const found = format?.kind === "string" ? quoted(format.value) : "no such text";
    const known = format?.kind === "string" && format.value.startsWith("exclave/");
    const message = `expected the format "${FORMAT}", found ${found}`;
    throw failure(source, format?.offset ?? root.offset, known ? "unsupported" : "bad-format", message);
  }
  const version = memberOf(root, "version");
  if (version?.kind !== "number" || version.text !== "1") {
    const found = version?.kind === "number" ? quoted(version.text) : "no such number";
    const code = version?.kind === "number" ? "unsupported" : "bad-format";
    throw failure(source, version?.offset ?? root.offset, code, `expected version 1, found ${found}`);
  }
}

function checkKeys(source: Source, node: JsonNode, known: readonly string[]): void {
  if (node.kind !== "object") return;
  for (const [key, { keyOffset }] of node.members) {
    if (known.includes(key)) continue;
    const message = `expected the keys ${known.join(", ")} only, found ${quoted(key)}`;
    throw failure(source, keyOffset, "bad-format", message);
  }
}

function memberOf(node: JsonNode, key: string): JsonNode | undefined {
  return node.kind === "object" ? node.members.get(key)?.value : undefined;
}

/** The plain value with numbers as the texts they are written as. */
function plain(node: JsonNode, numeral: (digits: string, offset: number) => string): unknown {
  switch (node.kind) {
    case "number":
      return numeral(node.text, node.offset);
    case "array":
      return node.items.map((item) => plain(item, numeral));
    case "object":
      return Object.fromEntries(
        [...node.members].map(([key, { value }]) => [key, plain(value, numeral)] as const),
      );
    case "null":
      return null;
    default:
      return node.value;
  }
}

/** Where the value at a path such as `states[2].payoffs[0]` stands, or the innermost one around it that there is. */
function offsetOf(root: JsonNode, path: string): number {
  let node = root;
  for (const [, key, index] of path.matchAll(/([^.[\]]+)(?=$|[.[])|\[(\d+)\]/g)) {
    const inner: JsonNode | undefined =
      key === undefined
        ? node.kind === "array"
          ? node.items[Number(index)]
          : undefined
        : memberOf(node, key);
    if (inner === undefined) break;
    node = inner;
  }
  return node.offset;
}
