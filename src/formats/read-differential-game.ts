import {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
} from "../differential/linear-quadratic-game.js";
import { ExclaveError } from "../exclave-error.js";
import type { ReadOptions } from "./game-format.js";
import { readDescription } from "./internal/described-game.js";

const FORM = {
  format: "exclave/differential",
  keys: {
    whole: [
      "format",
      "version",
      "title",
      "time",
      "states",
      "drift",
      "constant",
      "discount",
      "initial",
      "players",
    ],
    lists: { players: ["name", "controls", "influence", "cost", "finalCost"] },
  },
  depth: 8,
};

/**
 * Returns the linear-quadratic game in exclave's own format: `{ "format": "exclave/differential", "version": 1, "time":
 * "continuous", "states": ["..."], "drift": [[...]], "discount": "1/20", "players": [{ "name", "controls", "influence",
 * "cost": { "state", "control", ... } }, ...] }`, with the keys of {@link LinearQuadraticGameInput}. Numbers are JSON numbers or
 * texts such as `"1/3"`, read as the exact decimals they are written as.
 *
 * @throws {@link ExclaveError} `bad-format`, `bad-game` or `bad-number`, with the path `name:line:column`, where the text
 * does not fit; `too-large` beyond the documented sizes; `unsupported` for another version or kind of game
 * @example
 * ```ts
 * import { readDifferentialGame } from "exclave/formats";
 *
 * const game = readDifferentialGame(`{ "format": "exclave/differential", "version": 1, "states": ["fear"], "drift": [[0.5]],
 *   "players": [ { "influence": [[1]], "cost": { "state": [[3]], "control": [[1]] } } ] }`);
 * game.players.map(({ name }) => name); // ["player 1"]
 * ```
 */
export function readDifferentialGame(text: string, options: ReadOptions = {}): LinearQuadraticGame {
  return readDescription(text, options, FORM, (plain) => {
    checkCosts(plain);
    return linearQuadraticGame(plain as LinearQuadraticGameInput);
  });
}

const COST_KEYS = ["state", "stateLinear", "control", "controls", "controlsLinear", "cross", "constant"];
const FINAL_KEYS = ["state", "stateLinear"];

/** Refuses keys of costs that mean nothing. */
function checkCosts(plain: unknown): void {
  const players = (plain as { players?: unknown }).players;
  if (!Array.isArray(players)) return;
  players.forEach((player: unknown, i) => {
    for (const [key, known] of [
      ["cost", COST_KEYS],
      ["finalCost", FINAL_KEYS],
    ] as const) {
      const cost = (player as Record<string, unknown> | null)?.[key];
      if (typeof cost !== "object" || cost === null) continue;
      const unknown = Object.keys(cost).find((one) => !known.includes(one));
      if (unknown === undefined) continue;
      throw new ExclaveError(
        "bad-format",
        `expected the keys ${known.join(", ")} only, found ${JSON.stringify(unknown.slice(0, 40))}`,
        `players[${i}].${key}`,
      );
    }
  });
}
