import { checkLimits } from "../exact/meter.js";
import { compare } from "../exact/order.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { actionsOf } from "./internal/cells.js";
import { type FloatGame, type FloatState, floatGame } from "./internal/float-game.js";
import { row, surelyMore, tightened, type ValueBounds, widestBounds } from "./internal/value-bounds.js";
import { markovPerfection, type StateLedger } from "./markov-perfection.js";
import { stationaryProfile } from "./stationary-profile.js";

/** A pure stationary Markov perfect equilibrium. */
export interface PureMarkovEquilibrium {
  /** `actions[state][player]`: the position of the action. */
  readonly actions: readonly (readonly number[])[];
  /** `totals[player][state]`: expected discounted totals. */
  readonly totals: readonly (readonly Rational[])[];
  /** The proof: what every action gives in every state. */
  readonly ledger: readonly StateLedger[];
}

/** All pure stationary Markov perfect equilibria, or those found. */
export interface PureMarkovEquilibria {
  readonly discount: Rational;
  /** In the order of their actions, state by state. */
  readonly equilibria: readonly PureMarkovEquilibrium[];
  /** Whether no other pure stationary equilibrium exists; that is so unless a limit was reached. */
  readonly complete: boolean;
  /** Branches of the search. */
  readonly spent: number;
}

/** How far the search goes. */
export interface PureMarkovOptions {
  /** The greatest number of branches. @defaultValue 100,000 */
  readonly limit?: number;
  /** The greatest time in milliseconds. What is found by then depends on the machine. @defaultValue no limit */
  readonly timeLimit?: number;
  /** Ends the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Is told the share of the profiles that are dealt with, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Bounds are tightened so often before and between looks for profiles to rule out. */
const SWEEPS = 2;
const LOOKS = 40;

/**
 * Returns all pure stationary Markov perfect equilibria, with their ledgers.
 *
 * Branch and bound over the states: bounds on the values of states and on the differences between them, in doubles rounded
 * outward, rule out every profile of actions that some player would surely leave, whatever is played elsewhere; what is
 * left is solved and decided exactly.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or the limit no whole number
 * @example
 * ```ts
 * import { pureMarkovPerfect, stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [
 *     { name: "full", actions: [["dig", "wait"]], payoffs: [[3], [1]], transitions: [{ empty: 1 }, { full: 1 }] },
 *     { name: "empty", actions: [["wait"]], payoffs: [[0]], transitions: [{ empty: 1 }] },
 *   ],
 * });
 * const { equilibria, complete } = pureMarkovPerfect(game, "2/3");
 * equilibria.map(({ actions }) => actions); // [[[0], [0]], [[1], [0]]]
 * complete; // true
 * ```
 */
export function pureMarkovPerfect(
  game: StochasticGame,
  discount: RationalInput,
  { limit = 100_000, timeLimit, signal, onProgress }: PureMarkovOptions = {},
): PureMarkovEquilibria {
  const factor = discountFactor(discount);
  checkLimits(limit, timeLimit);
  const deadline = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
  const floats = floatGame(game, factor);
  const equilibria: PureMarkovEquilibrium[] = [];
  let spent = 0;
  let complete = true;
  let done = 0;
  const walk = (before: readonly (readonly number[])[], bounds: ValueBounds, share: number): void => {
    if (spent >= limit || Date.now() > deadline || signal?.aborted === true) {
      complete = false;
      return;
    }
    spent++;
    const rest = pruned(floats, before, bounds);
    const open = rest === null ? -1 : branching(rest.left);
    if (rest === null || open < 0) {
      const found =
        rest === null
          ? null
          : decided(
              game,
              rest.left.map((own) => own[0] as number),
              factor,
            );
      if (found !== null) equilibria.push(found);
      done += share;
      onProgress?.(Math.min(1, done));
      return;
    }
    const choices = rest.left[open] as readonly number[];
    for (const cell of choices) {
      walk(
        rest.left.map((own, s) => (s === open ? [cell] : own)),
        rest.bounds,
        share / choices.length,
      );
    }
  };
  walk(
    floats.states.map(({ cells }) => Array.from({ length: cells }, (_, c) => c)),
    widestBounds(floats),
    1,
  );
  equilibria.sort((a, b) => order(a.actions.flat(), b.actions.flat()));
  return { discount: factor, equilibria, complete, spent };
}

/** What is left once no more can be ruled out; null when nothing is left in some state. */
function pruned(
  game: FloatGame,
  before: readonly (readonly number[])[],
  start: ValueBounds,
): { readonly left: readonly (readonly number[])[]; readonly bounds: ValueBounds } | null {
  let left = before;
  let bounds = start;
  for (let look = 0; look < LOOKS; look++) {
    const width = widthOf(bounds);
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      bounds = tightened(game, left, bounds, sweep === SWEEPS - 1);
    }
    const limits = bounds;
    const kept = left.map((own, s) => own.filter((c) => !leaves(game, s, c, limits)));
    if (kept.some((own) => own.length === 0)) return null;
    const fewer = kept.some((own, s) => own.length < (left[s] as readonly number[]).length);
    left = kept;
    // The bounds go on shrinking for long; on a branch that is worth less than another branching.
    if (!fewer && widthOf(bounds) > 0.97 * width) break;
  }
  return { left, bounds };
}

/** How much the bounds leave open. */
function widthOf({ low, high, ahead }: ValueBounds): number {
  let width = 0;
  for (let k = 0; k < low.length; k++) width += (high[k] as number) - (low[k] as number);
  const states = ahead.length / low.length;
  for (const lead of ahead) width += lead / states;
  return width;
}

/** Whether some player surely leaves this profile of actions. */
function leaves(game: FloatGame, s: number, c: number, bounds: ValueBounds): boolean {
  const state = game.states[s] as FloatState;
  for (let player = 0; player < game.players; player++) {
    const { base, stride, count } = row(state, c, player);
    for (let a = 0; a < count; a++) {
      const other = base + a * stride;
      if (other !== c && surelyMore(game, state, other, c, player, bounds)) return true;
    }
  }
  return false;
}

/** The state with the fewest choices left, more than one; -1 when all is chosen. */
function branching(left: readonly (readonly number[])[]): number {
  let best = -1;
  left.forEach(({ length }, s) => {
    if (length > 1 && (best < 0 || length < (left[best] as readonly number[]).length)) best = s;
  });
  return best;
}

function decided(
  game: StochasticGame,
  chosen: readonly number[],
  discount: Rational,
): PureMarkovEquilibrium | null {
  const actions = chosen.map((c, s) =>
    actionsOf(
      c,
      (game.states[s]?.actions ?? []).map((own) => own.length),
    ),
  );
  const { ledger } = markovPerfection(game, stationaryProfile(game, actions), discount);
  const stays = ledger.every(({ totals, actionTotals }) =>
    actionTotals.every((row, player) =>
      row.every((total) => compare(total, totals[player] as Rational) <= 0),
    ),
  );
  if (!stays) return null;
  const totals = game.players.map((_, player) => ledger.map((entry) => entry.totals[player] as Rational));
  return { actions, totals, ledger };
}

function order(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, k) => value !== b[k]);
  return first < 0 ? 0 : (a[first] as number) - (b[first] as number);
}
