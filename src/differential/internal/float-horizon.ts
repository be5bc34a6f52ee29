import type { Matrix } from "ml-matrix";
import { ExclaveError } from "../../exclave-error.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { dormandPrince } from "./dormand-prince.js";
import { earlier, floatGame, gainsOf } from "./float-game.js";
import { flattened, unflattened } from "./riccati-limit.js";

interface FloatMoment {
  readonly time: number;
  readonly weights: number[][][];
  readonly gains: number[][];
}

/** The matrices and gains of a finite horizon in floats, from the beginning to the end. */
interface FloatHorizon {
  /** The matrices at the earliest time that was reached. */
  readonly earliest: readonly (readonly (readonly number[])[])[];
  /** Null where the integration took too many steps. */
  readonly moments: readonly FloatMoment[] | null;
  /** The sum of the estimated relative errors of the steps. */
  readonly estimatedError: number;
}

/** A part of the horizon takes no more steps than these. */
const MOST_STEPS = 20_000;

/**
 * Follows the coupled Riccati equations back from the end in floats, in continuous time by an adaptive Runge-Kutta method of order 5.
 *
 * @param parts - how many equal parts the horizon has; in discrete time, how many periods
 */
export function floatHorizon(
  game: HomogeneousGame,
  feedback: boolean,
  horizon: number,
  parts: number,
  tolerance: number,
): FloatHorizon {
  // What is paid on average adds up in a horizon that ends.
  const floats = { ...floatGame(game), average: false };
  const { states, size, continuous } = game;
  let weights = floats.players.map(({ final }) =>
    feedback ? final : final.subMatrix(0, states - 1, 0, size - 1),
  );
  const momentAt = (time: number, gains: number[][]): FloatMoment => ({
    time,
    gains,
    weights: weights.map((one) => one.to2DArray()),
  });
  const all = [momentAt(horizon, continuous ? gainsOf(floats, weights).to2DArray() : [])];
  let estimatedError = 0;
  for (let part = 1; part <= parts; part++) {
    const time = horizon * (1 - part / parts);
    if (continuous) {
      const shape = weights.map(({ rows, columns }) => [rows, columns] as const);
      const { state, error, ended } = dormandPrince(
        (_, flat) => flattened(earlier(floats, unflattened(flat, shape), feedback)),
        flattened(weights),
        horizon / parts,
        { tolerance, maximumSteps: MOST_STEPS },
      );
      if (ended === "exhausted") {
        const earliest = unflattened(state, shape).map((one) => one.to2DArray());
        return { earliest, moments: null, estimatedError };
      }
      if (ended !== "reached") throw beyondBounds(time);
      weights = unflattened(state, shape);
      estimatedError += error;
      all.push(momentAt(time, gainsOf(floats, weights).to2DArray()));
    } else {
      const gains = gainsOf(floats, weights).to2DArray();
      weights = earlier(floats, weights, feedback);
      all.push(momentAt(parts - part, gains));
    }
    if (weights.some((one: Matrix) => !one.to1DArray().every(Number.isFinite))) throw beyondBounds(time);
  }
  return { earliest: weights.map((one) => one.to2DArray()), moments: all.reverse(), estimatedError };
}

function beyondBounds(time: number): ExclaveError {
  return new ExclaveError(
    "bad-game",
    `expected a shorter horizon: the players' costs grow beyond all bounds near time ${time.toPrecision(6)}`,
    "horizon",
  );
}
