import { wrong } from "./model-node.js";

/** A text that holds a model, and what to call it. */
export interface ModelText {
  readonly text: string;
  readonly name: string;
}

/** The greatest number of characters of a model file. */
const MAXIMUM_MODEL_CHARACTERS = 200_000;

const lineStarts = new WeakMap<ModelText, readonly number[]>();

/** Returns `name:line:column` of an offset, both counted from 1; columns count code points, as editors do. */
export function sourcePlace(source: ModelText, offset: number): string {
  const starts = lineStarts.get(source) ?? startsOf(source.text);
  lineStarts.set(source, starts);
  let line = 0;
  for (let step = 2 ** Math.floor(Math.log2(starts.length)); step >= 1; step /= 2) {
    if ((starts[line + step] ?? Number.POSITIVE_INFINITY) <= offset) line += step;
  }
  const column = [...source.text.slice(starts[line], offset)].length;
  return `${source.name}:${line + 1}:${column + 1}`;
}

/** Where each line starts; a byte-order mark is no part of the first. */
function startsOf(text: string): number[] {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length);
  return [text.startsWith("\uFEFF") ? 1 : 0, ...ends];
}

/**
 * Returns where a character of a scalar's value stands in the source: line breaks, quotes and indentation of the source
 * are passed over, and at an escape the start of the scalar is all that is known.
 *
 * @param start - where the scalar stands
 */
export function scalarOffset(text: string, start: number, value: string, index: number): number {
  let at = start;
  if (text[at] === "|" || text[at] === ">") {
    const end = text.indexOf("\n", at);
    at = end < 0 ? at : end;
  }
  for (let i = 0; i <= index && i < value.length; i++) {
    const character = value[i] as string;
    if (/\s/.test(character)) continue;
    if (i > 0) at++;
    while (at < text.length && text[at] !== character && /[\s'"]/.test(text[at] as string)) at++;
    if (text[at] !== character) return start;
  }
  return index >= value.length && value !== "" ? at + 1 : at;
}

/** Refuses a text that is too long, empty, or no text at all. */
export function checkModelText(source: ModelText): void {
  const { text } = source;
  if (text.length > MAXIMUM_MODEL_CHARACTERS) {
    const [limit, found] = [MAXIMUM_MODEL_CHARACTERS, text.length].map((count) => count.toLocaleString("en"));
    throw wrong(sourcePlace(source, 0), `a model may have ${limit} characters, found ${found}`, "too-large");
  }
  if (text.trim() === "") throw wrong(sourcePlace(source, 0), "expected a model, found an empty file");
  const strange = text.search(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}]/u);
  if (strange < 0) return;
  const code = text.charCodeAt(strange).toString(16).toUpperCase().padStart(4, "0");
  throw wrong(sourcePlace(source, strange), `expected text, found the character U+${code}`);
}
