import type { FloatState } from "./float-game.js";

/** What actions give in a state, and how that moves with what the others do. */
export interface StageRates {
  /** `gains[a]`: what action a (counted over all players) gives its player now and later. */
  readonly gains: Float64Array;
  /** `cross[a * actions + b]`: how `gains[a]` moves with the probability of action b of another player; 0 within a player. */
  readonly cross: Float64Array;
  /** `follows[a * states + t]`: the probability of state t next when action a is taken. */
  readonly follows: Float64Array;
}

/**
 * The rates of a state in which the actions (of all players, one after another) have these probabilities and each player's
 * values are `values[player * states + state]`. All sums are of numbers that are not negative.
 */
export function stageRates(
  state: FloatState,
  players: number,
  states: number,
  discount: number,
  probabilities: Float64Array,
  values: Float64Array,
): StageRates {
  const { shape, offsets, actions } = state;
  const gains = new Float64Array(actions);
  const cross = new Float64Array(actions * actions);
  const follows = new Float64Array(actions * states);
  const chosen = new Int32Array(players);
  const worth = new Float64Array(players);
  for (let cell = 0; cell < state.cells; cell++) {
    let rest = cell;
    let idle = 0;
    for (let i = players - 1; i >= 0; i--) {
      const own = shape[i] as number;
      chosen[i] = (offsets[i] as number) + (rest % own);
      rest = Math.floor(rest / own);
      if (probabilities[chosen[i] as number] === 0) idle++;
    }
    if (idle > 2) continue;
    const from = state.starts[cell] as number;
    const end = state.starts[cell + 1] as number;
    for (let i = 0; i < players; i++) {
      let later = 0;
      for (let k = from; k < end; k++) {
        later +=
          (state.probabilities[k] as number) * (values[i * states + (state.to[k] as number)] as number);
      }
      worth[i] = (state.gains[cell * players + i] as number) + discount * later;
    }
    for (let i = 0; i < players; i++) {
      const a = chosen[i] as number;
      const weight = without(probabilities, chosen, i, -1);
      if (weight !== 0) {
        gains[a] = (gains[a] as number) + weight * (worth[i] as number);
        for (let k = from; k < end; k++) {
          const at = a * states + (state.to[k] as number);
          follows[at] = (follows[at] as number) + weight * (state.probabilities[k] as number);
        }
      }
      for (let j = 0; j < players; j++) {
        if (j === i) continue;
        const at = a * actions + (chosen[j] as number);
        cross[at] = (cross[at] as number) + without(probabilities, chosen, i, j) * (worth[i] as number);
      }
    }
  }
  return { gains, cross, follows };
}

/** The probability that all but two players take the chosen actions. */
function without(probabilities: Float64Array, chosen: Int32Array, i: number, j: number): number {
  let product = 1;
  for (let k = 0; k < chosen.length; k++) {
    if (k !== i && k !== j) product *= probabilities[chosen[k] as number] as number;
  }
  return product;
}
