import { type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { quoted, type TextNode, wrong } from "./model-node.js";

/** A word of a formula. */
export interface Token {
  readonly kind: "name" | "number" | "word" | "symbol";
  readonly text: string;
  readonly at: number;
}

const MAXIMUM_TOKENS = 2000;
const MAXIMUM_DEPTH = 40;
/** Signs and `not`s in a row. */
const MAXIMUM_PREFIXES = 4;
const MAXIMUM_DIGITS = 100;

const WORDS = new Set(["and", "or", "not", "in"]);
const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<symbol><=|>=|==|!=|[-+*/^<>()[\],]))/uy;

/**
 * Returns the words of a formula. Everything that is no number, name or operator of the grammar is refused here, and so
 * is nesting beyond the documented depth, before any parser sees it.
 *
 * @throws {@link ExclaveError} `bad-format` with line and column, `too-large` beyond the documented sizes
 */
export function formulaTokens(node: TextNode): Token[] {
  const { text, place } = node;
  const tokens: Token[] = [];
  let depth = 0;
  let prefixes = 0;
  let at = 0;
  while (text.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw strange(node, at + (/\S/.exec(text.slice(at))?.index ?? 0));
    const { number, name, symbol } = match.groups as Record<string, string | undefined>;
    const word = (number ?? name ?? symbol) as string;
    const start = TOKEN.lastIndex - word.length;
    const kind =
      number !== undefined ? "number" : name === undefined ? "symbol" : WORDS.has(name) ? "word" : "name";
    tokens.push({ kind, text: word, at: start });
    if (word === "(" || word === "[") depth++;
    if (word === ")" || word === "]") depth--;
    prefixes = word === "-" || word === "+" || word === "not" ? prefixes + 1 : 0;
    if (depth > MAXIMUM_DEPTH)
      throw wrong(place(start), `brackets may nest ${MAXIMUM_DEPTH} deep, found more`, "too-large");
    if (prefixes > MAXIMUM_PREFIXES)
      throw wrong(place(start), "expected a number or a name, found one sign after another");
    if (tokens.length > MAXIMUM_TOKENS) {
      throw wrong(place(start), `a formula may have ${MAXIMUM_TOKENS} words, found more`, "too-large");
    }
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** What to say of characters that formulas do not have. */
const HINTS: Readonly<Record<string, string>> = {
  "=": "compare with ==; values cannot be assigned",
  "!": "write != or not",
  "&": "write and",
  "|": "write or",
  ".": "names have no dots",
  ";": "one formula stands alone",
};

function strange(node: TextNode, at: number): ExclaveError {
  const found = /^./su.exec(node.text.slice(at))?.[0] ?? "";
  const hint =
    HINTS[found] ??
    "formulas have numbers, names, + - * / ^, comparisons, and, or, not, in, min, max, sum, payoff";
  return wrong(node.place(at), `${quoted(found)} means nothing in a formula; ${hint}`);
}

/**
 * Returns the exact number that a numeral stands for.
 *
 * @throws {@link ExclaveError} `bad-number` when it is none, or has more than 100 digits
 */
export function modelNumber(text: string, place: string): Rational {
  try {
    const value = rational(text);
    const digits = Math.max(`${value.n}`.length, `${value.d}`.length);
    if (digits <= MAXIMUM_DIGITS) return value;
  } catch (error) {
    if (error instanceof ExclaveError) throw wrong(place, error.message, error.code);
    throw error;
  }
  throw wrong(place, `a number of a model may have ${MAXIMUM_DIGITS} digits, found more`, "bad-number");
}
