import { equal } from "../exact/order.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { Automaton } from "./automaton.js";
import { actionNames } from "./internal/action-names.js";

/** One automaton a player, for a stage game that they fit. */
export interface AutomatonProfile {
  readonly game: NormalFormGame;
  readonly automata: readonly Automaton[];
}

/**
 * Returns the profile of these automata in the repeated game, checked: each knows the actions of its player and of the
 * others by their names, and all see the same signals.
 *
 * @throws {@link ExclaveError} `bad-argument` where an automaton does not fit
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { automatonProfile, movesOf, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["restrain", "arm"] });
 * const grim = strategyNamed("grim", movesOf(game, 0)).automaton;
 * automatonProfile(game, [grim, grim]).automata.length; // 2
 * ```
 */
export function automatonProfile(game: NormalFormGame, automata: readonly Automaton[]): AutomatonProfile {
  if (automata.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.players.length} automata, one a player, found ${automata.length}`,
      "automata",
    );
  }
  automata.forEach((automaton, player) => {
    const { actions, others } = actionNames(game, player);
    checkSame(actions, automaton.actions, `automata[${player}].actions`);
    if (others.length !== automaton.others.length) {
      throw new ExclaveError(
        "bad-argument",
        `expected an automaton against ${others.length} other players, found one against ${automaton.others.length}`,
        `automata[${player}].others`,
      );
    }
    others.forEach((names, j) => {
      checkSame(names, automaton.others[j] as readonly string[], `automata[${player}].others[${j}]`);
    });
    checkSignals(automata[0] as Automaton, automaton, `automata[${player}].signals`);
  });
  return { game, automata: [...automata] };
}

function checkSame(expected: readonly string[], found: readonly string[], path: string): void {
  if (expected.length === found.length && expected.every((name, i) => name === found[i])) return;
  throw new ExclaveError(
    "bad-argument",
    `expected the actions of the game (${expected.join(", ")}), found ${found.join(", ")}`,
    path,
  );
}

function checkSignals(first: Automaton, automaton: Automaton, path: string): void {
  const same =
    first.signals.length === automaton.signals.length &&
    first.signals.every((signal, i) => {
      const other = automaton.signals[i];
      return other?.name === signal.name && equal(other.probability, signal.probability);
    });
  if (same) return;
  throw new ExclaveError("bad-argument", "expected the same public signals in all automata", path);
}
