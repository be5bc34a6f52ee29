import { ExclaveError } from "../exclave-error.js";
import { fileSystem } from "./builtins.js";
import { decodeText } from "./decode-text.js";
import type { Io } from "./io.js";
import { fileError } from "./read-input.js";

const { closeSync, openSync, readSync } = fileSystem;

/** The greatest length of a line. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;
const CHUNK = 1 << 16;
const LINE_FEED = 10;

/**
 * Gives the lines of a file, or of standard input for `-`, one by one, so that a file of any length can be read.
 *
 * @throws {@link ExclaveError} `bad-argument` when the file cannot be read, `bad-format` when a line is not UTF-8,
 * `too-large` for a line of more than 64 MiB
 */
export async function* readLines(path: string, io: Io): AsyncGenerator<string> {
  const name = path === "-" ? "<stdin>" : path;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const line = (): string => {
    const bytes = Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    number++;
    return decodeText(bytes, name, number);
  };
  for await (const chunk of path === "-" ? io.standardInput() : fileChunks(path)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      pieces.push(chunk.subarray(start, end));
      length += end - start;
      start = end + 1;
      yield line();
    }
    pieces.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > MAXIMUM_BYTES) {
      throw new ExclaveError("too-large", "expected at most 64 MiB, found a larger file", name);
    }
  }
  if (length > 0) yield line();
}

function* fileChunks(path: string): Generator<Uint8Array> {
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(file, chunk, 0, CHUNK, null);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } catch (error) {
    throw error instanceof ExclaveError ? error : fileError(path, error, "read");
  } finally {
    if (file !== null) closeSync(file);
  }
}
