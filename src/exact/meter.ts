import { ExclaveError } from "../exclave-error.js";

/**
 * Is told the steps of exact work before they are done, and throws to end it. A step stands for 5 to 10 ns; large
 * integers take many.
 */
export type Meter = (steps: number) => void;

/** How much work a {@link stepMeter} lets pass. */
export interface WorkLimits {
  /** The greatest number of steps. @defaultValue 3,000,000,000, about half a minute */
  readonly limit?: number;
  /** The greatest time in milliseconds, looked at between steps. @defaultValue no limit */
  readonly timeLimit?: number;
}

/** How many steps a search or analysis may take unless told otherwise. */
export const DEFAULT_STEPS = 3_000_000_000;

/** The clock is looked at every so many steps. */
export const CLOCK_STEPS = 200_000;

/**
 * Returns a meter that ends the work once more than `limit` steps are asked for, or the time is over.
 *
 * @param what - the work, for the message
 * @throws {@link ExclaveError} `bad-argument` when a limit is no positive number; the meter throws `too-large`
 * @example
 * ```ts
 * import { stepMeter } from "exclave";
 *
 * const meter = stepMeter("the sum", { limit: 10 });
 * meter(10); // undefined
 * ```
 */
export function stepMeter(what: string, { limit = DEFAULT_STEPS, timeLimit }: WorkLimits = {}): Meter {
  checkLimits(limit, timeLimit);
  const deadline = timeLimit === undefined ? null : Date.now() + timeLimit;
  let spent = 0;
  let look = 0;
  return (steps) => {
    spent += steps;
    if (spent > limit) {
      throw new ExclaveError("too-large", `${what} takes more than the limit of ${number(limit)} steps`);
    }
    if (deadline === null || spent < look) return;
    look = spent + CLOCK_STEPS;
    if (Date.now() > deadline) {
      throw new ExclaveError(
        "too-large",
        `${what} takes more than the limit of ${number(timeLimit ?? 0)} ms`,
      );
    }
  };
}

/** Refuses limits that are none. */
export function checkLimits(limit: number, timeLimit: number | undefined): void {
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new ExclaveError("bad-argument", `expected a whole number, 0 or more, found ${limit}`, "limit");
  }
  if (timeLimit !== undefined && !(timeLimit >= 0)) {
    throw new ExclaveError(
      "bad-argument",
      `expected milliseconds, 0 or more, found ${timeLimit}`,
      "timeLimit",
    );
  }
}

function number(value: number): string {
  return value.toLocaleString("en");
}
