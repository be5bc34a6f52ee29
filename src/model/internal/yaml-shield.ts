/** Stand-ins, one character for one, for what YAML would read as structure inside a formula. */
const SHIELDS: ReadonlyMap<string, string> = new Map([
  ["[", "\uE000"],
  ["]", "\uE001"],
  [",", "\uE002"],
]);
const FUNCTIONS = /(?<![\p{L}\p{N}_])(?:min|max|sum|payoff)\(/gu;

/**
 * Returns the text with the brackets and commas of `threat[e]` and `max(a, b)` replaced by stand-ins of the same length,
 * so that such formulas need no quotes between braces, where YAML gives those characters a meaning of their own.
 */
export function shield(text: string): string {
  const indexed = text.replace(/(?<=[\p{L}\p{N}_])\[[^[\]{}\n\r"']*\]/gu, shielded);
  let out = "";
  let from = 0;
  for (const match of indexed.matchAll(FUNCTIONS)) {
    const start = match.index;
    if (start < from) continue;
    const end = closing(indexed, start + match[0].length);
    if (end === null) continue;
    out += indexed.slice(from, start) + shielded(indexed.slice(start, end));
    from = end;
  }
  return out + indexed.slice(from);
}

/** Returns the text with the stand-ins taken back. */
export function unshield(text: string): string {
  return text.replaceAll("\uE000", "[").replaceAll("\uE001", "]").replaceAll("\uE002", ",");
}

function shielded(text: string): string {
  return text.replace(/[[\],]/g, (character) => SHIELDS.get(character) as string);
}

/** Where the parenthesis that is open at `start` closes on the same line, or null. */
function closing(text: string, start: number): number | null {
  let depth = 1;
  for (let at = start; at < Math.min(text.length, start + 1000); at++) {
    const character = text[at] as string;
    if ('\n\r{}"'.includes(character)) return null;
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth === 0) return at + 1;
  }
  return null;
}
