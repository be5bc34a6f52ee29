import { describe, expect, it } from "vitest";
import { readGame } from "../../src/formats/read-game.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { symmetric } from "../../src/normal-form/symmetric.js";
import { dominanceDocument } from "../../src/report/dominance-document.js";
import { dominanceText } from "../../src/report/dominance-text.js";
import { nashDocument } from "../../src/report/nash-document.js";
import { nashText } from "../../src/report/nash-text.js";

const stagHunt = symmetric(
  [
    [4, 1],
    [3, 3],
  ],
  { title: "Stag hunt", strategies: ["stag", "hare"] },
);
const degenerate = bimatrix(
  [
    [1, 0],
    [1, 1],
  ],
  [
    [1, 1],
    [0, 0],
  ],
  { rows: ["up", "down"], columns: ["left", "right"] },
);

describe("nashText", () => {
  it("lists strategies by name, with payoffs and components", () => {
    expect(nashText(stagHunt, nashDocument(stagHunt))).toBe(`Stag hunt
2 players (Row, Column), 2 × 2 strategies

Complete: these are all 3 extreme equilibria, in 3 components.

#  player  strategy              payoff
─  ──────  ────────────────────  ──────
1  Row     stag                       4
   Column  stag                       4
2  Row     stag: 2/3, hare: 1/3       3
   Column  stag: 2/3, hare: 1/3       3
3  Row     hare                       3
   Column  hare                       3

Components
component  index  size      extreme equilibria
─────────  ─────  ────────  ──────────────────
        1     +1  isolated  1
        2     −1  isolated  2
        3     +1  isolated  3
`);
  });

  it("says when a game is degenerate, and how large its components are", () => {
    const text = nashText(degenerate, nashDocument(degenerate));
    expect(text).toContain("The game is degenerate");
    expect(text).toMatch(/dimension 1/);
    expect(text).toContain("maximal Nash subset");
  });

  it("shows the index of each component when it is known", () => {
    const document = nashDocument(stagHunt);
    const components = document.components?.map((one, i) => ({ ...one, index: i === 1 ? -1 : 1 })) ?? null;
    expect(nashText(stagHunt, { ...document, components })).toMatch(/1 +\+1 +isolated[\s\S]*2 +−1 +isolated/);
  });

  it("says what is missing, and never that all is there", () => {
    const document = nashDocument(stagHunt, { limit: 1 });
    const text = nashText(stagHunt, document);
    expect(text).toContain("Incomplete: the limit of 1 ");
    expect(text).toMatch(/there\s+may be others/);
    expect(text).not.toContain("Complete");
    expect(text).not.toContain("Components");
  });

  it("keeps to 80 columns and one line, whatever the names", () => {
    const game = bimatrix(
      [
        [4, 1],
        [3, 3],
      ],
      [
        [4, 3],
        [1, 3],
      ],
      {
        title: "forged\nline \u001B[31m",
        players: ["a ".repeat(60), "B".repeat(200)],
        rows: ["x".repeat(100), "y"],
      },
    );
    for (const text of [nashText(game, nashDocument(game)), dominanceText(game, dominanceDocument(game))]) {
      expect(text).not.toContain("\u001B");
      expect(text).not.toMatch(/^line/m);
      for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it("marks with the style it is given", () => {
    const style = {
      heading: (text: string) => `<h>${text}`,
      good: (text: string) => `<g>${text}`,
      warning: (text: string) => `<w>${text}`,
    };
    expect(nashText(stagHunt, nashDocument(stagHunt), style)).toMatch(/^<h>Stag hunt\n[\s\S]*\n<g>Complete/);
    expect(nashText(stagHunt, nashDocument(stagHunt, { limit: 1 }), style)).toMatch(/\n<w>Incomplete/);
  });
});

describe("dominanceText", () => {
  it("names the dominating mixtures and margins, the rounds and the survivors", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      [
        [0, 1],
        [0, 1],
        [1, 0],
      ],
      {
        rows: ["top", "middle", "bottom"],
        columns: ["left", "right"],
      },
    );
    expect(dominanceText(game, dominanceDocument(game))).toBe(`2 players (Row, Column), 3 × 2 strategies

player  strategy  dominance
──────  ────────  ───────────────────────────────────────────────────────
Row     top       not dominated
        middle    not dominated
        bottom    strictly dominated by top: 1/2, middle: 1/2, margin 1/2
Column  left      not dominated
        right     not dominated

Iterated elimination of strictly dominated strategies
round 1 removes  Row: bottom
round 2 removes  Column: left
round 3 removes  Row: top
survivors        Row: middle
                 Column: right
`);
  });

  it("tells strict, weak and very weak dominance apart", () => {
    const dilemma = symmetric(
      [
        [3, 0],
        [5, 1],
      ],
      { strategies: ["cooperate", "defect"] },
    );
    const text = dominanceText(dilemma, dominanceDocument(dilemma));
    expect(text).toMatch(/cooperate +strictly dominated by defect, margin 1\n +defect +strictly dominant/);
    const weak = symmetric(
      [
        [1, 1],
        [1, 0],
      ],
      { strategies: ["a", "b"] },
    );
    expect(dominanceText(weak, dominanceDocument(weak))).toMatch(
      /a +weakly dominant\n +b +weakly dominated by a/,
    );
    const zero = readGame('NFG 1 R "" { "A" "B" } { 2 1 } 0 0 0 0');
    const zeroText = dominanceText(zero, dominanceDocument(zero));
    expect(zeroText).toMatch(/very weakly dominant[\s\S]*the only strategy/);
    expect(zeroText).toContain("Nothing is eliminated");
  });
});
