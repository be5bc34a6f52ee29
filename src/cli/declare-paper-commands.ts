import type { FigureCommandOptions } from "./commands/figure.js";
import { collected, type Declaration } from "./declaration.js";

/** Declares the commands that show the findings on the paper. */
export function declarePaperCommands({ program, choose, io }: Declaration): void {
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
    .action((name: string | undefined, options: FigureCommandOptions) =>
      choose(async () => (await import("./commands/figure.js")).figure(name, options, io)),
    );
}
