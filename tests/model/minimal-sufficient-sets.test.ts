import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimalSufficientSets } from "../../src/model/minimal-sufficient-sets.js";

const IDS = ["A", "B", "C", "D"];

describe("minimalSufficientSets", () => {
  it("finds the empty set when nothing is needed, and none when nothing suffices", () => {
    expect(minimalSufficientSets(IDS, () => true)).toEqual({ minimalSets: [[]], carriers: [] });
    expect(minimalSufficientSets(IDS, () => false)).toEqual({ minimalSets: [], carriers: [] });
  });

  it("lists sets by size, then in the order of the assumptions", () => {
    const holds = (off: readonly string[]): boolean =>
      !off.includes("C") || !(off.includes("A") || off.includes("B"));
    expect(minimalSufficientSets(IDS, holds).minimalSets).toEqual([["C"], ["A", "B"]]);
  });

  it("tries every set, since switching an assumption off may help", () => {
    const holds = (off: readonly string[]): boolean => off.length !== 1;
    expect(minimalSufficientSets(["A", "B"], holds).minimalSets).toEqual([[]]);
  });

  it("agrees with the definition for any conclusion", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(15)), (good) => {
        const mask = (set: readonly string[]): number =>
          set.reduce((bits, id) => bits | (1 << IDS.indexOf(id)), 0);
        const holds = (off: readonly string[]): boolean => good.includes(15 - mask(off));
        const { minimalSets, carriers } = minimalSufficientSets(IDS, holds);
        const expected = good.filter((kept) => !good.some((part) => part !== kept && (part & kept) === part));
        expect(minimalSets.map(mask).sort()).toEqual(expected.sort());
        const inAll = IDS.filter((id) => expected.every((kept) => (kept & (1 << IDS.indexOf(id))) !== 0));
        expect(carriers).toEqual(expected.length === 0 ? [] : inAll);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses more assumptions than can all be tried", () => {
    expect(() => minimalSufficientSets(Array.from({ length: 13 }, String), () => true)).toThrow(
      /12 assumptions at most/,
    );
  });
});
