import { readStochasticGame } from "../../formats/read-stochastic-game.js";
import { discountFactor } from "../../repeated/discount.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readBranches } from "../read-branches.js";
import { readInput } from "../read-input.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** Prints the pure stationary Markov perfect equilibria of a stochastic game. Returns the exit status. */
export async function stochastic(
  path: string,
  options: { readonly discount: string; readonly json?: true; readonly limit?: string },
  io: Io,
): Promise<number> {
  const discount = discountFactor(options.discount);
  const limits = readBranches(options.limit);
  const { text, name } = await readInput(path, io);
  const game = readStochasticGame(text, { name });
  const { stochasticDocument } = await import("../../report/stochastic-document.js");
  const document = solved(() => stochasticDocument(game, discount, limits), name, io);
  if (typeof document === "number") return document;
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { stochasticText } = await import("../../report/stochastic-text.js");
    io.writeOutput(stochasticText(game, document, await styleOf(io)));
  }
  return document.complete ? EXIT_STATUS.done : EXIT_STATUS.limit;
}
