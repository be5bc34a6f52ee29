/** What following paths of pivots may cost. */
export interface PivotOptions {
  /**
   * The greatest number of pivots. Paths can be exponentially long (R. Savani & B. von Stengel 2006, Hard-to-solve
   * bimatrix games, doi:10.1111/j.1468-0262.2006.00667.x).
   *
   * @defaultValue as many as half a minute's work allows, and 1,000,000 at most
   */
  readonly limit?: number;
  /**
   * The greatest time in milliseconds, looked at before each pivot. What is found by then depends on the machine.
   *
   * @defaultValue no limit
   */
  readonly timeLimit?: number;
  /** Stops the work once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then with the number of pivots so far. */
  readonly onProgress?: (pivots: number) => void;
}

/** What ended the work early: the limit of pivots, the time limit, or the signal. */
export type PivotsEnded = "limit" | "time" | "signal";
