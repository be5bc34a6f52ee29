/** What a search may cost, and what it has cost so far. */
export interface SearchOptions {
  /**
   * The greatest number of ray comparisons (the innermost step of the double description method), together over all
   * two-player games that are solved.
   *
   * @defaultValue 2,000,000,000
   */
  readonly limit?: number;
  /** Stops the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then with the number of ray comparisons so far. */
  readonly onProgress?: (comparisons: number) => void;
}
