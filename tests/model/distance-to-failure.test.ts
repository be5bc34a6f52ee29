import { describe, expect, it } from "vitest";
import { compareAlgebraic } from "../../src/exact/compare-algebraic.js";
import { compare } from "../../src/exact/order.js";
import { rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { BALTIC_POSTURES_MODEL, SECURITY_DILEMMA_MODEL } from "../../src/kaliningrad/index.js";
import { claimAt } from "../../src/model/claim-at.js";
import { defineModel } from "../../src/model/define-model.js";
import { distanceToFailure } from "../../src/model/distance-to-failure.js";
import { ModelPoint } from "../../src/model/model-point.js";

describe("the security dilemma", () => {
  it("ends where one parameter alone has moved so far", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const { holds, alone, unknown } = distanceToFailure(model, "C2", { halvings: 0 });
    expect(holds).toBe(true);
    expect(unknown).toEqual([]);
    expect(alone.map(({ parameter, at, attained }) => [parameter, rationalText(at.lower), attained])).toEqual(
      [
        ["phi", "4/3", false],
        ["l", "1/2", false],
        ["k", "5/2", false],
        ["rho", "1/2", false],
        ["pi", "5/7", false],
        ["T_D", "2/3", false],
      ],
    );
    for (let i = 1; i < alone.length; i++) {
      const [a, b] = [alone[i - 1], alone[i]];
      expect(a && b && compareAlgebraic(a.distance, b.distance)).toBeLessThanOrEqual(0);
    }
  });

  it("and all together less: proved within a radius, and ended at a point beyond it", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const { together } = distanceToFailure(model, "C8");
    expect(together.found).not.toBeNull();
    if (together.found === null) return;
    const { distance, values } = together.found;
    expect(compare(together.proved, distance)).toBeLessThan(0);
    expect(together.proved.n).toBeGreaterThan(0n);
    const claim = model.claims.find(({ id }) => id === "C8");
    expect(claim && claimAt(new ModelPoint(model, model.parameters.with(values)), claim).holds).toBe(false);
  });

  it("is at most, all together, what it is for one alone, also where the claim fails", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    for (const [claim, set] of [
      ["C2", { rho: 0, g: 0, phi: 24 }],
      ["C2", { phi: "1/2", pi: 0 }],
      ["C2strong", {}],
      ["C9", { phi: "1/2" }],
    ] as const) {
      const parameters = model.parameters.with(set);
      const { alone, together } = distanceToFailure(model, claim, { parameters, halvings: 0 });
      const [nearest] = alone;
      expect(nearest).toBeDefined();
      if (nearest === undefined || together.found === null) throw new Error("expected both");
      // What is not attained is exhibited a thousandth of the range beyond.
      const most = rational(nearest.distance.upper.add(nearest.attained ? 0 : rational("1/1000")));
      expect(compare(together.found.distance, most), claim).toBeLessThanOrEqual(0);
    }
  });

  it("is a distance to success where the claim fails", async () => {
    const model = await defineModel(SECURITY_DILEMMA_MODEL);
    const { holds, alone } = distanceToFailure(model, "C2strong", { halvings: 0 });
    expect(holds).toBe(false);
    expect(alone[0]).toMatchObject({ parameter: "phi", attained: false });
    expect(alone[0] && rationalText(alone[0].at.lower)).toBe("8/3");
  });
});

it("stays within domains, and says where nothing changes", async () => {
  const model = await defineModel({
    exclave: "model/1",
    players: { A: ["stay", "go"] },
    parameters: { gain: { default: 1, range: [0, 2], domain: [0, null] }, never: 3 },
    payoffs: { A: "(gain + never) * (A == go)" },
    claims: { C: { dominant: "go", player: "A" } },
  });
  const { alone, together, togetherAssuming } = distanceToFailure(model, "C");
  expect(alone).toEqual([]);
  expect(togetherAssuming).toBeNull();
  expect(rationalText(together.proved)).toBe("1");
  expect(together.found).toBeNull();
  expect(() => distanceToFailure(model, "D")).toThrow("there is no claim");
});

it("is bounded from both sides in a game with a hundred parameters", async () => {
  const whole = await defineModel(BALTIC_POSTURES_MODEL);
  const { together } = distanceToFailure(whole, "C23");
  expect(compare(together.proved, rational("1/25"))).toBeGreaterThan(0);
  expect(together.proof?.proofs).toHaveLength(1);
  expect(together.found && compare(together.found.distance, rational("1/15"))).toBeLessThan(0);
  expect(together.found && compare(together.proved, together.found.distance)).toBeLessThan(0);
});
