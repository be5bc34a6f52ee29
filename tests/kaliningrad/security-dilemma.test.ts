import { describe, expect, it } from "vitest";
import { classify2x2, rational, rationalText, zeroSumShare } from "../../src/index.js";
import {
  dilemmaPayoffs,
  fearThresholds,
  kaliningradParameters,
  securityDilemma,
  trustThreshold,
} from "../../src/kaliningrad/index.js";
import { bimatrixEquilibria, riskDominance } from "../../src/normal-form/index.js";
import { type Fraction, fraction } from "./independent/fraction.js";

const DEFAULTS = kaliningradParameters();

function letters(changes: Record<string, string | number>): string[] {
  const { R, S, T, P } = dilemmaPayoffs(DEFAULTS.with(changes));
  return [R, S, T, P].map(rationalText);
}

function equilibria(changes: Record<string, string | number>): string[] {
  return bimatrixEquilibria(securityDilemma(DEFAULTS.with(changes))).equilibria.map(({ strategies }) =>
    strategies.map((one) => one.map(rationalText).join(" ")).join(" | "),
  );
}

const RESTRAIN = "1 0 | 1 0";
const ARM = "0 1 | 0 1";

describe("the security dilemma with fear", () => {
  it.each([
    [1, ["5/2", "-2", "15/8", "-9/4"], "harmony", [RESTRAIN]],
    [2, ["2", "-3", "7/4", "-5/2"], "stag-hunt", [RESTRAIN, "2/3 1/3 | 2/3 1/3", ARM]],
    ["16/9", ["19/9", "-25/9", "16/9", "-22/9"], "stag-hunt", [RESTRAIN, "1/2 1/2 | 1/2 1/2", ARM]],
    [4, ["1", "-5", "3/2", "-3"], "prisoners-dilemma", [ARM]],
    [24, ["-9", "-25", "-1", "-8"], "deadlock", [ARM]],
  ] as const)("at phi = %s", (phi, payoffs, ordinal, expected) => {
    expect(letters({ phi })).toEqual(payoffs);
    expect(classify2x2(securityDilemma(DEFAULTS.with({ phi }))).class).toBe(ordinal);
    expect(equilibria({ phi })).toEqual(expected);
  });

  it("has the value 1/3 in its mixed equilibrium at phi = 2, in which arming is risk-dominant", () => {
    const game = securityDilemma(DEFAULTS);
    expect(bimatrixEquilibria(game).equilibria[1]?.payoffs.map(rationalText)).toEqual(["1/3", "1/3"]);
    expect(riskDominance(game)?.dominant).toEqual([1, 1]);
    expect(riskDominance(game)?.equilibria.map(({ product }) => rationalText(product))).toEqual([
      "1/16",
      "1/4",
    ]);
  });

  it("ties risk dominance at phi = 16/9", () => {
    const game = securityDilemma(DEFAULTS.with({ phi: "16/9" }));
    expect(riskDominance(game)).toMatchObject({ dominant: null });
  });

  it("prefers mutual arming in the deadlock at phi = 24", () => {
    const { R, P } = dilemmaPayoffs(DEFAULTS.with({ phi: 24 }));
    expect(P.compare(R)).toBeGreaterThan(0);
  });

  it("turns at 4/3, 16/9, 8/3 and 20", () => {
    const { race, riskDominance, dominance, deadlock } = fearThresholds(DEFAULTS);
    expect([race, riskDominance, dominance, deadlock].map((t) => t && rationalText(t))).toEqual([
      "4/3",
      "16/9",
      "8/3",
      "20",
    ]);
  });

  it.each([
    ["4/3", "S=P", ["harmony", "stag-hunt"]],
    ["8/3", "R=T", ["stag-hunt", "prisoners-dilemma"]],
    [20, "R=P", ["prisoners-dilemma", "deadlock"]],
  ] as const)("ties exactly at phi = %s", (phi, tie, between) => {
    const { views } = classify2x2(securityDilemma(DEFAULTS.with({ phi })));
    expect(views[0].ties).toEqual([tie]);
    expect([...views[0].between].sort()).toEqual([...between].sort());
  });

  it("has no finite extreme equilibrium beside the two pure ones at the ties of 4/3 and 8/3", () => {
    // Against a rival that arms at 4/3, or restrains at 8/3, all is alike: both pure profiles are equilibria, no mixture is.
    expect(equilibria({ phi: "4/3" })).toEqual([RESTRAIN, ARM]);
    expect(equilibria({ phi: "8/3" })).toEqual([RESTRAIN, ARM]);
  });

  it.each([
    [1, null],
    ["4/3", null],
    ["16/9", "1/2"],
    [2, "2/3"],
    ["12/5", "8/9"],
    [4, null],
  ] as const)("has the trust threshold 2 - 8/(3 phi) between the first two of them: phi = %s", (phi, m) => {
    const threshold = trustThreshold(dilemmaPayoffs(DEFAULTS.with({ phi })));
    expect(threshold && rationalText(threshold)).toBe(m);
    if (m !== null)
      expect(`${fraction(2).minus(fraction(8).over(fraction(3).times(fraction(phi))))}`).toBe(m);
  });

  it("is chicken with much greed and little to lose", () => {
    const changes = { g: 5, l: "1/4" };
    expect(letters(changes)).toEqual(["2", "-9/4", "23/4", "-5/2"]);
    expect(classify2x2(securityDilemma(DEFAULTS.with(changes))).class).toBe("chicken");
    expect(equilibria(changes)).toEqual(["1 0 | 0 1", "1/16 15/16 | 1/16 15/16", "0 1 | 1 0"]);
  });

  it("spirals when one side alone is fearful enough: phi_R = 2, phi_N = 4", () => {
    const { equilibria } = bimatrixEquilibria(securityDilemma(DEFAULTS, { fear: [2, 4] }));
    expect(equilibria.map(({ supports, payoffs }) => [supports, payoffs.map(rationalText)])).toEqual([
      [
        [[1], [1]],
        ["-5/2", "-3"],
      ],
    ]);
  });
});

describe("the zero-sum share", () => {
  const share = (changes: Record<string, string | number>): Fraction => {
    const found = zeroSumShare(securityDilemma(DEFAULTS.with(changes)));
    if (found === null) throw new Error("expected a share");
    return fraction(rationalText(found));
  };

  it("is 722/1379 at the defaults", () => {
    expect(`${share({})}`).toBe("722/1379");
  });

  it("rises to 3443/3668 at phi = 3280/191 and falls from there", () => {
    // |Z|^2 = a^2 / 2 with a = 3 + 7 phi / 8 and |K|^2 = 25/2 - 5 phi / 4 + 17 phi^2 / 256. Where Z/K turns, Z'K = ZK',
    // that is (7/4) K = a K'. The squares cancel, and one weight of fear is left: 3280/191.
    const top = share({ phi: "3280/191" });
    expect(`${top}`).toBe("3443/3668");
    const rising = [0, 1, 2, 4, 8, 16].map((phi) => share({ phi }));
    const falling = [18, 20, 22, 24].map((phi) => share({ phi }));
    const path = [...rising, top, ...falling];
    path.slice(1).forEach((next, i) => {
      expect(next.against(path[i] as Fraction)).toBe(i < rising.length ? 1 : -1);
    });
  });

  it("moves with a term that leaves the equilibria alone", () => {
    // The peace dividend is paid by the rival's restraint whatever one does, so it cannot change a best response.
    expect(share({ v: 6 }).against(share({}))).not.toBe(0);
    expect(equilibria({ v: 6 })).toEqual(equilibria({}));
  });
});

describe("the order of the thresholds", () => {
  it("has a stag hunt between them exactly when k - g > tau (k - l), else chicken", () => {
    for (const [g, l] of [
      [0, 0],
      ["1/2", 1],
      [1, 1],
      ["3/2", "1/4"],
      ["7/4", "1/8"],
      [1, 0],
    ] as const) {
      const parameters = DEFAULTS.with({ g, l });
      const { race, dominance } = fearThresholds(parameters);
      if (race === null || dominance === null) throw new Error("expected both thresholds");
      const stag = race.compare(dominance) < 0;
      const [k, tau] = [fraction(2), fraction("1/2")];
      expect(stag).toBe(k.minus(fraction(g)).against(tau.times(k.minus(fraction(l)))) > 0);
      if (race.compare(dominance) === 0) continue;
      const between = rational(race.add(dominance).div(2));
      const { class: found } = classify2x2(securityDilemma(parameters.with({ phi: between })));
      expect(found).toBe(stag ? "stag-hunt" : "chicken");
    }
  });
});
