import type { Rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { readStochasticGame } from "../../formats/read-stochastic-game.js";
import { discountFactor } from "../../repeated/discount.js";
import type { StochasticGame } from "../../stochastic/game.js";
import { EXIT_STATUS, type Io } from "../io.js";
import { readInput } from "../read-input.js";
import { readLimit } from "../read-limit.js";
import { solved } from "../solved.js";
import { styleOf } from "../style.js";

/** What `exclave stochastic` takes. */
export interface StochasticOptions {
  readonly discount: string;
  readonly json?: true;
  readonly limit?: string;
  readonly one?: true;
  readonly value?: true;
}

/** Prints the stationary Markov perfect equilibria of a stochastic game. Returns the exit status. */
export async function stochastic(path: string, options: StochasticOptions, io: Io): Promise<number> {
  const discount = discountFactor(options.discount);
  const limits = readLimit(options.limit);
  const { text, name } = await readInput(path, io);
  const game = readStochasticGame(text, { name });
  if (options.one && options.value) {
    throw new ExclaveError("bad-argument", "expected --one or --value, found both", "--value");
  }
  if (options.value) return value(game, discount, limits, options, io);
  if (options.one) return one(game, discount, limits, options, io);
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

/** Prints one equilibrium, in mixed strategies where need be. */
async function one(
  game: StochasticGame,
  discount: Rational,
  limits: ReturnType<typeof readLimit>,
  options: StochasticOptions,
  io: Io,
): Promise<number> {
  const { stationaryEquilibriumDocument } = await import("../../report/stationary-equilibrium-document.js");
  const document = stationaryEquilibriumDocument(game, discount, limits);
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { stationaryEquilibriumText } = await import("../../report/stationary-equilibrium-text.js");
    io.writeOutput(stationaryEquilibriumText(game, document, await styleOf(io)));
  }
  return document.spent.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}

/** Prints the value of a zero-sum game. */
async function value(
  game: StochasticGame,
  discount: Rational,
  limits: ReturnType<typeof readLimit>,
  options: StochasticOptions,
  io: Io,
): Promise<number> {
  const { shapleyValueDocument } = await import("../../report/shapley-value-document.js");
  const document = shapleyValueDocument(game, discount, limits);
  if (options.json) io.writeOutput(`${JSON.stringify(document)}\n`);
  else {
    const { shapleyValueText } = await import("../../report/shapley-value-text.js");
    io.writeOutput(shapleyValueText(game, document, await styleOf(io)));
  }
  return document.limitReached ? EXIT_STATUS.limit : EXIT_STATUS.done;
}
