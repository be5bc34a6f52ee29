import type { FloatGame, FloatState } from "./float-game.js";
import { stageRates } from "./stage-rates.js";

/**
 * The unknowns of an equilibrium with given supports: state by state, the probabilities of the actions in the supports and
 * then the value of each player.
 */
export interface SupportLayout {
  readonly size: number;
  /** `played[s]`: the actions in the supports of state s, counted over all players. */
  readonly played: readonly (readonly number[])[];
  /** Whose they are. */
  readonly owners: readonly (readonly number[])[];
  readonly starts: readonly number[];
}

export function supportLayout(
  { states, players }: FloatGame,
  inSupport: (state: number, action: number) => boolean,
): SupportLayout {
  const played: number[][] = [];
  const owners: number[][] = [];
  const starts = [0];
  states.forEach(({ shape, offsets }, s) => {
    const own: number[] = [];
    const whose: number[] = [];
    shape.forEach((count, i) => {
      const first = offsets[i] as number;
      for (let a = first; a < first + count; a++) {
        if (!inSupport(s, a)) continue;
        own.push(a);
        whose.push(i);
      }
    });
    played.push(own);
    owners.push(whose);
    starts.push((starts.at(-1) as number) + own.length + players);
  });
  return { size: starts.at(-1) as number, played, owners, starts };
}

/** What the equations of a support are at a point, and their derivatives row by row. */
export interface SupportSystem {
  readonly residual: Float64Array;
  readonly jacobian: Float64Array;
}

/**
 * The equations v - u = 0 of every action played and sum of p = 1 of every player, with all derivatives.
 *
 * @param probabilities - `probabilities[s]`: of all actions of state s
 * @param values - player by player
 */
export function supportSystem(
  game: FloatGame,
  { size, played, owners, starts }: SupportLayout,
  probabilities: readonly Float64Array[],
  values: Float64Array,
): SupportSystem {
  const { states, players, discount } = game;
  const residual = new Float64Array(size);
  const jacobian = new Float64Array(size * size);
  states.forEach((state: FloatState, s) => {
    const own = probabilities[s] as Float64Array;
    const { gains, cross, follows } = stageRates(state, players, states.length, discount, own, values);
    const here = played[s] as readonly number[];
    const whose = owners[s] as readonly number[];
    const from = starts[s] as number;
    here.forEach((a, k) => {
      const i = whose[k] as number;
      const row = (from + k) * size;
      residual[from + k] = (values[i * states.length + s] as number) - (gains[a] as number);
      here.forEach((b, l) => {
        jacobian[row + from + l] = -(cross[a * state.actions + b] as number);
      });
      states.forEach((_, t) => {
        const column = (starts[t] as number) + (played[t] as readonly number[]).length + i;
        const follow = discount * (follows[a * states.length + t] as number);
        jacobian[row + column] = (t === s ? 1 : 0) - follow;
      });
      const sumRow = from + here.length + i;
      jacobian[sumRow * size + from + k] = 1;
      residual[sumRow] = (residual[sumRow] as number) + (own[a] as number);
    });
    for (let i = 0; i < players; i++) {
      const sumRow = from + here.length + i;
      residual[sumRow] = (residual[sumRow] as number) - 1;
    }
  });
  return { residual, jacobian };
}
