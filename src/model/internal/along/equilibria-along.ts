import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { MixtureAlong } from "./mixtures-along.js";

/** An extreme equilibrium along a part of a line: a mixture for each player. */
export type EquilibriumAlong = readonly MixtureAlong[];

/** Between two numbers, the extreme equilibria are the same functions of the parameter. */
export interface EquilibriumPiece {
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
  /** Of all players, without those who have no choice. */
  readonly mixtures: readonly (readonly MixtureAlong[])[];
  /** On the open interval: each by the positions of its mixtures. */
  readonly equilibria: readonly EquilibriumAlong[];
}

/** The extreme equilibria along a line. */
export interface EquilibriaAlong {
  readonly pieces: readonly EquilibriumPiece[];
  /** The extreme equilibria at a number, each once. */
  readonly at: (number: AlgebraicNumber) => readonly EquilibriumAlong[];
}
