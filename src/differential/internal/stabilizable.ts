import type { Rational } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { stableDimension } from "../stable-dimension.js";
import { applied, completed, coordinates, spannedBy } from "./invariant-spaces.js";
import { transpose } from "./rational-matrices.js";

type Matrix = readonly (readonly Rational[])[];

/**
 * Whether some controls make the discounted state tend to 0: whether the part of it that no control moves does so by itself,
 * exactly (R. E. Kalman's decomposition).
 */
export function isStabilizable(game: HomogeneousGame): boolean {
  const { players, discount, continuous, states } = game;
  const drift = game.drift.slice(0, states).map((row) => row.slice(0, states));
  const B = drift.map((_, s) => players.flatMap(({ influence }) => influence[s] as readonly Rational[]));
  const rest = unmoved(drift, B);
  if (rest.length === 0) return true;
  return stableDimension(rest, discount, continuous) === rest.length;
}

/** The matrix by which what no control moves changes: A on the space modulo what B, A B, A^2 B, ... span. */
function unmoved(A: Matrix, B: Matrix): Matrix {
  const moved = spannedBy(A, transpose(B));
  const basis = completed(moved, A.length);
  // In coordinates of this basis, the lower right block of A.
  const images = basis.slice(moved.length).map((vector) => coordinates(applied(A, vector), basis));
  return images.map((_, i) => images.map((image) => image[moved.length + i] as Rational));
}
