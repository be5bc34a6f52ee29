import { describe, expect, it } from "vitest";
import type { Rational } from "../../src/exact/index.js";
import { dominance, dominanceMargin, iteratedStrictDominance, rationalText } from "../../src/index.js";
import {
  AGGRESSIVE,
  ASSUMPTIONS,
  dominanceCarriers,
  efficacyBoundary,
  kaliningradParameters,
  nonAggressionDominance,
  POSTURES,
  type Posture,
  postureDominance,
  postureGame,
  toggleTable,
  toleratedGain,
} from "../../src/kaliningrad/index.js";
import { type Parameters, switchOff } from "../../src/model/index.js";

const DEFAULTS = kaliningradParameters();
const off = (...ids: string[]): Parameters => switchOff(DEFAULTS, ASSUMPTIONS, ids);
const at = (b: Posture): number => POSTURES.indexOf(b);
const text = (value: Rational | null): string | null => value && rationalText(value);
const margins = (parameters: Parameters): string[] =>
  AGGRESSIVE.map((a) => rationalText(postureDominance(parameters, a).margin));

/** What a mixture of postures gains over another posture, at HA, HS, GA, GS, IA, IS. */
function gains(parameters: Parameters, mixture: Partial<Record<Posture, string>>, over: Posture): string[] {
  const game = postureGame(parameters);
  const profiles = [0, 1, 2].flatMap((r) => [0, 1].map((n) => [r, n] as const));
  return profiles.map(([r, n]) => {
    const pays = Object.entries(mixture).map(([b, p]) => game.payoff(0, [at(b as Posture), r, n]).mul(p));
    const mixed = pays.reduce((sum, pay) => sum.add(pay));
    return rationalText(mixed.sub(game.payoff(0, [at(over), r, n])) as Rational);
  });
}

describe("dominance in the posture game", () => {
  it("has these margins of the single postures", () => {
    const table = AGGRESSIVE.map((a) => {
      const { pureMargins } = postureDominance(DEFAULTS, a);
      return Object.entries(pureMargins).map(([b, margin]) => `${b} ${rationalText(margin as Rational)}`);
    });
    expect(table).toEqual([
      ["TD 7", "PO 16", "RC 4", "TW 0"],
      ["TD 7", "PO 16", "RC 4", "TW 0"],
      ["TD 4", "PO 6", "RC 1", "TW -3"],
      ["TD 1", "PO 10", "RC -7", "TW -1"],
    ]);
  });

  it("has the best margins 16, 16, 37/5 and 10, the third by mixtures only", () => {
    expect(margins(DEFAULTS)).toEqual(["16", "16", "37/5", "10"]);
    expect(gains(DEFAULTS, { PO: "13/20", TW: "7/20" }, "HY")).toEqual([
      "37/5",
      "99/10",
      "809/80",
      "267/20",
      "353/20",
      "37/5",
    ]);
    // It is not the only best mixture: PO and RC reach the same margin.
    expect(gains(DEFAULTS, { PO: "8/15", RC: "7/15" }, "HY")).toEqual([
      "37/5",
      "99/10",
      "267/20",
      "2071/120",
      "151/15",
      "37/5",
    ]);
  });

  it("is answered in three senses: the set, two postures alone, no posture above all", () => {
    expect(nonAggressionDominance()).toMatchObject({
      everyAggressiveDominated: true,
      dominateAllAggressive: ["TD", "PO"],
      oneDominatesAll: false,
      dominant: null,
      leastMargin: "37/5",
    });
  });

  it("leaves PO, RC and TW undominated even by mixtures, and TD dominated by mixtures alone", () => {
    const report = dominance(postureGame(DEFAULTS)).filter(({ player }) => player === 0);
    const strict = report.filter(({ strict }) => strict).map(({ strategy }) => POSTURES[strategy]);
    expect(strict).toEqual(["TD", "PE", "EX", "HY", "AB"]);
    expect(gains(DEFAULTS, { PO: "1/2", RC: "1/2" }, "TD")).toEqual([
      "1/2",
      "1/2",
      "13/8",
      "33/16",
      "1/2",
      "3",
    ]);
    const byOne = ["PO", "RC", "TW"].map((b) =>
      dominanceMargin(postureGame(DEFAULTS), 0, at("TD"), { over: [at(b as Posture)] }),
    );
    expect(byOne.every(({ margin }) => margin !== null && margin.s < 0n)).toBe(true);
    const best = dominanceMargin(postureGame(DEFAULTS), 0, at("TD"), {
      over: ["PO", "RC", "TW"].map((b) => at(b as Posture)),
    });
    expect(text(best.margin)).toBe("1");
    expect(gains(DEFAULTS, { PO: "15/37", RC: "14/37", TW: "8/37" }, "TD")).toEqual([
      "1",
      "1",
      "1",
      "173/148",
      "87/37",
      "1",
    ]);
  });

  it("tolerates gains in effectiveness up to 4/25, 4/25, 13/100 and 1/10, and 1/100 without A6", () => {
    expect(AGGRESSIVE.map((a) => text(efficacyBoundary(DEFAULTS, a)))).toEqual([
      "4/25",
      "4/25",
      "13/100",
      "1/10",
    ]);
    expect(["PE", "EX"].map((a) => text(efficacyBoundary(off("A6"), a as Posture)))).toEqual([
      "1/100",
      "1/100",
    ]);
  });

  it("tolerates gains at H and G up to 219/2, 65, 37/4 and 69/4, and uniform ones up to the margins", () => {
    expect(AGGRESSIVE.map((a) => text(toleratedGain(DEFAULTS, a, ["H", "G"])))).toEqual([
      "219/2",
      "65",
      "37/4",
      "69/4",
    ]);
    expect(AGGRESSIVE.map((a) => text(toleratedGain(DEFAULTS, a, ["H", "G", "I"])))).toEqual(
      margins(DEFAULTS),
    );
  });

  it("has a weak dominance exactly at f = 4/25 for PE, and none beyond", () => {
    const lowered = (f: string): Parameters =>
      DEFAULTS.with({
        "q[PE,A]": DEFAULTS.get("q[PE,A]").sub(f) as Rational,
        "q[PE,S]": DEFAULTS.get("q[PE,S]").sub(f) as Rational,
      });
    const edge = lowered("4/25");
    expect(gains(edge, { PO: "1" }, "PE")).toEqual(["90", "100", "177/2", "97", "20", "0"]);
    const of = (parameters: Parameters): boolean[] =>
      dominance(postureGame(parameters))
        .filter(({ player, strategy }) => player === 0 && strategy === at("PE"))
        .flatMap(({ strict, weak }) => [strict, weak]);
    expect(of(lowered("159/1000"))).toEqual([true, true]);
    expect(of(edge)).toEqual([false, true]);
    expect(of(lowered("161/1000"))).toEqual([false, false]);
  });

  it.each([
    [0, ["5", "5", "22/13", "14"]],
    [1, ["99/20", "99/20", "4569/2720", "277/20"]],
    [5, ["19/4", "19/4", "1081/672", "53/4"]],
    [10, ["9/2", "9/2", "717/488", "25/2"]],
    [50, ["17/2", "17/2", "37/10", "21/2"]],
    [100, ["16", "16", "37/5", "10"]],
    [1000, ["151", "151", "3529/50", "10"]],
  ] as const)("holds for all four at L = %s", (L, expected) => {
    expect(margins(DEFAULTS.with({ L }))).toEqual(expected);
  });
});

describe("the toggles", () => {
  it("have these margins", () => {
    expect(
      toggleTable(DEFAULTS).map(({ off, postures }) => [
        off,
        ...postures.map(({ margin }) => rationalText(margin)),
      ]),
    ).toEqual([
      [null, "16", "16", "37/5", "10"],
      ["A1", "-9", "-9", "37/5", "10"],
      ["A2", "16", "16", "37/5", "-50"],
      ["A5", "4", "4", "1/5", "10"],
      ["A6", "1", "1", "-2", "10"],
      ["A7", "10", "10", "22/5", "-5"],
      ["A8", "8", "8", "1/5", "2"],
    ]);
  });

  it("leave HY to mixtures where A5 or A8 is off, and PE and EX to PO where A6 is off", () => {
    for (const id of ["A5", "A8"]) {
      const { pureMargins } = postureDominance(off(id), "HY");
      expect(Object.values(pureMargins).every(({ n, s }) => n === 0n || s < 0n)).toBe(true);
    }
    for (const a of ["PE", "EX"] as const) {
      const { pureMargins } = postureDominance(off("A6"), a);
      const dominators = Object.entries(pureMargins).filter(([, { n, s }]) => n !== 0n && s > 0n);
      expect(dominators.map(([b]) => b)).toEqual(["PO"]);
    }
  });

  it("has a posture with A5 off that mixtures alone remove", () => {
    const without = off("A5");
    expect(gains(without, { RC: "1" }, "HY")).toEqual(["0", "0", "17/4", "39/8", "1", "1"]);
    expect(gains(without, { PO: "1/10", RC: "1/2", TW: "2/5" }, "HY")).toEqual([
      "1/10",
      "1/10",
      "33/40",
      "57/80",
      "91/10",
      "3/5",
    ]);
    const game = postureGame(without);
    const left = (by: "pure" | "mixed") =>
      iteratedStrictDominance(game, { by }).survivors[0]?.map((b) => POSTURES[b]);
    expect(left("pure")).toEqual(["RC", "TW", "HY"]);
    expect(left("mixed")).toEqual(["RC", "TW"]);
  });

  it("have these minimal sufficient sets", () => {
    const sets = (postures: readonly Posture[]) =>
      dominanceCarriers(DEFAULTS, postures).minimalSets.map((set) => set.join(" "));
    expect(sets(["PE"])).toEqual(["A1 A5 A6", "A1 A7 A8"]);
    expect(sets(["EX"])).toEqual(["A1 A5 A6", "A1 A7 A8"]);
    expect(sets(["HY"])).toEqual(["A5 A6 A7", "A5 A6 A8", "A6 A7 A8"]);
    expect(sets(["AB"])).toEqual(["A2 A7"]);
    expect(sets(AGGRESSIVE)).toEqual(["A1 A2 A5 A6 A7", "A1 A2 A6 A7 A8"]);
    expect(dominanceCarriers(DEFAULTS, AGGRESSIVE).carriers).toEqual(["A1", "A2", "A6", "A7"]);
  });

  it("change the magnitude of the sets with the magnitude of the opposites only through the parameters", () => {
    // Half a coercive gain cannot break what the whole one does not: HY survives A8 off by 1/5 and a gain of 9 breaks it.
    const gained = (beta: string): string =>
      rationalText(
        postureDominance(DEFAULTS.with({ "beta[HY,H]": beta, "beta[HY,G]": beta, "beta[HY,I]": beta }), "HY")
          .margin,
      );
    expect([gained("4"), gained("8"), gained("9")].map((margin) => margin.startsWith("-"))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
