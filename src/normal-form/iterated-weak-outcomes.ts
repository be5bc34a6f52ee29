import { DEFAULT_STEPS, type Meter } from "../exact/meter.js";
import type { NormalFormGame } from "./game.js";
import { checkLimit, checkWord } from "./internal/dominance-arguments.js";
import { allStrategies } from "./internal/dominance-table.js";
import { without } from "./iterated-strict-dominance.js";
import { type StrategyPosition, weaklyDominated } from "./iterated-weak-dominance.js";

/** What some order of eliminating weakly dominated strategies leaves. */
export interface WeakOutcome {
  /** The surviving strategies of each player, ascending. */
  readonly survivors: readonly (readonly number[])[];
  /** One order that ends there: what each step removes. */
  readonly order: readonly (readonly StrategyPosition[])[];
}

/** Everything that the orders of eliminating weakly dominated strategies leave. */
export interface WeakOutcomes {
  /** Sorted by their survivors, lexicographically. */
  readonly outcomes: readonly WeakOutcome[];
  /** Whether these are all; false when the limit ended the search. */
  readonly complete: boolean;
  /** How many steps from one surviving set to the next were examined. */
  readonly steps: number;
}

/** What {@link iteratedWeakOutcomes} removes, and how far it goes. */
export interface WeakOutcomesOptions {
  /** Whether `"mixed"` strategies dominate, or `"pure"` ones only. @defaultValue `"mixed"` */
  readonly by?: "pure" | "mixed";
  /** How many steps from one surviving set to the next may be examined. @defaultValue 20,000 */
  readonly limit?: number;
}

/**
 * Returns every outcome of the iterated elimination of weakly dominated strategies, over all orders: a step may remove any
 * nonempty set of strategies, of any players, that are weakly dominated in the surviving game, and an outcome is reached
 * where none is. One outcome means that the order does not matter.
 *
 * A depth-first search that sees each surviving set once. When `limit` ends it, the outcomes found so far are returned
 * with `complete: false`; so too when the linear programs take more than about half a minute. A step that removes many strategies is one of many, so this is for small games.
 *
 * @throws {@link ExclaveError} `bad-argument` when `by` or `limit` does not fit
 * @example
 * ```ts
 * import { bimatrix, iteratedWeakOutcomes } from "exclave";
 *
 * // M. J. Osborne and A. Rubinstein 1994, A Course in Game Theory, figure 63.1
 * const game = bimatrix([[1, 0], [1, 2], [0, 2]], [[1, 0], [1, 1], [0, 1]]);
 * const { outcomes, complete } = iteratedWeakOutcomes(game);
 * complete; // true
 * outcomes.map(({ survivors }) => survivors); // [[[0, 1], [0]], [[1], [0]], [[1], [0, 1]], [[1], [1]], [[1, 2], [1]]]
 * ```
 */
export function iteratedWeakOutcomes(
  game: NormalFormGame,
  { by = "mixed", limit = 20_000 }: WeakOutcomesOptions = {},
): WeakOutcomes {
  checkWord(by, ["pure", "mixed"], "by");
  checkLimit(limit);
  const seen = new Set<string>();
  const outcomes: WeakOutcome[] = [];
  const meter = workMeter();
  const open: { readonly node: WeakOutcome; readonly removals: Iterator<readonly StrategyPosition[]> }[] = [];
  const visit = (node: WeakOutcome): void => {
    const key = keyOf(node.survivors);
    if (seen.has(key)) return;
    seen.add(key);
    const candidates = weaklyDominated(game, node.survivors, by, meter);
    if (candidates.length === 0) outcomes.push(node);
    else open.push({ node, removals: nonemptySubsets(candidates) });
  };
  let steps = 0;
  let whole = attempt(() => visit({ survivors: allStrategies(game), order: [] }));
  for (let top = open.at(-1); whole && top !== undefined; top = open.at(-1)) {
    const { done, value } = top.removals.next();
    if (done) {
      open.pop();
      continue;
    }
    if (steps === limit) break;
    steps += 1;
    const removed = (value as readonly StrategyPosition[]).map(({ player, strategy }) => ({
      player,
      strategy,
    }));
    const { node } = top;
    whole = attempt(() =>
      visit({ survivors: without(node.survivors, removed), order: [...node.order, removed] }),
    );
  }
  outcomes.sort((x, y) => compareSurvivors(x.survivors, y.survivors));
  return { outcomes, complete: whole && open.length === 0, steps };
}

class WorkEnded extends Error {}

/** Ends the work, whatever the steps from one surviving set to the next cost, by throwing {@link WorkEnded}. */
function workMeter(): Meter {
  let spent = 0;
  return (steps) => {
    spent += steps;
    if (spent > DEFAULT_STEPS) throw new WorkEnded();
  };
}

/** Whether the work was done, and not ended. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof WorkEnded) return false;
    throw error;
  }
}

/** All nonempty subsets, the whole first, one at a time: there may be more than fit in memory. */
function* nonemptySubsets<T>(items: readonly T[]): Generator<T[]> {
  const left = items.map(() => true);
  while (left.includes(true)) {
    yield items.filter((_, i) => left[i]);
    let i = items.length - 1;
    while (i >= 0 && !left[i]) {
      left[i] = true;
      i -= 1;
    }
    if (i < 0) return;
    left[i] = false;
  }
}

function keyOf(survivors: readonly (readonly number[])[]): string {
  return survivors.map((strategies) => strategies.join(" ")).join("|");
}

function compareSurvivors(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  for (let player = 0; player < a.length; player++) {
    const x = a[player] as readonly number[];
    const y = b[player] as readonly number[];
    for (let i = 0; i < Math.max(x.length, y.length); i++) {
      const difference = (x[i] ?? -1) - (y[i] ?? -1);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}
