import { ExclaveError } from "../../exclave-error.js";
import { readGame } from "../../formats/read-game.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

const CLEAR_LINE = "\r\u001B[K";

/** Prints the equilibria of a game. Returns the exit status: 3 when the limit stopped the search. */
export async function nash(
  path: string,
  options: { readonly json?: true; readonly limit?: string },
  io: Io,
): Promise<number> {
  const limit = options.limit === undefined ? undefined : readLimit(options.limit);
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  const onProgress = (steps: number): void =>
    io.writeError(`${CLEAR_LINE}${steps.toLocaleString("en")} steps`);
  const search = { ...(limit === undefined ? {} : { limit }), ...(io.showProgress ? { onProgress } : {}) };
  // Only here, so that a bad file is refused without loading the solvers.
  const { nashDocument } = await import("../../report/nash-document.js");
  const document = solved(() => nashDocument(game, search), name, io);
  if (io.showProgress) io.writeError(CLEAR_LINE);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { nashText } = await import("../../report/nash-text.js");
    io.writeOutput(nashText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

function readLimit(text: string): number {
  const limit = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (limit > 0) return limit;
  const found = JSON.stringify(text.slice(0, 40));
  throw new ExclaveError("bad-argument", `expected a number of steps, at least 1, found ${found}`, "--limit");
}
