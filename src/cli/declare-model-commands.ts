import type { AlongOptions } from "./commands/along.js";
import type { CheckOptions } from "./commands/check.js";
import type { DistanceOptions } from "./commands/distance.js";
import type { MapCommandOptions } from "./commands/map.js";
import type { SolveOptions } from "./commands/solve.js";
import type { SweepOptions } from "./commands/sweep.js";
import type { TogglesOptions } from "./commands/toggles.js";
import { collected, type Declaration, LIMIT } from "./declaration.js";

/** Declares the commands that ask of model files. */
export function declareModelCommands({ program, choose, io }: Declaration): void {
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
    .action((path: string, claims: string[], options: TogglesOptions) =>
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
}
