import type { LinearQuadraticGame } from "../../differential/linear-quadratic-game.js";
import { rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { readDifferentialGame } from "../../formats/read-differential-game.js";
import type { HorizonOptions } from "../../report/differential-horizon-document.js";
import type { PathOptions } from "../../report/differential-paths.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readCount } from "../read-count.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** What `exclave differential` is asked for. */
export interface DifferentialOptions {
  readonly path?: string;
  readonly horizon?: string;
  readonly information?: string;
  readonly steps?: string;
  readonly limit?: string;
  readonly json?: true;
}

/**
 * Prints the solutions of a linear-quadratic game with infinite horizon, or the equilibrium of one that ends. Returns the exit
 * status.
 */
export async function differential(path: string, options: DifferentialOptions, io: Io): Promise<number> {
  const horizon = horizonOptions(options);
  const paths = horizon === undefined ? pathOptions(options) : undefined;
  const { text, name } = await readInput(path, io);
  const game = readDifferentialGame(text, { name });
  if (horizon !== undefined) return untilTheEnd(game, horizon, name, options, io);
  const { differentialDocument } = await import("../../report/differential-document.js");
  const document = solved(() => differentialDocument(game, paths), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { differentialText } = await import("../../report/differential-text.js");
    io.writeOutput(differentialText(game, document, await styleOf(io)));
  }
  return EXIT_STATUS.done;
}

async function untilTheEnd(
  game: LinearQuadraticGame,
  horizon: HorizonOptions,
  name: string,
  options: DifferentialOptions,
  io: Io,
): Promise<number> {
  const { differentialHorizonDocument } = await import("../../report/differential-horizon-document.js");
  const document = solved(() => differentialHorizonDocument(game, horizon), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { differentialHorizonText } = await import("../../report/differential-horizon-text.js");
    io.writeOutput(differentialHorizonText(game, document, await styleOf(io)));
  }
  return document.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

function horizonOptions(options: DifferentialOptions): HorizonOptions | undefined {
  const { horizon, information = "feedback", steps, limit } = options;
  if (horizon === undefined) {
    for (const key of ["information", "limit"] as const) {
      if (options[key] !== undefined) throw alone("--horizon", `--${key}`);
    }
    return undefined;
  }
  if (options.path !== undefined) {
    throw new ExclaveError("bad-argument", "expected --path or --horizon, found both", "--path");
  }
  if (information !== "feedback" && information !== "open-loop") {
    throw new ExclaveError(
      "bad-argument",
      `expected feedback or open-loop, found ${JSON.stringify(information.slice(0, 40))}`,
      "--information",
    );
  }
  return {
    horizon: rational(horizon, "--horizon"),
    information,
    ...(steps === undefined ? {} : { steps: readCount(steps, "--steps") }),
    ...readLimit(limit),
  };
}

function pathOptions({ path, steps }: DifferentialOptions): PathOptions | undefined {
  if (path !== undefined) {
    return {
      until: rational(path, "--path"),
      ...(steps === undefined ? {} : { steps: readCount(steps, "--steps") }),
    };
  }
  if (steps === undefined) return undefined;
  throw alone("--path or --horizon", "--steps");
}

function alone(wanted: string, option: string): ExclaveError {
  return new ExclaveError("bad-argument", `expected ${wanted} with it, found none`, option);
}
