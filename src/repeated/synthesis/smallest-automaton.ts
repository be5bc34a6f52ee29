import { type Meter, stepMeter, type WorkLimits } from "../../exact/meter.js";
import { compare, maximum } from "../../exact/order.js";
import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import type { PlayPath } from "../evaluate.js";
import { profileMoves } from "../internal/profile-moves.js";
import { automatonOfSize } from "./automaton-search.js";
import { candidateCount, candidateCountBehind } from "./automaton-shapes.js";
import { canonicalPath } from "./canonical-path.js";
import { checkedPath } from "./checked-path.js";
import { type PlayableMoves, playableMoves } from "./playable-moves.js";
import type { PublicAutomaton } from "./public-automaton.js";

/** What an automaton is to do: to give payoffs, or to play a path. */
export type SynthesisTarget = { readonly payoffs: readonly RationalInput[] } | { readonly path: PlayPath };

/** How far to look for an automaton. */
export interface SynthesisOptions extends WorkLimits {
  /** The greatest number of states, 8 at most. @defaultValue 4 */
  readonly states?: number;
}

/** The smallest public automaton that does something in equilibrium, or what is known of there being none. */
export interface AutomatonSynthesis {
  readonly discount: Rational;
  /** Null when none was found. */
  readonly automaton: PublicAutomaton | null;
  /** No automaton with fewer states than this, or with so many when none was found, does it. */
  readonly searched: number;
  /** Whether none does it, of whatever size. */
  readonly impossible: boolean;
  /** Whether the question was answered as far as it was asked. */
  readonly complete: boolean;
  /** Why it was not; null when it was. */
  readonly reason: string | null;
  /** The size that was not searched through, and how many automata would have to be looked at, at most; null when complete. */
  readonly predicted: { readonly states: number; readonly candidates: number } | null;
  readonly spent: { readonly steps: number; readonly limitReached: boolean };
}

/** The greatest number of states that is looked at. */
export const MAXIMUM_SYNTHESIS_STATES = 8;

/** Sizes with more automata than this are not begun. */
const MOST_CANDIDATES = 100_000_000;

/**
 * Returns a public automaton with as few states as possible that is a subgame-perfect equilibrium with given payoffs or a given
 * path, or that none exists up to a number of states. Actions are pure, and nothing is drawn publicly.
 *
 * It is enough to look at automata in which the worst state for who deviates follows a deviation (D. Abreu 1988, On the
 * theory of infinitely repeated games with discounting, doi:10.2307/1911077), and which play profiles that payoffs alone do
 * not exclude. All of a size are looked at before those with one more state.
 *
 * @param target - normalised payoffs of all players, or the rounds of a path
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1), or the target or the number of
 * states does not fit
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { smallestAutomaton } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]]);
 * const found = smallestAutomaton(game, "1/2", { payoffs: [3, 3] });
 * found.automaton?.states.map(({ profile, next }) => [profile, next]); // [[[0, 0], 0], [[1, 1], 1]]
 * smallestAutomaton(game, "49/100", { payoffs: [3, 3] }).automaton; // null
 * ```
 */
export function smallestAutomaton(
  game: NormalFormGame,
  discount: RationalInput,
  target: SynthesisTarget,
  options: SynthesisOptions = {},
): AutomatonSynthesis {
  const { states = 4, ...limits } = options;
  if (!Number.isInteger(states) || states < 1 || states > MAXIMUM_SYNTHESIS_STATES) {
    throw new ExclaveError(
      "bad-argument",
      `expected a number of states from 1 to ${MAXIMUM_SYNTHESIS_STATES}, found ${states}`,
      "states",
    );
  }
  const factor = discountFactor(discount);
  const playable = playableMoves(profileMoves(game), factor);
  const payoffs = "payoffs" in target ? readPayoffs(game, target.payoffs) : null;
  const path = "path" in target ? canonicalPath(checkedPath(game, target.path)) : null;
  const rounds = path === null ? null : [...path.before, ...path.cycle];
  const moves =
    rounds?.map((round) => playable.moves.findIndex(({ profile }) => same(profile, round))) ?? null;
  const spent = { steps: 0, limitReached: false };
  const answer = { discount: factor, automaton: null, reason: null, predicted: null, spent };
  if (playable.moves.length === 0 || moves?.includes(-1) || isOutside(playable, payoffs)) {
    return { ...answer, searched: states, impossible: true, complete: true };
  }
  const limited = stepMeter("the search for an automaton", limits);
  const meter: Meter = (steps) => {
    spent.steps += steps;
    limited(steps);
  };
  const given = moves === null || path === null ? null : { moves, cycle: path.before.length };
  for (let size = 1; size <= states; size++) {
    const count = playable.moves.length;
    const candidates =
      given === null
        ? candidateCount(size, count, game.players.length)
        : candidateCountBehind(given.moves.length, size, count, game.players.length);
    const unfinished = {
      ...answer,
      searched: size - 1,
      impossible: false,
      complete: false,
      predicted: { states: size, candidates },
    };
    if (candidates > MOST_CANDIDATES) {
      return { ...unfinished, reason: `${size} states make more automata than are looked at` };
    }
    try {
      const automaton = automatonOfSize({ playable, discount: factor, payoffs, path: given }, size, meter);
      if (automaton === null) continue;
      return { ...answer, automaton, searched: size - 1, impossible: false, complete: true };
    } catch (error) {
      if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
      spent.limitReached = true;
      return { ...unfinished, reason: "the limit stopped the search" };
    }
  }
  return { ...answer, searched: states, impossible: false, complete: true };
}

/** Whether payoffs are less than a player is held to, or more than any profile that may be played gives it. */
function isOutside({ moves, floors }: PlayableMoves, payoffs: readonly Rational[] | null): boolean {
  return (
    payoffs?.some((value, i) => {
      const most = maximum(moves.map((move) => move.payoffs[i] as Rational));
      return compare(value, floors[i] as Rational) < 0 || compare(value, most) > 0;
    }) ?? false
  );
}

function readPayoffs(game: NormalFormGame, payoffs: readonly RationalInput[]): Rational[] {
  if (payoffs.length === game.players.length) {
    return payoffs.map((value, player) => rational(value, `payoffs[${player}]`));
  }
  throw new ExclaveError(
    "bad-argument",
    `expected ${game.players.length} payoffs, one a player, found ${payoffs.length}`,
    "payoffs",
  );
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((action, i) => action === b[i]);
}
