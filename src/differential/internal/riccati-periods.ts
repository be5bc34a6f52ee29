import type { Meter } from "../../exact/meter.js";
import { quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { EnclosedMoment, RiccatiHorizon } from "../horizon-proof.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { provesMinimum } from "../second-order.js";
import { carriedError } from "./carried-error.js";
import { greater } from "./enclosed-matrix.js";
import { enclosedQuotients, inLowestTerms, type QuotientMatrix } from "./quotient-matrices.js";
import { largestError, type RiccatiCoordinates } from "./riccati-coordinates.js";
import type { RiccatiData } from "./riccati-data.js";
import { riccatiPeriod } from "./riccati-period.js";

/** Numbers with more bits above or below the line are rounded. */
const LONG = 1n << 400n;

/** The moments of a horizon in discrete time, which is followed back from its end period by period; null where one is not proved. */
export function riccatiPeriods(
  { game, feedback, horizon, parts }: RiccatiHorizon,
  data: RiccatiData,
  coordinates: RiccatiCoordinates,
  meter: Meter,
): EnclosedMoment[] | null {
  const { bits } = data;
  const m = coordinates.entries.length;
  const longer = 1 + Math.floor(Number(bits) / 192);
  const work = longer * (200_000 + 8 * (3 * m ** 3 + game.players.length * data.size ** 3 * 100));
  let weights: readonly RationalMatrix[] = game.players.map(({ final }) => final.slice(0, data.rows));
  let radius = 0n;
  const moments: EnclosedMoment[] = [{ time: horizon, gains: [], weights, radius: ZERO }];
  for (let period = parts - 1; period >= 0; period--) {
    meter(work);
    const before = riccatiPeriod(game, weights, feedback);
    if (before === null) return null;
    const carried = carriedError(data, coordinates, weights, before, radius);
    if (carried === null) return null;
    const off = quotient(largestError(radius, coordinates), 1n << bits);
    if (feedback && !provesMinimum(game, weights, off)) return null;
    // Once rounded, numbers stay so.
    const exact = radius === 0n ? before.weights.map(inLowestTerms) : null;
    const kept = exact === null || isLong(exact) ? null : exact;
    weights = kept ?? before.weights.map((one) => rounded(one, bits));
    radius = carried.radius + (kept === null ? (coordinates.gather >> bits) + 1n : 0n);
    const played = kept === null ? null : inLowestTerms(before.gains);
    const gains = played === null || isLong([played]) ? rounded(before.gains, bits) : played;
    const error = greater(carried.gains + (gains === played ? 0n : 1n), largestError(radius, coordinates));
    moments.push({
      time: rational(period),
      gains,
      weights,
      radius: error === 0n ? ZERO : quotient(error, 1n << bits),
    });
  }
  return moments.reverse();
}

function isLong(matrices: readonly RationalMatrix[]): boolean {
  return matrices.some((one) => one.some((row) => row.some(({ n, d }) => n > LONG || d > LONG)));
}

function rounded(matrix: QuotientMatrix, bits: bigint): Rational[][] {
  return enclosedQuotients(matrix, bits).rows.map((row) => row.map((value) => quotient(value, 1n << bits)));
}
