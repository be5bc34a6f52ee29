import { inverse, Matrix } from "ml-matrix";

const MOST_STEPS = 60;

/**
 * The sign of a matrix, -1 on the space of its eigenvalues with negative real parts and 1 on that of the others, in floats, by
 * Newton's iteration (J. D. Roberts 1980, doi:10.1080/00207178008922881), which needs no eigenvectors and so minds no multiple
 * eigenvalues. Null where it does not settle.
 */
export function matrixSign(matrix: Matrix): Matrix | null {
  let sign = matrix;
  try {
    for (let step = 0; step < MOST_STEPS; step++) {
      const back = inverse(sign);
      // Brings the sizes of all eigenvalues near 1.
      const scale = Math.sqrt(back.norm("frobenius") / sign.norm("frobenius"));
      const next = Matrix.add(Matrix.mul(sign, scale / 2), Matrix.mul(back, 1 / (2 * scale)));
      const change = Matrix.sub(next, sign).norm("frobenius");
      sign = next;
      if (!Number.isFinite(change)) return null;
      if (change <= 1e-13 * sign.norm("frobenius")) return sign;
    }
  } catch {
    // An eigenvalue on the line between both sides.
    return null;
  }
  return sign;
}
