/** What a search may cost, and what it has cost so far. */
export interface SearchOptions {
  /**
   * The greatest number of steps of the search, each of 5 to 10 ns: a comparison of two rays, a product of two integers.
   * Large integers take many.
   *
   * @defaultValue 3,000,000,000, about half a minute
   */
  readonly limit?: number;
  /**
   * The greatest time in milliseconds, looked at between steps. What is found by then depends on the machine.
   *
   * @defaultValue no limit
   */
  readonly timeLimit?: number;
  /** Stops the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then with the number of steps so far. */
  readonly onProgress?: (steps: number) => void;
}
