import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const runner = fileURLToPath(new URL("../../scripts/run-notebooks.mjs", import.meta.url));
const sample = fileURLToPath(new URL("fixtures/sample.ipynb", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "exclave-notebooks-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cell {
  cell_type: string;
  source: string[];
  outputs: { text?: string[]; data?: Record<string, string[]> }[];
  execution_count: number | null;
}
interface Notebook {
  nbformat: number;
  metadata: { kernelspec: { name: string } };
  cells: Cell[];
}

const read = (file: string): Notebook => JSON.parse(readFileSync(file, "utf8"));

/** The code cells of the sample, to be changed. */
const code = (notebook: Notebook): Cell[] => notebook.cells.filter((cell) => cell.cell_type === "code");

function run(...argv: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...argv], { encoding: "utf8" });
  return { status, said: stdout + stderr };
}

/** The sample after a change, as a file. */
function changed(name: string, change: (notebook: Notebook) => void): string {
  const notebook = read(sample);
  change(notebook);
  const file = join(folder, `${name}.ipynb`);
  writeFileSync(file, JSON.stringify(notebook));
  return file;
}

const cell = (number: number, change: (cell: Cell) => void) => (notebook: Notebook) =>
  change(code(notebook)[number - 1] as Cell);
const source = (number: number, ...lines: string[]) =>
  cell(number, (changing) => {
    changing.source = lines;
  });

describe("the notebook runner", () => {
  test("accepts a notebook that shows what it computes", () => {
    expect(run(sample)).toEqual({ status: 0, said: "1 of 1 notebooks show what they say (5 cells)\n" });
  });

  test("writes the outputs it accepts, and leaves a right file as it is", () => {
    const file = changed("blank", (notebook) => {
      for (const one of code(notebook)) {
        one.outputs = [];
        one.execution_count = null;
      }
    });
    expect(run("--write", file).status).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(sample, "utf8"));
  });

  test("knows figures and markup", () => {
    const outputs = code(read(sample)).flatMap((one) =>
      one.outputs.map(({ data }) => Object.keys(data ?? {})),
    );
    expect(outputs.flat().sort()).toEqual(["image/svg+xml", "text/html", "text/markdown", "text/plain"]);
  });

  test("writes nothing when a cell fails", () => {
    const file = changed("half", (notebook) => {
      source(5, "throw 1;")(notebook);
      cell(1, (first) => {
        first.outputs = [];
      })(notebook);
    });
    expect(run("--write", file).status).toBe(1);
    expect(code(read(file))[0]?.outputs).toEqual([]);
  });
});

describe("the notebook runner refuses", () => {
  const cases: [string, (notebook: Notebook) => void, RegExp][] = [
    [
      "a wrong value",
      cell(1, ({ outputs }) => {
        outputs[1] = { ...outputs[1], data: { "text/plain": ["'5/7'"] } };
      }),
      /^cell 1: the file shows .*5\/7.* the run .*5\/6/,
    ],
    [
      "a wrong printed line",
      cell(1, ({ outputs }) => {
        outputs[0] = { ...outputs[0], text: ["other\n"] };
      }),
      /^cell 1: the file shows "other\\n"/,
    ],
    [
      "an output that is missing",
      cell(2, (second) => {
        second.outputs = [];
      }),
      /^cell 2: the file shows nothing, the run \{/,
    ],
    ["an output too many", source(2, "const nothing = half;"), /^cell 2: the file shows .*, the run nothing/],
    ["a type error", source(2, "const a = 1;\n", "const b: string = a;"), /^cell 2, line 2: Type 'number'/],
    ["a name declared twice", source(2, "const half = 1;"), /^cell 1, line 5: Cannot redeclare/],
    ["a name not exported", source(2, 'import { nil } from "exclave";'), /^cell 2, line 1: Module/],
    ["what only one engine has", source(2, "Deno.cwd();"), /^cell 2, line 1: Cannot find name 'Deno'/],
    ["a syntax error", source(2, "const = 1;"), /^cell 2, line 1: /],
    ["a cell that goes on in the next", source(2, "if (half) {"), /^cell 5, line 3: '}' expected/],
    ["an exception", source(2, 'throw new RangeError("too far");'), /^cell 2: RangeError: too far/],
    ["a rejected promise", source(2, 'await Promise.reject(new Error("no"));'), /^cell 2: Error: no/],
    ["a promise that nothing settles", source(2, "await new Promise(() => {});"), /^cell 2: waits/],
    [
      "another kernel",
      (notebook) => {
        notebook.metadata.kernelspec.name = "python3";
      },
      /^expected the kernel "deno", found "python3"/,
    ],
  ];
  const files = cases.map(([name, change]) => changed(name.replaceAll(" ", "-"), change));
  let answer: ReturnType<typeof run> = { status: null, said: "" };
  beforeAll(() => {
    answer = run(...files);
  }, 120_000);

  test.each(cases)("%s", (name, _, message) => {
    const prefix = `${name.replaceAll(" ", "-")}.ipynb: `;
    const line = answer.said.split("\n").find((said) => said.startsWith(prefix));
    expect(line?.slice(prefix.length)).toMatch(message);
  });

  test("and says so at the end", () => {
    expect(answer.said).toContain(`0 of ${cases.length} notebooks show what they say`);
    expect(answer.status).toBe(1);
  });
});
