import { readGame } from "../../formats/read-game.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** Prints dominated and dominant strategies, and what iterated elimination leaves. Returns the exit status. */
export async function dominance(
  path: string,
  options: { readonly json?: true; readonly limit?: string },
  io: Io,
): Promise<number> {
  const limits = readLimit(options.limit);
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  // Only here, so that a bad file is refused without loading the solvers.
  const { dominanceDocument } = await import("../../report/dominance-document.js");
  const document = solved(() => dominanceDocument(game, limits), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { dominanceText } = await import("../../report/dominance-text.js");
    io.writeOutput(dominanceText(game, document, await styleOf(io)));
  }
  return EXIT_STATUS.done;
}
