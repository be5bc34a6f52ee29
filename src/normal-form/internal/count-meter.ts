import { checkLimits } from "../../exact/meter.js";
import { ExclaveError } from "../../exclave-error.js";

/** What a count may be, in whatever is counted: pivots, comparisons. */
export interface CountOptions {
  readonly limit?: number;
  readonly timeLimit?: number;
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (count: number) => void;
}

/** What is counted. */
export interface CountRules {
  /** The limit when none is asked for. */
  readonly usual: number;
  /** The least limit that may be asked for. */
  readonly least: number;
  /** The steps of 5 ns that all may take together when no limit is asked for. */
  readonly mostWork?: number;
  readonly reportEvery: number;
}

/** Counts pivots or comparisons, says when to stop, and keeps why. */
export class CountMeter {
  readonly limit: number;
  count = 0;
  /** Why the work was stopped, or null. */
  ended: "limit" | "time" | "signal" | null = null;
  #work = 0;
  #nextReport: number;
  readonly #deadline: number;
  readonly #options: CountOptions;
  readonly #rules: CountRules;

  constructor(options: CountOptions, rules: CountRules) {
    this.limit = options.limit ?? rules.usual;
    const { timeLimit } = options;
    checkLimits(this.limit, timeLimit);
    if (this.limit < rules.least) {
      throw new ExclaveError(
        "bad-argument",
        `expected a whole number, ${rules.least} or more, found ${this.limit}`,
        "limit",
      );
    }
    this.#deadline = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
    this.#nextReport = rules.reportEvery;
    this.#options = options;
    this.#rules = rules;
  }

  /** Whether the work is to stop: the signal or the clock ends it, or something has ended it before. */
  over(): boolean {
    if (this.ended !== null) return true;
    if (this.#options.signal?.aborted) this.ended = "signal";
    else if (Date.now() > this.#deadline) this.ended = "time";
    return this.ended !== null;
  }

  /** Asks for so many more, and for about so much work; returns false, and does not count them, when the work must stop. */
  allow(count: number, work = 0): boolean {
    if (this.over()) return false;
    this.#work += work;
    const worked = this.#options.limit === undefined && this.#work > (this.#rules.mostWork ?? this.#work);
    if (worked || this.count + count > this.limit) {
      this.ended = "limit";
      return false;
    }
    this.count += count;
    if (this.count >= this.#nextReport) {
      this.#nextReport = this.count + this.#rules.reportEvery;
      this.#options.onProgress?.(this.count);
    }
    return true;
  }
}
