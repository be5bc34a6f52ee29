import { Command, CommanderError } from "commander";
import { ExclaveError } from "../exclave-error.js";
import type { DifferentialOptions } from "./commands/differential.js";
import type { MapCommandOptions } from "./commands/map.js";
import type { RepeatedOptions } from "./commands/repeated.js";
import type { StochasticOptions } from "./commands/stochastic.js";
import { EXIT_STATUS, type Io } from "./io.js";

/** What --limit takes. */
const LIMIT = "stop after this many steps, or this time: 500ms, 2s, 1min";

/** What --maximize takes. */
const MAXIMIZE =
  "one that is best: welfare, egalitarian, a player (name, or number from 1), or weights such as 1,2";

/** What --profile takes. */
const PROFILE = "check these strategies: names such as grim,grim, or files of automata; one for all";

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

interface AlongOptions {
  json?: true;
  game?: true;
  limit?: string;
  set: string[];
  claim: string[];
}

interface DistanceOptions {
  json?: true;
  limit?: string;
  set: string[];
}

interface SolveOptions {
  json?: true;
  for: string;
  limit?: string;
  set: string[];
  claim: string[];
  profile: string[];
  from?: string;
  to?: string;
}

interface SweepOptions {
  json?: true;
  points?: string;
  randomizations?: string;
  seed?: string;
  margin?: true;
  vary: string[];
  set: string[];
}

interface CheckOptions {
  json?: true;
  share?: string;
  schema?: true;
  limit?: string;
  z3?: string;
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
    .command("repeated <game>")
    .description("print what threats sustain when a game is repeated, and check strategies")
    .requiredOption("--discount <factor>", "how the next round counts: 0 or more, below 1")
    .option("--profile <strategies>", PROFILE)
    .option("--critical", "at which discount factors the profile is an equilibrium")
    .option("--synthesize <payoffs>", "the smallest automaton with these payoffs, such as 3,3")
    .option("--path <rounds>", "the smallest automaton that plays C,D;D,C again and again, or D,D/C,C")
    .option("--states <number>", "the greatest number of states of that automaton (4 unless told)")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <limit>", LIMIT)
    .action((game: string, options: RepeatedOptions) =>
      choose(async () => (await import("./commands/repeated.js")).repeated(game, options, io)),
    );

  program
    .command("differential <game>")
    .description("print solutions of a linear-quadratic game: feedback, open loop, cooperation, Stackelberg")
    .option("--path <time>", "also follow the state from the game's initial one, so long")
    .option("--steps <n>", "in so many steps of time (default: 10; every period in discrete time)")
    .option("--json", "print one JSON document, with its certificate")
    .action((game: string, options: DifferentialOptions) =>
      choose(async () => (await import("./commands/differential.js")).differential(game, options, io)),
    );

  program
    .command("stochastic <game>")
    .description("print the pure stationary equilibria of a game with states (.json)")
    .requiredOption("--discount <factor>", "the discount factor, at least 0 and below 1")
    .option("--one", "print one equilibrium only, in mixed strategies where need be")
    .option("--value", "print the value of each state of a zero-sum game")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <limit>", LIMIT)
    .action((game: string, options: StochasticOptions) =>
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
    .option("--model <model>", "of claims: also check that they are those of this model file")
    .option("--json", "print one JSON document")
    .action((result: string, options: { json?: true; game?: string; model?: string }) =>
      choose(async () => (await import("./commands/verify.js")).verify(result, options, io)),
    );

  program
    .command("check [model]")
    .description("decide the claims of a model file (YAML or JSON) at its parameters")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .option("--z3 <seconds>", "ask z3 (package z3-solver) about what stays undecided")
    .option("--share <parts>", "look at so many parts of the ranges for how much a claim holds on")
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
    .command("along <model> <parameter>")
    .description("print where the claims of a model file hold as one parameter moves")
    .option("--json", "print one JSON document")
    .option("--claim <id>", "of this claim only (repeatable)", collected, [])
    .option("--game", "also equilibria, classes and best replies of the game itself")
    .option("--set <assignment>", "change another parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .action((path: string, parameter: string, options: AlongOptions) =>
      choose(async () => (await import("./commands/along.js")).along(path, parameter, options, io)),
    );

  program
    .command("map <model> <across> <up>")
    .description("print where the claims of a model file hold as two parameters move")
    .option("--json", "print one JSON document, with its certificate")
    .option("--claim <id>", "of this claim only (repeatable)", collected, [])
    .option("--cells <number>", "look at so many rectangles for each claim (600 unless told)")
    .option("--set <assignment>", "change another parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .action((path: string, across: string, up: string, options: MapCommandOptions) =>
      choose(async () => (await import("./commands/map.js")).map(path, [across, up], options, io)),
    );

  program
    .command("distance <model> [claims...]")
    .description("print how far the claims of a model file are from changing their truth")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .action((path: string, claims: string[], options: DistanceOptions) =>
      choose(async () => (await import("./commands/distance.js")).distance(path, claims, options, io)),
    );

  program
    .command("solve <model>")
    .description("print what a parameter must be for claims, or profiles, to be true")
    .requiredOption("--for <parameter>", "the parameter that is asked for")
    .option("--claim <id>", "the claim that is to be true (repeatable)", collected, [])
    .option("--profile <strategies>", "the equilibrium to be, as in arm,arm (repeatable)", collected, [])
    .option("--from <number>", "the least value to look at; its range's end when left out")
    .option("--to <number>", "the greatest value to look at")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change another parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .action((path: string, options: SolveOptions) =>
      choose(async () => (await import("./commands/solve.js")).solve(path, options, io)),
    );

  program
    .command("toggles <model> [claims...]")
    .description("print what becomes of claims when assumptions are replaced by their opposites")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--limit <limit>", LIMIT)
    .action((path: string, claims: string[], options: DistanceOptions) =>
      choose(async () => (await import("./commands/toggles.js")).toggles(path, claims, options, io)),
    );

  program
    .command("sweep <model> [claims...]")
    .description("estimate on how much of the ranges claims hold and what drives them")
    .option("--json", "print one JSON document")
    .option("--points <number>", "so many points in each randomization (4096)")
    .option("--randomizations <number>", "so many independent ones, for standard errors (16)")
    .option("--seed <number>", "the same seed gives the same figures (1)")
    .option("--margin", "what drives the margin of each claim instead of its truth")
    .option("--vary <parameter>", "sample this parameter only (repeatable)", collected, [])
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .action((path: string, claims: string[], options: SweepOptions) =>
      choose(async () => (await import("./commands/sweep.js")).sweep(path, claims, options, io)),
    );

  program
    .command("paper [claims...]")
    .description("print the findings on the paper, all in brief or the named ones whole")
    .option("--json", "print one JSON document")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--parameters", "list all parameters instead, with value, range and meaning")
    .option("--report <file>", "write the whole report to a file: .html, .md or .json")
    .action((claims: string[], options: { json?: true; parameters?: true; report?: string; set: string[] }) =>
      choose(async () => (await import("./commands/paper.js")).paper(claims, options, io)),
    );

  program
    .command("figure [name]")
    .description("draw a figure of the paper's games, as SVG or PNG")
    .option("--out <file>", "write to this file (.svg or .png) instead of standard output")
    .option("--set <assignment>", "change a parameter, as in phi=4 (repeatable)", collected, [])
    .option("--list", "list the figures instead")
    .action((name: string | undefined, options: { out?: string; list?: true; set: string[] }) =>
      choose(async () => (await import("./commands/figure.js")).figure(name, options, io)),
    );
  return program;
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
