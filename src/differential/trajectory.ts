import { ExclaveError } from "../exclave-error.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { dormandPrince } from "./internal/dormand-prince.js";
import { type FloatGame, floatGame } from "./internal/float-game.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";

/** The state at a time, and what has been paid until then. */
export interface TrajectoryMoment {
  readonly time: number;
  readonly state: readonly number[];
  readonly controls: readonly number[];
  /** Each player's cost of this moment. */
  readonly costs: readonly number[];
  /** Each player's cost until then, discounted: the integral, or the sum, that the game is about. */
  readonly discountedCosts: readonly number[];
  /** The same without a discount. */
  readonly totalCosts: readonly number[];
}

/** How {@link trajectory} goes about it. */
export interface TrajectoryOptions {
  /** The state at the beginning. @defaultValue the game's own */
  readonly initial?: readonly number[];
  /** How many moments are given besides the first, at equal distances; in discrete time every period is. @defaultValue 100 */
  readonly moments?: number;
  /** @defaultValue 1e-10 */
  readonly tolerance?: number;
}

/**
 * Returns the path of the state under stationary gains, with what the players pay along it: in floats, by an adaptive
 * Runge-Kutta method of order 5 in continuous time.
 *
 * @param gains - F: all controls together are u = -F z
 * @param until - the last time, or period
 * @throws {@link ExclaveError} `bad-argument` without a state at the beginning, or a last time; `bad-game` where the state grows
 * beyond all bounds before
 * @example
 * ```ts
 * import { feedbackEquilibria, linearQuadraticGame, trajectory } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], initial: [2], players: [player, player] });
 * const [equilibrium] = feedbackEquilibria(game).equilibria;
 * const path = trajectory(game, equilibrium?.gains.map((row) => row.map(Number)) ?? [], 10, { moments: 2 });
 * path.map(({ state }) => state[0]?.toFixed(6)); // ["2.000000", "0.000091", "0.000000"]
 * path.at(-1)?.discountedCosts.map((cost) => cost.toFixed(6)); // ["4.000000", "4.000000"]
 * ```
 */
export function trajectory(
  game: LinearQuadraticGame,
  gains: readonly (readonly number[])[],
  until: number,
  { initial, moments = 100, tolerance = 1e-10 }: TrajectoryOptions = {},
): TrajectoryMoment[] {
  const start = initial ?? game.initial?.map((value) => value.valueOf());
  if (start === undefined || start.length !== game.states.length || !start.every(Number.isFinite)) {
    throw new ExclaveError(
      "bad-argument",
      `expected a state of ${game.states.length} numbers at the beginning`,
      "initial",
    );
  }
  const discrete = game.time === "discrete";
  const parts = discrete ? until : moments;
  if (!(until > 0) || !Number.isInteger(parts) || parts < 1 || parts > 100_000) {
    throw new ExclaveError(
      "bad-argument",
      "expected a last time above 0, and up to 100,000 moments",
      "until",
    );
  }
  const floats = floatGame(homogeneousGame(game));
  const move = new Movement(floats, gains, start.length);
  const path: TrajectoryMoment[] = [];
  let values = [...start, ...floats.players.flatMap(() => [0, 0])];
  path.push(move.moment(0, values));
  for (let part = 1; part <= parts; part++) {
    if (discrete) values = move.next(part - 1, values);
    else {
      const from = (until * (part - 1)) / parts;
      const { state, ended } = dormandPrince(
        (time, now) => move.flow(from + time, now),
        values,
        until / parts,
        {
          tolerance,
        },
      );
      if (ended !== "reached")
        throw new ExclaveError(
          "bad-game",
          `the state grows beyond all bounds near time ${from.toPrecision(6)}`,
          "until",
        );
      values = [...state];
    }
    path.push(move.moment(discrete ? part : (until * part) / parts, values));
  }
  return path;
}

/** The state under gains, followed by each player's discounted and total cost. */
class Movement {
  readonly #game: FloatGame;
  readonly #gains: readonly (readonly number[])[];
  readonly #states: number;

  constructor(game: FloatGame, gains: readonly (readonly number[])[], states: number) {
    this.#game = game;
    this.#gains = gains;
    this.#states = states;
  }

  flow(time: number, values: readonly number[]): number[] {
    const { discount } = this.#game;
    const { costs, change } = this.#now(values);
    const weight = Math.exp(-discount * time);
    return [...change, ...costs.flatMap((cost) => [weight * cost, cost])];
  }

  next(period: number, values: readonly number[]): number[] {
    const { costs, change } = this.#now(values);
    const weight = this.#game.discount ** period;
    const paid = values.slice(this.#states);
    return [
      ...change,
      ...costs.flatMap((cost, i) => [(paid[2 * i] ?? 0) + weight * cost, (paid[2 * i + 1] ?? 0) + cost]),
    ];
  }

  moment(time: number, values: readonly number[]): TrajectoryMoment {
    const { costs, controls } = this.#now(values);
    const paid = values.slice(this.#states);
    return {
      time,
      state: values.slice(0, this.#states),
      controls,
      costs,
      discountedCosts: costs.map((_, i) => paid[2 * i] ?? 0),
      totalCosts: costs.map((_, i) => paid[2 * i + 1] ?? 0),
    };
  }

  #now(values: readonly number[]): { costs: number[]; controls: number[]; change: number[] } {
    const { A, B, players, size } = this.#game;
    const z = [...values.slice(0, this.#states), ...(size > this.#states ? [1] : [])];
    const controls = this.#gains.map((row) => -inner(row, z));
    const costs = players.map(
      ({ Q, R, W }) =>
        form(Q.to2DArray(), z, z) +
        2 * form(W.to2DArray(), z, controls) +
        form(R.to2DArray(), controls, controls),
    );
    const change = z
      .slice(0, this.#states)
      .map((_, s) => inner(A.getRow(s), z) + inner(B.getRow(s), controls));
    return { costs, controls, change };
  }
}

function inner(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function form(matrix: readonly (readonly number[])[], a: readonly number[], b: readonly number[]): number {
  return matrix.reduce((sum, row, i) => sum + (a[i] ?? 0) * inner(row, b), 0);
}
