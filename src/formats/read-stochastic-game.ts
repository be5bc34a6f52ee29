import type { StochasticGame } from "../stochastic/game.js";
import { type StochasticGameInput, stochasticGame } from "../stochastic/stochastic-game.js";
import { MAXIMUM_PLAYERS, type ReadOptions } from "./game-format.js";
import { readDescription } from "./internal/described-game.js";

const FORM = {
  format: "exclave/stochastic",
  keys: {
    whole: ["format", "version", "title", "players", "states"],
    lists: { states: ["name", "actions", "payoffs", "transitions"] },
  },
  depth: MAXIMUM_PLAYERS + 6,
};

/**
 * Returns the stochastic game in exclave's own format: `{ "format": "exclave/stochastic", "version": 1, "title": "...",
 * "players": ["...", ...], "states": [{ "name", "actions", "payoffs", "transitions" }, ...] }`, where `actions` has a list a
 * player, `payoffs[a1]...[aN]` is the vector of N payoffs and `transitions[a1]...[aN]` the probabilities of the next
 * states by name. Numbers are JSON numbers or texts such as `"1/3"`, read as the exact decimals they are written as.
 *
 * @throws {@link ExclaveError} `bad-format`, `bad-game` or `bad-number`, with the path `name:line:column`, where the text
 * does not fit; `too-large` beyond the documented sizes; `unsupported` for another version or kind of game
 * @example
 * ```ts
 * import { readStochasticGame } from "exclave/formats";
 *
 * const game = readStochasticGame(`{ "format": "exclave/stochastic", "version": 1, "players": ["Miner"],
 *   "states": [ { "name": "mine", "actions": [["dig"]], "payoffs": [[0.1]], "transitions": [{ "mine": 1 }] } ] }`);
 * game.states.map(({ name }) => name); // ["mine"]
 * ```
 */
export function readStochasticGame(text: string, options: ReadOptions = {}): StochasticGame {
  return readDescription(text, options, FORM, (plain) => stochasticGame(plain as StochasticGameInput));
}
