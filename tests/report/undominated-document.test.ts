import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { equilibria } from "../../src/normal-form/nash/equilibria.js";
import { nashDocument } from "../../src/report/nash-document.js";
import { nashText } from "../../src/report/nash-text.js";
import { undominatedPart } from "../../src/report/undominated-document.js";

/**
 * The textbook's example of a hand that trembles: (up, left) and (down, right) are equilibria, and right is dominated by
 * left, down by up.
 */
const trembling = bimatrix(
  [
    [1, 2],
    [0, 2],
  ],
  [
    [1, 0],
    [2, 2],
  ],
  { rows: ["up", "down"], columns: ["left", "right"] },
);

/** R. B. Myerson 1978, Refinements of the Nash equilibrium concept, doi:10.1007/BF01753236, the first example. */
const first = [
  [1, 0],
  [0, 0],
];

/** The same, the second example: a third strategy, strictly dominated by the second. */
const second = [
  [1, 0, -9],
  [0, 0, -7],
  [-9, -7, -7],
];

/**
 * Three players (M. J. Osborne and A. Rubinstein 1994, A Course in Game Theory, section 12.5): (B, L, l) is undominated and
 * yet not trembling-hand perfect.
 */
const three = fromFunction(
  [
    { name: "1", strategies: ["T", "B"] },
    { name: "2", strategies: ["L", "R"] },
    { name: "3", strategies: ["l", "r"] },
  ],
  ([a = 0, b = 0, c = 0]) => [
    c === 0 ? (a === 1 && b === 1 ? 0 : 1) : a === b ? 1 : 0,
    b === 0 ? 1 : 0,
    c === 0 ? 1 : 0,
  ],
);

const flagsOf = (game: NormalFormGame): [string, boolean | null][] =>
  nashDocument(game).equilibria.map(({ strategies, undominated }) => [
    strategies.map((strategy) => strategy.join(" ")).join(" | "),
    undominated,
  ]);

const texts = (game: NormalFormGame): string => nashText(game, nashDocument(game)).replaceAll(/\s+/g, " ");

describe("which equilibria are undominated", () => {
  it("is told of the textbook's game of a trembling hand, with what proves it", () => {
    expect(flagsOf(trembling)).toEqual([
      ["1 0 | 1 0", true],
      ["0 1 | 0 1", false],
    ]);
    const { undominated } = nashDocument(trembling).certificate;
    expect(undominated?.dominated).toEqual([
      { equilibrium: 1, player: 0, by: ["1", "0"], gains: ["1", "0"] },
      { equilibrium: 1, player: 1, by: ["1", "0"], gains: ["1", "0"] },
    ]);
    expect(undominated?.supports.map(({ player, support }) => [player, support])).toEqual([
      [0, [0]],
      [1, [0]],
    ]);
    expect(undominated?.supports.flatMap(({ belief }) => belief).every((text) => text !== "0")).toBe(true);
    expect(checkNash(nashDocument(trembling), trembling).undominated).toBe("verified");
    expect(texts(trembling)).toContain(
      "In 2 a player plays a weakly dominated strategy, so that it is not trembling-hand perfect.",
    );
  });

  it("is told of Myerson's examples: one more dominated strategy makes an equilibrium undominated", () => {
    expect(flagsOf(bimatrix(first, first))).toEqual([
      ["1 0 | 1 0", true],
      ["0 1 | 0 1", false],
    ]);
    const more = bimatrix(second, second);
    expect(flagsOf(more)).toEqual([
      ["1 0 0 | 1 0 0", true],
      ["0 1 0 | 0 1 0", true],
      ["0 0 1 | 0 0 1", false],
    ]);
    expect(texts(more)).toContain("In 3 a player plays a weakly dominated strategy");
    expect(checkNash(nashDocument(more)).undominated).toBe("verified");
  });

  it("is not the same as perfection with three players, and the text does not say so", () => {
    expect(flagsOf(three)).toEqual([
      ["1 0 | 1 0 | 1 0", true],
      ["0 1 | 1 0 | 1 0", true],
    ]);
    expect(texts(three)).not.toContain("perfect");
    // A strategy that is dominated by the first player's other one, however the rest play.
    const dominated = fromFunction(three.players, ([a = 0, b = 0, c = 0]) => [
      a === 0 && c === 1 ? 1 : 0,
      b === 0 ? 1 : 0,
      c === 0 ? 1 : 0,
    ]);
    expect(flagsOf(dominated).map(([, flag]) => flag)).toEqual([true, false]);
    expect(texts(dominated)).toContain("In 2 a player plays a weakly dominated strategy.");
    expect(checkNash(nashDocument(dominated)).undominated).toBe("verified");
  });

  it("is not mentioned where all are, or where it is not known", () => {
    const pennies = bimatrix(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    );
    expect(flagsOf(pennies)).toEqual([["1/2 1/2 | 1/2 1/2", true]]);
    expect(nashDocument(pennies).certificate.undominated?.dominated).toEqual([]);
    expect(texts(pennies)).not.toContain("dominated");
    const cut = nashDocument(trembling, { limit: 1 });
    expect(cut.complete).toBe(false);
    expect(cut.equilibria.map(({ undominated }) => undominated)).toEqual(cut.equilibria.map(() => null));
    expect(cut.certificate.undominated).toBeNull();
    expect(nashText(trembling, cut)).not.toContain("dominated");
  });

  it("is told of several equilibria in one sentence, and of all of them", () => {
    const document = nashDocument(bimatrix(second, second));
    const flagged = (flags: readonly boolean[]): string =>
      nashText(bimatrix(second, second), {
        ...document,
        equilibria: document.equilibria.map((one, e) => ({ ...one, undominated: flags[e] ?? null })),
      }).replaceAll(/\s+/g, " ");
    const played = "a player plays a weakly dominated strategy, so that";
    expect(flagged([true, false, false])).toContain(`In 2, 3 ${played} they are not trembling-hand perfect.`);
    expect(flagged([true, true, false])).toContain(`In 3 ${played} it is not trembling-hand perfect.`);
    expect(flagged([false, false, false])).toContain(
      `In every one of them ${played} none is trembling-hand perfect.`,
    );
  });

  it("is left open by a signal that stops the work", () => {
    const { flags } = undominatedPart(trembling, equilibria(trembling), { signal: { aborted: true } });
    expect(flags).toEqual([null, null]);
  });
});
