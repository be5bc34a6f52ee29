import type { Io } from "./io.js";

/** Returns the standard streams of this process. A reader that closes its end of the pipe ends the process quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 70);
    });
  }
  return {
    standardInput: () => process.stdin,
    writeOutput: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    colour: coloured(process.stdout.isTTY === true, process.env),
    showProgress: process.stderr.isTTY === true,
  };
}

/** Whether to colour: on a terminal that can, unless NO_COLOR (https://no-color.org) says otherwise. */
function coloured(terminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  return terminal && (environment["NO_COLOR"] ?? "") === "" && environment["TERM"] !== "dumb";
}
