import { Matrix } from "ml-matrix";
import { dormandPrince } from "./dormand-prince.js";
import { earlier, type FloatGame } from "./float-game.js";

const LONGEST = 2000;
const MOST_PERIODS = 20_000;

/**
 * What the players' matrices P come to as a finite horizon gets longer, in floats; null where they come to no rest.
 *
 * @param start - the matrices at the end of the horizon
 */
export function riccatiLimit(game: FloatGame, start: readonly Matrix[], feedback: boolean): Matrix[] | null {
  try {
    return game.continuous ? inContinuousTime(game, start, feedback) : inPeriods(game, start, feedback);
  } catch {
    // A singular system for the gains.
    return null;
  }
}

function inContinuousTime(game: FloatGame, start: readonly Matrix[], feedback: boolean): Matrix[] | null {
  const shape = start.map(({ rows, columns }) => [rows, columns] as const);
  let settled = false;
  const { state } = dormandPrince(
    (_, flat) => flattened(earlier(game, unflattened(flat, shape), feedback)),
    flattened(start),
    LONGEST,
    {
      tolerance: 1e-4,
      maximumSteps: 1000,
      onStep: (__, values, slope) => {
        settled = size(slope) < 1e-4 * (1 + size(values));
        return !settled;
      },
    },
  );
  return settled ? unflattened(state, shape) : null;
}

function inPeriods(game: FloatGame, start: readonly Matrix[], feedback: boolean): Matrix[] | null {
  let weights = [...start];
  for (let period = 0; period < MOST_PERIODS; period++) {
    const next = earlier(game, weights, feedback);
    const change = Math.max(
      ...next.map((one, i) =>
        Matrix.sub(one, weights[i] as Matrix)
          .abs()
          .max(),
      ),
    );
    weights = next;
    const largest = Math.max(...weights.map((one) => Matrix.abs(one).max()));
    if (!(largest < 1e12)) return null;
    if (change < 1e-9 * (1 + largest)) return weights;
  }
  return null;
}

export function flattened(matrices: readonly Matrix[]): number[] {
  return matrices.flatMap((matrix) => matrix.to1DArray());
}

export function unflattened(
  flat: readonly number[],
  shape: readonly (readonly [number, number])[],
): Matrix[] {
  let first = 0;
  return shape.map(([rows, columns]) => {
    const matrix = Matrix.from1DArray(rows, columns, flat.slice(first, first + rows * columns));
    first += rows * columns;
    return matrix;
  });
}

function size(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
