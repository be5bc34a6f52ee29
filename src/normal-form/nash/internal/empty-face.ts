import type { BestResponsePolytope } from "./best-response-polytope.js";

/** More than the rounding error of one operation, relative to its result. */
const UNIT = 2 ** -52;

/**
 * Returns whether the multipliers, one a row, prove that no point of the polytope has all `tight` inequalities tight. It
 * is never true when there is such a point, whatever the multipliers are; false says nothing.
 *
 * With slacks s, every point satisfies sum_k y_k s_k + sum_i c_i z_i = sum_k y_k, where c_i = sum_k y_k matrix_ki. Where the
 * tight ones are 0 the left side is at most the sum of the other positive coefficients times the greatest value of their
 * variables, 1 for a slack, 2 for a z in the units of the doubles; when that is less than the right side there is no such
 * point. All sums are bounded with their rounding errors (as by A. Neumaier & O. Shcherbina 2004, Safe bounds in linear
 * and mixed-integer linear programming, doi:10.1007/s10107-003-0433-3).
 */
export function isEmptyFace(
  { own, other, doubles }: BestResponsePolytope,
  tight: ArrayLike<number>,
  multipliers: Float64Array,
): boolean {
  const rows = other.length;
  const columns = own.length;
  let right = 0;
  let left = 0;
  let size = 0;
  for (let k = 0; k < rows; k++) {
    const y = multipliers[k] as number;
    right += y;
    size += Math.abs(y);
    if (y > 0 && tight[other[k] as number] === 0) left += y;
  }
  if (!(right > left)) return false;
  for (let i = 0; i < columns; i++) {
    if (tight[own[i] as number] !== 0) continue;
    let coefficient = 0;
    for (let k = 0; k < rows; k++) {
      coefficient += (multipliers[k] as number) * (doubles[k * columns + i] as number);
    }
    if (coefficient > 0) left += 2 * coefficient;
  }
  // Each of the `columns + 2` sums is off by less than (rows + 2) UNIT size, an entry being at most 1 and off by UNIT at
  // most, and those of the columns count twice. Adding up to `left`, which only grows and ends below `right`, costs another
  // (rows + columns) UNIT size. The factor 2 covers that and the error of `size`; underflow is far below at this size.
  const error = 2 * (rows + 3) * (2 * columns + 3) * UNIT * size;
  return right - left > error && size > 2 ** -500 && size < 2 ** 500;
}
