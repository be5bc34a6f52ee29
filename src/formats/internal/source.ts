import { ExclaveError, type ExclaveErrorCode } from "../../exclave-error.js";
import { MAXIMUM_CHARACTERS, type ReadOptions } from "../game-format.js";

/** A text to read, and what to call it in messages. */
export interface Source {
  readonly text: string;
  readonly name: string;
  /** The offset of the first character: 1 when the text begins with a byte-order mark. */
  readonly start: number;
}

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Returns the text as a source.
 *
 * @throws {@link ExclaveError} `too-large` beyond the documented number of characters, `bad-format` when it is blank
 */
export function sourceOf(text: string, options: ReadOptions): Source {
  const source = { text, name: options.name ?? "input", start: text.startsWith(BYTE_ORDER_MARK) ? 1 : 0 };
  if (text.length > MAXIMUM_CHARACTERS) {
    const limit = MAXIMUM_CHARACTERS.toLocaleString("en");
    throw failure(
      source,
      0,
      "too-large",
      `expected at most ${limit} characters, found ${text.length.toLocaleString("en")}`,
    );
  }
  if (!/\S/.test(text.slice(source.start, source.start + 1000)) && text.trim() === "") {
    throw failure(source, source.start, "bad-format", "expected a file with content, found an empty one");
  }
  return source;
}

/** Returns the error for what stands at that offset, its path `name:line:column` with both counted from 1. */
export function failure(
  source: Source,
  offset: number,
  code: ExclaveErrorCode,
  message: string,
): ExclaveError {
  return new ExclaveError(code, message, placeOf(source, offset));
}

/** Lines end in LF, CR LF or CR; columns count code points, so that they agree with what an editor shows. */
function placeOf({ text, name, start }: Source, offset: number): string {
  let line = 1;
  let lineStart = start;
  for (let i = start; i < offset; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
      line++;
      lineStart = i + 1;
    }
  }
  let column = 1;
  for (let i = lineStart; i < offset; i++) {
    const trails = (text.charCodeAt(i) & 0xfc00) === 0xdc00;
    if (!trails) column++;
  }
  return `${name}:${line}:${column}`;
}

/**
 * Refuses a text with characters that no text file has: control characters other than tabs and line ends, and halves of
 * surrogate pairs.
 *
 * @throws {@link ExclaveError} `bad-format` with the place of the first
 */
export function checkCharacters(source: Source): void {
  const offset = source.text.search(/(?![\t\n\r\f])[\p{Cc}\p{Cs}]/u);
  if (offset < 0) return;
  const code = source.text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  throw failure(
    source,
    offset,
    "bad-format",
    `expected text, found the control character U+${code}; is this a binary file?`,
  );
}

/** Returns a piece of input for a message: quoted, on one line, and cut when long. */
export function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short);
}
