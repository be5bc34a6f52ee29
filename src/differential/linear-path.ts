import { sign } from "../exact/order.js";
import { quotient, type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { checkedNumbers } from "./internal/checked-matrices.js";
import { propagate } from "./internal/propagate.js";

const MOST_STEPS = 10_000;
const LARGEST_SYSTEM = 64;

/** A system x' = matrix x + constant. */
export interface LinearSystem {
  readonly matrix: readonly (readonly RationalInput[])[];
  readonly constant: readonly RationalInput[];
}

/** Where a linear system is at equal steps of time, with a proved bound on the error. */
export interface LinearPath {
  /** 0 first, the last time last. */
  readonly times: readonly Rational[];
  /** The state at each time, each entry no farther than `radius` from the true one. */
  readonly states: readonly (readonly Rational[])[];
  readonly radius: Rational;
}

/**
 * Returns where a linear system x' = A x + b is at equal steps of time, each entry with an error of at most 2^-40, proved: Taylor's
 * series of the matrix exponential in integers of fixed point, with its remainder and every rounding counted.
 *
 * @param start - the state at time 0
 * @param options - the last time, above 0, and how many equal steps there are to it, at most 10,000
 * @throws {@link ExclaveError} `bad-game` when lengths do not fit, `bad-argument` for a time or a number of steps that is none,
 * `too-large` beyond 64 states, or where the numbers grow too fast to be followed so far
 * @example
 * ```ts
 * import { linearPath } from "exclave/differential";
 *
 * const { states, radius } = linearPath({ matrix: [[-1]], constant: [1] }, [0], { until: 1, steps: 1 });
 * states[1]?.[0]?.valueOf().toFixed(10); // "0.6321205588"
 * radius.valueOf() <= 2 ** -40; // true
 * ```
 */
export function linearPath(
  system: LinearSystem,
  start: readonly RationalInput[],
  options: { readonly until: RationalInput; readonly steps: number },
): LinearPath {
  const { until, steps } = options;
  const n = system.matrix.length;
  if (n > LARGEST_SYSTEM) {
    throw new ExclaveError(
      "too-large",
      `expected at most ${LARGEST_SYSTEM} states, found ${n}`,
      "system.matrix",
    );
  }
  const end = rational(until, "until");
  if (sign(end) <= 0) throw new ExclaveError("bad-argument", "expected a time above 0", "until");
  if (!Number.isSafeInteger(steps) || steps < 1 || steps > MOST_STEPS) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole number of steps from 1 to ${MOST_STEPS}, found ${steps}`,
      "steps",
    );
  }
  const constant = checkedNumbers(system.constant, n, "system.constant");
  // The constant is the effect of a last state that is always 1.
  const matrix = [
    ...system.matrix.map((row, i) => [
      ...checkedNumbers(row, n, `system.matrix[${i}]`),
      constant[i] as Rational,
    ]),
    Array.from({ length: n + 1 }, () => rational(0)),
  ];
  const z = [...checkedNumbers(start, n, "start"), rational(1)];
  const { states, radius } = propagate(matrix, z, rational(end.div(steps)), steps);
  return {
    times: Array.from({ length: steps + 1 }, (_, k) => rational(end.mul(quotient(BigInt(k), BigInt(steps))))),
    states: states.map((state) => state.slice(0, n)),
    radius,
  };
}
