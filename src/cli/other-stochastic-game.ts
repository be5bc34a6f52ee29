import { jsonStochasticGame } from "../formats/json-stochastic-game.js";
import { readStochasticGame } from "../formats/read-stochastic-game.js";
import type { Io } from "./io.js";
import { readInput } from "./read-input.js";

/** Why a document is not about the stochastic game in a file; null when it is. Titles may differ. */
export async function otherStochasticGame(path: string, document: unknown, io: Io): Promise<string | null> {
  const { text, name } = await readInput(path, io);
  const expected = jsonStochasticGame(readStochasticGame(text, { name }));
  const { certificate } = document as { readonly certificate?: { readonly game?: object } | null };
  const found = { ...certificate?.game, title: expected.title };
  return JSON.stringify(found) === JSON.stringify(expected)
    ? null
    : `certificate.game: it is not that of ${name}`;
}
