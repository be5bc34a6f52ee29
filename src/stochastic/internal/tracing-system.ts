import { type Factored, factored, solveFactored } from "./float-elimination.js";
import type { FloatGame, FloatState } from "./float-game.js";
import { type StageRates, stageRates } from "./stage-rates.js";
import { type TracingBlock, tracingBlock } from "./tracing-block.js";

/**
 * Where a path stands. The unknowns are, state by state, the probabilities of all actions and then one rate a player, and
 * after all states the values, player by player.
 */
export interface TracingPoint {
  readonly unknowns: Float64Array;
  /** From 0 to 1. */
  readonly time: number;
}

/** Where the unknowns of each state begin, and last those of the values. */
export function tracingLayout({ states, players }: FloatGame): number[] {
  const starts = [0];
  for (const { actions } of states) starts.push((starts.at(-1) as number) + actions + players);
  return starts;
}

/** The equations at a point, and the solution of their linear part. */
export interface TracingSystem {
  readonly residual: Float64Array;
  /** How the residual moves with time. */
  readonly drift: Float64Array;
  /** The change of the unknowns that changes the residual so. */
  readonly solve: (change: Float64Array) => Float64Array;
}

/**
 * The equations of the path, with their derivatives; null where they are singular. For action a of a player with the
 * probability p, the gain u and the weight w, and the player's rate r and value v:
 *
 *     p (r - t u) = (1 - t) w,     sum of p = 1,     v = sum of p u.
 *
 * At t = 0 the probabilities are the weights over their sum; at t = 1 these are the conditions of an equilibrium with r = v.
 */
export function tracingSystem(
  game: FloatGame,
  layout: readonly number[],
  { unknowns, time }: TracingPoint,
  weights: Float64Array,
): TracingSystem | null {
  const { players, states, discount } = game;
  const size = states.length;
  const base = layout[size] as number;
  const values = unknowns.subarray(base);
  const residual = new Float64Array(unknowns.length);
  const drift = new Float64Array(unknowns.length);
  const matrix = new Float64Array((players * size) ** 2);
  const blocks: TracingBlock[] = [];
  for (let s = 0; s < size; s++) {
    const state = states[s] as FloatState;
    const from = layout[s] as number;
    const local = unknowns.subarray(from, layout[s + 1]);
    const rates = stageRates(state, players, size, discount, local.subarray(0, state.actions), values);
    evaluate({ state, rates, local, from, s, size, base, time, values, weights, residual, drift });
    const block = tracingBlock(game, state, rates, local, time);
    if (block === null) return null;
    blocks.push(block);
    fillRows(game, state, rates, local, block, s, matrix);
  }
  const reduced = factored(matrix, players * size);
  if (reduced === null) return null;
  return { residual, drift, solve: (change) => solution(game, layout, blocks, reduced, change) };
}

function evaluate(at: {
  state: FloatState;
  rates: StageRates;
  local: Float64Array;
  from: number;
  s: number;
  size: number;
  base: number;
  time: number;
  values: Float64Array;
  weights: Float64Array;
  residual: Float64Array;
  drift: Float64Array;
}): void {
  const { state, rates, local, from, s, size, base, time, values, weights, residual, drift } = at;
  state.shape.forEach((own, i) => {
    const first = state.offsets[i] as number;
    const rate = local[state.actions + i] as number;
    let total = 0;
    let mean = 0;
    for (let a = first; a < first + own; a++) {
      const p = local[a] as number;
      const gain = rates.gains[a] as number;
      const weight = weights[from + a] as number;
      residual[from + a] = p * (rate - time * gain) - (1 - time) * weight;
      drift[from + a] = weight - p * gain;
      total += p;
      mean += p * gain;
    }
    residual[from + state.actions + i] = total - 1;
    residual[base + i * size + s] = (values[i * size + s] as number) - mean;
  });
}

/** The equations of the values of one state, with the unknowns of the state taken out. */
function fillRows(
  { players, states, discount }: FloatGame,
  { shape, offsets, actions }: FloatState,
  { follows }: StageRates,
  local: Float64Array,
  { ties, pulls }: TracingBlock,
  s: number,
  matrix: Float64Array,
): void {
  const count = states.length;
  const width = players * count;
  for (let i = 0; i < players; i++) {
    const row = (i * count + s) * width;
    for (let a = 0; a < actions; a++) {
      const pull = pulls[i * actions + a] as number;
      for (let c = 0; c < width; c++) {
        matrix[row + c] = (matrix[row + c] as number) - pull * (ties[a * width + c] as number);
      }
    }
    const first = offsets[i] as number;
    for (let a = first; a < first + (shape[i] as number); a++) {
      const scale = discount * (local[a] as number);
      for (let t = 0; t < count; t++) {
        const at = row + i * count + t;
        matrix[at] = (matrix[at] as number) - scale * (follows[a * count + t] as number);
      }
    }
    matrix[row + i * count + s] = (matrix[row + i * count + s] as number) + 1;
  }
}

function solution(
  { players, states }: FloatGame,
  layout: readonly number[],
  blocks: readonly TracingBlock[],
  reduced: Factored,
  change: Float64Array,
): Float64Array {
  const count = states.length;
  const width = players * count;
  const base = layout[count] as number;
  const result = new Float64Array(change.length);
  const right = change.slice(base);
  blocks.forEach(({ size, inverse, pulls, actions }, s) => {
    const from = layout[s] as number;
    for (let r = 0; r < size; r++) {
      let sum = 0;
      for (let c = 0; c < size; c++) sum += (inverse[r * size + c] as number) * (change[from + c] as number);
      result[from + r] = sum;
    }
    for (let i = 0; i < players; i++) {
      let sum = right[i * count + s] as number;
      for (let a = 0; a < actions; a++)
        sum -= (pulls[i * actions + a] as number) * (result[from + a] as number);
      right[i * count + s] = sum;
    }
  });
  const values = solveFactored(reduced, right);
  result.set(values, base);
  blocks.forEach(({ size, ties }, s) => {
    const from = layout[s] as number;
    for (let r = 0; r < size; r++) {
      let sum = 0;
      for (let c = 0; c < width; c++) sum += (ties[r * width + c] as number) * (values[c] as number);
      result[from + r] = (result[from + r] as number) - sum;
    }
  });
  return result;
}
