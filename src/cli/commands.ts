import { Command, CommanderError } from "commander";
import { ExclaveError } from "../exclave-error.js";
import type { Work } from "./declaration.js";
import { declareGameCommands } from "./declare-game-commands.js";
import { declareModelCommands } from "./declare-model-commands.js";
import { declarePaperCommands } from "./declare-paper-commands.js";
import { EXIT_STATUS, type Io } from "./io.js";

/**
 * Parses the arguments, runs the command and returns its exit status. Each command loads its modules when it runs.
 *
 * @throws {@link ExclaveError} `bad-argument` for bad usage, and what the command throws
 */
export async function runCommand(argv: readonly string[], io: Io, version: string): Promise<number> {
  let work: Work | null = null;
  const program = programOf(io, version, (chosen) => {
    work = chosen;
  });
  if (argv.length === 0) throw usage("expected a command, found none; exclave --help lists them");
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT_STATUS.done;
    const asksForHelp = error.code.startsWith("commander.help");
    throw usage(
      asksForHelp
        ? "expected a command to explain; exclave --help lists them"
        : error.message.replace(/^error: /, ""),
    );
  }
  return work === null ? EXIT_STATUS.done : await (work as Work)();
}

function usage(message: string): ExclaveError {
  return new ExclaveError("bad-argument", message.replace(/\s+/g, " "), "command line");
}

function programOf(io: Io, version: string, choose: (work: Work) => void): Command {
  const program = new Command("exclave")
    .description("Exact games of conflict: every answer carries a proof that `exclave verify` checks.")
    .version(version)
    .exitOverride()
    // Errors are told in one line of our own.
    .configureOutput({ writeOut: io.writeOutput, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      helpWidth: 80,
      // Every command has options; without saying so there is room for what it does.
      subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[options]", "").trim()}`,
    })
    .addHelpText(
      "after",
      [
        "",
        "GAME is a .nfg, .json or lrs file, MODEL a .yaml or .json file,",
        "RESULT what a command printed with --json;",
        "- reads standard input. Exit status: 0 done, 1 refuted or rejected,",
        "2 bad input or usage, 3 a limit stopped the work (what is proved is printed).",
      ].join("\n"),
    );

  const declaration = { program, choose, io };
  declareGameCommands(declaration);
  declareModelCommands(declaration);
  declarePaperCommands(declaration);
  return program;
}
