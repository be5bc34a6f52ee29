import { allKind, build, cooperation, defection, responses } from "../internal/responses.js";
import { COOPERATE_DEFECT, type Moves } from "../moves.js";
import type { CatalogueStrategy } from "./catalogue-strategy.js";

const AXELROD = { author: "R. Axelrod", year: 1984, title: "The Evolution of Cooperation" };
const OSBORNE = { author: "M. J. Osborne", year: 2004, title: "An Introduction to Game Theory" };

/**
 * Returns the strategies that punish for ever or for a number of rounds, and the one that stays where it fares well.
 *
 * @example
 * ```ts
 * import { punishingStrategies } from "exclave/repeated";
 *
 * punishingStrategies().map(({ id }) => id); // ["grim", "grim-rival", "win-stay-lose-shift", "limited-retaliation", "limited-retaliation-public"]
 * ```
 */
export function punishingStrategies(moves: Moves = COOPERATE_DEFECT): CatalogueStrategy[] {
  const [c, d] = [cooperation(moves), defection(moves)];
  // Everybody cooperated, or nobody did, or one side alone.
  const stayOrShift = [
    allKind(moves, "cooperate", c),
    allKind(moves, "defect"),
    { own: c, to: "defect" },
    { to: "cooperate" },
  ];
  return [
    {
      id: "grim",
      source: {
        author: "J. W. Friedman",
        year: 1971,
        title: "A non-cooperative equilibrium for supergames",
        doi: "10.2307/2296617",
      },
      note: "Cooperates until anybody defects, the own side too, then defects for ever.",
      automaton: build("GRIM", moves, [
        { name: "cooperate", play: c, next: [allKind(moves, "cooperate", c), { to: "punish" }] },
        { name: "punish", play: d, next: "punish" },
      ]),
    },
    {
      id: "grim-rival",
      source: AXELROD,
      note: "Cooperates until another defects, then defects for ever; it does not notice its own defection.",
      automaton: responses("GRIM-rival", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "punish" },
        { name: "punish", play: "D", kind: "punish", hurt: "punish" },
      ]),
    },
    {
      id: "win-stay-lose-shift",
      source: {
        author: "M. A. Nowak and K. Sigmund",
        year: 1993,
        title:
          "A strategy of win-stay, lose-shift that outperforms tit-for-tat in the Prisoner's Dilemma game",
        doi: "10.1038/364056a0",
      },
      note: "Cooperates after all cooperated or nobody did, defects otherwise; also called Pavlov.",
      automaton: build("WSLS", moves, [
        { name: "cooperate", play: c, next: stayOrShift },
        { name: "defect", play: d, next: stayOrShift },
      ]),
    },
    {
      id: "limited-retaliation",
      source: OSBORNE,
      note: "Answers a defection of another with two rounds of defection whatever happens in them, and forgets it then.",
      automaton: responses("LR2", moves, [
        { name: "cooperate", play: "C", kind: "cooperate", hurt: "first" },
        { name: "first", play: "D", kind: "second", hurt: "second" },
        { name: "second", play: "D", kind: "cooperate", hurt: "cooperate" },
      ]),
    },
    {
      id: "limited-retaliation-public",
      source: OSBORNE,
      note: "The same after anybody's defection, the own one too: all punish together.",
      automaton: build("LR2-public", moves, [
        { name: "cooperate", play: c, next: [allKind(moves, "cooperate", c), { to: "first" }] },
        { name: "first", play: d, next: "second" },
        { name: "second", play: d, next: "cooperate" },
      ]),
    },
  ];
}
