import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../game.js";
import type { PivotOptions, PivotsEnded } from "../pivot-options.js";

const DEFAULT_LIMIT = 1_000_000;
/** Unless a limit is asked for, pivots may take so many steps of 5 ns: about half a minute. */
const MOST_WORK = 6_000_000_000;
const REPORT_EVERY = 100;

/** Counts pivots and says when to stop. */
export class PivotMeter {
  readonly limit: number;
  pivots = 0;
  /** Why the work was stopped, or null. */
  ended: PivotsEnded | null = null;
  #work = 0;
  readonly #deadline: number;
  readonly #options: PivotOptions;

  constructor(options: PivotOptions) {
    this.limit = options.limit ?? DEFAULT_LIMIT;
    if (!Number.isSafeInteger(this.limit) || this.limit < 1) {
      throw new ExclaveError(
        "bad-argument",
        `expected a whole number, 1 or more, found ${this.limit}`,
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

  /** Whether the signal or the clock ends the work. */
  over(): boolean {
    if (this.#options.signal?.aborted) this.ended = "signal";
    else if (Date.now() > this.#deadline) this.ended = "time";
    return this.ended !== null;
  }

  /** Asks for one more pivot, of about so much work; returns false when the work must stop. */
  allow(work: number): boolean {
    if (this.over()) return false;
    this.#work += work;
    const worked = this.#options.limit === undefined && this.#work > MOST_WORK;
    if (worked || this.pivots >= this.limit) {
      this.ended = "limit";
      return false;
    }
    this.pivots++;
    if (this.pivots % REPORT_EVERY === 0) this.#options.onProgress?.(this.pivots);
    return true;
  }
}

/** Refuses a game that does not have two players. */
export function expectTwoPlayers(game: NormalFormGame): void {
  if (game.players.length === 2) return;
  throw new ExclaveError(
    "bad-argument",
    `expected a game of 2 players, found ${game.players.length}; equilibria() takes any number`,
    "players",
  );
}
