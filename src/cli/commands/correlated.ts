import { ExclaveError } from "../../exclave-error.js";
import { readGame } from "../../formats/read-game.js";
import type { CorrelatedObjective } from "../../normal-form/correlated/correlated-objective.js";
import type { CorrelatedOptions } from "../../normal-form/correlated/correlated-options.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** The options of the command, as they were typed. */
export interface CorrelatedCommandOptions {
  readonly json?: true;
  readonly limit?: string;
  readonly coarse?: true;
  readonly maximize?: string;
  readonly minimize?: string;
}

const NUMERAL = /^[+-]?[\d./]+$/;

/** Prints the correlated equilibria of a game, or a best one. Returns the exit status: 3 when a limit stopped the work. */
export async function correlated(path: string, typed: CorrelatedCommandOptions, io: Io): Promise<number> {
  const limits = readLimit(typed.limit);
  if (typed.maximize !== undefined && typed.minimize !== undefined) {
    throw new ExclaveError(
      "bad-argument",
      "expected one of --maximize and --minimize, found both",
      "--minimize",
    );
  }
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  const options = { ...limits, coarse: typed.coarse === true };
  const objective = readObjective(game, typed);
  const print = (document: object): boolean => {
    if (typed.json) io.writeOutput(`${JSON.stringify(document)}\n`);
    return typed.json === true;
  };
  return objective === null
    ? polytope(game, options, { name, print }, io)
    : optimum(game, objective, options, { name, print }, io);
}

/** Where the game came from, and how to print a document as JSON: says whether that was asked for. */
interface Output {
  readonly name: string;
  readonly print: (document: object) => boolean;
}

async function polytope(
  game: NormalFormGame,
  options: CorrelatedOptions,
  { name, print }: Output,
  io: Io,
): Promise<number> {
  // Only here, so that a bad file is refused without loading the solvers.
  const { correlatedDocument } = await import("../../report/correlated-document.js");
  const document = solved(() => correlatedDocument(game, options), name, io);
  if (typeof document === "number") return document;
  if (!print(document)) {
    const { correlatedText } = await import("../../report/correlated-text.js");
    io.writeOutput(correlatedText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

async function optimum(
  game: NormalFormGame,
  objective: CorrelatedObjective,
  options: CorrelatedOptions,
  { name, print }: Output,
  io: Io,
): Promise<number> {
  const { correlatedOptimumDocument } = await import("../../report/correlated-optimum-document.js");
  const document = solved(() => correlatedOptimumDocument(game, objective, options), name, io);
  if (typeof document === "number") return document;
  if (!print(document)) {
    const { correlatedOptimumText } = await import("../../report/correlated-optimum-text.js");
    io.writeOutput(correlatedOptimumText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

/** The objective that is asked for, or null. */
function readObjective(
  game: NormalFormGame,
  { maximize, minimize }: CorrelatedCommandOptions,
): CorrelatedObjective | null {
  if (minimize !== undefined) {
    return { minimize: minimize === "welfare" ? minimize : readGoal(game, minimize, "--minimize") };
  }
  if (maximize === undefined) return null;
  if (maximize === "welfare" || maximize === "egalitarian") return { maximize };
  return { maximize: readGoal(game, maximize, "--maximize") };
}

/** A player, by name or by number from 1, or one weight a player, parted by commas. */
function readGoal(game: NormalFormGame, text: string, option: string): number | string[] {
  const named = game.players.flatMap(({ name }, player) => (name === text ? [player] : []));
  if (named.length === 1) return named[0] as number;
  const count = game.players.length;
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= count) return Number(text) - 1;
  const weights = text.split(",").map((part) => part.trim());
  if (weights.length > 1 && weights.length === count && weights.every((one) => NUMERAL.test(one)))
    return weights;
  const goals = option === "--maximize" ? "welfare, egalitarian" : "welfare";
  throw new ExclaveError(
    "bad-argument",
    `expected ${goals}, a player by name or by number from 1 to ${count}, or ${count} weights such as ${game.players
      .map((_, i) => i + 1)
      .slice(0, 4)
      .join(",")}${count > 4 ? ",..." : ""}; found ${JSON.stringify(text.slice(0, 40))}`,
    option,
  );
}
