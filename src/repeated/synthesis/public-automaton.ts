import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { Automaton } from "../automaton.js";
import { type AutomatonProfile, automatonProfile } from "../automaton-profile.js";
import { actionNames } from "../internal/action-names.js";

/** A state of a {@link PublicAutomaton}. */
export interface PublicState {
  /** The action of each player. */
  readonly profile: readonly number[];
  /** The state that follows when all play so. */
  readonly next: number;
  /** Each player's normalised discounted payoff from this state on. */
  readonly payoffs: readonly Rational[];
}

/**
 * A profile of strategies whose state everybody knows, as it changes with what everybody sees: play as the state says leads
 * to the next one, and a deviation of one player to a state that is worst for it.
 */
export interface PublicAutomaton {
  /** Play begins in the first. */
  readonly states: readonly PublicState[];
  /** For each player the state that follows when it alone deviates. */
  readonly threats: readonly number[];
}

/**
 * Returns a public automaton as a profile of automata, one a player. When several players deviate at once, what follows is
 * as if only the first of them had.
 *
 * @throws {@link ExclaveError} `bad-argument` where the automaton does not fit the game
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { publicProfile, smallestAutomaton, subgamePerfection } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]]);
 * const { automaton } = smallestAutomaton(game, "1/2", { payoffs: [3, 3] });
 * automaton && subgamePerfection(publicProfile(game, automaton), "1/2").subgamePerfect; // true
 * ```
 */
export function publicProfile(game: NormalFormGame, { states, threats }: PublicAutomaton): AutomatonProfile {
  const automata = game.players.map((_, player): Automaton => {
    const { actions, others } = actionNames(game, player);
    const rows = Array.from({ length: game.profileCount }, (_, row) => profileOfRow(game, player, row));
    return {
      name: "",
      actions,
      others,
      signals: [{ name: "", probability: ONE }],
      states: states.map(({ profile, next }, state) => ({
        name: `s${state + 1}`,
        play: actions.map((_, action) => (action === profile[player] ? ONE : ZERO)),
        next: rows.map((played) => {
          const deviator = played.findIndex((action, i) => action !== profile[i]);
          return deviator < 0 ? next : (threats[deviator] as number);
        }),
      })),
    };
  });
  return automatonProfile(game, automata);
}

/** The profile at a place of the tables of a player's automaton: the own action counts most. */
function profileOfRow({ shape }: NormalFormGame, player: number, row: number): number[] {
  const profile = shape.map(() => 0);
  let rest = row;
  for (let i = shape.length - 1; i >= 0; i--) {
    if (i === player) continue;
    profile[i] = rest % (shape[i] as number);
    rest = Math.floor(rest / (shape[i] as number));
  }
  profile[player] = rest;
  return profile;
}
