import type { Rational } from "../exact/rational.js";
import { NormalFormGame, type Player } from "../normal-form/game.js";
import { MAXIMUM_PLAYERS, type ReadOptions } from "./game-format.js";
import { numeralReader } from "./internal/numerals.js";
import { checkedProfileCount, checkPlayerCount } from "./internal/sizes.js";
import { failure, quoted, type Source, sourceOf } from "./internal/source.js";
import type { JsonMember, JsonNode } from "./json-node.js";
import { readJson } from "./read-json.js";

const FORMAT = "exclave/normal-form";
const KEYS = ["format", "version", "title", "players", "payoffs"];

/**
 * Returns the game in exclave's own format:
 * `{ "format": "exclave/normal-form", "version": 1, "title": "...", "players": [...], "payoffs": [...] }`, where a
 * player is `{ "name": "...", "strategies": ["...", ...] }` and `payoffs[s1][s2]...[sN]` is the vector of N payoffs,
 * each a JSON number or a text such as `"1/3"`. Numbers are read as the exact decimals they are written as.
 *
 * The title may be left out. Names must be given, and the players' must differ, as must the strategies' of a player.
 *
 * @throws {@link ExclaveError} `bad-format` or `bad-number`, with the path `name:line:column`, where the text does not
 * fit; `too-large` beyond the documented sizes; `unsupported` for another version or kind of game
 * @example
 * ```ts
 * import { readJsonGame } from "exclave/formats";
 *
 * const game = readJsonGame(`{ "format": "exclave/normal-form", "version": 1,
 *   "players": [ { "name": "Row", "strategies": ["stag", "hare"] }, { "name": "Col", "strategies": ["wait"] } ],
 *   "payoffs": [ [ [0.1, "1/3"] ], [ [2, 1e-2] ] ] }`);
 * game.shape; // [2, 1]
 * ```
 */
export function readJsonGame(text: string, options: ReadOptions = {}): NormalFormGame {
  const source = sourceOf(text, options);
  const root = members(source, readJson(text, { ...options, maximumDepth: MAXIMUM_PLAYERS + 2 }), "a game");
  checkFormat(source, root);
  checkKeys(source, root, KEYS);
  const title = root.has("title") ? string(source, member(source, root, "title"), "the title") : "";
  const playersNode = member(source, root, "players");
  const players = readPlayers(source, playersNode);
  checkedProfileCount(
    source,
    playersNode.offset,
    players.map((player) => player.strategies.length),
  );
  return new NormalFormGame(title, players, readPayoffs(source, member(source, root, "payoffs"), players));
}

type Members = ReadonlyMap<string, JsonMember>;

function checkFormat(source: Source, root: Members): void {
  const format = member(source, root, "format");
  const named = string(source, format, "the format");
  if (named !== FORMAT) {
    const code = named.startsWith("exclave/") ? "unsupported" : "bad-format";
    throw failure(source, format.offset, code, `expected the format "${FORMAT}", found ${quoted(named)}`);
  }
  const version = member(source, root, "version");
  if (version.kind !== "number") throw wrong(source, version, "the version as a number");
  if (version.text !== "1") {
    throw failure(source, version.offset, "unsupported", `expected version 1, found ${quoted(version.text)}`);
  }
}

function readPlayers(source: Source, node: JsonNode): Player[] {
  const nodes = items(source, node, "a list of players");
  checkPlayerCount(source, node.offset, nodes.length);
  const names = new Set<string>();
  return nodes.map((each) => {
    const player = members(source, each, "a player");
    checkKeys(source, player, ["name", "strategies"]);
    const name = newName(source, member(source, player, "name", each), names, "player");
    const strategies = member(source, player, "strategies", each);
    const own = new Set<string>();
    for (const strategy of items(source, strategies, "a list of strategies")) {
      newName(source, strategy, own, "strategy");
    }
    if (own.size === 0) {
      throw failure(
        source,
        strategies.offset,
        "bad-format",
        `expected at least one strategy for ${quoted(name)}, found none`,
      );
    }
    return { name, strategies: [...own] };
  });
}

function newName(source: Source, node: JsonNode, taken: Set<string>, what: string): string {
  const name = string(source, node, `the name of a ${what}`);
  if (name === "") {
    throw failure(source, node.offset, "bad-format", `expected a name for the ${what}, found an empty text`);
  }
  if (taken.has(name)) {
    throw failure(
      source,
      node.offset,
      "bad-format",
      `expected different names, found a second ${what} called ${quoted(name)}`,
    );
  }
  taken.add(name);
  return name;
}

/** Payoffs by player and row-major profile. */
function readPayoffs(source: Source, node: JsonNode, players: readonly Player[]): Rational[][] {
  const columns: Rational[][] = players.map(() => []);
  const numeral = numeralReader(source);
  const walk = (block: JsonNode, depth: number): void => {
    const player = players[depth];
    if (player === undefined) {
      list(source, block, columns.length, "payoffs, one a player").forEach((payoff, i) => {
        if (payoff.kind !== "number" && payoff.kind !== "string") {
          throw wrong(source, payoff, "a payoff as a number or a text");
        }
        const text = payoff.kind === "number" ? payoff.text : payoff.value;
        (columns[i] as Rational[]).push(numeral(text, payoff.offset));
      });
      return;
    }
    const what = `entries, one a strategy of ${quoted(player.name)}`;
    for (const inner of list(source, block, player.strategies.length, what)) walk(inner, depth + 1);
  };
  walk(node, 0);
  return columns;
}

function list(source: Source, node: JsonNode, length: number, what: string): readonly JsonNode[] {
  const found = items(source, node, `a list of ${length} ${what}`);
  if (found.length !== length) {
    throw failure(
      source,
      node.offset,
      "bad-format",
      `expected a list of ${length} ${what}, found ${found.length}`,
    );
  }
  return found;
}

function checkKeys(source: Source, object: Members, known: readonly string[]): void {
  for (const [key, { keyOffset }] of object) {
    if (!known.includes(key)) {
      throw failure(
        source,
        keyOffset,
        "bad-format",
        `expected the keys ${known.join(", ")} only, found ${quoted(key)}`,
      );
    }
  }
}

function member(source: Source, object: Members, key: string, owner?: JsonNode): JsonNode {
  const found = object.get(key);
  if (found === undefined) {
    throw failure(
      source,
      owner?.offset ?? source.start,
      "bad-format",
      `expected the key "${key}", found none in this object`,
    );
  }
  return found.value;
}

function members(source: Source, node: JsonNode, what: string): Members {
  if (node.kind !== "object") throw wrong(source, node, `${what} as an object`);
  return node.members;
}

function items(source: Source, node: JsonNode, what: string): readonly JsonNode[] {
  if (node.kind !== "array") throw wrong(source, node, what);
  return node.items;
}

function string(source: Source, node: JsonNode, what: string): string {
  if (node.kind !== "string") throw wrong(source, node, `${what} as a text`);
  return node.value;
}

function wrong(source: Source, node: JsonNode, what: string): Error {
  const kinds = {
    array: "a list",
    string: "a text",
    object: "an object",
    number: "a number",
    boolean: "a boolean",
  };
  const found = node.kind === "null" ? "null" : kinds[node.kind];
  return failure(source, node.offset, "bad-format", `expected ${what}, found ${found}`);
}
