import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/index.js";
import {
  commitmentMap,
  credibilityGame,
  denialCost,
  deterrenceThreshold,
  invasionMap,
  kaliningradParameters,
  POSTURES,
  RUSSIAN_MOVES,
} from "../../src/kaliningrad/index.js";
import type { Parameters } from "../../src/model/index.js";
import { bimatrixEquilibria } from "../../src/normal-form/index.js";

const DEFAULTS = kaliningradParameters();

function played(parameters: Parameters, alpha: string): string[] {
  return bimatrixEquilibria(credibilityGame(parameters, alpha)).equilibria.map(({ strategies }) =>
    strategies
      .map((one, player) =>
        one
          .map((p, s) => [p, (player === 0 ? POSTURES : RUSSIAN_MOVES)[s]] as const)
          .filter(([p]) => p.n !== 0n)
          .map(([p, label]) => (p.equals(1) ? label : `${label} ${rationalText(p)}`))
          .join(" "),
      )
      .join(" | "),
  );
}

describe("the posture game with credibility", () => {
  it.each([
    ["1", ["RC 108/115 TW 7/115 | H 13/15 G 2/15"]],
    ["9/10", ["RC 612/617 TW 5/617 | H 533/613 G 80/613"]],
    ["3/4", ["RC | G"]],
    ["1747/2340", ["RC | G", "RC | G 294520/453111 I 158591/453111"]],
    ["1/2", ["PO 577/964 RC 387/964 | G 232/371 I 139/371"]],
    ["2/5", ["PO 4055/4793 RC 738/4793 | G 560/911 I 351/911"]],
    ["1/3", ["PO | I"]],
    ["1/4", ["PO | I"]],
    ["0", ["PO | I"]],
  ])("has these equilibria at alpha = %s", (alpha, expected) => {
    expect(played(DEFAULTS, alpha)).toEqual(expected);
  });

  it("deters a Russia that moves second from these credibilities on", () => {
    const thresholds = POSTURES.map((b) => {
      const threshold = deterrenceThreshold(DEFAULTS, b);
      return `${b} ${threshold && rationalText(threshold)}`;
    });
    expect(thresholds).toEqual([
      "TD 638/1197",
      "PO 45/133",
      "RC 1747/2340",
      "TW 457/684",
      "PE null",
      "EX null",
      "HY 13/16",
      "AB 101/198",
    ]);
  });

  it("has invasion in every equilibrium below 1747/2340 and in none above, when moves are simultaneous", () => {
    expect(
      invasionMap(DEFAULTS).map(({ from, fromIncluded, to, toIncluded, value }) => [
        rationalText(from),
        fromIncluded,
        rationalText(to),
        toIncluded,
        value,
      ]),
    ).toEqual([
      ["0", true, "1747/2340", false, "every"],
      ["1747/2340", true, "1747/2340", true, "some"],
      ["1747/2340", false, "1", true, "none"],
    ]);
  });

  it("has these outcomes when the Baltic states commit first", () => {
    expect(
      commitmentMap(DEFAULTS).map(({ from, to, value }) => [
        rationalText(from),
        rationalText(to),
        value.outcomes.map(({ posture, reply }) => `${posture} ${reply}`).join(),
        rationalText(value.hazard),
      ]),
    ).toEqual([
      ["0", "45/133", "PO I", "1"],
      ["45/133", "45/133", "PO G,PO I", "1"],
      ["45/133", "638/1197", "PO G", "1/20"],
      ["638/1197", "638/1197", "TD G,PO G", "1/20"],
      ["638/1197", "1747/2340", "TD G", "1/20"],
      ["1747/2340", "1747/2340", "TD G,RC G", "1/20"],
      ["1747/2340", "53/60", "RC G", "1/40"],
      ["53/60", "53/60", "RC H,RC G", "1/40"],
      ["53/60", "1", "RC H", "0"],
    ]);
  });
});

describe("deterrence by denial alone", () => {
  it("takes a cost of 880/19 against a committed porcupine", () => {
    const cost = denialCost(DEFAULTS, "PO");
    expect(cost && rationalText(cost)).toBe("880/19");
  });

  it.each([
    ["46", ["PO | I"]],
    ["880/19", ["PO | G 96/169 I 73/169", "PO | I"]],
    ["50", ["PO 1747/1887 RC 140/1887 | G 96/169 I 73/169"]],
    ["60", ["PO 1747/2267 RC 520/2267 | G 96/169 I 73/169"]],
  ])("leaves invasion likely with simultaneous moves: kappa = %s", (kappa, expected) => {
    expect(played(DEFAULTS.with({ "kappa[PO]": kappa }), "0")).toEqual(expected);
  });
});
