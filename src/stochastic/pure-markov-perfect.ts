import { checkLimits } from "../exact/meter.js";
import { compare } from "../exact/order.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { actionsOf, withAction } from "./internal/cells.js";
import {
  type Bounds,
  type FixedCell,
  fixedCells,
  surelyMore,
  tightened,
  widestBounds,
} from "./internal/value-bounds.js";
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
  /** Whether no other pure stationary equilibrium exists; that is so unless the limit was reached. */
  readonly complete: boolean;
  /** Branches of the search. */
  readonly spent: number;
}

/** How far the search goes. */
export interface PureMarkovOptions {
  /** The greatest number of branches. @defaultValue 100,000 */
  readonly limit?: number;
}

const SWEEPS = 24;

/**
 * Returns all pure stationary Markov perfect equilibria, with their ledgers.
 *
 * Branch and bound over the states: bounds on the totals, rounded outward in integers, rule out every profile of actions
 * that some player would surely leave, whatever is played elsewhere; what is left is solved and decided exactly.
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
  { limit = 100_000 }: PureMarkovOptions = {},
): PureMarkovEquilibria {
  const factor = discountFactor(discount);
  checkLimits(limit, undefined);
  const cells = fixedCells(game);
  const equilibria: PureMarkovEquilibrium[] = [];
  let spent = 0;
  let complete = true;
  const walk = (before: readonly (readonly number[])[], bounds: Bounds): void => {
    if (spent >= limit) {
      complete = false;
      return;
    }
    spent++;
    const rest = pruned(game, cells, before, bounds, factor);
    if (rest === null) return;
    const open = branching(rest.left);
    if (open < 0) {
      const found = decided(
        game,
        rest.left.map((own) => own[0] as number),
        factor,
      );
      if (found !== null) equilibria.push(found);
      return;
    }
    for (const cell of rest.left[open] as readonly number[]) {
      walk(
        rest.left.map((own, s) => (s === open ? [cell] : own)),
        rest.bounds,
      );
    }
  };
  walk(
    cells.map((own) => own.map((_, c) => c)),
    widestBounds(cells, game.players.length, factor),
  );
  equilibria.sort((a, b) => order(a.actions.flat(), b.actions.flat()));
  return { discount: factor, equilibria, complete, spent };
}

/** What is left once no more can be ruled out; null when nothing is left in some state. */
function pruned(
  game: StochasticGame,
  cells: readonly FixedCell[][],
  before: readonly (readonly number[])[],
  start: Bounds,
  discount: Rational,
): { readonly left: readonly (readonly number[])[]; readonly bounds: Bounds } | null {
  let left = before;
  let bounds = start;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    bounds = tightened(cells, left, bounds, discount);
    if (sweep % 4 !== 3) continue;
    const limits = bounds;
    left = left.map((own, s) =>
      own.filter((c) => !leaves(game, cells[s] as FixedCell[], s, c, limits, discount)),
    );
    if (left.some((own) => own.length === 0)) return null;
  }
  return { left, bounds };
}

/** Whether some player surely leaves this profile of actions. */
function leaves(
  game: StochasticGame,
  cells: readonly FixedCell[],
  s: number,
  c: number,
  bounds: Bounds,
  discount: Rational,
): boolean {
  const shape = (game.states[s]?.actions ?? []).map((own) => own.length);
  return shape.some((count, player) =>
    Array.from({ length: count }, (_, action) => withAction(c, shape, player, action)).some(
      (other) =>
        other !== c && surelyMore(cells[other] as FixedCell, cells[c] as FixedCell, player, bounds, discount),
    ),
  );
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
