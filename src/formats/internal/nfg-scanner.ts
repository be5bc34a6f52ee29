import type { ExclaveError } from "../../exclave-error.js";
import { failure, quoted, type Source } from "./source.js";

/** What the scanner stands at. */
export type NfgToken = "open" | "close" | "comma" | "text" | "word" | "end";

const WHAT: Readonly<Record<NfgToken, string>> = {
  open: '"{"',
  close: '"}"',
  comma: '","',
  text: "a text in double quotes",
  word: "a word",
  end: "the end of the file",
};
const BRACES: Readonly<Record<string, NfgToken>> = { "{": "open", "}": "close", ",": "comma" };
const SPACES = " \t\n\r\f";
const WORD_ENDS = `${SPACES}{},"`;

/** Reads an .nfg file token by token, looking at each character once. */
export class NfgScanner {
  readonly source: Source;
  /** The kind of the token it stands at. */
  token: NfgToken = "end";
  /** The text between the quotes, with escapes resolved, or the word. */
  value = "";
  /** Where the token begins. */
  offset: number;
  #next: number;

  constructor(source: Source) {
    this.source = source;
    this.offset = source.start;
    this.#next = source.start;
    this.advance();
  }

  /** Moves to the next token. */
  advance(): void {
    const { text } = this.source;
    while (this.#next < text.length && SPACES.includes(text[this.#next] as string)) this.#next++;
    this.offset = this.#next;
    const first = text[this.offset];
    this.value = "";
    if (first === undefined) this.token = "end";
    else if (first === '"') this.#readText();
    else if (Object.hasOwn(BRACES, first)) {
      this.token = BRACES[first] as NfgToken;
      this.#next++;
    } else {
      this.token = "word";
      while (this.#next < text.length && !WORD_ENDS.includes(text[this.#next] as string)) this.#next++;
      this.value = text.slice(this.offset, this.#next);
    }
  }

  /** Returns the value of the token it stands at, which must be of that kind, and moves on. */
  take(token: NfgToken, what: string = WHAT[token]): string {
    if (this.token !== token) throw this.expected(what);
    const { value } = this;
    this.advance();
    return value;
  }

  /** Moves on and returns true when it stands at a token of that kind. */
  skip(token: NfgToken): boolean {
    if (this.token !== token) return false;
    this.advance();
    return true;
  }

  /** The error for a token that should have been something else. */
  expected(what: string): ExclaveError {
    const named = this.token === "word" || this.token === "text";
    const found = named ? quoted(this.value) : WHAT[this.token];
    return failure(this.source, this.offset, "bad-format", `expected ${what}, found ${found}`);
  }

  /** A backslash escapes a double quote or a backslash, and stands for itself elsewhere, as in files it does. */
  #readText(): void {
    const { text } = this.source;
    let value = "";
    let from = this.offset + 1;
    for (let at = from; at < text.length; at++) {
      const character = text[at];
      if (character === '"') {
        this.token = "text";
        this.value = value + text.slice(from, at);
        this.#next = at + 1;
        return;
      }
      if (character === "\\" && (text[at + 1] === '"' || text[at + 1] === "\\")) {
        value += text.slice(from, at);
        from = at + 1;
        at++;
      }
    }
    throw failure(
      this.source,
      this.offset,
      "bad-format",
      "expected a closing double quote for this text, found the end of the file",
    );
  }
}
