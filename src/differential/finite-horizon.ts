import { stepMeter, type WorkLimits } from "../exact/meter.js";
import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { homogeneousGame } from "./homogeneous-game.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "./horizon-proof.js";
import { checkSizes } from "./internal/check-sizes.js";
import { floatHorizon } from "./internal/float-horizon.js";
import { riccatiData } from "./internal/riccati-data.js";
import { type ProvedHorizon, provedHorizon } from "./internal/riccati-search.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";

/** What is played some time before the end. */
export interface HorizonMoment {
  /** The time, or the period, from the beginning. */
  readonly time: number;
  /** F: all controls together are u = -F z. Empty at the end in discrete time, where nothing is played any more. */
  readonly gains: readonly (readonly number[])[];
  /** A matrix P for each player. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** How far each of these gains and weights may be from the true ones: proved; null where nothing is. */
  readonly errorBound: number | null;
}

/** An equilibrium of a game with a finite horizon, in floats. */
export interface FiniteHorizonEquilibrium {
  /** From the beginning to the end. */
  readonly moments: readonly HorizonMoment[];
  /** The greatest error bound of a moment: proved; null where none is. */
  readonly errorBound: number | null;
  /** Why there is no bound, or null. */
  readonly reason: string | null;
  /** Whether a limit ended the work before a bound was found. */
  readonly limitReached: boolean;
  /**
   * The sum of the estimated relative errors of all steps of the integration in floats, an estimate and not a bound. 0 in discrete time.
   * Where there is a bound, the numbers are not those of that integration.
   */
  readonly estimatedError: number;
  /** What proves the bounds. */
  readonly proof: HorizonProof | null;
}

/** How {@link finiteHorizonEquilibrium} goes about it. */
export interface FiniteHorizonOptions extends WorkLimits {
  /** @defaultValue "feedback" */
  readonly information?: "feedback" | "open-loop";
  /** How many moments are given besides the end, at equal distances; in discrete time every period is. @defaultValue 100 */
  readonly moments?: number;
  /**
   * The error bound that is looked for, relative to 1 and the size of the matrices; also the error of a step of the integration in
   * floats. Bounds are often much smaller, and larger where none so small is found. @defaultValue 1e-10
   */
  readonly tolerance?: number;
}

const MOST_MOMENTS = 10_000;
const LONGEST = 10n ** 100n;

/**
 * Returns the linear equilibrium of a game that ends: the coupled Riccati equations are followed back from the costs of the last
 * state (T. Basar and G. J. Olsder 1999, Dynamic Noncooperative Game Theory, chapter 6). Each number has a proved bound on its error:
 * in continuous time polynomials of Taylor in whole numbers miss the equations by a residual that is bounded, which the
 * logarithmic norm of their derivative turns into a bound on the error; in discrete time periods are followed exactly until numbers
 * get long, and then with a radius. Open loop meets the first-order conditions, which suffice where each player's cost is convex.
 *
 * @param horizon - the length of time above 0, or the number of periods
 * @throws {@link ExclaveError} `bad-argument` for a horizon that is none; `bad-game` where a solution grows beyond all bounds
 * before the beginning is reached, or the players' conditions leave their controls open; `too-large` where there are neither floats
 * nor a proof within the limits
 * @example
 * ```ts
 * import { finiteHorizonEquilibrium, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], players: [player, player] });
 * const { moments, errorBound } = finiteHorizonEquilibrium(game, 2, { moments: 4 });
 * moments.map(({ gains }) => gains[0]?.[0]?.toFixed(6)); // ["0.999988", "0.999753", "0.995055", "0.905148", "0.000000"]
 * (errorBound ?? 1) < 1e-15; // true
 * ```
 */
export function finiteHorizonEquilibrium(
  game: LinearQuadraticGame,
  horizon: RationalInput,
  { information = "feedback", moments = 100, tolerance = 1e-10, ...limits }: FiniteHorizonOptions = {},
): FiniteHorizonEquilibrium {
  const discrete = game.time === "discrete";
  const meter = stepMeter("a bound on the error", limits);
  const { end, parts } = checkedHorizon(discrete, horizon, moments);
  if (!(tolerance > 0)) {
    throw new ExclaveError("bad-argument", `expected a tolerance above 0, found ${tolerance}`, "tolerance");
  }
  const followed: RiccatiHorizon = {
    game: homogeneousGame(game),
    feedback: information === "feedback",
    horizon: end,
    parts,
  };
  checkSizes(followed.game);
  // Refuses conditions that leave controls open, before floats meet them.
  riccatiData(followed.game, followed.feedback, 1n);
  const floats = guide(followed, tolerance);
  const { estimatedError } = floats;
  let limitReached = false;
  let proved: ProvedHorizon | null = null;
  let reason =
    "no step of the Riccati equations could be proved any more: their solution may grow beyond all bounds";
  try {
    proved = provedHorizon(followed, floats.earliest, tolerance, meter);
  } catch (error) {
    if (!(error instanceof ExclaveError && error.code === "too-large")) throw error;
    reason = error.message;
    limitReached = true;
  }
  const all = proved?.moments.map(inFloats) ?? [];
  if (proved === null || all.some(({ errorBound: error }) => !Number.isFinite(error))) {
    if (floats.moments === null) {
      throw new ExclaveError(
        "too-large",
        `expected a shorter horizon: an integration in floats takes too many steps, and ${reason}`,
        "horizon",
      );
    }
    const plain = floats.moments.map((one) => ({ ...one, errorBound: null }));
    return { moments: plain, errorBound: null, reason, limitReached, estimatedError, proof: null };
  }
  const errorBound = all.reduce((most, one) => Math.max(most, one.errorBound), 0);
  return { moments: all, errorBound, reason: null, limitReached, estimatedError, proof: proved.proof };
}

/** What is followed in floats, to find coordinates, and to be told where nothing is proved. */
function guide(
  { game, feedback, horizon, parts }: RiccatiHorizon,
  tolerance: number,
): ReturnType<typeof floatHorizon> {
  try {
    return floatHorizon(game, feedback, horizon.valueOf(), parts, Math.max(tolerance, 1e-13));
  } catch (error) {
    if (error instanceof ExclaveError) throw error;
    // A singular system of linear equations.
    throw new ExclaveError(
      "bad-game",
      "expected controls that the players' conditions determine: found a period in which they do not",
      "players",
    );
  }
}

function inFloats({ time, gains, weights, radius }: EnclosedMoment): HorizonMoment & { errorBound: number } {
  const numbers = {
    gains: gains.map((row) => row.map((value) => value.valueOf())),
    weights: weights.map((one) => one.map((row) => row.map((value) => value.valueOf()))),
  };
  const largest = [...numbers.gains.flat(), ...numbers.weights.flat(2)].reduce(
    (most, value) => Math.max(most, Math.abs(value)),
    0,
  );
  // Both parts of a fraction are rounded, and their quotient.
  return { time: time.valueOf(), ...numbers, errorBound: 2 * radius.valueOf() + largest * 2 ** -51 };
}

function checkedHorizon(
  discrete: boolean,
  horizon: RationalInput,
  moments: number,
): { readonly end: Rational; readonly parts: number } {
  const end = rational(horizon, "horizon");
  if (sign(end) <= 0 || (discrete && end.d !== 1n)) {
    const what = discrete ? "a number of periods, 1 or more" : "a length of time above 0";
    throw new ExclaveError("bad-argument", `expected ${what}, found ${rationalText(end)}`, "horizon");
  }
  if (end.n > LONGEST || end.d > LONGEST) {
    throw new ExclaveError("bad-argument", "expected a horizon of at most 100 digits", "horizon");
  }
  const parts = discrete ? end.valueOf() : moments;
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_MOMENTS) {
    throw new ExclaveError(
      "bad-argument",
      `expected from 1 to ${MOST_MOMENTS.toLocaleString("en")} ${discrete ? "periods" : "moments"}, found ${parts}`,
      discrete ? "horizon" : "moments",
    );
  }
  return { end, parts };
}
