import { ExclaveError } from "../../exclave-error.js";
import type { ReadOptions } from "../game-format.js";
import type { JsonNode } from "../json-node.js";
import { readJson } from "../read-json.js";
import { numeralReader } from "./numerals.js";
import { failure, quoted, type Source, sourceOf } from "./source.js";

/**
 * Returns what a description in JSON becomes, whose keys and numerals are checked first, and whose faults are told by line and
 * column.
 *
 * @param keys - those of the whole, and of objects in lists of it by their key
 * @param build - takes the plain value, with numbers as the texts they are written as
 */
export function readDescription<Built>(
  text: string,
  options: ReadOptions,
  { format, keys, depth }: DescriptionForm,
  build: (plain: unknown) => Built,
): Built {
  const source = sourceOf(text, options);
  const root = readJson(text, { ...options, maximumDepth: depth });
  checkFormat(source, root, format);
  checkKeys(source, root, keys.whole);
  for (const [member, known] of Object.entries(keys.lists)) {
    const list = memberOf(root, member);
    if (list?.kind === "array") for (const item of list.items) checkKeys(source, item, known);
  }
  const numeral = numeralReader(source);
  try {
    return build(
      plain(root, (digits, offset) => {
        // Refuses what is no bounded numeral while its place is known.
        numeral(digits, offset);
        return digits;
      }),
    );
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.path?.startsWith(`${source.name}:`)) throw error;
    throw failure(source, offsetOf(root, error.path ?? ""), error.code, error.message);
  }
}

/** What a description looks like. */
interface DescriptionForm {
  readonly format: string;
  readonly keys: {
    readonly whole: readonly string[];
    readonly lists: Readonly<Record<string, readonly string[]>>;
  };
  /** How deep lists and objects may stand in one another. */
  readonly depth: number;
}

function checkFormat(source: Source, root: JsonNode, expected: string): void {
  if (root.kind !== "object")
    throw failure(source, root.offset, "bad-format", "expected a game as an object");
  const format = memberOf(root, "format");
  if (format?.kind !== "string" || format.value !== expected) {
    const found = format?.kind === "string" ? quoted(format.value) : "no such text";
    const known = format?.kind === "string" && format.value.startsWith("exclave/");
    const message = `expected the format "${expected}", found ${found}`;
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
