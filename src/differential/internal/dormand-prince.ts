/** The change of a state with time. */
export type Flow = (time: number, state: readonly number[]) => readonly number[];

const A: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
/** The weights of the fifth order less those of the fourth. */
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** What an integration came to. */
export interface Integrated {
  /** Where it ended: before `until` when it was stopped, the state grew beyond all bounds, or there were no steps left. */
  readonly time: number;
  readonly state: readonly number[];
  /** The sum of the estimated errors of all steps, relative to the size of the state: no bound. */
  readonly error: number;
  readonly ended: "reached" | "stopped" | "failed" | "exhausted";
}

/** How an integration goes about it. */
export interface IntegrationOptions {
  /** The error of a step, relative to 1 and the size of the state. @defaultValue 1e-10 */
  readonly tolerance?: number;
  /** @defaultValue 200,000 */
  readonly maximumSteps?: number;
  /** Is told each step, and may end the integration. */
  readonly onStep?: (time: number, state: readonly number[], slope: readonly number[]) => boolean;
}

/**
 * Integrates a flow from 0 until a time by the embedded Runge-Kutta method of orders 5 and 4 of J. R. Dormand and P. J. Prince
 * (1980, A family of embedded Runge-Kutta formulae, doi:10.1016/0771-050X(80)90013-3), with steps as long as the tolerance
 * allows.
 */
export function dormandPrince(
  flow: Flow,
  start: readonly number[],
  until: number,
  { tolerance = 1e-10, maximumSteps = 200_000, onStep }: IntegrationOptions = {},
): Integrated {
  let time = 0;
  let state = [...start];
  let slope = flow(0, state);
  let step = Math.min(until, 1e-3 / (1e-3 + size(slope)));
  let error = 0;
  for (let count = 0; count < maximumSteps && time < until; count++) {
    step = Math.min(step, until - time);
    const stages: (readonly number[])[] = [slope];
    let next = state;
    for (let i = 1; i < 7; i++) {
      const weights = A[i] as readonly number[];
      next = state.map(
        (value, k) =>
          value +
          step *
            weights.reduce(
              (sum, weight, j) => sum + weight * ((stages[j] as readonly number[])[k] as number),
              0,
            ),
      );
      stages.push(flow(time + (C[i] as number) * step, next));
    }
    const scale = 1 + Math.max(size(state), size(next));
    const off = state.map((_, k) =>
      E.reduce((sum, weight, j) => sum + weight * step * ((stages[j] as readonly number[])[k] as number), 0),
    );
    const local = size(off) / scale;
    if (!Number.isFinite(local) || step < 1e-13 * Math.max(1, time))
      return { time, state, error, ended: "failed" };
    if (local <= tolerance) {
      time += step;
      state = next;
      // The last stage is the slope at the end of the step.
      slope = stages[6] as readonly number[];
      error += local;
      if (size(state) > 1e12) return { time, state, error, ended: "failed" };
      if (onStep?.(time, state, slope) === false) return { time, state, error, ended: "stopped" };
    }
    step *= Math.min(5, Math.max(0.2, 0.9 * (tolerance / Math.max(local, 1e-300)) ** 0.2));
  }
  return { time, state, error, ended: time < until ? "exhausted" : "reached" };
}

function size(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
