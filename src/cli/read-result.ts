import { ExclaveError } from "../exclave-error.js";
import type { JsonNode } from "../formats/json-node.js";
import { readJson } from "../formats/read-json.js";
import type { Io } from "./io.js";
import { readLines } from "./read-lines.js";

const MAXIMUM_DEPTH = 256;
const MAXIMUM_LENGTH = 64 * 1024 * 1024;

/** A result from outside: one JSON document, and the lines of its proof where they follow it in the same file. */
export interface ResultInput {
  readonly node: JsonNode;
  readonly name: string;
  /** Null when nothing follows the document. */
  readonly lines: AsyncIterable<string> | null;
}

/**
 * Reads a result. A document that stands on the first line alone may be followed by a proof, which is not read here.
 *
 * @throws {@link ExclaveError} `bad-argument` when the file cannot be read, `bad-format` when it is no JSON, `too-large`
 */
export async function readResult(path: string, io: Io): Promise<ResultInput> {
  const name = path === "-" ? "<stdin>" : path;
  const lines = readLines(path, io);
  const options = { name, maximumDepth: MAXIMUM_DEPTH };
  const first = ((await lines.next()).value as string | undefined) ?? "";
  const read: string[] = [first];
  if (first.trim() !== "") {
    const node = wholeDocument(first, options);
    if (node !== null) {
      const blank: string[] = [];
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
        // Blank lines are nothing at the end of a file; before a proof they are lines of it, wrong ones.
        if (next.value.trim() !== "") return { node, name, lines: following([...blank, next.value], lines) };
        if (blank.length === 0) blank.push(next.value);
      }
      return { node, name, lines: null };
    }
  }
  let length = first.length;
  for await (const line of lines) {
    length += line.length + 1;
    if (length > MAXIMUM_LENGTH) {
      throw new ExclaveError("too-large", "expected at most 64 MiB, found a larger file", name);
    }
    read.push(line);
  }
  return { node: readJson(read.join("\n"), options), name, lines: null };
}

/** The document on a line, or null when the line is not the whole of one. */
function wholeDocument(line: string, options: { name: string; maximumDepth: number }): JsonNode | null {
  try {
    return readJson(line, options);
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "bad-format") return null;
    throw error;
  }
}

async function* following(first: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* first;
  yield* rest;
}
