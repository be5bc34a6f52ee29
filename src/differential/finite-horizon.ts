import type { Matrix } from "ml-matrix";
import { ExclaveError } from "../exclave-error.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { dormandPrince } from "./internal/dormand-prince.js";
import { earlier, type FloatGame, floatGame, gainsOf } from "./internal/float-game.js";
import { flattened, unflattened } from "./internal/riccati-limit.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";

/** What is played some time before the end. */
export interface HorizonMoment {
  /** The time, or the period, from the beginning. */
  readonly time: number;
  /** F: all controls together are u = -F z. */
  readonly gains: readonly (readonly number[])[];
  /** A matrix P for each player. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/** An equilibrium of a game with a finite horizon, in floats. */
export interface FiniteHorizonEquilibrium {
  /** From the beginning to the end. */
  readonly moments: readonly HorizonMoment[];
  /** The sum of the estimated relative errors of all steps of integration: an estimate, not a bound. 0 in discrete time. */
  readonly estimatedError: number;
}

/** How {@link finiteHorizonEquilibrium} goes about it. */
export interface FiniteHorizonOptions {
  /** @defaultValue "feedback" */
  readonly information?: "feedback" | "open-loop";
  /** How many moments are given besides the end, at equal distances; in discrete time every period is. @defaultValue 100 */
  readonly moments?: number;
  /** The error of a step, relative to the size of the matrices. @defaultValue 1e-10 */
  readonly tolerance?: number;
}

const MOST_MOMENTS = 10_000;

/**
 * Returns the linear equilibrium of a game that ends: the coupled Riccati equations are followed back from the costs of the last
 * state (T. Basar and G. J. Olsder 1999, Dynamic Noncooperative Game Theory, chapter 6), in continuous time by an adaptive
 * Runge-Kutta method of order 5. In floats, with an estimate of their error.
 *
 * @param horizon - the length of time above 0, or the number of periods
 * @throws {@link ExclaveError} `bad-argument` for a horizon that is none; `bad-game` where a solution grows beyond all bounds
 * before the beginning is reached
 * @example
 * ```ts
 * import { finiteHorizonEquilibrium, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], players: [player, player] });
 * const { moments } = finiteHorizonEquilibrium(game, 2, { moments: 4 });
 * moments.map(({ gains }) => gains[0]?.[0]?.toFixed(6)); // ["0.999988", "0.999753", "0.995055", "0.905148", "0.000000"]
 * ```
 */
export function finiteHorizonEquilibrium(
  game: LinearQuadraticGame,
  horizon: number,
  { information = "feedback", moments = 100, tolerance = 1e-10 }: FiniteHorizonOptions = {},
): FiniteHorizonEquilibrium {
  const whole = game.time === "discrete";
  if (!(horizon > 0) || !Number.isFinite(horizon) || (whole && !Number.isInteger(horizon))) {
    const what = whole ? "a number of periods, 1 or more" : "a length of time above 0";
    throw new ExclaveError("bad-argument", `expected ${what}, found ${horizon}`, "horizon");
  }
  const parts = whole ? horizon : moments;
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_MOMENTS) {
    throw new ExclaveError(
      "bad-argument",
      `expected from 1 to ${MOST_MOMENTS.toLocaleString("en")} moments, found ${parts}`,
      whole ? "horizon" : "moments",
    );
  }
  const data = homogeneousGame(game);
  const floats = floatGame(data);
  const feedback = information === "feedback";
  let weights = floats.players.map(({ final }) =>
    feedback ? final : final.subMatrix(0, data.states - 1, 0, data.size - 1),
  );
  const all = [momentOf(floats, horizon, weights)];
  let estimatedError = 0;
  for (let part = 1; part <= parts; part++) {
    if (whole) weights = earlier(floats, weights, feedback);
    else {
      const shape = weights.map(({ rows, columns }) => [rows, columns] as const);
      const { state, error, ended } = dormandPrince(
        (_, flat) => flattened(earlier(floats, unflattened(flat, shape), feedback)),
        flattened(weights),
        horizon / parts,
        { tolerance },
      );
      if (ended !== "reached") throw beyondBounds(horizon * (1 - part / parts));
      weights = unflattened(state, shape);
      estimatedError += error;
    }
    if (weights.some((one) => !one.to1DArray().every(Number.isFinite))) throw beyondBounds(horizon - part);
    all.push(momentOf(floats, whole ? horizon - part : horizon * (1 - part / parts), weights));
  }
  return { moments: all.reverse(), estimatedError };
}

function beyondBounds(time: number): ExclaveError {
  return new ExclaveError(
    "bad-game",
    `expected a shorter horizon: the players' costs grow beyond all bounds near time ${time.toPrecision(6)}`,
    "horizon",
  );
}

function momentOf(game: FloatGame, time: number, weights: readonly Matrix[]): HorizonMoment {
  return {
    time,
    gains: gainsOf(game, weights).to2DArray(),
    weights: weights.map((one) => one.to2DArray()),
  };
}
