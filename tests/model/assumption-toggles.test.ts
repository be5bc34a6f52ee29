import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import {
  AGGRESSIVE,
  BALTIC_POSTURES_MODEL,
  dominanceCarriers,
  kaliningradParameters,
  toggleTable,
} from "../../src/kaliningrad/index.js";
import { assumptionToggles } from "../../src/model/assumption-toggles.js";
import { defineModel } from "../../src/model/define-model.js";
import { togglesDocument } from "../../src/report/toggles-document.js";

const postures = await defineModel(BALTIC_POSTURES_MODEL);

describe("the Baltic posture game", () => {
  it("has the table of toggles that its TypeScript form has, found from the model alone", () => {
    const own = togglesDocument(postures, ["C20"]).claims[0];
    const other = toggleTable(kaliningradParameters()).map(({ off, postures: rows }) => ({
      off: off === null ? [] : [off],
      margins: Object.fromEntries(rows.map(({ posture, margin }) => [posture, rationalText(margin)])),
    }));
    expect(own?.rows.map(({ off, margins }) => ({ off, margins }))).toEqual(other);
    expect(own?.rows.map(({ margins }) => AGGRESSIVE.map((a) => margins[a]).join(" "))).toEqual([
      "16 16 37/5 10",
      "-9 -9 37/5 10",
      "16 16 37/5 -50",
      "4 4 1/5 10",
      "1 1 -2 10",
      "10 10 22/5 -5",
      "8 8 1/5 2",
    ]);
  });

  it.each([
    ["C20", AGGRESSIVE],
    ["C21", ["PE"]],
    ["C22", ["EX"]],
    ["C23", ["HY"]],
    ["buildUp", ["AB"]],
  ] as const)("rests on the same sets for %s", (id, aggressive) => {
    const { minimalSets, carriers } = assumptionToggles(postures, id);
    expect({ minimalSets, carriers }).toEqual(dominanceCarriers(kaliningradParameters(), aggressive));
  });
});

describe("opposites", () => {
  it("that depend on parameters see what those that are numbers have put in place", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["stay", "go"] },
      parameters: { a: { default: 1, range: [0, 9] }, b: { default: 5, range: [0, 9] } },
      payoffs: { A: "(b - 4) * (A == go)" },
      assumptions: {
        follows: { holds: "b > a", off: { b: "a + 1" } },
        small: { holds: "a < 2", off: { a: 4 } },
        plain: { holds: "a > 0" },
      },
      claims: { C: { dominant: "go", player: "A" } },
    });
    const { toggled, rows, minimalSets, carriers } = assumptionToggles(model, "C");
    expect(toggled).toEqual(["follows", "small"]);
    expect(rows.map(({ finding }) => finding.holds)).toEqual([true, false, true]);
    // Both off: b is 4 + 1, not 1 + 1.
    expect(minimalSets).toEqual([[]]);
    expect(carriers).toEqual([]);
    expect(() => assumptionToggles(model, "D")).toThrow("there is no claim");
  });
});
