/**
 * One constraint of a correlated equilibrium: the player does not gain by playing `deviation` whenever it is told
 * `strategy`; or, in a coarse correlated equilibrium, instead of whatever it is told (`strategy` is null then).
 */
export interface Obedience {
  readonly player: number;
  /** The strategy that is recommended; null for a coarse constraint, which is about all of them. */
  readonly strategy: number | null;
  readonly deviation: number;
}

/** Which equilibria are meant. */
export interface CorrelatedKind {
  /**
   * Whether the coarse correlated equilibria are meant, in which a player commits to obey before it is told what to play
   * (H. Moulin & J.-P. Vial 1978, doi:10.1007/BF01769190).
   *
   * @defaultValue false
   */
  readonly coarse?: boolean;
}
