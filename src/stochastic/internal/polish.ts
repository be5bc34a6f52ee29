import { factored, solveFactored } from "./float-elimination.js";
import type { FloatGame } from "./float-game.js";
import { stageRates } from "./stage-rates.js";
import { type SupportLayout, supportSystem } from "./support-system.js";

/** A profile and the values of the states in doubles. */
export interface FloatProfile {
  /** `probabilities[s]`: of all actions of state s, player by player. */
  readonly probabilities: readonly Float64Array[];
  /** `values[player * states + state]`. */
  readonly values: Float64Array;
}

const ROUNDS = 30;
/** Less is rounding. */
const NOTHING = 1e-12;

/** Newton's method on the equations of the supports; null when it does not settle or leaves the simplices. */
export function polished(game: FloatGame, layout: SupportLayout, start: FloatProfile): FloatProfile | null {
  const { size, played, starts } = layout;
  const probabilities = start.probabilities.map((own, s) => {
    const kept = new Float64Array(own.length);
    for (const a of played[s] as readonly number[]) kept[a] = own[a] as number;
    return kept;
  });
  const values = start.values.slice();
  const states = game.states.length;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const { residual, jacobian } = supportSystem(game, layout, probabilities, values);
    const decomposed = factored(jacobian, size);
    if (decomposed === null) return null;
    const step = solveFactored(decomposed, residual);
    const length = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    if (!(length < 1)) return null;
    // The last digits only wander.
    if (length < 1e-13 || (length < 1e-10 && length >= before / 2)) break;
    if (round === ROUNDS - 1) return null;
    before = length;
    played.forEach((own, s) => {
      const from = starts[s] as number;
      const mine = probabilities[s] as Float64Array;
      own.forEach((a, k) => {
        mine[a] = (mine[a] as number) - (step[from + k] as number);
      });
      for (let i = 0; i < game.players; i++) {
        const at = i * states + s;
        values[at] = (values[at] as number) - (step[from + own.length + i] as number);
      }
    });
  }
  for (const own of probabilities) {
    for (let a = 0; a < own.length; a++) {
      if (!((own[a] as number) > -NOTHING)) return null;
      if ((own[a] as number) < NOTHING) own[a] = 0;
    }
  }
  return { probabilities, values };
}

/** The values of a profile, in doubles. */
export function profileValues(game: FloatGame, probabilities: readonly Float64Array[]): Float64Array {
  const { states, players, discount } = game;
  const size = states.length;
  const none = new Float64Array(players * size);
  const rows = new Float64Array(size * size);
  const gains = Array.from({ length: players }, () => new Float64Array(size));
  states.forEach((state, s) => {
    const own = probabilities[s] as Float64Array;
    const rates = stageRates(state, players, size, discount, own, none);
    rows[s * size + s] = 1;
    state.shape.forEach((count, i) => {
      const first = state.offsets[i] as number;
      for (let a = first; a < first + count; a++) {
        const mine = gains[i] as Float64Array;
        mine[s] = (mine[s] as number) + (own[a] as number) * (rates.gains[a] as number);
        if (i > 0) continue;
        const scale = discount * (own[a] as number);
        for (let t = 0; t < size; t++) {
          rows[s * size + t] =
            (rows[s * size + t] as number) - scale * (rates.follows[a * size + t] as number);
        }
      }
    });
  });
  const decomposed = factored(rows, size);
  if (decomposed === null) return none;
  return Float64Array.from(gains.flatMap((own) => [...solveFactored(decomposed, own)]));
}
