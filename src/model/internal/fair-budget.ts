import { DEFAULT_STEPS, type Meter, stepMeter, type WorkLimits } from "../../exact/meter.js";
import { ExclaveError } from "../../exclave-error.js";

/** Limits that several tasks share: each gets an equal part of what those before it left. */
export class FairBudget {
  /** Whether a task was ended. */
  ended = false;
  readonly #what: string;
  readonly #deadline: number | null;
  #steps: number;
  #tasks: number;

  constructor(what: string, { limit = DEFAULT_STEPS, timeLimit }: WorkLimits, tasks: number) {
    stepMeter(what, timeLimit === undefined ? { limit } : { limit, timeLimit });
    this.#what = what;
    this.#steps = limit;
    this.#tasks = tasks;
    this.#deadline = timeLimit === undefined ? null : Date.now() + timeLimit;
  }

  /** The meter of the next task. */
  next(): Meter {
    const tasks = Math.max(1, this.#tasks--);
    const limit = Math.max(0, Math.floor(this.#steps / tasks));
    const time =
      this.#deadline === null ? {} : { timeLimit: Math.max(0, (this.#deadline - Date.now()) / tasks) };
    const own = stepMeter(this.#what, { limit, ...time });
    return (steps) => {
      this.#steps -= steps;
      try {
        own(steps);
      } catch (error) {
        if (error instanceof ExclaveError) this.ended = true;
        throw error;
      }
    };
  }
}
