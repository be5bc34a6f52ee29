import { readDifferentialGame } from "../../formats/read-differential-game.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** Prints the solutions of a linear-quadratic game with infinite horizon. Returns the exit status. */
export async function differential(path: string, options: { readonly json?: true }, io: Io): Promise<number> {
  const { text, name } = await readInput(path, io);
  const game = readDifferentialGame(text, { name });
  const { differentialDocument } = await import("../../report/differential-document.js");
  const document = solved(() => differentialDocument(game), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { differentialText } = await import("../../report/differential-text.js");
    io.writeOutput(differentialText(game, document, await styleOf(io)));
  }
  return EXIT_STATUS.done;
}
