import { bimatrix } from "../bimatrix.js";
import { symmetric } from "../symmetric.js";
import { zeroSum } from "../zero-sum.js";
import type { CatalogueGame } from "./catalogue-game.js";

/**
 * Returns the well-known games of one page each: the dilemmas, the coordination games and the cyclic ones.
 *
 * @example
 * ```ts
 * import { classics } from "exclave";
 *
 * classics().map(({ id }) => id).slice(0, 3); // ["prisoners-dilemma", "stag-hunt", "chicken"]
 * ```
 */
export function classics(): CatalogueGame[] {
  return [
    {
      id: "prisoners-dilemma",
      source: { author: "A. W. Tucker", year: 1950, title: "A two-person dilemma" },
      note: "Each is better off defecting whatever the other does, and both are worse off when both defect.",
      game: symmetric(
        [
          [3, 0],
          [5, 1],
        ],
        { title: "Prisoner's dilemma", strategies: ["cooperate", "defect"] },
      ),
    },
    {
      id: "stag-hunt",
      source: {
        author: "B. Skyrms",
        year: 2004,
        title: "The Stag Hunt and the Evolution of Social Structure",
      },
      note: "The stag pays more but needs both; the hare is safe. Payoff and risk dominance disagree.",
      game: symmetric(
        [
          [4, 1],
          [3, 3],
        ],
        { title: "Stag hunt", strategies: ["stag", "hare"] },
      ),
    },
    {
      id: "chicken",
      source: { author: "A. Rapoport and A. M. Chammah", year: 1966, title: "The game of chicken" },
      note: "Each wants the other to give way, and a clash is the worst for both.",
      game: symmetric(
        [
          [0, -1],
          [1, -10],
        ],
        { title: "Chicken", strategies: ["swerve", "straight"] },
      ),
    },
    {
      id: "hawk-dove",
      source: {
        author: "J. Maynard Smith and G. R. Price",
        year: 1973,
        title: "The logic of animal conflict",
        doi: "10.1038/246015a0",
      },
      note: "A prize of 2 and a fight that costs 4: hawks and doves in equal parts.",
      game: symmetric(
        [
          [1, 0],
          [2, -1],
        ],
        { title: "Hawk and dove", strategies: ["dove", "hawk"] },
      ),
    },
    {
      id: "battle-of-the-sexes",
      source: { author: "R. D. Luce and H. Raiffa", year: 1957, title: "Games and Decisions" },
      note: "Both want to meet, and disagree where.",
      game: bimatrix(
        [
          [2, -1],
          [-1, 1],
        ],
        [
          [1, -1],
          [-1, 2],
        ],
        { title: "Battle of the sexes", rows: ["fight", "ballet"], columns: ["fight", "ballet"] },
      ),
    },
    {
      id: "matching-pennies",
      source: {
        author: "J. von Neumann",
        year: 1928,
        title: "Zur Theorie der Gesellschaftsspiele",
        doi: "10.1007/BF01448847",
      },
      note: "One wants to match, the other not to: no pure equilibrium.",
      game: zeroSum(
        [
          [1, -1],
          [-1, 1],
        ],
        { title: "Matching pennies", rows: ["heads", "tails"], columns: ["heads", "tails"] },
      ),
    },
    {
      id: "rock-paper-scissors",
      source: {
        author: "J. von Neumann and O. Morgenstern",
        year: 1944,
        title: "Theory of Games and Economic Behavior",
      },
      note: "Each strategy beats one and loses to one; the equilibrium is uniform.",
      game: zeroSum(
        [
          [0, -1, 1],
          [1, 0, -1],
          [-1, 1, 0],
        ],
        {
          title: "Rock, paper, scissors",
          rows: ["rock", "paper", "scissors"],
          columns: ["rock", "paper", "scissors"],
        },
      ),
    },
  ];
}
