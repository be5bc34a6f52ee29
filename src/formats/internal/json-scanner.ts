import type { ExclaveError, ExclaveErrorCode } from "../../exclave-error.js";
import { failure, quoted, type Source } from "./source.js";

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Reads the words of RFC 8259, looking at each character once: texts, numbers, names and white space. */
export class JsonScanner {
  readonly source: Source;
  /** Where it stands. */
  at: number;
  readonly #text: string;

  constructor(source: Source) {
    this.source = source;
    this.#text = source.text;
    this.at = source.start;
  }

  /** The character it stands at; undefined at the end. */
  get next(): string | undefined {
    return this.#text[this.at];
  }

  /** The text in double quotes at its place. */
  string(): string {
    const start = this.at;
    let value = "";
    let surrogates = false;
    this.at++;
    for (let from = this.at; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code === QUOTE) {
        value += this.#text.slice(from, this.at);
        this.at++;
        if (surrogates && /\p{Surrogate}/u.test(value)) {
          throw failure(
            this.source,
            start,
            "bad-format",
            "expected text, found half of a surrogate pair in it",
          );
        }
        return value;
      }
      if (code === BACKSLASH) {
        value += this.#text.slice(from, this.at) + this.#escape();
        surrogates = true;
        from = this.at;
      } else if (Number.isNaN(code)) {
        throw failure(
          this.source,
          start,
          "bad-format",
          "expected a closing double quote for this text, found the end",
        );
      } else if (code < SPACE) {
        const found = quoted(this.#text[this.at] as string);
        throw this.failure("bad-format", `expected ${found} to be escaped inside a text`);
      } else {
        if (code >= 0xd800 && code <= 0xdfff) surrogates = true;
        this.at++;
      }
    }
  }

  /** The character that the escape at the reader's place stands for; a surrogate stands for itself. */
  #escape(): string {
    const letter = this.#text[this.at + 1] ?? "";
    const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (plain !== undefined) {
      this.at += 2;
      return plain;
    }
    const digits = this.#text.slice(this.at + 2, this.at + 6);
    if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) {
      const found = quoted(this.#text.slice(this.at, this.at + (letter === "u" ? 6 : 2)));
      throw this.failure("bad-format", `expected an escape such as \\n or \\u0041, found ${found}`);
    }
    this.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  /** The number at its place, as it is written. */
  number(): string {
    const start = this.at;
    this.take("-");
    const whole = this.at;
    const wellFormed =
      this.#digits() &&
      (this.#text[whole] !== "0" || this.at === whole + 1) &&
      (!this.take(".") || this.#digits()) &&
      (!(this.take("e") || this.take("E")) || this.#exponent());
    const next = this.#text[this.at];
    if (wellFormed && (next === undefined || " \t\n\r,]}".includes(next))) {
      return this.#text.slice(start, this.at);
    }
    this.at = start;
    throw this.expected("a JSON value");
  }

  #exponent(): boolean {
    if (!this.take("+")) this.take("-");
    return this.#digits();
  }

  /** Passes decimal digits; whether there was one. */
  #digits(): boolean {
    const start = this.at;
    for (let code = this.#text.charCodeAt(this.at); code >= 0x30 && code <= 0x39; ) {
      this.at++;
      code = this.#text.charCodeAt(this.at);
    }
    return this.at > start;
  }

  /** Passes the word, which must stand there. */
  word(word: string): void {
    if (!this.#text.startsWith(word, this.at)) throw this.expected("a JSON value");
    this.at += word.length;
  }

  /** Passes the character; whether it stood there. */
  take(character: string): boolean {
    if (this.#text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** Passes white space. */
  skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  /** The error for what stands there instead of something else. */
  expected(what: string): ExclaveError {
    const rest = this.#text.slice(this.at, this.at + 100);
    const piece = /^[\w.+-]+/.exec(rest)?.[0] ?? /^./su.exec(rest)?.[0];
    return this.failure(
      "bad-format",
      `expected ${what}, found ${piece === undefined ? "the end" : quoted(piece)}`,
    );
  }

  /** The error for what stands there. */
  failure(code: ExclaveErrorCode, message: string): ExclaveError {
    return failure(this.source, this.at, code, message);
  }
}
