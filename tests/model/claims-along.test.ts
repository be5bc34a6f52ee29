import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { algebraicRational } from "../../src/exact/algebraic-number.js";
import { algebraicDecimal } from "../../src/exact/algebraic-text.js";
import { compareAlgebraic } from "../../src/exact/compare-algebraic.js";
import { type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { BALTIC_POSTURES_MODEL, SECURITY_DILEMMA_MODEL } from "../../src/kaliningrad/index.js";
import { claimAt } from "../../src/model/claim-at.js";
import { type ClaimAlong, type ClaimStretch, claimsAlong } from "../../src/model/claims-along.js";
import { defineModel } from "../../src/model/define-model.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { ModelSource } from "../../src/model/model-source.js";

const end = (one: ClaimStretch["from"]): string =>
  one.minimalPolynomial.length === 2 ? rationalText(one.lower) : algebraicDecimal(one, 8);

/** Where the claim holds, whether its assumptions do or not. */
const where = (claim: ClaimAlong | undefined): string[] => {
  const parts: ClaimStretch[] = [];
  for (const one of claim?.stretches ?? []) {
    const last = parts.at(-1);
    if (last?.holds !== one.holds) parts.push(one);
    else parts[parts.length - 1] = { ...last, to: one.to, toIncluded: one.toIncluded };
  }
  return parts
    .filter(({ holds }) => holds)
    .map(
      ({ from, fromIncluded, to, toIncluded }) =>
        `${fromIncluded ? "[" : "("}${end(from)}, ${end(to)}${toIncluded ? "]" : ")"}`,
    );
};

const stretchAt = (claim: ClaimAlong, value: Rational): ClaimStretch | undefined => {
  const at = algebraicRational(value);
  return claim.stretches?.find(({ from, fromIncluded, to, toIncluded }) => {
    const [low, high] = [compareAlgebraic(from, at), compareAlgebraic(at, to)];
    return (low < 0 || (low === 0 && fromIncluded)) && (high < 0 || (high === 0 && toIncluded));
  });
};

/** The claims hold at these values exactly where they are said to. */
function expectTruth(model: Model, parameter: string, values: readonly Rational[]): void {
  const found = claimsAlong(model, parameter);
  for (const value of values) {
    const point = new ModelPoint(model, model.parameters.with({ [parameter]: value }));
    model.claims.forEach((claim, i) => {
      const along = found[i] as ClaimAlong;
      if (along.stretches === null) return;
      const known = stretchAt(along, value);
      expect([claim.id, rationalText(value), known?.holds]).toEqual([
        claim.id,
        rationalText(value),
        claimAt(point, claim).holds,
      ]);
    });
  }
}

describe("the security dilemma", () => {
  it("has its thresholds of fear as exact points, with what holds at them", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const found = Object.fromEntries(claimsAlong(model, "phi").map((one) => [one.id, where(one)]));
    expect(found).toMatchObject({
      C2: ["[4/3, 20)"],
      C2strong: ["(8/3, 20)"],
      C8: ["[4/3, 8/3]"],
      armed: ["[4/3, 24]"],
      restrained: ["[0, 8/3]"],
      hunt: ["(4/3, 8/3)"],
      C6: ["[0, 24]"],
    });
  });

  it("needs anarchy for fear to make arming dominant", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const [claim] = claimsAlong(model, "phi", {
      parameters: model.parameters.with({ tau: 0 }),
      claims: ["C7"],
    });
    expect(where(claim)).toEqual(["[0, 24]"]);
    expect(claim?.stretches?.every(({ premises }) => premises)).toBe(true);
  });

  it("agrees with what is decided point by point", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const grid = (high: number): Rational[] =>
      Array.from({ length: 49 }, (_, i) => rational(`${i * high}/48`));
    expectTruth(model, "phi", grid(24));
    expectTruth(model, "tau", grid(1));
    expectTruth(model, "g", grid(5));
  });
});

describe("the Baltic postures", () => {
  it("are no longer dominated from the exact points at which mixtures fail", async () => {
    const model = await defineModel(BALTIC_POSTURES_MODEL);
    const along = (parameter: string, claim: string): string[] =>
      where(claimsAlong(model, parameter, { claims: [claim] })[0]);
    // The build-up may cut the probability of being overrun by less than 1/10.
    expect(along("q[AB,A]", "buildUp")).toEqual(["(2/5, 13/20]"]);
    expect(along("q[PE,A]", "C21")).toEqual(["[7/10, 1]"]);
    // The efficacy that each would have to gain over what is assumed, in both cells at once.
    expect(along("f[PE]", "C21")).toEqual(["[0, 4/25)"]);
    expect(along("f[EX]", "C22")).toEqual(["[0, 4/25)"]);
    expect(along("f[HY]", "C23")).toEqual(["[0, 13/100)"]);
    expect(along("f[AB]", "buildUp")).toEqual(["[0, 1/10)"]);
  });

  it("agree with what is decided point by point, mixtures included", async () => {
    const model = await defineModel(BALTIC_POSTURES_MODEL);
    expectTruth(
      model,
      "q[AB,A]",
      ["7/20", "39/100", "2/5", "401/1000", "1/2", "13/20"].map((value) => rational(value)),
    );
    expectTruth(
      model,
      "beta[HY,H]",
      ["0", "2", "79/10", "8"].map((value) => rational(value)),
    );
  });
});

const model = (payoffs: string, claims: ModelSource["claims"]): Promise<Model> =>
  defineModel({
    exclave: "model/1",
    players: { A: ["x", "y", "z"], B: ["l", "m"] },
    parameters: { t: { default: 0, range: [-3, 3] } },
    payoffs: { A: payoffs, B: "0" },
    claims: claims ?? {},
  });

describe("dominance by mixtures", () => {
  it("changes at algebraic numbers", async () => {
    // Half of x and half of y dominate z where the square of t is below 2.
    const one = await model("(A == x and B == l) * 2 + (A == y and B == m) * 2 + (A == z) * (t ^ 2 - 1)", {
      C: { dominated: "z", by: ["x", "y"] },
      W: { dominated: "z", by: ["x", "y"], strength: "very-weak" },
    });
    const [strict, weak] = claimsAlong(one, "t");
    expect(where(strict)).toEqual(["(-1.41421356, 1.41421356)"]);
    expect(where(weak)).toEqual(["[-1.41421356, 1.41421356]"]);
  });

  it("does not where payoffs tie throughout", async () => {
    const one = await model("0 * t", {
      C: { dominated: "z", by: ["x", "y"] },
      W: { dominated: "z", by: "x", strength: "very-weak" },
    });
    expect(claimsAlong(one, "t").map(where)).toEqual([[], ["[-3, 3]"]]);
  });

  it("is as the exact linear program says at every point", async () => {
    const entry = fc.integer({ min: -2, max: 2 });
    const row = fc.tuple(entry, entry, entry, entry, entry, entry);
    await fc.assert(
      fc.asyncProperty(row, row, async (constants, slopes) => {
        const cells = ["x", "y", "z"].flatMap((a) => ["l", "m"].map((b) => `(A == ${a} and B == ${b})`));
        const payoffs = cells
          .map(
            (cell, i) =>
              `${cell} * (${constants[i]} + ${slopes[i]} * t ${["", "* (t >= 1)", "", "* min(t, 1)", "", "* t"][i]})`,
          )
          .join(" + ");
        const one = await model(payoffs, {
          S: { dominated: "z", by: ["x", "y"] },
          V: { dominated: "z", by: ["x", "y"], strength: "very-weak" },
          W: { dominated: ["z", "x"], by: ["x", "y", "z"], strength: "weak" },
          P: { dominated: "z", by: ["x", "y"], using: "pure" },
          E: { equilibrium: ["x", "l"] },
        });
        const ends = claimsAlong(one, "t")
          .flatMap(({ stretches }) =>
            (stretches ?? []).flatMap(({ from, to }) => [from.lower, from.upper, to.lower]),
          )
          .filter((value) => value.abs().compare(3) <= 0);
        expectTruth(one, "t", [
          ...ends,
          ...["-5/2", "-1", "0", "1/3", "1", "3/2", "3"].map((v) => rational(v)),
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("what cannot be asked", () => {
  it("is refused, or said not to be known", async () => {
    const one = await defineModel(SECURITY_DILEMMA_MODEL);
    expect(() => claimsAlong(one, "nothing")).toThrow("there is no parameter");
    expect(() => claimsAlong(one, "phi", { claims: ["nothing"] })).toThrow("there is no claim");
    expect(() => claimsAlong(one, "phi", { range: [2, 1] })).toThrow("not above its second");
    expect(claimsAlong(one, "phi", { range: [2, 2], claims: ["C8"] })[0]?.stretches).toHaveLength(1);
    const three = await defineModel({
      exclave: "model/1",
      players: { A: ["x", "y"], B: ["l", "m"], C: ["p", "q"] },
      parameters: { t: { default: 1, range: [0, 2] } },
      payoffs: { A: "t * (A == x) * (B == l)", B: "(B == l) * (C == p)", C: "(C == p) * (A == x)" },
      claims: { S: { support: "x" } },
    });
    expect(claimsAlong(three, "t")[0]).toMatchObject({
      stretches: null,
      reason: expect.stringContaining("more than two players"),
    });
  });

  it("is refused where a divisor is 0 beyond the ranges that the model states", async () => {
    const one = await defineModel({
      exclave: "model/1",
      players: { A: ["x", "y"] },
      parameters: { p: { default: 2, range: [1, 3] }, q: { default: 1, range: [0, 1] } },
      payoffs: { A: "(A == x) * (1 / p + q / max(p + 1 - q, p / 2))" },
      claims: { C: { dominated: "y", by: "x" } },
    });
    expect(claimsAlong(one, "p", { range: ["1/100", 9] })[0]?.stretches).toHaveLength(1);
    expect(() => claimsAlong(one, "p", { range: [-6, 2] })).toThrow(
      "one is at 0; ask for a range without it",
    );
    expect(() => claimsAlong(one, "p", { range: [0, 2] })).toThrow("one is at 0;");
    expect(claimsAlong(one, "p", { range: [-6, -1] })[0]?.stretches).not.toBeNull();
    expect(() => claimsAlong(one, "q", { parameters: one.parameters.with({ p: 0 }) })).toThrow("divisor");
  });
});
