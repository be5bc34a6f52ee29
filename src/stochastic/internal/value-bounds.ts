import { clearDenominators } from "../../exact/integer.js";
import type { Rational } from "../../exact/rational.js";
import type { StochasticGame } from "../game.js";

/** A cell in fixed point: payoffs rounded down, transitions as integers over their denominator. */
export interface FixedCell {
  readonly gains: readonly bigint[];
  readonly to: readonly number[];
  readonly weights: readonly bigint[];
  readonly denominator: bigint;
}

/** Bounds on totals in fixed point, `[player][state]`. */
export interface Bounds {
  readonly low: readonly bigint[][];
  readonly high: readonly bigint[][];
}

/** One in fixed point; everything is rounded outward, so that bounds stay bounds. */
const UNIT = 1n << 64n;

/** The cells of all states in fixed point. */
export function fixedCells(game: StochasticGame): FixedCell[][] {
  return game.states.map(({ cells }) =>
    cells.map(({ payoffs, next }) => {
      const { integers, denominator } = clearDenominators(next.map(({ probability }) => probability));
      return {
        gains: payoffs.map(fixed),
        to: next.map(({ to }) => to),
        weights: integers,
        denominator,
      };
    }),
  );
}

/** Bounds that hold whatever is played. */
export function widestBounds(cells: readonly FixedCell[][], players: number, discount: Rational): Bounds {
  const ends = Array.from({ length: players }, (_, i) => {
    const gains = cells.flatMap((own) => own.map((cell) => cell.gains[i] as bigint));
    const least = gains.reduce(lesser);
    const most = gains.reduce(greater) + 1n;
    const rest = discount.d - discount.n;
    return { low: floor(least * discount.d, rest), high: floor(most * discount.d, rest) + 1n };
  });
  return {
    low: ends.map(({ low }) => cells.map(() => low)),
    high: ends.map(({ high }) => cells.map(() => high)),
  };
}

/** The bounds once more through V = g + discount P V, over the cells that are left in each state. */
export function tightened(
  cells: readonly FixedCell[][],
  left: readonly (readonly number[])[],
  { low, high }: Bounds,
  discount: Rational,
): Bounds {
  const through = (ends: readonly bigint[][], top: boolean): bigint[][] =>
    ends.map((own, i) =>
      own.map((before, s) => {
        let best: bigint | null = null;
        for (const c of left[s] as readonly number[]) {
          const { gains, to, weights, denominator } = (cells[s] as FixedCell[])[c] as FixedCell;
          let sum = 0n;
          for (let k = 0; k < to.length; k++)
            sum += (weights[k] as bigint) * (own[to[k] as number] as bigint);
          const value =
            (gains[i] as bigint) + floor(discount.n * sum, discount.d * denominator) + (top ? 2n : 0n);
          if (best === null || (top ? value > best : value < best)) best = value;
        }
        const found = best as bigint;
        return top ? lesser(found, before) : greater(found, before);
      }),
    );
  return { low: through(low, false), high: through(high, true) };
}

/** Whether one cell gives the player surely more than another, whatever the totals between the bounds are. */
export function surelyMore(
  better: FixedCell,
  worse: FixedCell,
  player: number,
  { low, high }: Bounds,
  discount: Rational,
): boolean {
  const change = new Map<number, bigint>();
  better.to.forEach((to, k) => {
    change.set(to, (better.weights[k] as bigint) * worse.denominator);
  });
  worse.to.forEach((to, k) => {
    change.set(to, (change.get(to) ?? 0n) - (worse.weights[k] as bigint) * better.denominator);
  });
  let least = 0n;
  for (const [to, weight] of change) {
    const ends = weight > 0n ? low : high;
    least += weight * ((ends[player] as bigint[])[to] as bigint);
  }
  const now = (better.gains[player] as bigint) - (worse.gains[player] as bigint) - 1n;
  return now * discount.d * better.denominator * worse.denominator + discount.n * least > 0n;
}

function fixed({ s, n, d }: Rational): bigint {
  return floor(s * n * UNIT, d);
}

function floor(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  return whole * denominator > numerator ? whole - 1n : whole;
}

function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

function greater(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}
