/** What the value, and the listing of all optimal strategies, may cost. */
export interface ZeroSumOptions {
  /**
   * The greatest number of comparisons of two or three rays of the double description method, for both players together:
   * it limits the listing only. The value and one optimal pair are found in any case.
   *
   * @defaultValue 20,000,000
   */
  readonly limit?: number;
  /**
   * The greatest time in milliseconds for the listing, and, beyond two seconds, for the value. What is found by then depends on the machine.
   *
   * @defaultValue no limit
   */
  readonly timeLimit?: number;
  /** Stops the listing once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then with the number of comparisons so far. */
  readonly onProgress?: (comparisons: number) => void;
}
