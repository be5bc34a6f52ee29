import { ExclaveError } from "../../../exclave-error.js";
import type { SearchOptions } from "../search-options.js";

const DEFAULT_LIMIT = 2_000_000_000;
const REPORT_EVERY = 1_000_000;

/** Counts the steps of a search and says when to stop. */
export class Budget {
  readonly limit: number;
  spent = 0;
  /** Why the search was stopped, or null. */
  ended: "limit" | "signal" | null = null;
  readonly #signal: { readonly aborted: boolean } | undefined;
  readonly #onProgress: ((comparisons: number) => void) | undefined;
  #nextReport = REPORT_EVERY;

  constructor(options: SearchOptions) {
    this.limit = options.limit ?? DEFAULT_LIMIT;
    if (!Number.isSafeInteger(this.limit) || this.limit < 0) {
      throw new ExclaveError(
        "bad-argument",
        `expected a whole number, 0 or more, found ${this.limit}`,
        "limit",
      );
    }
    this.#signal = options.signal;
    this.#onProgress = options.onProgress;
  }

  /** Counts the steps; returns false when the search must stop. */
  spend(steps: number): boolean {
    this.spent += steps;
    if (this.spent >= this.#nextReport) {
      this.#nextReport = this.spent + REPORT_EVERY;
      this.#onProgress?.(this.spent);
    }
    if (this.spent > this.limit) this.ended = "limit";
    else if (this.#signal?.aborted) this.ended = "signal";
    return this.ended === null;
  }

  /** Why the search stopped, as the beginning of a sentence. */
  get excuse(): string {
    return this.ended === "signal"
      ? "the search was cancelled"
      : `the limit of ${this.limit.toLocaleString("en")} ray comparisons ended the search`;
  }
}
