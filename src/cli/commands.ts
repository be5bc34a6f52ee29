import { Command, CommanderError } from "commander";
import { ExclaveError } from "../exclave-error.js";
import { EXIT_STATUS, type Io } from "./io.js";

/** What --limit takes. */
const LIMIT = "stop after this many steps, or this time: 500ms, 2s, 1min";

/** What --maximize takes. */
const MAXIMIZE =
  "one that is best: welfare, egalitarian, a player (name, or number from 1), or weights such as 1,2";

interface CorrelatedOptions {
  json?: true;
  coarse?: true;
  maximize?: string;
  minimize?: string;
  limit?: string;
}

interface NashOptions {
  json?: true;
  limit?: string;
  proof?: string;
  one?: true;
  label?: string;
  path?: true;
}

interface CheckOptions {
  json?: true;
  schema?: true;
  limit?: string;
  set: string[];
}

/** A command's work: returns the exit status. */
type Work = () => Promise<number>;

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
    .configureHelp({ helpWidth: 80 })
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

  program
    .command("nash <game>")
    .description("print all equilibria of a game, with components and a proof")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <limit>", LIMIT)
    .option("--proof <file>", "write the whole proof, line by line, to this file")
    .option("--one", "print one equilibrium only (two players; also of large games)")
    .option("--label <number>", "with --one: where this label's Lemke-Howson path leads")
    .option("--path", "with --one: print the Lemke-Howson path too")
    .action((game: string, options: NashOptions) =>
      choose(async () => (await import("./commands/nash.js")).nash(game, options, io)),
    );

  program
    .command("dominance <game>")
    .description("print dominated and dominant strategies, and what iterated elimination leaves")
    .option("--json", "print one JSON document, with its certificates")
    .option("--limit <limit>", LIMIT)
    .action((game: string, options: { json?: true; limit?: string }) =>
      choose(async () => (await import("./commands/dominance.js")).dominance(game, options, io)),
    );

  program
    .command("zero-sum <game>")
    .description("print the value of a zero-sum game, and all optimal strategies")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <limit>", LIMIT)
    .action((game: string, options: { json?: true; limit?: string }) =>
      choose(async () => (await import("./commands/zero-sum.js")).zeroSum(game, options, io)),
    );

  program
    .command("correlated <game>")
    .description("print the polytope of correlated equilibria of a game, or a best one")
    .option("--json", "print one JSON document, with its certificate")
    .option("--coarse", "of coarse correlated equilibria instead")
    .option("--maximize <what>", MAXIMIZE)
    .option("--minimize <what>", "one that is worst for a player, in welfare or by weights")
    .option("--limit <limit>", LIMIT)
    .action((game: string, options: CorrelatedOptions) =>
      choose(async () => (await import("./commands/correlated.js")).correlated(game, options, io)),
    );

  program
    .command("stochastic <game>")
    .description("print the pure stationary equilibria of a game with states (.json)")
    .requiredOption("--discount <factor>", "the discount factor, at least 0 and below 1")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <branches>", "stop after so many branches of the search")
    .action((game: string, options: { discount: string; json?: true; limit?: string }) =>
      choose(async () => (await import("./commands/stochastic.js")).stochastic(game, options, io)),
    );

  program
    .command("convert <game>")
    .description("write a game in another format")
    .requiredOption("--to <format>", "json, nfg or lrs")
    .option("--output <file>", "write to this file instead of standard output")
    .action((game: string, options: { to: string; output?: string }) =>
      choose(async () => (await import("./commands/convert.js")).convert(game, options, io)),
    );

  program
    .command("verify <result>")
    .description("check the proof in a result with the independent checker")
    .option("--game <game>", "also check that the result is about this game")
    .option("--json", "print one JSON document")
    .action((result: string, options: { json?: true; game?: string }) =>
      choose(async () => (await import("./commands/verify.js")).verify(result, options, io)),
    );

  program
    .command("check [model]")
    .description("decide the claims of a model file (YAML or JSON) at its parameters")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .option("--schema", "print the JSON Schema of model files instead")
    .action((model: string | undefined, options: CheckOptions) =>
      choose(async () => (await import("./commands/check.js")).check(model, options, io)),
    );

  program
    .command("model <model>")
    .description("print the game of a model file at its parameters")
    .option("--json", "print the game in exclave's JSON form")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .action((path: string, options: { json?: true; set: string[] }) =>
      choose(async () => (await import("./commands/model.js")).model(path, options, io)),
    );

  program
    .command("paper [claims...]")
    .description("print the findings on the paper, all in brief or the named ones whole")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--parameters", "list all parameters instead, with value, range and meaning")
    .action((claims: string[], options: { json?: true; parameters?: true; set: string[] }) =>
      choose(async () => (await import("./commands/paper.js")).paper(claims, options, io)),
    );
  return program;
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
