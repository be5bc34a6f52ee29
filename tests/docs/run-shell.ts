import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Snippet } from "./snippet.js";

/** A command of a shell snippet, with the output that the snippet shows for it, or null. */
export interface Command {
  readonly line: number;
  readonly command: string;
  readonly output: string | null;
}

/**
 * The commands of a shell snippet. Where lines begin with `$ `, what follows such a line up to the next is its output, but
 * for the lines that the shell would still ask for with `> `; otherwise the whole snippet is one command, whose output is
 * the `text` fence after it.
 */
export function commandsOf(snippet: Snippet): Command[] {
  const lines = snippet.code.split("\n");
  if (!lines.some((line) => line.startsWith("$ "))) {
    return [{ line: snippet.line, command: snippet.code, output: snippet.output }];
  }
  const commands: { line: number; command: string; output: string[] }[] = [];
  lines.forEach((line, i) => {
    const current = commands.at(-1);
    if (line.startsWith("$ ")) commands.push({ line: snippet.line + i, command: line.slice(2), output: [] });
    else if (current === undefined)
      throw new Error(`${snippet.file}:${snippet.line}: output before any command`);
    else if (isOpen(current.command)) current.command += `\n${line.replace(/^> ?/, "")}`;
    else current.output.push(line);
  });
  return commands.map(({ output, ...rest }) => ({
    ...rest,
    output: output.join("\n").trim() === "" ? null : output.join("\n"),
  }));
}

/** Whether the shell would ask for another line: after a backslash, and until the end of a here-document. */
function isOpen(command: string): boolean {
  const here = /<<-?\s*(['"]?)(\w+)\1/.exec(command);
  return (
    command.endsWith("\\") ||
    (here !== null &&
      !command
        .split("\n")
        .slice(1)
        .includes(here[2] as string))
  );
}

/**
 * A folder in which the shell snippets of one file run one after another. `exclave` and `npx exclave` are the built
 * command line; setting up and the whole paper (`npm ci`, `npm install`, `npm test`, `npm run`, `npm start`, `git clone`) are taken as done.
 */
export class Shell {
  readonly folder: string = mkdtempSync(join(tmpdir(), "exclave-docs-"));
  readonly #bin: string = join(this.folder, ".bin");

  /** @param main - the file that `exclave` runs */
  constructor(main: string) {
    mkdirSync(this.#bin);
    const node = JSON.stringify(process.execPath);
    const exclave = `exec ${node} ${JSON.stringify(main)}`;
    this.#program("exclave", `${exclave} "$@"`);
    this.#program("npx", `[ "$1" = exclave ] || exit 127\nshift\n${exclave} "$@"`);
    this.#program("npm", `case "$1" in ci|install|i|test|run|start) exit 0 ;; esac\nexit 127`);
    this.#program("git", `[ "$1" = clone ] || exit 127\nmkdir -p "$(basename "\${3:-\${2%.git}}")"`);
  }

  /** Puts a file beside the commands. */
  write(name: string, text: string): void {
    if (!/^[\w-][\w.-]*$/.test(name)) throw new Error(`${name} is no plain file name`);
    writeFileSync(join(this.folder, name), `${text}\n`);
  }

  /** Runs a command; returns what it prints, and throws when it fails. */
  run(command: string): string {
    const result = spawnSync("bash", ["-euo", "pipefail", "-c", command], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${this.#bin}${delimiter}${process.env["PATH"]}`, NO_COLOR: "1" },
      timeout: 110_000,
    });
    if (result.status !== 0) {
      throw new Error(`exit status ${result.status ?? result.signal} of: ${command}\n${result.stderr}`);
    }
    return result.stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #program(name: string, script: string): void {
    const file = join(this.#bin, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
}

/** Whether the output is the one shown; a shown line `...` or `…` stands for any lines. */
export function showsOutput(shown: string, output: string): boolean {
  const tidy = (text: string): string[] =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => line.trimEnd());
  const literally = (line: string): string => line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = tidy(shown)
    .map((line) => (/^(\.\.\.|…)$/.test(line.trim()) ? "(?:.*\\n)*" : `${literally(line)}\\n`))
    .join("");
  return new RegExp(`^${pattern}$`).test(`${tidy(output).join("\n")}\n`);
}
