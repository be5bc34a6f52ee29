import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.js";

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program; `EXCLAVE_MAIN` names another build. */
const MAIN: string =
  process.env["EXCLAVE_MAIN"] ?? fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Runs the command line inside this process. */
export async function runHere(argv: readonly string[], stdin: string | Uint8Array = ""): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const status = await run(argv, {
    standardInput: async function* () {
      yield typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
    },
    writeOutput: (text) => {
      stdout += text;
    },
    writeError: (text) => {
      stderr += text;
    },
    colour: false,
    showProgress: false,
  });
  return { status, stdout, stderr };
}

/** Runs the built program; it is ended when it takes half a minute. */
export function spawnBuilt(argv: readonly string[], stdin: string | Uint8Array = ""): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...argv], { timeout: 30_000 });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.on("error", () => {}).end(stdin);
  });
}
