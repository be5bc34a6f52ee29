import { bimatrix } from "../bimatrix.js";
import { zeroSum } from "../zero-sum.js";
import type { CatalogueGame } from "./catalogue-game.js";

/**
 * Returns games that publications on computing equilibria use as examples, with a note on what a solver must find.
 *
 * @example
 * ```ts
 * import { bimatrixEquilibria, testGames } from "exclave";
 *
 * const winkels = testGames().find(({ id }) => id === "winkels-1979");
 * winkels && bimatrixEquilibria(winkels.game).degenerate; // true
 * ```
 */
export function testGames(): CatalogueGame[] {
  return [
    {
      id: "shapley-1974",
      source: {
        author: "L. S. Shapley",
        year: 1974,
        title: "A note on the Lemke-Howson algorithm",
        doi: "10.1007/BFb0121248",
      },
      note: "Figure 2. Degenerate: an isolated equilibrium and a segment of equilibria.",
      game: bimatrix(
        [
          [2, 0, 3],
          [2, 3, 0],
          [0, 0, 1],
        ],
        [
          [3, 0, 0],
          [0, 3, 0],
          [2, 2, 1],
        ],
        { title: "Shapley 1974, figure 2" },
      ),
    },
    {
      id: "oneill-1987",
      source: {
        author: "B. O'Neill",
        year: 1987,
        title: "Nonmetric test of the minimax theory of two-person zerosum games",
        doi: "10.1073/pnas.84.7.2106",
      },
      note: "Four cards: the row player wins on two jokers and on two different number cards. Joker 2/5, the others 1/5.",
      game: zeroSum(
        [
          [-1, 1, 1, -1],
          [1, -1, 1, -1],
          [1, 1, -1, -1],
          [-1, -1, -1, 1],
        ],
        {
          title: "O'Neill 1987",
          rows: ["ace", "two", "three", "joker"],
          columns: ["ace", "two", "three", "joker"],
        },
      ),
    },
    {
      id: "von-stengel-2007",
      source: {
        author: "B. von Stengel",
        year: 2007,
        title: "Equilibrium computation for two-player games in strategic and extensive form",
        doi: "10.1017/CBO9780511800481.005",
      },
      note: "Not degenerate: one pure equilibrium and two mixed ones.",
      game: bimatrix(
        [
          [3, 3],
          [2, 5],
          [0, 6],
        ],
        [
          [3, 2],
          [2, 6],
          [3, 1],
        ],
        { title: "von Stengel 2007" },
      ),
    },
    {
      id: "von-stengel-2007-degenerate",
      source: {
        author: "B. von Stengel",
        year: 2007,
        title: "Equilibrium computation for two-player games in strategic and extensive form",
        doi: "10.1017/CBO9780511800481.005",
      },
      note: "The same with a second best response to the first row: a segment of equilibria and an isolated one.",
      game: bimatrix(
        [
          [3, 3],
          [2, 5],
          [0, 6],
        ],
        [
          [3, 3],
          [2, 6],
          [3, 1],
        ],
        { title: "von Stengel 2007, degenerate" },
      ),
    },
    {
      id: "winkels-1979",
      source: {
        author: "H.-M. Winkels",
        year: 1979,
        title: "An algorithm to determine all equilibrium points of a bimatrix game",
      },
      note: "Degenerate: twelve extreme equilibria, whose maximal Nash subsets all hang together.",
      game: bimatrix(
        [
          [1, 3],
          [1, 3],
          [3, 1],
          [3, 1],
          ["5/2", "5/2"],
          ["5/2", "5/2"],
        ],
        [
          [1, 2],
          [0, -1],
          [-2, 2],
          [4, -1],
          [-1, 6],
          [6, -1],
        ],
        { title: "Winkels 1979" },
      ),
    },
  ];
}
