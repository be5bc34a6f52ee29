import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { isScript, type Snippet } from "./snippet.js";

/** Returns what the compiler has to say of the snippets, as `file:line: message`; nothing when all is well. */
export function typeCheck(root: string, snippets: readonly Snippet[]): string[] {
  const read = ts.readConfigFile(join(root, "tests/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, join(root, "tests"));
  // A reader's project is strict; the options beyond that are ours alone.
  const readers: ts.CompilerOptions = {
    ...options,
    noUncheckedIndexedAccess: false,
    exactOptionalPropertyTypes: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const modules = new Map(
    snippets.filter(isScript).map((snippet, i) => [resolve(root, "tests", `__snippet${i}.ts`), snippet]),
  );
  const host = ts.createCompilerHost(readers);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (name) => modules.has(resolve(name)) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const snippet = modules.get(resolve(name));
    if (snippet === undefined) return getSourceFile(name, ...rest);
    return ts.createSourceFile(name, snippet.code, readers.target ?? ts.ScriptTarget.ES2023, true);
  };
  const program = ts.createProgram([...modules.keys()], readers, host);
  return [...modules].flatMap(([name, snippet]) => {
    const source = program.getSourceFile(name);
    if (source === undefined) return [`${snippet.file}:${snippet.line}: not read from ${dirname(name)}`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (found) => {
        const { line } = source.getLineAndCharacterOfPosition(found.start ?? 0);
        return `${snippet.file}:${snippet.line + line}: ${ts.flattenDiagnosticMessageText(found.messageText, " ")}`;
      },
    );
  });
}
