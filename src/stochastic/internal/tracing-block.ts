import { factored, invertFactored } from "./float-elimination.js";
import type { FloatGame, FloatState } from "./float-game.js";
import type { StageRates } from "./stage-rates.js";

/** The part of one state: the inverse of its own equations, and what ties them to the values. */
export interface TracingBlock {
  readonly actions: number;
  readonly size: number;
  readonly inverse: Float64Array;
  /** `ties[r * (players * states) + column]`: the inverse times the derivatives by the values. */
  readonly ties: Float64Array;
  /** `pulls[i * actions + a]`: how the equation of player i's value moves with the probability of a. */
  readonly pulls: Float64Array;
}

/** Returns the part of one state at a point; null where its own equations are singular. */
export function tracingBlock(
  { players, states, discount }: FloatGame,
  state: FloatState,
  { gains, cross, follows }: StageRates,
  local: Float64Array,
  time: number,
): TracingBlock | null {
  const { actions, shape, offsets } = state;
  const size = actions + players;
  const own = new Float64Array(size * size);
  const pulls = new Float64Array(players * actions);
  shape.forEach((count, i) => {
    const first = offsets[i] as number;
    const rate = local[actions + i] as number;
    for (let a = first; a < first + count; a++) {
      const p = local[a] as number;
      for (let b = 0; b < actions; b++) {
        own[a * size + b] = -time * p * (cross[a * actions + b] as number);
        pulls[i * actions + b] = (pulls[i * actions + b] as number) - p * (cross[a * actions + b] as number);
      }
      own[a * size + a] = rate - time * (gains[a] as number);
      own[a * size + actions + i] = p;
      own[(actions + i) * size + a] = 1;
    }
    for (let a = first; a < first + count; a++) {
      pulls[i * actions + a] = (pulls[i * actions + a] as number) - (gains[a] as number);
    }
  });
  const decomposed = factored(own, size);
  if (decomposed === null) return null;
  const inverse = invertFactored(decomposed);
  const count = states.length;
  const width = players * count;
  const ties = new Float64Array(size * width);
  for (let i = 0; i < players; i++) {
    const first = offsets[i] as number;
    for (let a = first; a < first + (shape[i] as number); a++) {
      const scale = -time * discount * (local[a] as number);
      for (let r = 0; r < size; r++) {
        const factor = scale * (inverse[r * size + a] as number);
        const row = r * width + i * count;
        for (let t = 0; t < count; t++) {
          ties[row + t] = (ties[row + t] as number) + factor * (follows[a * count + t] as number);
        }
      }
    }
  }
  return { actions, size, inverse, ties, pulls };
}
