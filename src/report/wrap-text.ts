import { displayWidth, fittingPrefix } from "./internal/display-width.js";

/**
 * Returns the text broken at white space into lines of at most `width` terminal columns, each after `indent` spaces. A
 * word is broken only when it is wider than a line.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const room = Math.max(1, width - indent);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const size = displayWidth(word);
    if (used > 0 && used + 1 + size <= room) {
      line += ` ${word}`;
      used += 1 + size;
    } else if (size > 0) {
      if (used > 0) lines.push(line);
      const pieces = brokenWord(word, size, room);
      line = pieces.pop() as string;
      used = displayWidth(line);
      lines.push(...pieces);
    }
  }
  if (used > 0) lines.push(line);
  return lines.map((part) => " ".repeat(indent) + part);
}

function brokenWord(word: string, size: number, width: number): string[] {
  if (size <= width) return [word];
  const pieces: string[] = [];
  for (let rest = word; rest !== ""; rest = rest.slice((pieces.at(-1) as string).length)) {
    pieces.push(fittingPrefix(rest.slice(0, 16 * width), width));
  }
  return pieces;
}
