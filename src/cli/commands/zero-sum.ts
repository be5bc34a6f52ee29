import { ExclaveError } from "../../exclave-error.js";
import { readGame } from "../../formats/read-game.js";
import { zeroSumRescaling } from "../../normal-form/zero-sum-solution/zero-sum-rescaling.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** Prints the value of a zero-sum game and all optimal strategies. Returns the exit status: 3 when a limit cut them short. */
export async function zeroSum(
  path: string,
  options: { readonly json?: true; readonly limit?: string },
  io: Io,
): Promise<number> {
  const limits = readLimit(options.limit);
  const { text, name } = await readInput(path, io);
  const game = readGame(text, { name });
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, name);
  }
  if (zeroSumRescaling(game) === null) {
    throw new ExclaveError(
      "bad-argument",
      "expected a zero-sum game, up to a positive scale and a shift of one player's payoffs; " +
        "exclave nash takes any game",
      name,
    );
  }
  // Only here, so that a bad file is refused without loading the solvers.
  const { zeroSumDocument } = await import("../../report/zero-sum-document.js");
  const document = solved(() => zeroSumDocument(game, limits), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { zeroSumText } = await import("../../report/zero-sum-text.js");
    io.writeOutput(zeroSumText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}
