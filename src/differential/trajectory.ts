import { maximum, sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { dot } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { checkedMatrix, checkedNumbers } from "./internal/checked-matrices.js";
import { productSystem } from "./internal/product-system.js";
import { iterate } from "./internal/propagate.js";
import { add, multiply, scale, transpose } from "./internal/rational-matrices.js";
import { type LinearPath, linearPath } from "./linear-path.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import { pathIntegrals } from "./path-integrals.js";
import type { MatrixInput, RationalMatrix } from "./rational-matrix.js";
import { closedLoopOf } from "./stability-proof.js";

const MOST_PERIODS = 10_000;

/** A game played by gains from a state on, each number but the controls with an error of at most `radius`. */
export interface Trajectory {
  readonly times: readonly Rational[];
  /** A row a time. */
  readonly states: readonly (readonly Rational[])[];
  /** The controls of all players in these states. */
  readonly controls: readonly (readonly Rational[])[];
  /** What each player has paid until each time, discounted: the integral, or the sum, that the game is about. */
  readonly costs: readonly (readonly Rational[])[];
  /** The integrals, or sums, that were asked for, until each time and not discounted. */
  readonly integrals: readonly (readonly Rational[])[];
  readonly radius: Rational;
}

/** How a {@link trajectory} is followed. */
export interface TrajectoryOptions {
  /** The last time, above 0, in discrete time a number of periods. */
  readonly until: RationalInput;
  /** How many equal steps of time there are to it, at most 10,000; in discrete time every period is one. @defaultValue 100 */
  readonly steps?: number;
  /** The state at the beginning. @defaultValue the game's own */
  readonly initial?: readonly RationalInput[];
  /** Quadratic forms of the state and 1, a row and a column for each: of security, say, or of fear. @defaultValue none */
  readonly integrands?: readonly MatrixInput[];
}

/**
 * Returns how a linear-quadratic game goes when the players use gains, with what each has paid, and integrals along the path: each
 * number with an error of at most 2^-40, proved. The gains are taken as they are: those of a solution are as near to the true
 * ones as its radius says.
 *
 * @param gains - F: all controls together are u = -F z; a row a control, a column a state and, where there is one more, the 1
 * @throws {@link ExclaveError} `bad-argument` without a state at the beginning, a last time or steps; `bad-game` where lengths do
 * not fit; `too-large` where the numbers grow too fast to be followed so far
 * @example
 * ```ts
 * import { feedbackEquilibria, linearQuadraticGame, trajectory } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], initial: [2], players: [player, player] });
 * const [equilibrium] = feedbackEquilibria(game).equilibria;
 * const fear = [[0, "1/2"], ["1/2", 0]];
 * const path = trajectory(game, equilibrium?.gains ?? [], { until: 10, steps: 2, integrands: [fear] });
 * path.states.map(([z]) => z?.valueOf().toFixed(6)); // ["2.000000", "0.000091", "0.000000"]
 * path.costs.at(-1)?.map((cost) => cost.valueOf().toFixed(6)); // ["4.000000", "4.000000"]
 * path.integrals.at(-1)?.map((integral) => integral.valueOf().toFixed(6)); // ["1.000000"]
 * ```
 */
export function trajectory(
  game: LinearQuadraticGame,
  gains: MatrixInput,
  { until, steps = 100, initial, integrands = [] }: TrajectoryOptions,
): Trajectory {
  const n = game.states.length;
  const start = initial ?? game.initial;
  if (start === null) {
    throw new ExclaveError(
      "bad-argument",
      `expected a state of ${n === 1 ? "1 number" : `${n} numbers`} at the beginning, found none`,
      "initial",
    );
  }
  const x = checkedNumbers(start, n, "initial");
  const data = homogeneousGame(game, true);
  const wide = Array.isArray(gains[0]) && gains[0].length === n + 1;
  const F = checkedMatrix(gains, data.controls, wide ? n + 1 : n, "gains").map((row) =>
    wide ? row : [...row, ZERO],
  );
  const forms = integrands.map((form, i) => checkedMatrix(form, n + 1, n + 1, `integrands[${i}]`));
  const costs = data.players.map(({ state, cross, controls }) => {
    const mixed = scale(rational(-1), multiply(cross, F));
    return add(add(state, multiply(transpose(F), multiply(controls, F))), add(mixed, transpose(mixed)));
  });
  const closed = closedLoopOf(data, F);
  const z = [...x, rational(1)];
  if (data.continuous) {
    const system = {
      matrix: closed.slice(0, n).map((row) => row.slice(0, n)),
      constant: closed.slice(0, n).map((row) => row[n] as Rational),
    };
    const options = { until, steps };
    const course = linearPath(system, x, options);
    const paid = pathIntegrals(system, x, costs, { ...options, discountRate: data.discount });
    return joined(F, course, paid, pathIntegrals(system, x, forms, options));
  }
  const periods = checkedPeriods(until);
  const course = iterate(closed, z, periods);
  const summed = (all: readonly RationalMatrix[], discount: Rational): Propagated => {
    const { matrix, start: products, first } = productSystem(closed, z, all, discount, false);
    const { states, radius } = iterate(matrix, products, periods);
    return { states: states.map((sums) => sums.slice(first)), radius };
  };
  const path = {
    times: course.states.map((_, period) => rational(period)),
    states: course.states.map((state) => state.slice(0, n)),
    radius: course.radius,
  };
  return joined(F, path, summed(costs, data.discount), summed(forms, rational(1)));
}

type Propagated = Pick<LinearPath, "states" | "radius">;

function joined(F: RationalMatrix, course: LinearPath, paid: Propagated, plain: Propagated): Trajectory {
  return {
    times: course.times,
    states: course.states,
    controls: course.states.map((state) => {
      const z = [...state, rational(1)];
      return F.map((row) => rational(dot(row, z).neg()));
    }),
    costs: paid.states,
    integrals: plain.states,
    radius: maximum([course.radius, paid.radius, plain.radius]),
  };
}

function checkedPeriods(until: RationalInput): number {
  const periods = rational(until, "until");
  if (periods.d === 1n && sign(periods) > 0 && periods.n <= BigInt(MOST_PERIODS)) return periods.valueOf();
  throw new ExclaveError(
    "bad-argument",
    `expected a number of periods from 1 to ${MOST_PERIODS.toLocaleString("en")}, found ${rationalText(periods)}`,
    "until",
  );
}
