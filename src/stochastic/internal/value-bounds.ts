import type { FloatGame, FloatState } from "./float-game.js";

/** Above all rounding errors of the sums here: entries and values are at most about 1, and sums have few terms. */
const SLACK = 1e-9;

/**
 * Bounds on the values of all profiles that are left, in doubles rounded outward by {@link SLACK}: of each state, and of the
 * differences between states, which hold where the level is unknown.
 */
export interface ValueBounds {
  /** `low[player * states + state]`. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** `ahead[(player * states + s) * states + t]`: the value of s minus that of t is at most this. */
  readonly ahead: Float64Array;
}

/** Bounds that hold whatever is played. */
export function widestBounds({ players, states }: FloatGame): ValueBounds {
  const count = players * states.length;
  return {
    low: new Float64Array(count).fill(-SLACK),
    high: new Float64Array(count).fill(1 + SLACK),
    ahead: new Float64Array(count * states.length).fill(1 + 2 * SLACK),
  };
}

/**
 * The bounds once more through v = g + discount P v over the cells that are left in each state. A player gets at least what
 * its best action gives against the others' worst actions left, as in an equilibrium it answers them as well as it can.
 *
 * @param differences - whether those between states are tightened too, which takes longer
 */
export function tightened(
  game: FloatGame,
  left: readonly (readonly number[])[],
  before: ValueBounds,
  differences: boolean,
): ValueBounds {
  const { players, states } = game;
  const low = before.low.slice();
  const high = before.high.slice();
  const ahead = differences ? before.ahead.slice() : before.ahead;
  const bounds = { low, high, ahead };
  const size = states.length;
  for (let i = 0; i < players; i++) {
    for (let s = 0; s < size; s++) {
      const state = states[s] as FloatState;
      const own = left[s] as readonly number[];
      let most = Number.NEGATIVE_INFINITY;
      let least = Number.POSITIVE_INFINITY;
      const seen = new Set<number>();
      for (const c of own) {
        most = Math.max(most, worth(game, state, c, i, before.high));
        const { base, stride, count } = row(state, c, i);
        if (seen.has(base)) continue;
        seen.add(base);
        let best = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < count; a++)
          best = Math.max(best, worth(game, state, base + a * stride, i, before.low));
        least = Math.min(least, best);
      }
      const at = i * size + s;
      high[at] = Math.min(high[at] as number, most + SLACK);
      low[at] = Math.max(low[at] as number, least - SLACK);
    }
    if (!differences) continue;
    for (let s = 0; s < size; s++) {
      for (let t = 0; t < size; t++) {
        if (s === t) continue;
        const at = (i * size + s) * size + t;
        let most = Math.min(
          ahead[at] as number,
          (high[i * size + s] as number) - (low[i * size + t] as number) + SLACK,
        );
        if ((left[s] as readonly number[]).length * (left[t] as readonly number[]).length <= PAIRS) {
          most = Math.min(most, greatestLead(game, left, i, s, t, bounds) + SLACK);
        }
        ahead[at] = most;
      }
    }
  }
  return bounds;
}

/** Differences between states are bounded through their cells where these have so few pairs. */
const PAIRS = 400;

/** The greatest difference between the values of two states, over the cells left in them. */
function greatestLead(
  game: FloatGame,
  left: readonly (readonly number[])[],
  player: number,
  s: number,
  t: number,
  bounds: ValueBounds,
): number {
  const [from, to] = [game.states[s] as FloatState, game.states[t] as FloatState];
  let most = Number.NEGATIVE_INFINITY;
  for (const c of left[s] as readonly number[]) {
    for (const d of left[t] as readonly number[]) {
      const gain = gainOf(game, from, c, player) - gainOf(game, to, d, player);
      if (gain + game.discount * 2 < most) continue;
      const lead = gain + game.discount * greatestChange(game, from, c, to, d, player, bounds);
      if (lead > most) most = lead;
    }
  }
  return most;
}

/** Whether one cell of a state surely gives the player more than another, whatever the values between the bounds are. */
export function surelyMore(
  game: FloatGame,
  state: FloatState,
  better: number,
  worse: number,
  player: number,
  bounds: ValueBounds,
): boolean {
  const now = gainOf(game, state, better, player) - gainOf(game, state, worse, player);
  return now - game.discount * greatestChange(game, state, worse, state, better, player, bounds) > 2 * SLACK;
}

/** An upper bound on the expected value after one cell minus that after another. */
function greatestChange(
  { players, states }: FloatGame,
  from: FloatState,
  c: number,
  to: FloatState,
  d: number,
  player: number,
  { low, high, ahead }: ValueBounds,
): number {
  const size = states.length;
  const change = changes(size);
  for (let k = from.starts[c] as number; k < (from.starts[c + 1] as number); k++) {
    const t = from.to[k] as number;
    change[t] = (change[t] as number) + (from.probabilities[k] as number);
  }
  for (let k = to.starts[d] as number; k < (to.starts[d + 1] as number); k++) {
    const t = to.to[k] as number;
    change[t] = (change[t] as number) - (to.probabilities[k] as number);
  }
  let direct = 0;
  let reference = -1;
  let heaviest = 0;
  for (let t = 0; t < size; t++) {
    const mass = change[t] as number;
    direct += mass * ((mass > 0 ? high : low)[player * size + t] as number);
    if (Math.abs(mass) > heaviest) {
      heaviest = Math.abs(mass);
      reference = t;
    }
  }
  if (players === 0 || reference < 0) return direct;
  // The masses sum to 0, so that only differences to some state count.
  let relative = 0;
  for (let t = 0; t < size; t++) {
    const mass = change[t] as number;
    const lead =
      mass > 0
        ? (ahead[(player * size + t) * size + reference] as number)
        : -(ahead[(player * size + reference) * size + t] as number);
    if (t !== reference && mass !== 0) relative += mass * lead;
  }
  return Math.min(direct, relative) + SLACK / 4;
}

let scratch = new Float64Array(0);

function changes(size: number): Float64Array {
  if (scratch.length < size) scratch = new Float64Array(size);
  return scratch.fill(0, 0, size);
}

function gainOf({ players }: FloatGame, { gains }: FloatState, cell: number, player: number): number {
  return gains[cell * players + player] as number;
}

/** What a cell gives where the states that follow have these values. */
function worth(
  game: FloatGame,
  state: FloatState,
  cell: number,
  player: number,
  values: Float64Array,
): number {
  const base = player * game.states.length;
  let later = 0;
  for (let k = state.starts[cell] as number; k < (state.starts[cell + 1] as number); k++) {
    later += (state.probabilities[k] as number) * (values[base + (state.to[k] as number)] as number);
  }
  return gainOf(game, state, cell, player) + game.discount * later;
}

/** The cells that differ from one in the action of a player: `base + a * stride`. */
export function row(
  { shape }: FloatState,
  cell: number,
  player: number,
): { readonly base: number; readonly stride: number; readonly count: number } {
  let stride = 1;
  for (let j = shape.length - 1; j > player; j--) stride *= shape[j] as number;
  const count = shape[player] as number;
  return { base: cell - (Math.floor(cell / stride) % count) * stride, stride, count };
}
