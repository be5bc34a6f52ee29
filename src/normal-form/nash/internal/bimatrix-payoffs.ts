/** Two integer payoff matrices of one shape, rows the first player's strategies. */
export interface Bimatrix {
  readonly a: readonly (readonly bigint[])[];
  readonly b: readonly (readonly bigint[])[];
}
