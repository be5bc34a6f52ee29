import { ONE, quotient, type Rational, rational } from "../../exact/rational.js";
import type { FloatGame, FloatState } from "./float-game.js";
import type { FloatProfile } from "./polish.js";

const DIGITS = 10n ** 17n;

/** The profile in decimals of 17 places, each player's probabilities summing to exactly 1. */
export function roundedProfile({ states }: FloatGame, { probabilities }: FloatProfile): Rational[][][] {
  return states.map(({ shape, offsets }, s) =>
    shape.map((count, i) => {
      const first = offsets[i] as number;
      const own = (probabilities[s] as Float64Array).subarray(first, first + count);
      const parts = Array.from(own, (p) => (BigInt(Math.max(0, Math.round(p * 2 ** 53))) * DIGITS) >> 53n);
      const missing = DIGITS - parts.reduce((sum, part) => sum + part, 0n);
      const largest = own.indexOf(own.reduce((a, b) => Math.max(a, b), 0));
      parts[largest] = (parts[largest] as bigint) + missing;
      return parts.map((part) => quotient(part, DIGITS));
    }),
  );
}

/** The values as discounted totals in the units of the game, rounded to 17 places of the range. */
export function roundedTotals(game: FloatGame, discount: Rational, values: Float64Array): Rational[][] {
  const states = game.states.length;
  return game.units.map(({ least, range }, i) =>
    Array.from({ length: states }, (_, s) => {
      const average = quotient(BigInt(Math.round((values[i * states + s] as number) * 2 ** 52)), 1n << 52n);
      const rest = rational(ONE.sub(discount));
      const total = rational(average.mul(range).add(least).div(rest));
      return decimal(total, rational(range.div(rest)));
    }),
  );
}

/** The total rounded to a multiple of a power of ten that is below 10^-17 of the range. */
function decimal({ s, n, d }: Rational, range: Rational): Rational {
  const size = range.n.toString().length - range.d.toString().length;
  const places = Math.min(300, Math.max(0, 18 - size));
  const scale = 10n ** BigInt(places);
  return quotient(s * ((2n * n * scale + d) / (2n * d)), scale);
}

/**
 * The fraction with the smallest denominator near a double, when there is one with a denominator far too small to be there by
 * chance; null otherwise.
 */
function nearbyFraction(value: number): Rational | null {
  let [before, now] = [
    [1n, 0n],
    [BigInt(Math.floor(value)), 1n],
  ] as [[bigint, bigint], [bigint, bigint]];
  let rest = value - Math.floor(value);
  for (let k = 0; k < 20; k++) {
    if (now[1] > 100_000n) return null;
    const found = quotient(now[0], now[1]);
    if (Math.abs(value - Number(now[0]) / Number(now[1])) < 1e-12) return found;
    if (rest === 0) return null;
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    const next: [bigint, bigint] = [BigInt(whole) * now[0] + before[0], BigInt(whole) * now[1] + before[1]];
    [before, now] = [now, next];
  }
  return null;
}

/** The profile in fractions with small denominators, or null where there are none. */
export function fractionProfile(
  { states }: FloatGame,
  { probabilities }: FloatProfile,
): Rational[][][] | null {
  const profile: Rational[][][] = [];
  for (const [s, state] of states.entries()) {
    const rows = stateFractions(state, probabilities[s] as Float64Array);
    if (rows === null) return null;
    profile.push(rows);
  }
  return profile;
}

function stateFractions({ shape, offsets }: FloatState, own: Float64Array): Rational[][] | null {
  const rows: Rational[][] = [];
  for (const [i, count] of shape.entries()) {
    const first = offsets[i] as number;
    const row = Array.from(own.subarray(first, first + count), nearbyFraction);
    if (row.some((p) => p === null)) return null;
    const found = row as Rational[];
    if (!found.reduce((sum, p) => rational(sum.add(p)), rational(0)).equals(1)) return null;
    rows.push(found);
  }
  return rows;
}
