import { ExclaveError } from "../../exclave-error.js";
import type { StochasticGame } from "../../stochastic/game.js";
import { type StochasticGameInput, stochasticGame } from "../../stochastic/stochastic-game.js";
import { expectSame, record, refuse } from "./document-fields.js";

/** Reads a stochastic game in exclave's JSON form. */
export function readStochastic(value: unknown, path: string): StochasticGame {
  const fields = record(value, path);
  expectSame(fields["format"], "exclave/stochastic", `${path}.format`);
  expectSame(fields["version"], 1, `${path}.version`);
  try {
    return stochasticGame(fields as unknown as StochasticGameInput);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, `${path}.${error.path ?? ""}`);
  }
}
