import type { ProofLine } from "../normal-form/nash/search-proof.js";
import type { NashDocument } from "../report/nash-document.js";
import { fileSystem } from "./builtins.js";
import { fileError } from "./read-input.js";

const { closeSync, openSync, readSync, rmSync, writeSync } = fileSystem;

const CHUNK = 1 << 20;

/**
 * A file that is to hold a result and the proof of its search: the document first, then a line of the proof in each line.
 * The document comes last, so the lines wait in a file beside it.
 *
 * @throws {@link ExclaveError} `bad-argument` when the files cannot be written
 */
export class ProofFile {
  readonly #path: string;
  readonly #linesPath: string;
  readonly #file: number;
  readonly #lines: number;
  #text = "";

  constructor(path: string) {
    this.#path = path;
    this.#linesPath = `${path}.${process.pid}.lines`;
    this.#file = this.#written(() => openSync(path, "w"));
    this.#lines = this.#written(() => openSync(this.#linesPath, "wx+"));
  }

  /** Adds a line of the proof. */
  add(line: ProofLine): void {
    this.#text += `${JSON.stringify(line)}\n`;
    if (this.#text.length >= CHUNK) this.#flush();
  }

  /** Writes the document, and the lines after it when they are the whole proof. */
  finish(document: NashDocument): void {
    this.#flush();
    const { certificate } = document;
    const search = certificate.search && { ...certificate.search, lines: null };
    const isTold = search !== null && !("digestOf" in search);
    const head = { ...document, certificate: { ...certificate, search } };
    this.#written(() => {
      writeAll(this.#file, Buffer.from(`${JSON.stringify(head)}\n`));
      if (!isTold) return;
      const chunk = Buffer.alloc(CHUNK);
      for (let at = 0; ; ) {
        const count = readSync(this.#lines, chunk, 0, CHUNK, at);
        if (count === 0) return;
        writeAll(this.#file, chunk.subarray(0, count));
        at += count;
      }
    });
  }

  /** Closes the file and removes the one beside it. */
  close(): void {
    closeSync(this.#file);
    closeSync(this.#lines);
    rmSync(this.#linesPath, { force: true });
  }

  #flush(): void {
    this.#written(() => writeAll(this.#lines, Buffer.from(this.#text)));
    this.#text = "";
  }

  #written<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      throw fileError(this.#path, error, "written");
    }
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
