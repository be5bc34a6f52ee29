// Runs one notebook and compares its outputs with those in the file, or puts them there.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { codeCells, compile } from "./compile.mjs";

const LONGEST_RUN = 120_000;

/** Node's exit status when a module awaits what nothing will settle. */
const UNSETTLED = 13;

/**
 * Returns what is wrong with the notebook, one line a fault; nothing when it type-checks, runs, and shows what the file
 * says.
 *
 * @param {string} file
 * @param {string} root - the folder of the package, already built
 * @param {boolean} write - put the outputs into the file instead of comparing them
 * @returns {{ cells: number, faults: string[] }}
 */
export function run(file, root, write) {
  /** @type {import("./compile.mjs").Notebook} */
  const notebook = JSON.parse(readFileSync(file, "utf8"));
  const cells = codeCells(notebook);
  const faults = formFaults(notebook);
  if (faults.length > 0) return { cells: cells.length, faults };
  const { errors, code } = compile(notebook, root, new URL("recorder.mjs", import.meta.url).href);
  if (errors.length > 0) return { cells: cells.length, faults: errors };
  const record = execute(code, root);
  if (record.error !== null) return { cells: cells.length, faults: [record.error] };
  const outputs = cells.map((_, i) => record.cells[i + 1] ?? []);
  if (write) {
    cells.forEach((cell, i) => {
      cell.execution_count = i + 1;
      cell.outputs = outputs[i].map((output) => stored(output, i + 1));
    });
    writeFileSync(file, `${JSON.stringify(notebook, null, 1)}\n`);
    return { cells: cells.length, faults: [] };
  }
  return { cells: cells.length, faults: cells.flatMap((cell, i) => difference(cell, outputs[i], i + 1)) };
}

function formFaults(/** @type {import("./compile.mjs").Notebook} */ { nbformat, metadata }) {
  if (nbformat !== 4) return [`expected notebook format 4, found ${nbformat}`];
  const kernel = metadata.kernelspec?.name;
  return kernel === "deno" ? [] : [`expected the kernel "deno", found ${JSON.stringify(kernel)}`];
}

function execute(/** @type {string} */ code, /** @type {string} */ root) {
  // In dist/ the package's own name resolves to the build, and nothing that reads the sources finds the file.
  const module = join(root, "dist", `.notebook-${process.pid}.mjs`);
  writeFileSync(module, code);
  try {
    const { output, error, status, stderr } = spawnSync(process.execPath, [module], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      timeout: LONGEST_RUN,
      maxBuffer: 1 << 28,
    });
    if (error !== undefined) return { cells: {}, error: `the run was ended: ${error.message}` };
    // A module that does not even load has nothing recorded.
    if (!output[3]) return { cells: {}, error: stderr.trim() };
    const record = JSON.parse(output[3]);
    if (status === UNSETTLED) record.error ??= `cell ${record.current}: waits for something that never comes`;
    return record;
  } finally {
    rmSync(module, { force: true });
  }
}

/** An output as the file format has it: texts as lists of lines. */
function stored(/** @type {any} */ output, /** @type {number} */ count) {
  if (output.output_type === "stream")
    return { name: output.name, output_type: "stream", text: lines(output.text) };
  const data = Object.fromEntries(
    Object.entries(output.data).map(([type, value]) => [
      type,
      typeof value === "string" ? lines(value) : value,
    ]),
  );
  return { data, execution_count: count, metadata: {}, output_type: "execute_result" };
}

function lines(/** @type {string} */ text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function difference(/** @type {import("./compile.mjs").Cell} */ cell, /** @type {any[]} */ outputs, number) {
  const expected = (cell.outputs ?? []).map(plain);
  const found = outputs.map((output) => plain(stored(output, number)));
  if (isDeepStrictEqual(expected, found)) return [];
  const show = (/** @type {unknown[]} */ list) =>
    list.length === 0 ? "nothing" : list.map(text).join(" and ");
  return [`cell ${number}: the file shows ${show(expected)}, the run ${show(found)}`];
}

/** What counts of an output, texts in one piece. */
function plain(/** @type {any} */ output) {
  const whole = (/** @type {unknown} */ value) => (Array.isArray(value) ? value.join("") : value);
  const { output_type: type, name = null, data = {} } = output;
  const shown = Object.fromEntries(Object.entries(data).map(([mime, value]) => [mime, whole(value)]));
  return { type, name, text: whole(output.text ?? null), data: shown };
}

function text(/** @type {any} */ { text: printed, data }) {
  return JSON.stringify(printed ?? data);
}
