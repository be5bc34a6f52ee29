// What a running notebook prints and shows, cell by cell; written to file descriptor 3 as JSON when it ends.
import { writeFileSync } from "node:fs";
import { inspect } from "node:util";

/** @type {{ cells: Record<number, any[]>, current: number, error: string | null }} */
const record = { cells: { 0: [] }, current: 0, error: null };

/** A cell begins. @param {number} number */
export function begin(number) {
  record.current = number;
  record.cells[number] = [];
}

/** The value of the last expression of the current cell. */
export function show(/** @type {any} */ value) {
  if (value === undefined) return;
  record.cells[record.current].push({ output_type: "execute_result", data: display(value) });
}

/** A value as people see it: what it says itself, a figure, markup, or the text of its parts. */
function display(/** @type {any} */ value) {
  const own = value?.[Symbol.for("Jupyter.display")];
  if (typeof own === "function") return own.call(value);
  if (typeof value?.toSVG === "function") return { "image/svg+xml": String(value.toSVG()) };
  if (typeof value?.outerHTML === "string") {
    return { [value.outerHTML.startsWith("<svg") ? "image/svg+xml" : "text/html"]: value.outerHTML };
  }
  return { "text/plain": inspect(value, { depth: 8, breakLength: 100, maxArrayLength: 200 }) };
}

// Whatever a cell prints, by whichever method of the console.
process.stdout.write = (/** @type {string | Uint8Array} */ chunk) => {
  const outputs = record.cells[record.current];
  if (outputs.at(-1)?.output_type !== "stream") {
    outputs.push({ output_type: "stream", name: "stdout", text: "" });
  }
  outputs.at(-1).text += String(chunk);
  return true;
};

process.on("uncaughtException", (error) => {
  record.error = `cell ${record.current}: ${error instanceof Error ? `${error.name}: ${error.message}` : inspect(error)}`;
  process.exit(1);
});
process.on("exit", () => {
  writeFileSync(3, JSON.stringify(record));
});
