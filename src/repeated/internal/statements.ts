import { ExclaveError } from "../../exclave-error.js";

/** A piece of a statement. */
export interface Token {
  readonly kind: "word" | "quoted" | "arrow" | "mark";
  readonly text: string;
}

/** A line, or a part of one up to a semicolon, that is not empty. */
export interface Statement {
  readonly tokens: readonly Token[];
  /** `name:line:column` of its first token. */
  readonly path: string;
}

const TOKEN = /[^\S\n]+|#[^\n]*|"(?:[^"\\\n]|\\.)*"|->|[,:;@*\n]|(?:(?!->)[^\s,:;@*#"])+/uy;

/** The statements of an automaton's text. */
export function statements(text: string, source: string): Statement[] {
  const found: Statement[] = [];
  let tokens: Token[] = [];
  let path = "";
  let line = 1;
  let lineStart = 0;
  const end = (): void => {
    if (tokens.length > 0) found.push({ tokens, path });
    tokens = [];
  };
  const body = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  TOKEN.lastIndex = 0;
  for (let offset = 0; offset < body.length; offset = TOKEN.lastIndex) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(body)?.[0];
    const place = `${source}:${line}:${offset - lineStart + 1}`;
    if (match === undefined) {
      throw new ExclaveError("bad-format", "expected a name, found a quote that does not end", place);
    }
    if (match === "\n" || match === ";") {
      end();
      if (match === "\n") {
        line++;
        lineStart = offset + 1;
      }
    } else if (!/^(\s|#)/.test(match)) {
      if (tokens.length === 0) path = place;
      tokens.push(tokenOf(match, place));
    }
  }
  end();
  return found;
}

function tokenOf(match: string, place: string): Token {
  if (match === "->") return { kind: "arrow", text: match };
  if (match.startsWith('"')) return { kind: "quoted", text: unquoted(match, place) };
  return { kind: /^[,:@*]$/.test(match) ? "mark" : "word", text: match };
}

function unquoted(match: string, place: string): string {
  try {
    return JSON.parse(match) as string;
  } catch {
    throw new ExclaveError("bad-format", "expected a quoted name as JSON writes it", place);
  }
}
