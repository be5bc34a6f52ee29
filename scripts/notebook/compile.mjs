// The code cells of a notebook as one TypeScript module: type-checked, and made to show the value of each cell.
import { join } from "node:path";
import ts from "typescript";

/**
 * @typedef {{ cell_type: string, source: string | string[], outputs?: unknown[], execution_count?: number | null }} Cell
 * @typedef {{ nbformat: number, cells: Cell[], metadata: { kernelspec?: { name?: string } } }} Notebook
 */

/** @type {ts.CompilerOptions} */
const OPTIONS = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** Declarations already read: most of the time goes into the compiler's own. @type {Map<string, ts.SourceFile | undefined>} */
const read = new Map();

/** The code cells of a notebook, in their order. @param {Notebook} notebook @returns {Cell[]} */
export function codeCells(notebook) {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

/**
 * Returns the module, or what the compiler has against it, as `cell N, line M: message`; cells count from 1.
 *
 * @param {Notebook} notebook
 * @param {string} root - the folder of the package, which the cells may import by its name
 * @param {string} recorder - the module to which the values are handed
 * @returns {{ errors: string[], code: string }}
 */
export function compile(notebook, root, recorder) {
  const cells = place(codeCells(notebook));
  const text = cells.map(({ source }) => source).join("\n;\n");
  const file = join(root, "__notebook.ts");
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
    if (!read.has(name)) read.set(name, getSourceFile(name, ...rest));
    return read.get(name);
  };
  const program = ts.createProgram([file], OPTIONS, host);
  const module = /** @type {ts.SourceFile} */ (program.getSourceFile(file));
  const found = [...program.getSyntacticDiagnostics(module), ...program.getSemanticDiagnostics(module)];
  const errors = found.map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
    return `${where(cells, diagnostic.start ?? 0)}: ${message}`;
  });
  return { errors, code: errors.length > 0 ? "" : shown(module, cells, recorder) };
}

/** @param {Cell[]} cells */
function place(cells) {
  let start = 0;
  return cells.map(({ source: lines }, i) => {
    const source = Array.isArray(lines) ? lines.join("") : lines;
    const placed = { number: i + 1, source, start, end: start + source.length };
    start = placed.end + "\n;\n".length;
    return placed;
  });
}

/** @param {ReturnType<typeof place>} cells @param {number} position */
function where(cells, position) {
  const cell = cells.findLast(({ start }) => start <= position);
  if (cell === undefined) return "no cell";
  const line = cell.source.slice(0, position - cell.start).split("\n").length;
  return `cell ${cell.number}, line ${line}`;
}

/** The module as JavaScript, in which each cell says that it begins and hands on the value of its last expression. */
function shown(/** @type {ts.SourceFile} */ module, /** @type {ReturnType<typeof place>} */ cells, recorder) {
  let text = module.text;
  for (const { number, start, end } of cells.toReversed()) {
    const last = module.statements.findLast((statement) => {
      const from = statement.getStart(module);
      return from >= start && from < end;
    });
    if (last !== undefined && ts.isExpressionStatement(last)) {
      const { expression } = last;
      const from = expression.getStart(module);
      text = `${text.slice(0, from)}__show((${text.slice(from, expression.end)}))${text.slice(expression.end)}`;
    }
    text = `${text.slice(0, start)}__begin(${number});\n${text.slice(start)}`;
  }
  const imported = `import { begin as __begin, show as __show } from ${JSON.stringify(recorder)};\n`;
  return ts.transpileModule(imported + text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}
