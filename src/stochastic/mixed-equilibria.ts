import { checkLimits } from "../exact/meter.js";
import { compareVectors } from "../exact/order.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { discountFactor } from "../repeated/discount.js";
import { seededRandom } from "../repeated/seeded-random.js";
import type { StochasticGame } from "./game.js";
import { type FloatGame, type FloatState, floatGame } from "./internal/float-game.js";
import { type FloatProfile, polished, profileValues } from "./internal/polish.js";
import { provedProfile } from "./internal/proved-profile.js";
import { supportLayout } from "./internal/support-system.js";
import type { ProvedEquilibrium } from "./proved-equilibrium.js";

/** Stationary equilibria found on supports one by one. */
export interface MixedEquilibria {
  readonly discount: Rational;
  /**
   * Different equilibria, each `exact` or `enclosed`, the lexicographically greatest probabilities first. Where one belongs
   * to infinitely many, at most some of those are here.
   */
  readonly equilibria: readonly ProvedEquilibrium[];
  /** Whether all supports were searched. That no equilibrium is missing is not proved even then. */
  readonly searched: boolean;
  readonly spent: { readonly supports: number };
}

/** How far the search goes. */
export interface MixedEquilibriaOptions {
  /** The greatest number of supports, each a subset of actions for every player and state. @defaultValue 20,000 */
  readonly limit?: number;
  /** The greatest time in milliseconds. What is found by then depends on the machine. @defaultValue no limit */
  readonly timeLimit?: number;
  /** Ends the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
}

/** Newton's method starts on each support from the middle, and from so many other places. */
const STARTS = 6;

/**
 * Returns the stationary Markov perfect equilibria that are found by searching every support of a small game, pure and mixed:
 * the equations of indifference are solved by Newton's method from several starts, and what is found is proved as by
 * {@link stationaryEquilibrium}. All that is listed is proved; that nothing is missing is not.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or a limit is no whole number
 * @example
 * ```ts
 * import { fearSpiral, mixedEquilibria } from "exclave/stochastic";
 *
 * const { equilibria, searched } = mixedEquilibria(fearSpiral(), "1/2");
 * const pure = equilibria.filter(({ profile }) => profile.flat(2).every((p) => p.n === 0n || p.equals(1)));
 * [pure.length, equilibria.length > pure.length, searched]; // [2, true, true]
 * ```
 */
export function mixedEquilibria(
  game: StochasticGame,
  discount: RationalInput,
  { limit = 20_000, timeLimit, signal }: MixedEquilibriaOptions = {},
): MixedEquilibria {
  const factor = discountFactor(discount);
  checkLimits(limit, timeLimit);
  const deadline = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
  const floats = floatGame(game, factor);
  const found: ProvedEquilibrium[] = [];
  const seen = new Set<string>();
  let supports = 0;
  let searched = true;
  for (const kept of supportsOf(floats)) {
    if (supports >= limit || Date.now() > deadline || signal?.aborted === true) {
      searched = false;
      break;
    }
    supports++;
    const layout = supportLayout(floats, (s, a) => ((kept[s] as number[])[a] as number) > 0);
    const mixed = kept.some(
      (own, s) => own.reduce((sum, one) => sum + one, 0) > (floats.states[s] as FloatState).shape.length,
    );
    const random = seededRandom(supports);
    for (let start = 0; start < (mixed ? STARTS : 1); start++) {
      const probabilities = startOn(floats, kept, start === 0 ? () => 1 : () => 0.05 + random());
      const values = profileValues(floats, probabilities);
      const solution: FloatProfile | null = polished(floats, layout, { probabilities, values });
      if (solution === null) continue;
      const proved = provedProfile(game, floats, factor, solution);
      if (proved === null) continue;
      // Those that are enclosed on one support are the same where they agree to nine digits.
      const key = proved.profile
        .flat(2)
        .map((p) => (proved.proof === "exact" ? rationalText(p) : Number(p).toFixed(9)));
      if (seen.has(key.join())) continue;
      seen.add(key.join());
      found.push(proved);
    }
  }
  found.sort((a, b) => compareVectors(b.profile.flat(2), a.profile.flat(2)));
  return { discount: factor, equilibria: found, searched, spent: { supports } };
}

/** All supports, the smallest first: `[state][action]` is 1 where the action is in it. */
function* supportsOf({ states }: FloatGame): Generator<number[][]> {
  const places = states.flatMap(({ shape, offsets }, s) =>
    shape.map((count, i) => ({ s, first: offsets[i] as number, choices: subsets(count) })),
  );
  const at = places.map(() => 0);
  for (;;) {
    const kept = states.map(({ actions }) => new Array<number>(actions).fill(0));
    places.forEach(({ s, first, choices }, k) => {
      for (const a of choices[at[k] as number] as readonly number[]) (kept[s] as number[])[first + a] = 1;
    });
    yield kept;
    let k = places.length - 1;
    while (k >= 0 && (at[k] as number) + 1 >= (places[k] as (typeof places)[0]).choices.length) at[k--] = 0;
    if (k < 0) return;
    at[k] = (at[k] as number) + 1;
  }
}

/** The nonempty subsets of so many actions, the smallest first. */
function subsets(count: number): number[][] {
  const all = Array.from({ length: 2 ** Math.min(count, 12) - 1 }, (_, k) =>
    Array.from({ length: count }, (_action, a) => a).filter((a) => ((k + 1) >> a) & 1),
  );
  return all.sort((a, b) => a.length - b.length);
}

function startOn({ states }: FloatGame, kept: readonly number[][], weight: () => number): Float64Array[] {
  return states.map(({ shape, offsets }, s) => {
    const own = Float64Array.from(kept[s] as number[], (one) => (one > 0 ? weight() : 0));
    shape.forEach((count, i) => {
      const first = offsets[i] as number;
      const mine = own.subarray(first, first + count);
      const total = mine.reduce((sum, p) => sum + p, 0);
      for (let a = 0; a < count; a++) mine[a] = (mine[a] as number) / total;
    });
    return own;
  });
}
