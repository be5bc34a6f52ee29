import { ExclaveError } from "../../../exclave-error.js";
import type { ZeroSumOptions } from "../zero-sum-options.js";

const DEFAULT_LIMIT = 20_000_000;
const REPORT_EVERY = 100_000;

/** Counts comparisons of rays, says when to stop, and keeps the reason. */
export class RayMeter {
  readonly limit: number;
  comparisons = 0;
  /** Why something is missing, or null. */
  reason: string | null = null;
  readonly #deadline: number;
  readonly #options: ZeroSumOptions;
  #nextReport = REPORT_EVERY;

  constructor(options: ZeroSumOptions) {
    this.limit = options.limit ?? DEFAULT_LIMIT;
    if (!Number.isSafeInteger(this.limit) || this.limit < 0) {
      throw new ExclaveError(
        "bad-argument",
        `expected a whole number, 0 or more, found ${this.limit}`,
        "limit",
      );
    }
    const { timeLimit } = options;
    if (timeLimit !== undefined && !(timeLimit >= 0)) {
      throw new ExclaveError(
        "bad-argument",
        `expected milliseconds, 0 or more, found ${timeLimit}`,
        "timeLimit",
      );
    }
    this.#deadline = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
    this.#options = options;
  }

  /** Counts the comparisons; returns false when the listing must stop. */
  spend(comparisons: number): boolean {
    this.comparisons += comparisons;
    if (this.comparisons >= this.#nextReport) {
      this.#nextReport = this.comparisons + REPORT_EVERY;
      this.#options.onProgress?.(this.comparisons);
    }
    if (this.#options.signal?.aborted)
      return this.stop("the listing of the optimal strategies was cancelled");
    if (Date.now() > this.#deadline) {
      return this.stop("the time limit ended the listing of the optimal strategies");
    }
    if (this.comparisons <= this.limit) return true;
    return this.stop(
      `the limit of ${this.limit.toLocaleString("en")} ray comparisons ended the listing of the optimal strategies`,
    );
  }

  stop(reason: string): false {
    this.reason ??= reason;
    return false;
  }
}
