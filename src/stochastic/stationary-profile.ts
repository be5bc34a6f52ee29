import { equal } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";

/** What everyone does in each state, whatever happened before: `profile[state][player][action]` is a probability. */
export type StationaryProfile = readonly (readonly (readonly Rational[])[])[];

/**
 * Returns a stationary profile, checked. For each state and player it takes an action by position or by name, or the
 * probabilities of all actions.
 *
 * @throws {@link ExclaveError} `bad-argument` where it does not fit the game or probabilities do not sum to 1
 * @example
 * ```ts
 * import { stationaryProfile, stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [{ name: "mine", actions: [["dig", "wait"]], payoffs: [[3], [0]], transitions: [{ mine: 1 }, { mine: 1 }] }],
 * });
 * stationaryProfile(game, [["wait"]]).map(([own]) => own?.map(String)); // [["0", "1"]]
 * ```
 */
export function stationaryProfile(
  game: StochasticGame,
  choices: readonly (readonly (number | string | readonly RationalInput[])[])[],
): StationaryProfile {
  checkLength(choices.length, game.states.length, "states", "profile");
  return game.states.map(({ actions }, s) => {
    const row = choices[s] ?? [];
    checkLength(row.length, actions.length, "players", `profile[${s}]`);
    return actions.map((own, i) => {
      const choice = row[i] as number | string | readonly RationalInput[];
      const path = `profile[${s}][${i}]`;
      return typeof choice === "object" ? mixed(choice, own.length, path) : pure(choice, own, path);
    });
  });
}

function pure(choice: number | string, actions: readonly string[], path: string): Rational[] {
  const position = typeof choice === "string" ? actions.indexOf(choice) : choice;
  if (!Number.isInteger(position) || position < 0 || position >= actions.length) {
    const found = JSON.stringify(choice);
    throw new ExclaveError(
      "bad-argument",
      `expected one of ${actions.map((name) => JSON.stringify(name)).join(", ")} or its position, found ${found}`,
      path,
    );
  }
  return actions.map((_, a) => (a === position ? ONE : ZERO));
}

function mixed(choice: readonly RationalInput[], length: number, path: string): Rational[] {
  checkLength(choice.length, length, "actions", path);
  const probabilities = choice.map((p, a) => rational(p, `${path}[${a}]`));
  const total = sum(probabilities);
  if (probabilities.some(({ s }) => s < 0n) || !equal(total, ONE)) {
    throw new ExclaveError(
      "bad-argument",
      `expected probabilities of at least 0 that sum to 1, found ${probabilities.map(rationalText).join(", ")}, which sum to ${rationalText(total)}`,
      path,
    );
  }
  return probabilities;
}

function checkLength(found: number, expected: number, what: string, path: string): void {
  if (found === expected) return;
  throw new ExclaveError(
    "bad-argument",
    `expected ${expected} entries for the ${what}, found ${found}`,
    path,
  );
}
