import { describe, expect, it } from "vitest";
import type { ExclaveError } from "../../src/index.js";
import {
  CLAIMS,
  fearCurves,
  fearStock,
  kaliningradParameters,
  spiralEquilibria,
} from "../../src/kaliningrad/index.js";
import type { Finding } from "../../src/model/index.js";

const standard = kaliningradParameters();

function finding(id: string, changes: Record<string, string | number> = {}): Finding {
  const claim = CLAIMS.find((one) => one.id === id);
  return (claim as NonNullable<typeof claim>).evaluate(standard.with(changes));
}

const names = (changes: Record<string, string | number>): string[] =>
  spiralEquilibria(standard.with(changes)).map(({ name }) => name);

describe("the dilemma over time", () => {
  it("has de-escalation from exactly delta = 2/3 on, and the trap and the spiral always", () => {
    expect(names({ delta: "1/2" })).toEqual(["fear trap", "spiral"]);
    expect(names({ delta: "199999/300000" })).toEqual(["fear trap", "spiral"]);
    expect(names({ delta: "2/3" })).toEqual(["de-escalation", "fear trap", "spiral"]);
    expect(names({ delta: "3/4", calming: "1/4" })).toEqual(["fear trap", "spiral"]);
    expect(names({ delta: "4/5", calming: "1/4" })).toEqual(["de-escalation", "fear trap", "spiral"]);
    expect(names({ delta: "10/13", phi_high: 6 })).toEqual(["de-escalation", "fear trap", "spiral"]);
  });

  it("is peaceful only without fear", () => {
    expect(names({ phi_low: 0, phi_high: 0 })).toEqual(["de-escalation"]);
  });

  it("refuses a discount factor of 1 by its name", () => {
    expect(() => spiralEquilibria(standard.with({ delta: 1 }))).toThrow(
      expect.objectContaining({ code: "bad-parameter", path: "delta" }) as ExclaveError,
    );
    expect(() => finding("C8", { delta: 1 })).toThrow(expect.objectContaining({ path: "delta" }));
  });

  it("gives the curves of fear and of survival", () => {
    const curves = fearCurves(standard, 5);
    expect(curves.map(({ equilibrium, start }) => `${equilibrium}, ${start}`)).toEqual([
      "de-escalation, low",
      "de-escalation, high",
      "fear trap, low",
      "fear trap, high",
      "spiral, low",
      "spiral, high",
    ]);
    const [calm, calming, , trapped, spiral] = curves;
    expect(calm?.fear.map(String)).toEqual(Array(6).fill("2"));
    expect(calming?.high.map(String)).toEqual(["1", "0.5", "0.25", "0.125", "0.0625", "0.03125"]);
    expect(trapped?.fear.map(String)).toEqual(Array(6).fill("4"));
    expect(spiral?.high.map(String)).toEqual(["0", "1", "1", "1", "1", "1"]);
    expect(spiral?.survival[5]?.toFraction()).toBe("5759036199/6250000000");
    expect(() => fearCurves(standard, 1.5)).toThrow(expect.objectContaining({ path: "periods" }));
  });

  it("lets the stock of fear tend to eta n / lambda from below", () => {
    const { path, limit } = fearStock(standard.with({ fear_decay: "1/3", fear_increment: "2/5" }), 2, 40);
    expect(limit.toFraction()).toBe("12/5");
    expect(limit.sub(path[40] as never).compare("1/1000000")).toBe(-1);
    expect(() => fearStock(standard.with({ fear_decay: 0 }), 1, 2)).toThrow(
      expect.objectContaining({ path: "fear_decay" }),
    );
  });
});

describe("the claims over time", () => {
  it("C4: arming sustains fear between eta / lambda and 2 eta / lambda", () => {
    expect(finding("C4")).toMatchObject({
      atDefaults: true,
      boundary: { sustainedByOne: "5/2", sustainedByBoth: "5" },
    });
    expect(finding("C4", { fear_increment: 0 }).atDefaults).toBe(false);
  });

  it("C5: fear makes confrontation likelier, each way, and mixed play moves the other way", () => {
    expect(finding("C5")).toMatchObject({
      atDefaults: true,
      carriers: ["A4"],
      boundary: { trust: "2/3", selection: "16/9", cutOff: "1/6", multiplier: "5/3" },
      evidence: { parts: { a: true, b: true, c: true, d: true } },
    });
    // In the mixed equilibrium the probability of restraint is m = 2 - 8 / (3 phi), which rises with fear.
    const mixed = ["3/2", "2", "5/2"].map(
      (phi) => (finding("C5", { phi }).evidence["mixedEquilibrium"] as { restraint: string }).restraint,
    );
    expect(mixed).toEqual(["2/9", "2/3", "14/15"]);
    expect(finding("C5", { hazard_high: "1/1000" }).atDefaults).toBe(false);
    expect(finding("C5", { race_loss: 1 })).toMatchObject({ atDefaults: false, boundary: { cutOff: "1" } });
    // Chicken lies between the thresholds when phi2 < phi1: there trust falls with fear.
    expect(finding("C5", { g: 2, l: 0, phi: 1 }).evidence["parts"]).toMatchObject({ a: false });
  });

  it("C8: peace and the spiral coexist between phi1 and phi2, and over time from delta*", () => {
    expect(finding("C8")).toMatchObject({
      atDefaults: true,
      boundary: { from: "4/3", to: "8/3", patience: "2/3" },
    });
    for (const phi of ["4/3", "8/3", "1", "4"]) expect(finding("C8", { phi }).atDefaults).toBe(false);
    expect(finding("C8", { delta: "3/5" }).atDefaults).toBe(false);
    expect(finding("C8", { calming: "3/4" }).boundary["patience"]).toBe("4/7");
    expect(finding("C8", { phi_high: 8 }).boundary["patience"]).toBe("4/5");
  });

  it("C9 and C10: fear does work over time, and stays at its top in the spiral", () => {
    expect(finding("C9").boundary).toMatchObject({
      securityDilemma: "yes",
      fearSpiral: "yes",
      postureGame: "no",
    });
    expect(finding("C9", { phi_low: 0, phi_high: 0 }).boundary["fearSpiral"]).toBe("no");
    expect(finding("C10").boundary["massAtTop"]).toBe("1");
    expect(finding("C10", { phi_low: 0 }).boundary["massAtTop"]).toBe(null);
  });

  it("C11: war is unlikely up to T*, in both games", () => {
    expect(finding("C11")).toMatchObject({
      atDefaults: true,
      boundary: {
        hazardPostures: "61/17250",
        horizonPostures: "29",
        warSpiral: "490963801/6250000000",
        horizonHighFear: "5",
      },
    });
    expect(finding("C11", { T: 6 }).atDefaults).toBe(true);
    expect(finding("C11", { T: 7 }).atDefaults).toBe(false);
    expect(finding("C11", { eta: "1/100" }).atDefaults).toBe(false);
    const certain = ({ evidence }: Finding) =>
      (evidence["longRun"] as { warIsCertainInTheEnd: boolean }).warIsCertainInTheEnd;
    expect([certain(finding("C11")), certain(finding("C11", { hazard_low: 0 }))]).toEqual([true, false]);
  });
});
