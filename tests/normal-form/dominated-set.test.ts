import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, rationalText, symmetric } from "../../src/index.js";
import { dominatedSet } from "../../src/normal-form/dominated-set.js";
import { AB, EX, HY, PE, PO, postureGame, RC, TD, TW } from "./baltic-posture-game.js";
import { definedGains, expectBelief, mostGained } from "./dominance-proofs.js";
import { smallGames } from "./small-games.js";

describe("dominatedSet", () => {
  const game = postureGame();
  const aggressive = [PE, EX, HY, AB];

  it("proves that every aggressive posture is dominated by the others, and by porcupine or total defence alone", () => {
    const all = dominatedSet(game, 0, aggressive, [TD, PO, RC, TW]);
    expect(all.holds).toBe(true);
    expect(all.members.map(({ margin }) => margin && rationalText(margin))).toEqual([
      "16",
      "16",
      "37/5",
      "10",
    ]);
    expect(dominatedSet(game, 0, aggressive, [PO]).holds).toBe(true);
    expect(dominatedSet(game, 0, aggressive, [TD]).holds).toBe(true);
  });

  it("refutes it for resilience alone by the build-up, with a belief", () => {
    const { holds, members } = dominatedSet(game, 0, aggressive, [RC]);
    expect(holds).toBe(false);
    expect(members.map(({ dominated }) => dominated)).toEqual([true, true, true, false]);
    const belief = members[3]?.belief;
    expectBelief(belief, 6);
    expect(mostGained(game, 0, AB, [RC], belief ?? []).compare(0)).toBeLessThanOrEqual(0);
  });

  it("finds that tripwire dominates pre-emption and extraterritorial defence weakly only", () => {
    expect(dominatedSet(game, 0, [PE, EX], [TW]).holds).toBe(false);
    expect(dominatedSet(game, 0, [EX, PE], [TW], { strength: "weak" })).toMatchObject({
      holds: true,
      members: [{ strategy: PE }, { strategy: EX }],
    });
  });

  it("leaves porcupine, resilience and tripwire undominated by each other", () => {
    for (const strength of ["strict", "weak", "very-weak"] as const) {
      const { members } = dominatedSet(game, 0, [PO, RC, TW], [PO, RC, TW], { strength });
      expect(members.map(({ dominated }) => dominated)).toEqual([false, false, false]);
    }
  });

  it("holds of nothing, and of no strategy when there is nothing to mix", () => {
    expect(dominatedSet(game, 0, [], [PO])).toMatchObject({ holds: true, members: [] });
    const alone = dominatedSet(game, 0, [PO], [PO], { strength: "very-weak" });
    expect(alone).toMatchObject({ holds: false, members: [{ dominated: false, margin: null, by: null }] });
    expectBelief(alone.members[0]?.belief, 6);
  });

  it("gives the mixture that never loses for very weak dominance", () => {
    const copies = bimatrix(
      [
        [1, 2],
        [1, 2],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    const { members } = dominatedSet(copies, 0, [0], [1], { strength: "very-weak" });
    expect(members[0]?.by?.map(rationalText)).toEqual(["0", "1"]);
    expect(members[0]?.gains?.map(rationalText)).toEqual(["0", "0"]);
    expect(dominatedSet(copies, 0, [0], [1], { strength: "weak" }).members[0]).toMatchObject({
      dominated: false,
      by: null,
      gains: null,
    });
  });

  it("proves every verdict", () => {
    const strengths = fc.constantFrom("strict", "weak", "very-weak");
    fc.assert(
      fc.property(smallGames(), strengths, (small, strength) => {
        const count = small.shape[0] as number;
        const everything = Array.from({ length: count }, (_, s) => s);
        const over = everything.slice(0, 2);
        const result = dominatedSet(small, 0, everything, over, { strength });
        expect(result.members).toHaveLength(count);
        for (const { strategy, dominated, by, belief } of result.members) {
          const others = over.filter((s) => s !== strategy);
          if (dominated) {
            const gains = definedGains(small, 0, strategy, by ?? []);
            const least = strength === "strict" ? 1 : 0;
            expect(gains.every((gain) => gain.compare(0) >= least)).toBe(true);
            expect(gains.some((gain) => gain.compare(0) > 0) || strength === "very-weak").toBe(true);
            expect(by?.every((p, s) => others.includes(s) || p.equals(0))).toBe(true);
          } else {
            expectBelief(belief, small.profileCount / count);
            if (others.length === 0) continue;
            const most = mostGained(small, 0, strategy, others, belief ?? []);
            expect(most.compare(0)).toBeLessThanOrEqual(strength === "very-weak" ? -1 : 0);
            expect(belief?.every((p) => p.compare(0) > 0) || strength !== "weak").toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [() => dominatedSet(symmetric([[1]]), 2, [0], [0]), "player"],
    [() => dominatedSet(symmetric([[1]]), 0, [1], [0]), "set[0]"],
    [() => dominatedSet(symmetric([[1]]), 0, [0], [0, -1]), "by[1]"],
    [() => dominatedSet(symmetric([[1]]), 0, [0], [0], { strength: "strong" as never }), "strength"],
  ])("refuses arguments that do not fit (%#)", (call, path) => {
    expect(call).toThrow(expect.objectContaining({ code: "bad-argument", path }));
  });
});
