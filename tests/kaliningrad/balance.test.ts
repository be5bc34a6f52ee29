import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/index.js";
import {
  coalitionStrengths,
  defencePower,
  denialNeed,
  kaliningradParameters,
  qualityThresholds,
  widerStrength,
} from "../../src/kaliningrad/index.js";

const DEFAULTS = kaliningradParameters();

describe("the conventional balance", () => {
  it("has these coalitions, none of which denies", () => {
    const all = coalitionStrengths(DEFAULTS);
    expect(all.map(({ members, strength }) => `${members.join("")} ${rationalText(strength)}`)).toEqual([
      "E 6/5",
      "L 4/5",
      "T 8/5",
      "EL 2",
      "ET 14/5",
      "LT 12/5",
      "ELT 18/5",
      "EF 18/5",
      "LF 16/5",
      "TF 4",
      "ELF 22/5",
      "ETF 26/5",
      "LTF 24/5",
      "ELTF 6",
    ]);
    expect(all.some(({ denies, balances }) => denies || balances)).toBe(false);
    expect(rationalText(denialNeed(DEFAULTS))).toBe("22/3");
  });

  it("puts up 36/5 in the wider count, 2/15 short of denial and 74/5 of parity", () => {
    const strength = widerStrength(DEFAULTS);
    expect(rationalText(strength)).toBe("36/5");
    expect(DEFAULTS.get("battalions_R").div(strength).toFraction()).toBe("55/18");
    expect(denialNeed(DEFAULTS).sub(strength).toFraction()).toBe("2/15");
    expect(DEFAULTS.get("battalions_R").sub(strength).toFraction()).toBe("74/5");
  });

  it("turns at a battalion quality of 37/90, 74/135 and 49/30", () => {
    const { denialWider, denialNarrower, parityWider } = qualityThresholds(DEFAULTS);
    expect([denialWider, denialNarrower, parityWider].map((w) => w && rationalText(w))).toEqual([
      "37/90",
      "74/135",
      "49/30",
    ]);
  });

  it("denies exactly from those qualities on", () => {
    const wider = (w: string): number => widerStrength(DEFAULTS.with({ w })).compare(denialNeed(DEFAULTS));
    expect([wider("41/100"), wider("37/90"), wider("42/100")]).toEqual([-1, 0, 1]);
    const narrower = (w: string): boolean =>
      coalitionStrengths(DEFAULTS.with({ w })).some(({ denies }) => denies);
    expect([narrower("54/100"), narrower("74/135")]).toEqual([false, true]);
  });
});

describe("who is needed for a defence", () => {
  it.each([
    ["22/3", ["1", "0", "0", "0", "0"]],
    ["15", ["3/4", "1/12", "1/12", "0", "1/12"]],
    ["22", ["0", "0", "0", "0", "0"]],
  ])("has these Shapley values at a quota of %s", (quota, expected) => {
    const { members, weights, power } = defencePower(DEFAULTS, quota);
    expect(members).toEqual(["N", "F", "E", "L", "T"]);
    expect(weights.map(rationalText)).toEqual(["69/5", "12/5", "6/5", "4/5", "8/5"]);
    expect(power.map(rationalText)).toEqual(expected);
  });
});
