import type { CorrelatedCommandOptions } from "./commands/correlated.js";
import type { DifferentialOptions } from "./commands/differential.js";
import type { NashOptions } from "./commands/nash.js";
import type { RepeatedOptions } from "./commands/repeated.js";
import type { StochasticOptions } from "./commands/stochastic.js";
import { type Declaration, LIMIT } from "./declaration.js";

/** What --maximize takes. */
const MAXIMIZE =
  "one that is best: welfare, egalitarian, a player (name, or number from 1), or weights such as 1,2";

/** What --profile takes. */
const PROFILE = "check these strategies: names such as grim,grim, or files of automata; one for all";

/** Declares the commands that solve games, rewrite them, and check results. */
export function declareGameCommands({ program, choose, io }: Declaration): void {
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
    .action((game: string, options: CorrelatedCommandOptions) =>
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
    .option("--horizon <time>", "instead, the equilibrium of a game that ends then")
    .option("--information <pattern>", "of that one: feedback (unless told) or open-loop")
    .option("--steps <n>", "in so many steps of time (default: 10; every period in discrete time)")
    .option("--json", "print one JSON document, with its certificate")
    .option("--limit <limit>", LIMIT)
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
}
