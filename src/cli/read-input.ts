import { ExclaveError } from "../exclave-error.js";
import { fileSystem } from "./builtins.js";
import { decodeText } from "./decode-text.js";
import type { Io } from "./io.js";

const { closeSync, openSync, readSync } = fileSystem;

/** A text from outside, and what to call it in messages. */
export interface Input {
  readonly text: string;
  readonly name: string;
}

const MAXIMUM_BYTES = 64 * 1024 * 1024;
const CHUNK = 1 << 16;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EISDIR: "expected a file, found a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
};

/**
 * Returns the text of a file, or of standard input for `-`.
 *
 * @throws {@link ExclaveError} `bad-argument` when the file cannot be read, `bad-format` when it is not UTF-8,
 * `too-large` beyond 64 MiB
 */
export async function readInput(path: string, io: Io): Promise<Input> {
  const name = path === "-" ? "<stdin>" : path;
  try {
    const bytes = path === "-" ? await readStream(io.standardInput(), name) : readFile(path);
    return { text: decodeText(bytes, name), name };
  } catch (error) {
    if (error instanceof ExclaveError) throw error;
    throw fileError(name, error, "read");
  }
}

/** Returns the error for a file that could not be read or written, told in a reader's words. */
export function fileError(name: string, error: unknown, verb: "read" | "written"): ExclaveError {
  const code = String((error as NodeJS.ErrnoException).code ?? "unknown reason");
  return new ExclaveError("bad-argument", REASONS[code] ?? `the file cannot be ${verb} (${code})`, name);
}

/** Reads in pieces, not by the size of the file, which pipes and devices do not have. */
function readFile(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (let size = CHUNK; ; size = Math.min(4 * size, MAXIMUM_BYTES)) {
      const chunk = Buffer.allocUnsafe(size);
      const read = readSync(file, chunk, 0, size, null);
      if (read === 0) return Buffer.concat(chunks, total);
      total += read;
      checkSize(total, path);
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    checkSize(total, name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

function checkSize(bytes: number, name: string): void {
  if (bytes > MAXIMUM_BYTES) {
    throw new ExclaveError("too-large", "expected at most 64 MiB, found a larger file", name);
  }
}
