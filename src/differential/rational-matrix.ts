import type { Rational, RationalInput } from "../exact/rational.js";

/** Rationals row by row. */
export type RationalMatrix = readonly (readonly Rational[])[];

/** Numerals row by row. */
export type MatrixInput = readonly (readonly RationalInput[])[];
