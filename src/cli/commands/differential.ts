import { rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { readDifferentialGame } from "../../formats/read-differential-game.js";
import type { PathOptions } from "../../report/differential-paths.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readCount } from "../read-count.js";
import { readInput } from "../read-input.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** What `exclave differential` is asked for. */
export interface DifferentialOptions {
  readonly path?: string;
  readonly steps?: string;
  readonly json?: true;
}

/** Prints the solutions of a linear-quadratic game with infinite horizon. Returns the exit status. */
export async function differential(path: string, options: DifferentialOptions, io: Io): Promise<number> {
  const paths = pathOptions(options);
  const { text, name } = await readInput(path, io);
  const game = readDifferentialGame(text, { name });
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

function pathOptions({ path, steps }: DifferentialOptions): PathOptions | undefined {
  if (path !== undefined) {
    return {
      until: rational(path, "--path"),
      ...(steps === undefined ? {} : { steps: readCount(steps, "--steps") }),
    };
  }
  if (steps === undefined) return undefined;
  throw new ExclaveError("bad-argument", "expected --path with it, found none", "--steps");
}
