import type { Meter } from "../exact/meter.js";
import { quotient, type Rational, rational } from "../exact/rational.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "./horizon-proof.js";
import {
  enclosedSum,
  greater,
  largestRowSum,
  sumOfProducts,
  type WholeMatrix,
} from "./internal/enclosed-matrix.js";
import {
  largestError,
  type RiccatiCoordinates,
  riccatiCoordinates,
  riccatiEntries,
} from "./internal/riccati-coordinates.js";
import { type RiccatiData, riccatiData } from "./internal/riccati-data.js";
import { riccatiBend } from "./internal/riccati-derivative.js";
import { riccatiPeriods } from "./internal/riccati-periods.js";
import { type RiccatiState, riccatiStart, riccatiStep } from "./internal/riccati-step.js";

/** Goes on to the next part: follows steps from a state, or gives up. */
export type FollowPart = (
  part: number,
  state: RiccatiState,
  step: (from: RiccatiState, depth: number) => RiccatiState | null,
) => RiccatiState | null;

const MOST_DEPTH = 40;

/**
 * Returns what the solution of the coupled Riccati equations of a finite horizon is at each moment, from the beginning to the end,
 * with a proved radius, by the steps and coordinates of a proof; null where these prove none.
 *
 * In continuous time each step has polynomials that miss the equations by a residual, all of whose coefficients are bounded in whole
 * numbers; the error grows as the logarithmic norm of the derivative in the coordinates says. In discrete time periods are exact
 * until their numbers get long, and then rounded with the error carried on.
 */
export function riccatiEnclosure(
  horizon: RiccatiHorizon,
  { bits, coordinates, steps }: HorizonProof,
  meter: Meter = () => {},
): EnclosedMoment[] | null {
  const prepared = preparedHorizon(horizon, bits, coordinates);
  if (prepared === null) return null;
  if (!horizon.game.continuous) return riccatiPeriods(horizon, prepared.data, prepared.coordinates, meter);
  const follow: FollowPart = (part, state, step) => {
    const depths = steps[part] ?? [];
    const whole = depths.reduce((sum, depth) => sum + 2 ** -depth, 0);
    if (whole !== 1) return null;
    return depths.reduce<RiccatiState | null>((at, depth) => (at === null ? null : step(at, depth)), state);
  };
  return riccatiMoments(horizon, prepared, follow, meter);
}

/** What is computed once for a horizon. */
export interface PreparedHorizon {
  readonly data: RiccatiData;
  readonly coordinates: RiccatiCoordinates;
}

/** The matrices of a game and coordinates, in units of 2^-bits; null where the coordinates are none. */
export function preparedHorizon(
  { game, feedback }: RiccatiHorizon,
  bits: number,
  floats: HorizonProof["coordinates"],
): PreparedHorizon | null {
  const data = riccatiData(game, feedback, BigInt(bits));
  const entries = riccatiEntries(game.players.length, data.rows, data.size, feedback);
  const coordinates = riccatiCoordinates(entries, feedback, floats, BigInt(bits));
  return coordinates === null ? null : { data, coordinates };
}

/** The moments of a horizon in continuous time that is followed back from its end, part by part. */
export function riccatiMoments(
  { game, horizon, parts }: RiccatiHorizon,
  { data, coordinates }: PreparedHorizon,
  follow: FollowPart,
  meter: Meter,
): EnclosedMoment[] | null {
  const m = coordinates.entries.length;
  const longer = 1 + Math.floor(Number(data.bits) / 192);
  const work = longer * (300_000 + 8 * (4 * m ** 3 + game.players.length * data.size ** 3 * 1500));
  const interval = rational(horizon.div(parts));
  let state: RiccatiState | null = riccatiStart(game, data, coordinates);
  const bend = riccatiBend(data, coordinates, state.weights);
  const moments = [momentAt(data, coordinates, state, horizon)];
  for (let part = 0; part < parts; part++) {
    state = follow(part, state, (from, depth) => {
      if (!Number.isInteger(depth) || depth < 0 || depth > MOST_DEPTH) return null;
      meter(work);
      return riccatiStep(data, coordinates, from, rational(interval.div(2 ** depth)), bend);
    });
    if (state === null) return null;
    const time = rational(horizon.mul(quotient(BigInt(parts - part - 1), BigInt(parts))));
    moments.push(momentAt(data, coordinates, state, time));
  }
  return moments.reverse();
}

function momentAt(
  { bits, players, F }: RiccatiData,
  coordinates: RiccatiCoordinates,
  { weights, radius }: RiccatiState,
  time: Rational,
): EnclosedMoment {
  const gains = enclosedSum([
    F,
    sumOfProducts(
      players.map(({ K }, i) => [K, { rows: weights[i] as WholeMatrix, off: 0n }] as const),
      bits,
    ),
  ]);
  const error = largestError(radius, coordinates);
  const moved = players.reduce((sum, { K }) => sum + largestRowSum(K), 0n);
  return {
    time,
    gains: inRationals(gains.rows, bits),
    weights: weights.map((one) => inRationals(one, bits)),
    radius: quotient(greater(error, gains.off + ((moved * error) >> bits) + 1n), 1n << bits),
  };
}

function inRationals(rows: WholeMatrix, bits: bigint): Rational[][] {
  return rows.map((row) => row.map((value) => quotient(value, 1n << bits)));
}
