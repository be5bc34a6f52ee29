import type { Rational } from "../exact/rational.js";
import type { HomogeneousGame } from "./homogeneous-game.js";
import type { RationalMatrix } from "./rational-matrix.js";

/** What it takes to prove the solution of a finite horizon again: nothing in it is believed. */
export interface HorizonProof {
  /** Numbers are whole multiples of 2^-bits. */
  readonly bits: number;
  /** Coordinates in which errors shrink, as columns of the first matrix, and about its inverse; null for the entries themselves. */
  readonly coordinates: {
    readonly forward: readonly (readonly number[])[];
    readonly inverse: readonly (readonly number[])[];
  } | null;
  /**
   * In continuous time for each part of the horizon, the last one first, the steps it is followed in: k stands for 2^-k of it.
   * Empty in discrete time.
   */
  readonly steps: readonly (readonly number[])[];
}

/** The players' matrices and the gains at a moment, in rationals. */
export interface EnclosedMoment {
  readonly time: Rational;
  /** Empty at the end in discrete time, where nothing is played. */
  readonly gains: RationalMatrix;
  readonly weights: readonly RationalMatrix[];
  /** How far each entry of the true ones may be from these: proved. */
  readonly radius: Rational;
}

/** The horizon that is followed. */
export interface RiccatiHorizon {
  readonly game: HomogeneousGame;
  readonly feedback: boolean;
  readonly horizon: Rational;
  /** How many equal parts it has; in discrete time, how many periods. */
  readonly parts: number;
}
