import { EigenvalueDecomposition, inverse, Matrix, SingularValueDecomposition } from "ml-matrix";
import type { FloatGame } from "./float-game.js";
import { matrixSign } from "./matrix-sign.js";

const MOST_SPACES = 12;

/**
 * The matrices by which every player's costates depend on the states on spaces that the flow of states and costates maps into
 * themselves, and on which they are stable, in floats: one for each choice of as many stable eigenvectors as there are states, up
 * to 12. Where there are just as many stable ones, also that of all of them, without eigenvectors, which may fall together (J. Engwerda 2005, LQ Dynamic Optimization and Differential Games, chapter 7).
 *
 * @param flow - the matrix of states and costates
 */
export function stableSpaces({ continuous, states, discount, players }: FloatGame, flow: Matrix): Matrix[][] {
  let spectrum: EigenvalueDecomposition;
  try {
    spectrum = new EigenvalueDecomposition(flow);
  } catch {
    return [];
  }
  const { realEigenvalues, imaginaryEigenvalues, eigenvectorMatrix } = spectrum;
  // Columns that go together: one, or the two of a complex pair.
  const groups: number[][] = [];
  realEigenvalues.forEach((real, k) => {
    const imaginary = imaginaryEigenvalues[k] as number;
    const stable = continuous ? real < discount / 2 : Math.hypot(real, imaginary) < 1 / Math.sqrt(discount);
    if (!stable) return;
    if (imaginary < 0) groups.at(-1)?.push(k);
    else groups.push([k]);
  });
  const bases = choices(groups, states).map((columns) => eigenvectorMatrix.subMatrixColumn(columns));
  const whole = groups.flat().length === states ? wholeSpace(continuous, discount, flow, states) : null;
  return (whole === null ? bases : [...bases, whole]).flatMap((basis) => {
    const top = basis.subMatrix(0, states - 1, 0, states - 1);
    try {
      const back = inverse(top);
      const size = Matrix.abs(back).max() * Matrix.abs(top).max();
      if (!(size < 1e9)) return [];
      return [
        players.map((_, i) => {
          const first = states * (i + 1);
          return basis.subMatrix(first, first + states - 1, 0, states - 1).mmul(back);
        }),
      ];
    } catch {
      // The states do not fill the space.
      return [];
    }
  });
}

/** A basis of the stable space, of a known dimension. */
function wholeSpace(continuous: boolean, discount: number, flow: Matrix, size: number): Matrix | null {
  const one = Matrix.eye(flow.rows);
  try {
    const scaled = Matrix.mul(flow, Math.sqrt(discount));
    const shifted = continuous
      ? Matrix.sub(flow, Matrix.mul(one, discount / 2))
      : inverse(Matrix.add(scaled, one)).mmul(Matrix.sub(scaled, one));
    const sign = matrixSign(shifted);
    if (sign === null) return null;
    const { leftSingularVectors } = new SingularValueDecomposition(Matrix.sub(one, sign));
    return leftSingularVectors.subMatrix(0, flow.rows - 1, 0, size - 1);
  } catch {
    return null;
  }
}

/** The columns of groups that have a given number together. */
function choices(groups: readonly (readonly number[])[], total: number): number[][] {
  const found: number[][] = [];
  const choose = (from: number, chosen: readonly number[]): void => {
    if (found.length >= MOST_SPACES || chosen.length > total) return;
    if (chosen.length === total) found.push([...chosen]);
    else
      for (let k = from; k < groups.length; k++)
        choose(k + 1, [...chosen, ...(groups[k] as readonly number[])]);
  };
  choose(0, []);
  return found;
}
