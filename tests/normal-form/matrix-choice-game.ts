import { fromFunction, type NormalFormGame } from "../../src/index.js";

/**
 * Three players with the same payoffs, the third of whom chooses the matrix. The second matrix is a best response to
 * the correlated belief that the others match, and to no independent belief (M. J. Osborne and A. Rubinstein 1994, A
 * Course in Game Theory, figure 58.1).
 */
export function matrixChoiceGame(): NormalFormGame {
  const matrices = [
    [
      [8, 0],
      [0, 0],
    ],
    [
      [4, 0],
      [0, 4],
    ],
    [
      [0, 0],
      [0, 8],
    ],
    [
      [3, 3],
      [3, 3],
    ],
  ];
  return fromFunction(
    [
      { name: "Row", strategies: ["U", "D"] },
      { name: "Column", strategies: ["L", "R"] },
      { name: "Matrix", strategies: ["M1", "M2", "M3", "M4"] },
    ],
    ([row = 0, column = 0, matrix = 0]) => {
      const payoff = matrices[matrix]?.[row]?.[column] as number;
      return [payoff, payoff, payoff];
    },
  );
}
