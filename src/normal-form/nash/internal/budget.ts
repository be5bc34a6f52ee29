import { CLOCK_STEPS, checkLimits, DEFAULT_STEPS } from "../../../exact/meter.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../game.js";
import type { SearchOptions } from "../search-options.js";

const REPORT_EVERY = 20_000_000;
/** The rays of a polytope may take so many 64-bit words: 480 MB. */
const MAXIMUM_WORDS = 60_000_000;
/** An answer lists so many numbers at most, the ledgers of its certificate among them; one equilibrium it always may. */
const MAXIMUM_NUMBERS = 5_000_000;

/** The strategies of all players together, beyond which not even one equilibrium with its ledger is written out. */
const MAXIMUM_STRATEGIES = 500_000;

/** Thrown and caught where a search inside another computation must stop. */
export class BudgetEnded extends Error {}

/** Counts the steps of a search and says when to stop. */
export class Budget {
  readonly limit: number;
  spent = 0;
  /** Why the search was stopped, or null. */
  ended: "limit" | "time" | "memory" | "size" | "signal" | null = null;
  readonly #timeLimit: number | undefined;
  readonly #deadline: number;
  readonly #signal: { readonly aborted: boolean } | undefined;
  readonly #onProgress: ((steps: number) => void) | undefined;
  #nextReport = REPORT_EVERY;
  #nextLook = 0;

  constructor(options: SearchOptions) {
    this.limit = options.limit ?? DEFAULT_STEPS;
    checkLimits(this.limit, options.timeLimit);
    this.#timeLimit = options.timeLimit;
    this.#deadline =
      options.timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + options.timeLimit;
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
    if (this.ended !== null) return false;
    if (this.spent > this.limit) this.ended = "limit";
    else if (this.#signal?.aborted) this.ended = "signal";
    else if (this.spent >= this.#nextLook) {
      this.#nextLook = this.spent + CLOCK_STEPS;
      if (Date.now() > this.#deadline) this.ended = "time";
    }
    return this.ended === null;
  }

  /** The same as a meter, which throws {@link BudgetEnded}. */
  readonly meter = (steps: number): void => {
    if (!this.spend(steps)) throw new BudgetEnded();
  };

  /** Whether rays of so many words fit into memory; else the search must stop. */
  holds(words: number): boolean {
    if (words > MAXIMUM_WORDS) this.ended ??= "memory";
    return this.ended === null;
  }

  /** Whether an answer with so many parts may be given; else the search must stop. */
  fits(parts: number, most: number): boolean {
    if (parts > most) this.ended ??= "size";
    return this.ended === null;
  }

  /** Whether a limit, documented or asked for, stopped the search. */
  get limitReached(): boolean {
    return this.ended !== null && this.ended !== "signal";
  }

  /** Why the search stopped, as the beginning of a sentence. */
  get excuse(): string {
    switch (this.ended) {
      case "signal":
        return "the search was cancelled";
      case "time":
        return `the limit of ${grouped(this.#timeLimit ?? 0)} ms ended the search`;
      case "memory":
        return "the best-response polytopes have too many vertices to be kept in memory";
      case "size":
        return `there are more equilibria than are listed, which is up to ${grouped(MAXIMUM_NUMBERS)} numbers`;
      default:
        return `the limit of ${grouped(this.limit)} steps ended the search`;
    }
  }
}

/** The number with commas between thousands. `toLocaleString` takes long when it is called first. */
function grouped(value: number): string {
  return String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
}

/** @throws {@link ExclaveError} `too-large` when the players have too many strategies to write an equilibrium out */
export function checkStrategyCount(game: NormalFormGame): void {
  const count = game.shape.reduce((a, b) => a + b, 0);
  if (count <= MAXIMUM_STRATEGIES) return;
  const [most, found] = [MAXIMUM_STRATEGIES, count].map((one) => one.toLocaleString("en"));
  throw new ExclaveError(
    "too-large",
    `equilibria are told of games with up to ${most} strategies in all, and this one has ${found}`,
    "players",
  );
}

/** How many equilibria of the game an answer may list: each with two numbers a strategy. */
export function mostListed(game: NormalFormGame): number {
  const numbers = game.shape.reduce((total, count) => total + 2 * count + 2, 0);
  return Math.max(1, Math.floor(MAXIMUM_NUMBERS / numbers));
}
