import { checkLimits } from "../exact/meter.js";
import { type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { discountFactor } from "../repeated/discount.js";
import { seededRandom } from "../repeated/seeded-random.js";
import type { StochasticGame } from "./game.js";
import { doubleOf } from "./internal/float-game.js";
import { checkPeriods, checkState } from "./state-distribution.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** How play is simulated. */
export interface SimulationOptions {
  /** How many plays. @defaultValue 10,000 */
  readonly plays?: number;
  /** The same seed gives the same plays. @defaultValue 1 */
  readonly seed?: number;
  /** The probability of an event in each state, and the periods within which it counts. */
  readonly event?: { readonly hazard: readonly RationalInput[]; readonly periods: number };
  /** Ends the simulation once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Is told the plays so far and all plays, now and then. */
  readonly onProgress?: (played: number, plays: number) => void;
}

/** A mean over plays. It is a statistical estimate, not a proved bound. */
export interface SimulatedMean {
  readonly mean: number;
  readonly standardError: number;
  /** The interval that contains the true mean with a probability near 19/20. */
  readonly interval: readonly [number, number];
}

/** What simulated plays gave. */
export interface Simulation {
  /** How many plays there were; fewer than asked for when the signal ended them. */
  readonly plays: number;
  /** `totals[player]`: the discounted total. */
  readonly totals: readonly SimulatedMean[];
  /** The probability of the event within its periods; null when none was asked for. */
  readonly event: SimulatedMean | null;
}

/** The longest a play may go on. */
const LONGEST = 1_000_000;
const BETWEEN_REPORTS = 256;
/** Of a standard normal variable, 19/20 are within so many standard deviations. */
const QUANTILE = 1.959963984540054;

/**
 * Returns estimates of the discounted totals of a stationary profile, and of the probability of an event, from simulated plays
 * with a seeded generator: a cross-check of what {@link stationaryValues} and {@link eventProbability} compute exactly.
 *
 * A play ends after each period with the probability 1 - discount, so that the plain sum of its payoffs has the discounted
 * total as its mean and nothing is cut off.
 *
 * @throws {@link ExclaveError} `bad-argument` when the start, the profile's game, the discount factor, the plays, the seed
 * or the event do not fit; `too-large` when a discount factor is so near 1 that a play exceeds 1,000,000 periods
 * @example
 * ```ts
 * import { fearSpiral, simulatePlay, stationaryProfile } from "exclave/stochastic";
 *
 * const calming = stationaryProfile(fearSpiral(), [["C", "C"], ["C", "C"]]);
 * const { totals } = simulatePlay(fearSpiral(), calming, "9/10", 0);
 * const [low, high] = totals[0]?.interval ?? [0, 0];
 * low < 20 && 20 < high; // true
 * ```
 */
export function simulatePlay(
  game: StochasticGame,
  profile: StationaryProfile,
  discount: RationalInput,
  start: number,
  options: SimulationOptions = {},
): Simulation {
  const factor = doubleOf(discountFactor(discount));
  checkState(game, start, "start");
  const { plays = 10_000, seed = 1, signal, onProgress } = options;
  checkLimits(plays, undefined);
  if (!Number.isSafeInteger(seed)) {
    throw new ExclaveError("bad-argument", `expected a whole number, found ${seed}`, "seed");
  }
  const hazards = hazardsOf(game, options);
  const periods = options.event?.periods ?? 0;
  const tables = tablesOf(game, profile);
  const random = seededRandom(seed);
  const totals = game.players.map(() => new Tally());
  const events = new Tally();
  let played = 0;
  for (; played < plays && signal?.aborted !== true; played++) {
    if (played % BETWEEN_REPORTS === 0) onProgress?.(played, plays);
    const sums = totals.map(() => 0);
    let state = start;
    let going = true;
    let happened = false;
    for (let t = 0; going || (t < periods && !happened); t++) {
      if (t >= LONGEST) {
        throw new ExclaveError(
          "too-large",
          `a play took more than ${LONGEST.toLocaleString("en")} periods`,
          "discount",
        );
      }
      const own = tables[state] as Table;
      const cell = own.mixes.reduce((position, mix) => position * mix.length + drawn(mix, random), 0);
      if (going) {
        const gains = own.gains[cell] as readonly number[];
        for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (gains[i] as number);
        going = random() < factor;
      }
      if (hazards !== null && t < periods && !happened) happened = random() < (hazards[state] as number);
      const next = own.next[cell] as Table["next"][number];
      state = next.to[drawn(next.weights, random)] as number;
    }
    sums.forEach((sum, i) => {
      totals[i]?.add(sum);
    });
    events.add(happened ? 1 : 0);
  }
  onProgress?.(played, plays);
  return {
    plays: played,
    totals: totals.map((tally) => tally.mean()),
    event: hazards === null ? null : events.mean(),
  };
}

/** A state in doubles. */
interface Table {
  readonly mixes: readonly (readonly number[])[];
  readonly gains: readonly (readonly number[])[];
  readonly next: readonly { readonly to: readonly number[]; readonly weights: readonly number[] }[];
}

function tablesOf(game: StochasticGame, profile: StationaryProfile): Table[] {
  return game.states.map(({ cells }, s) => ({
    mixes: (profile[s] ?? []).map((mix) => mix.map(doubleOf)),
    gains: cells.map(({ payoffs }) => payoffs.map(doubleOf)),
    next: cells.map(({ next }) => ({
      to: next.map(({ to }) => to),
      weights: next.map(({ probability }) => doubleOf(probability)),
    })),
  }));
}

function hazardsOf(game: StochasticGame, { event }: SimulationOptions): number[] | null {
  if (event === undefined) return null;
  checkPeriods(event.periods);
  if (event.hazard.length !== game.states.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.states.length} hazards, one a state, found ${event.hazard.length}`,
      "event.hazard",
    );
  }
  return event.hazard.map((entry, s) => {
    const risk = doubleOf(rational(entry, `event.hazard[${s}]`));
    if (risk >= 0 && risk <= 1) return risk;
    throw new ExclaveError(
      "bad-argument",
      `expected a probability from 0 to 1, found ${risk}`,
      `event.hazard[${s}]`,
    );
  });
}

/** The position that a random number falls on. */
function drawn(weights: readonly number[], random: () => number): number {
  if (weights.length === 1) return 0;
  let rest = random();
  for (let k = 0; k < weights.length - 1; k++) {
    rest -= weights[k] as number;
    if (rest < 0) return k;
  }
  return weights.length - 1;
}

/** A running mean and variance (B. P. Welford 1962, doi:10.1080/00401706.1962.10490022). */
class Tally {
  private count = 0;
  private center = 0;
  private squares = 0;

  add(value: number): void {
    this.count++;
    const away = value - this.center;
    this.center += away / this.count;
    this.squares += away * (value - this.center);
  }

  mean(): SimulatedMean {
    const variance = this.count > 1 ? this.squares / (this.count - 1) : 0;
    const standardError = this.count > 0 ? Math.sqrt(variance / this.count) : 0;
    const half = QUANTILE * standardError;
    return { mean: this.center, standardError, interval: [this.center - half, this.center + half] };
  }
}
