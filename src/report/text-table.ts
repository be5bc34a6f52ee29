import { displayWidth } from "./internal/display-width.js";
import { wrapText } from "./wrap-text.js";

/** How to lay out a table. */
export interface TextTableOptions {
  /** The names of the columns, ruled off from the rows. */
  readonly header?: readonly string[];
  /** One alignment a column; left where none is given. */
  readonly align?: readonly ("left" | "right")[];
  /** The greatest number of columns of a line; 80 when left out. */
  readonly width?: number;
  /** The number of spaces before each line; 0 when left out. */
  readonly indent?: number;
}

const GAP = 2;
const NARROWEST = 8;

/**
 * Returns the rows as the lines of a plain table with aligned columns. Cells too wide for the table are wrapped, the
 * widest columns first. No line ends in spaces.
 *
 * @param rows - texts without control characters, the same number in each row
 * @example
 * ```ts
 * import { textTable } from "exclave/report";
 *
 * textTable([["stag", "2/3"], ["hare", "1"]], { align: ["left", "right"] }); // ["stag  2/3", "hare    1"]
 * ```
 */
export function textTable(rows: readonly (readonly string[])[], options: TextTableOptions = {}): string[] {
  const { header, align = [], width = 80, indent = 0 } = options;
  const all = header === undefined ? rows : [header, ...rows];
  const natural = (all[0] ?? []).map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, displayWidth(row[column] as string)), 0),
  );
  const widths = fitted(natural, width - indent - GAP * (natural.length - 1));
  const lines = all.map((row) => rowLines(row, widths, align));
  if (header !== undefined) {
    const rule = widths.map((size) => "─".repeat(size)).join(" ".repeat(GAP));
    lines.splice(1, 0, [rule]);
  }
  return lines.flat().map((line) => " ".repeat(indent) + line);
}

/** Narrows the widest column, again and again, until the columns fit the room or none can be narrowed. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((a, b) => a + b, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const columns = widths.flatMap((size, column) => (size === widest ? [column] : []));
    const next = Math.max(NARROWEST, ...widths.filter((size) => size < widest));
    // All of the widest columns shrink together, to the next in width or as far as the excess asks.
    const cut = Math.min(widest - next, Math.ceil(excess / columns.length));
    for (const column of columns) widths[column] = widest - cut;
    excess -= cut * columns.length;
  }
  return widths;
}

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  align: readonly ("left" | "right")[],
): string[] {
  const cells = row.map((cell, column) => wrapText(cell, widths[column] as number));
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((lines, column) => padded(lines[i] ?? "", widths[column] as number, align[column] ?? "left"))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "right" ? space + text : text + space;
}
