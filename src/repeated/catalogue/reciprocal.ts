import { responses } from "../internal/responses.js";
import { COOPERATE_DEFECT, type Moves } from "../moves.js";
import type { CatalogueStrategy } from "./catalogue-strategy.js";

const AXELROD = { author: "R. Axelrod", year: 1984, title: "The Evolution of Cooperation" };

/**
 * Returns the strategies that always do the same and those that answer the last moves of the others: tit for tat and its
 * suspicious, generous, patient and severe relatives.
 *
 * @example
 * ```ts
 * import { reciprocalStrategies } from "exclave/repeated";
 *
 * reciprocalStrategies().map(({ id }) => id).slice(0, 3); // ["all-c", "all-d", "tit-for-tat"]
 * ```
 */
export function reciprocalStrategies(moves: Moves = COOPERATE_DEFECT): CatalogueStrategy[] {
  return [
    {
      id: "all-c",
      source: AXELROD,
      note: "Always cooperates.",
      automaton: responses("ALLC", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "cooperate" },
      ]),
    },
    {
      id: "all-d",
      source: AXELROD,
      note: "Always defects.",
      automaton: responses("ALLD", moves, [{ name: "defect", play: "D", kind: "defect", hurt: "defect" }]),
    },
    {
      id: "tit-for-tat",
      source: {
        author: "R. Axelrod and W. D. Hamilton",
        year: 1981,
        title: "The evolution of cooperation",
        doi: "10.1126/science.7466396",
      },
      note: "Cooperates first, then does what the others did last: A. Rapoport's entry to Axelrod's tournaments.",
      automaton: responses("TFT", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "defect" },
        { name: "defect", play: "D", kind: "cooperate", hurt: "defect" },
      ]),
    },
    {
      id: "suspicious-tit-for-tat",
      source: {
        author: "R. Boyd and J. P. Lorberbaum",
        year: 1987,
        title: "No pure strategy is evolutionarily stable in the repeated Prisoner's Dilemma game",
        doi: "10.1038/327058a0",
      },
      note: "Tit for tat that defects first: against itself it never leaves the spiral.",
      automaton: responses("STFT", moves, [
        { name: "defect", play: "D", kind: "cooperate", hurt: "defect" },
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "defect" },
      ]),
    },
    {
      id: "generous-tit-for-tat",
      source: {
        author: "M. A. Nowak and K. Sigmund",
        year: 1992,
        title: "Tit for tat in heterogeneous populations",
        doi: "10.1038/355250a0",
      },
      note: "Tit for tat that forgives a defection with probability 1/3, the best measure at payoffs 5, 3, 1, 0.",
      automaton: responses("GTFT", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "forgive" },
        {
          name: "forgive",
          play: { cooperate: "1/3", defect: "2/3" },
          kind: "cooperate",
          hurt: "forgive",
        },
      ]),
    },
    {
      id: "tit-for-two-tats",
      source: AXELROD,
      note: "Defects only after two defections in a row.",
      automaton: responses("TF2T", moves, [
        { name: "calm", play: "C", kind: "calm", hurt: "warned" },
        { name: "warned", play: "C", kind: "calm", hurt: "defect" },
        { name: "defect", play: "D", kind: "calm", hurt: "defect" },
      ]),
    },
    {
      id: "two-tits-for-tat",
      source: AXELROD,
      note: "Answers each defection with two.",
      automaton: responses("2TFT", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "first" },
        { name: "first", play: "D", kind: "second", hurt: "first" },
        { name: "second", play: "D", kind: "cooperate", hurt: "first" },
      ]),
    },
  ];
}
