import { ExclaveError } from "../exclave-error.js";
import { fileSystem } from "./builtins.js";
import { nash } from "./commands/nash.js";
import { complain } from "./complain.js";
import { EXIT_STATUS, type Io } from "./io.js";
import { plainArguments } from "./plain-arguments.js";
import { processIo } from "./process-io.js";

const { readFileSync } = fileSystem;

/** What `nash` takes, as `runCommand` describes it. */
const NASH_OPTIONS = { flags: ["json", "one", "path"], values: ["limit", "proof", "label"] } as const;

/**
 * Runs the command line and returns its exit status. Bad input and bad usage become one line on standard error, with
 * the place and the reason, and status 2.
 *
 * @param argv - the arguments after the program's name
 * @param io - the standard streams of the process unless others are given
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
      io.writeOutput(`${version()}\n`);
      return EXIT_STATUS.done;
    }
    const plain = argv[0] === "nash" ? plainArguments(argv.slice(1), NASH_OPTIONS) : null;
    if (plain !== null) return await nash(plain.argument, plain.options, io);
    // Only here, so that the version is printed, and a game solved, without loading the parser of arguments.
    const { runCommand } = await import("./commands.js");
    return await runCommand(argv, io, version());
  } catch (error) {
    if (error instanceof ExclaveError) {
      return complain(io, error.path ?? argv[0] ?? "command line", error.message, EXIT_STATUS.badInput);
    }
    const reason = error instanceof Error ? error.message : String(error);
    const advice = "this is a fault of exclave, please report it with the input";
    return complain(io, "internal error", `${reason}; ${advice}`, EXIT_STATUS.failure);
  }
}

function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
