import type { FloatGame, FloatState } from "./float-game.js";
import { type TracingPoint, tracingLayout, tracingSystem } from "./tracing-system.js";

/** How a path is followed. */
export interface TracingOptions {
  /** The greatest number of steps, the rejected ones too. */
  readonly steps: number;
  readonly onProgress?: ((time: number) => void) | undefined;
  /** Whether the work is to end. */
  readonly over: () => boolean;
}

/** The end of a path. */
export interface TracedPath {
  readonly point: TracingPoint;
  readonly steps: number;
  /** Whether it was followed to time 1, or so near that steps no longer lead on. */
  readonly arrived: boolean;
}

const LEAST_STEP = 1e-10;
const NEAR = 1e-8;

/**
 * Follows the path of equilibria of the games in which actions with small probabilities cost, from where the costs are all
 * there is to where there are none: predictions along the tangent, corrections by Newton's method across it.
 */
export function tracePath(game: FloatGame, weights: Float64Array, options: TracingOptions): TracedPath {
  const layout = tracingLayout(game);
  let point = start(game, layout, weights);
  let tangent: Float64Array | null = null;
  let length = 0.02;
  const longest = Math.sqrt(game.states.length);
  for (let steps = 0; steps < options.steps; steps++) {
    if (options.over()) return { point, steps, arrived: false };
    if (steps % 16 === 0) options.onProgress?.(point.time);
    if (1 - point.time < NEAR || length < LEAST_STEP) return { point, steps, arrived: 1 - point.time < 1e-3 };
    tangent ??= tangentAt(game, layout, point, weights, null);
    if (tangent === null) return { point, steps, arrived: false };
    const rise = tangent.at(-1) as number;
    const last = point.time + length * rise >= 1;
    const step = last ? (1 - point.time) / rise : length;
    const predicted = moved(point, tangent, step);
    const corrected = correct(game, layout, last ? { ...predicted, time: 1 } : predicted, weights, {
      across: last ? null : tangent,
      reach: Math.max(step, 1e-6),
    });
    const next: Float64Array | null =
      corrected === null ? null : tangentAt(game, layout, corrected.point, weights, tangent);
    if (
      corrected === null ||
      !inside(game, layout, corrected.point) ||
      next === null ||
      alike(tangent, next) < 0.8
    ) {
      if (last && corrected !== null && inside(game, layout, corrected.point)) {
        return { point: corrected.point, steps: steps + 1, arrived: true };
      }
      length = step / 2;
      continue;
    }
    point = corrected.point;
    if (last) return { point, steps: steps + 1, arrived: true };
    tangent = next;
    if (corrected.rounds <= 3) length = Math.min(longest, step * 1.6);
    else if (corrected.rounds >= 5) length = step / 1.5;
  }
  return { point, steps: options.steps, arrived: false };
}

/** The solution at time 0: probabilities in proportion to the weights, and what they give. */
function start(game: FloatGame, layout: readonly number[], weights: Float64Array): TracingPoint {
  const { states, players, discount } = game;
  const base = layout[states.length] as number;
  const unknowns = new Float64Array(base + players * states.length);
  states.forEach(({ shape, offsets, actions }: FloatState, s) => {
    const from = layout[s] as number;
    shape.forEach((own, i) => {
      const first = from + (offsets[i] as number);
      const total = weights.subarray(first, first + own).reduce((sum, w) => sum + w, 0);
      for (let a = first; a < first + own; a++) unknowns[a] = (weights[a] as number) / total;
      unknowns[from + actions + i] = total;
    });
  });
  // The values enter linearly: one Newton step from anywhere solves for them.
  const system = tracingSystem(game, layout, { unknowns, time: 0 }, weights);
  if (system !== null && discount < 1) {
    const change = system.solve(system.residual);
    for (let k = base; k < unknowns.length; k++)
      unknowns[k] = (unknowns[k] as number) - (change[k] as number);
  }
  return { unknowns, time: 0 };
}

/** The direction of the path, of length 1, onward from the direction before, or towards later times; null where unknown. */
function tangentAt(
  game: FloatGame,
  layout: readonly number[],
  point: TracingPoint,
  weights: Float64Array,
  before: Float64Array | null,
): Float64Array | null {
  const system = tracingSystem(game, layout, point, weights);
  if (system === null) return null;
  const slope = system.solve(system.drift);
  const tangent = new Float64Array(slope.length + 1);
  for (let k = 0; k < slope.length; k++) tangent[k] = -(slope[k] as number);
  tangent[slope.length] = 1;
  let norm = 0;
  for (const part of tangent) norm += part * part;
  norm = Math.sqrt(norm);
  if (!(norm < 1e12)) return null;
  const turn = before !== null && alike(tangent, before) < 0 ? -norm : norm;
  return tangent.map((part) => part / turn);
}

function moved({ unknowns, time }: TracingPoint, tangent: Float64Array, step: number): TracingPoint {
  return {
    unknowns: unknowns.map((x, k) => x + step * (tangent[k] as number)),
    time: time + step * (tangent.at(-1) as number),
  };
}

/** Newton's method, across the given direction or at a fixed time; null when it does not settle near the start. */
function correct(
  game: FloatGame,
  layout: readonly number[],
  from: TracingPoint,
  weights: Float64Array,
  { across, reach }: { readonly across: Float64Array | null; readonly reach: number },
): { readonly point: TracingPoint; readonly rounds: number } | null {
  let point = from;
  let before = Number.POSITIVE_INFINITY;
  let gone = 0;
  for (let rounds = 1; rounds <= 7; rounds++) {
    const system = tracingSystem(game, layout, point, weights);
    if (system === null) return null;
    const fix = system.solve(system.residual);
    let shift = 0;
    if (across !== null) {
      const slope = system.solve(system.drift);
      let now = 0;
      let turn = across.at(-1) as number;
      for (let k = 0; k < fix.length; k++) {
        now += (across[k] as number) * (fix[k] as number);
        turn -= (across[k] as number) * (slope[k] as number);
      }
      shift = now / turn;
      for (let k = 0; k < fix.length; k++) fix[k] = (fix[k] as number) + shift * (slope[k] as number);
    }
    let size = shift * shift;
    for (const part of fix) size += part * part;
    size = Math.sqrt(size);
    gone += size;
    if (!(size < before) || gone > reach) return null;
    const unknowns = point.unknowns.map((x, k) => x - (fix[k] as number));
    point = { unknowns, time: point.time + shift };
    if (size < 1e-9) return { point, rounds };
    before = size;
  }
  return before < 1e-7 ? { point, rounds: 7 } : null;
}

/** Whether all probabilities are possible and the time is one of the path's. */
function inside({ states }: FloatGame, layout: readonly number[], { unknowns, time }: TracingPoint): boolean {
  if (!(time >= -1e-9) || time > 1) return false;
  const least = time === 1 ? -1e-9 : 0;
  return states.every(({ actions }, s) => {
    const from = layout[s] as number;
    for (let a = from; a < from + actions; a++) if (!((unknowns[a] as number) >= least)) return false;
    return true;
  });
}

function alike(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
