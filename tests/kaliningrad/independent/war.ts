import { Fraction, NOUGHT, UNIT } from "./fraction.js";
import { ALL, MOVES, omega } from "./games.js";
import type { Mixed } from "./table-game.js";
import type { Values } from "./values.js";

/** The probability of war in one period of a mixed profile of the posture game. */
export function hazard(values: Values, mixed: Mixed): Fraction {
  let sum = NOUGHT;
  for (const [b, x] of mixed[0] as ReadonlyMap<number, Fraction>) {
    for (const [r, y] of mixed[1] as ReadonlyMap<number, Fraction>) {
      sum = sum.plus(x.times(y).times(omega(values, ALL[b] as string, MOVES[r] as string)));
    }
  }
  return sum;
}

/** The probability of a war within so many periods. */
export function warBy(chance: Fraction, periods: number): Fraction {
  const peace = UNIT.minus(chance);
  return UNIT.minus(Fraction.of(peace.top ** BigInt(periods), peace.bottom ** BigInt(periods)));
}

export function periodsOf(values: Values): number {
  return Number(values.get("T").top);
}

/** The most periods over which the probability of war stays at eta or below; null beyond a thousand. */
export function longestSafe(chance: Fraction, eta: Fraction): number | null {
  const bound = UNIT.minus(eta);
  const peace = UNIT.minus(chance);
  let [top, bottom] = [1n, 1n];
  for (let t = 1; t <= 1000; t++) {
    top *= peace.top;
    bottom *= peace.bottom;
    if (top * bound.bottom < bound.top * bottom) return t - 1;
  }
  return null;
}
