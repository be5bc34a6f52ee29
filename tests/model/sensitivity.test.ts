import { describe, expect, it } from "vitest";
import { claimAt } from "../../src/model/claim-at.js";
import { claimShare } from "../../src/model/claim-share.js";
import { defineModel } from "../../src/model/define-model.js";
import { ClaimColumns } from "../../src/model/internal/sampling/claim-columns.js";
import type { Estimate } from "../../src/model/internal/sampling/ratio-of-means.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { AssumptionSource, ClaimSource } from "../../src/model/model-source.js";
import { readModel } from "../../src/model/read-model.js";
import { shapleyEffects } from "../../src/model/shapley-effects.js";
import { sobolIndices } from "../../src/model/sobol-indices.js";
import { DILEMMA_WITH_FEAR } from "./dilemma-with-fear.js";
import { TWO_STATES } from "./two-states.js";

/** Three parameters from 0 to 1, and a claim about them. */
async function cube(claim: ClaimSource, assumptions: Record<string, AssumptionSource> = {}): Promise<Model> {
  const unit = { default: "1/2", range: [0, 1] as [number, number] };
  return defineModel({
    exclave: "model/1",
    players: { A: ["a", "b"], B: ["c", "d"] },
    parameters: { x: unit, y: unit, z: unit },
    payoffs: { A: "x * (A == a) + y * (A == b and B == c)", B: "0" },
    assumptions,
    claims: { T: claim },
  });
}

/** Whether an estimate is near the truth in units of its own standard error, which is itself small. */
function expectNear({ value, standardError }: Estimate, truth: number, precision = 0.02): void {
  expect(standardError).toBeLessThan(precision);
  expect(Math.abs(value - truth)).toBeLessThan(Math.max(6 * standardError, 1e-3));
}

describe("the share of a claim", () => {
  it("is the volume where it holds", async () => {
    const { share, acceptance, parameters, points } = claimShare(
      await cube({ positive: "1 - x - y - z" }),
      "T",
      { points: 1024 },
    );
    expectNear(share, 1 / 6, 0.001);
    expect(share.standardError).toBeGreaterThan(0);
    expect({ acceptance, parameters, points }).toEqual({
      acceptance: 1,
      parameters: ["x", "y", "z"],
      points: 16 * 1024,
    });
  });

  it("is taken where the assumptions hold", async () => {
    const model = await cube({ positive: "x - 1/2" }, { A: { holds: "x >= y" }, B: { holds: "y >= z" } });
    const { share, acceptance } = claimShare(model, "T", { points: 2048 });
    expectNear(share, 7 / 8);
    expect(Math.abs(acceptance - 1 / 6)).toBeLessThan(0.002);
    const given = await cube({ positive: "x - 1/2", given: [] }, { A: { holds: "x >= y" } });
    expect(claimShare(given, "T").parameters).toEqual(["x"]);
    expectNear(claimShare(given, "T").share, 1 / 2);
  });

  it("is refused where hardly any point satisfies the assumptions", async () => {
    const model = await cube({ positive: "x" }, { A: { holds: "x + y <= 1/20" } });
    expect(() => claimShare(model, "T")).toThrow(/fewer than 1 %/);
    expect(() => shapleyEffects(model, "T", { points: 64 })).toThrow(/fewer than 1 %/);
    const single = await cube({ positive: "x + y" }, { A: { holds: "x <= 1/20" } });
    expect(() => sobolIndices(single, "T")).toThrow(/fewer than 1 %/);
    const never = await cube({ positive: "x" }, { A: { holds: "x + y < 0" } });
    expect(() => shapleyEffects(never, "T", { points: 64 })).toThrow(/fewer than 1 %/);
  });

  it("is 0 or 1, without error, where nothing varies", async () => {
    const model = await cube({ positive: "1" });
    expect(claimShare(model, "T", { points: 1 })).toMatchObject({
      share: { value: 1, standardError: 0 },
      parameters: [],
    });
  });

  it("is the same for the same seed, and another for another", async () => {
    const model = await cube({ positive: "x * y - z" });
    const options = { points: 64, randomizations: 4 };
    expect(claimShare(model, "T", options)).toEqual(claimShare(model, "T", { ...options, seed: 1 }));
    expect(claimShare(model, "T", options)).not.toEqual(claimShare(model, "T", { ...options, seed: 2 }));
  });

  it("has a standard error that covers the truth about as often as it should", async () => {
    const model = await cube({ positive: "x * y - z" });
    const options = { points: 16, randomizations: 8 };
    const covered = Array.from({ length: 200 }, (_, seed) => {
      const { share } = claimShare(model, "T", { ...options, seed });
      return Math.abs(share.value - 1 / 4) <= 2 * share.standardError;
    }).filter(Boolean).length;
    // With seven degrees of freedom 91 % of the intervals of two standard errors hold the truth.
    expect(covered).toBeGreaterThan(165);
    expect(covered).toBeLessThan(197);
  });
});

describe("Sobol indices", () => {
  const byName = (
    found: ReturnType<typeof sobolIndices>,
  ): Map<string, { first: Estimate; total: Estimate }> =>
    new Map(found.indices?.map((index) => [index.name, index]));

  it("are those of a product with a sum", async () => {
    // x + y z: variances 1/12, and for y z 7/144, of which 1/48 each alone.
    const found = sobolIndices(await cube({ positive: "x + y * z" }), "T", { of: "margin" });
    const variance = 1 / 12 + 7 / 144;
    expect(found.mean).toBeCloseTo(3 / 4, 3);
    expect(found.variance).toBeCloseTo(variance, 3);
    const indices = byName(found);
    expectNear(indices.get("x")!.first, 1 / 12 / variance);
    expectNear(indices.get("x")!.total, 1 / 12 / variance);
    expectNear(indices.get("y")!.first, 1 / 48 / variance);
    expectNear(indices.get("z")!.total, (7 / 144 - 1 / 48) / variance);
    expect(found.points).toBe(16 * 4096 * 5);
  });

  it("are those of an indicator", async () => {
    // x > 1/2 or y > 1/2: mean 3/4, variance 3/16; alone each leaves a mean of 1 or 1/2, a variance of 1/16.
    const found = sobolIndices(await cube({ holds: "x > 1/2 or y > 1/2" }), "T", { points: 2048 });
    expect(found.variance).toBeCloseTo(3 / 16, 2);
    const indices = byName(found);
    expect([...indices.keys()]).toEqual(["x", "y"]);
    expectNear(indices.get("x")!.first, 1 / 3);
    expectNear(indices.get("y")!.total, 2 / 3);
  });

  it("take assumptions on single parameters as narrower ranges", async () => {
    // x from 0 to 1/2: x + y has the variances 1/48 and 1/12.
    const model = await cube({ positive: "x + y" }, { A: { holds: "x <= 1/2 and y >= 0" } });
    const found = sobolIndices(model, "T", { of: "margin", points: 2048 });
    expectNear(byName(found).get("x")!.total, 1 / 5);
    expect(found.acceptance).toBeCloseTo(1 / 4, 2);
  });

  it("are refused where an assumption couples parameters", async () => {
    const model = await cube({ positive: "x + y" }, { A7: { holds: "z <= 1 and x >= y" } });
    expect(() => sobolIndices(model, "T")).toThrow(/A7 couples x, y; ask for Shapley effects/);
  });

  it("may be asked for some parameters, with the others fixed", async () => {
    const model = await cube({ positive: "x + y * z" });
    const found = sobolIndices(model, "T", {
      of: "margin",
      vary: ["x", "y"],
      at: model.parameters.with({ z: 1 }),
      points: 1024,
    });
    expect([...byName(found).keys()]).toEqual(["x", "y"]);
    expectNear(byName(found).get("y")!.total, 1 / 2);
    expect(() => claimShare(model, "T", { vary: ["w"] })).toThrow(/no parameter/);
  });

  it("are refused where doubles end", async () => {
    const model = await cube({ positive: "1e90 * 1e90 * x" });
    expect(() => sobolIndices(model, "T", { of: "margin", points: 16 })).toThrow(/larger units/);
    expect(() => shapleyEffects(model, "T", { of: "margin", points: 16 })).toThrow(/larger units/);
  });

  it("are none where nothing varies", async () => {
    const third = await cube({ positive: "(x >= 0) / 3" });
    expect(sobolIndices(third, "T", { of: "margin", points: 16 })).toMatchObject({
      mean: 1 / 3,
      indices: null,
    });
    expect(sobolIndices(await cube({ positive: "x + 1" }), "T", { points: 16 })).toMatchObject({
      mean: 1,
      variance: 0,
      indices: null,
    });
    const fixed = sobolIndices(await cube({ positive: "1" }), "T", { points: 16 });
    expect(fixed).toMatchObject({ variance: 0, indices: null });
  });
});

describe("Shapley effects", () => {
  it("lie between the first-order and total indices of independent parameters, and add up to 1", async () => {
    const { effects, acceptance, conditionalAcceptance } = shapleyEffects(
      await cube({ positive: "x + y * z" }),
      "T",
      { of: "margin" },
    );
    const variance = 1 / 12 + 7 / 144;
    // What y and z do only together is shared in halves.
    const half = 7 / 288 / variance;
    expectNear(effects![0]!, 1 / 12 / variance);
    expectNear(effects![1]!, half);
    expectNear(effects![2]!, half);
    expect(effects!.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
    expect([acceptance, conditionalAcceptance]).toEqual([1, 1]);
  });

  it("are exact on a triangle, where pick-freeze has no meaning", async () => {
    // y <= x, uniform; f = x. Var x = 1/18; E[Var(x | y)] = E[(1 - y)^2 / 12] = 1/24. So x gets (1/18 + 1/24) / 2.
    const model = await cube({ positive: "x" }, { A: { holds: "y <= x" } });
    const { effects, acceptance, conditionalAcceptance } = shapleyEffects(model, "T", {
      of: "margin",
      points: 2048,
    });
    expect(effects!.map(({ name }) => name)).toEqual(["x", "y"]);
    expectNear(effects![0]!, 7 / 8);
    expectNear(effects![1]!, 1 / 8);
    expect(acceptance).toBeCloseTo(1 / 2, 1);
    expect(conditionalAcceptance).toBeGreaterThan(0.4);
    expect(conditionalAcceptance).toBeLessThan(0.6);
  });

  it("are the same for the same seed, and none where nothing varies", async () => {
    const model = await cube({ positive: "x - y" });
    const options = { points: 64, randomizations: 3 };
    expect(shapleyEffects(model, "T", options)).toEqual(shapleyEffects(model, "T", options));
    expect(shapleyEffects(model, "T", options)).not.toEqual(
      shapleyEffects(model, "T", { ...options, seed: 9 }),
    );
    expect(shapleyEffects(await cube({ positive: "2" }), "T", options)).toMatchObject({
      effects: null,
      variance: 0,
    });
    expect(shapleyEffects(await cube({ positive: "x" }), "T", options)).toMatchObject({
      conditionalAcceptance: null,
    });
  });
});

describe("the claims of a chunk", () => {
  const CLAIMS: Record<string, ClaimSource> = {
    a: { dominated: ["restrain"], player: "R", strength: "strict" },
    b: { dominated: ["restrain"], player: "N", strength: "weak", using: "pure" },
    c: { dominated: ["restrain"], player: "N", strength: "very-weak", using: "one" },
    d: { dominant: "arm", player: "N" },
    e: { dominant: "restrain", player: "R", strength: "weak" },
    f: { equilibrium: ["arm", "arm"] },
    g: { equilibrium: ["restrain", "restrain"] },
    h: { equilibrium: [{ restrain: "1/2", arm: "1/2" }, "arm"] },
    i: { "unique-equilibrium": ["arm", "arm"] },
    j: { class: "stag-hunt" },
    k: { "non-negative": "max(phi, k) - 4 / (1 + tau)" },
    l: { holds: "not (phi > 3 and phi != 5) or k == 2" },
    m: { survives: ["restrain"], player: "R" },
    n: { monotone: "phi * (tau - 1/2)", in: "phi" },
    o: { threshold: "phi - k", in: "phi", at: "k" },
  };

  it("are those of each point, and a margin above 0 means that they hold", async () => {
    const model = await defineModel({
      ...DILEMMA_WITH_FEAR,
      assumptions: { A: { holds: "phi >= k" } },
      claims: CLAIMS,
    });
    const seen = new Map<string, Set<number>>();
    for (const claim of model.claims) {
      const work = new ClaimColumns(model, claim, {}, "claim");
      const margins = "hijmno".includes(claim.id) ? null : new ClaimColumns(model, claim, {}, "margin");
      // On quarters ties are frequent.
      const columns = work.varied.map(({ range: [low, high] }, j) =>
        Float64Array.from({ length: 60 }, (_, i) => low + (high - low) * (((i * (5 * j + 7)) % 97) / 96)),
      );
      work.run(columns, 60);
      margins?.run(columns, 60);
      for (let i = 0; i < 60; i++) {
        const values = work.varied.map(({ name }, j) => [name, columns[j]![i]!] as const);
        const point = new ModelPoint(model, model.parameters.with(Object.fromEntries(values)));
        expect(work.accepted[i]).toBe(point.holds(model.assumptions[0]!.instances[0]!.condition) ? 1 : 0);
        if (work.accepted[i] === 0) continue;
        expect([claim.id, work.values[i]]).toEqual([claim.id, claimAt(point, claim).holds ? 1 : 0]);
        seen.set(claim.id, (seen.get(claim.id) ?? new Set()).add(work.values[i]!));
        const margin = margins?.values[i] ?? 0;
        if (margin > 1e-9) expect(work.values[i]).toBe(1);
        if (margin < -1e-9) expect(work.values[i]).toBe(0);
      }
    }
    const both = [...seen].filter(([, values]) => values.size === 2).map(([id]) => id);
    expect(both.length).toBeGreaterThan(9);
  });

  it("are those of each point too where mixtures may dominate, though pure strategies are tried first", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["up", "down", "mid"], B: ["left", "right"] },
      parameters: { x: { default: 1, range: [0, 4] }, y: { default: 1, range: [0, 2] } },
      payoffs: {
        A: "3 * (A == up and B == left) + (3 * (B == right) + y * (B == left)) * (A == down) + x * (A == mid)",
        B: "(A == up) * (B == left) + (A != up) * (B == right)",
      },
      claims: { T: { dominated: "mid" }, P: { dominated: "mid", using: "pure" } },
    });
    const [work, pure] = model.claims.map((claim) => new ClaimColumns(model, claim, {}, "claim"));
    const grid = Array.from({ length: 45 }, (_, i) => i);
    const columns = [
      Float64Array.from(grid, (i) => (i % 9) / 2),
      Float64Array.from(grid, (i) => Math.floor(i / 9) / 2),
    ];
    work!.run(columns, 45);
    pure!.run(columns, 45);
    const exact = grid.map((i) => {
      const point = new ModelPoint(model, model.parameters.with({ x: columns[0]![i]!, y: columns[1]![i]! }));
      return claimAt(point, model.claims[0]!).holds ? 1 : 0;
    });
    expect([...work!.values.subarray(0, 45)]).toEqual(exact);
    const both = exact.reduce((sum: number, one) => sum + one, 0);
    const alone = pure!.values.subarray(0, 45).reduce((sum, one) => sum + one, 0);
    expect(alone).toBeGreaterThan(0);
    expect(both).toBeGreaterThan(alone);
    expect(both).toBeLessThan(45);
  });

  it("have no margin where the whole game decides", async () => {
    const model = await readModel(TWO_STATES);
    expect(() => shapleyEffects(model, "D3", { of: "margin" })).toThrow(/which has a margin/);
    expect(claimShare(model, "D3", { points: 16, randomizations: 2 }).share.value).toBeGreaterThan(0);
  });

  it("are looked up by name, and numbers must fit", async () => {
    const model = await readModel(TWO_STATES);
    expect(() => claimShare(model, "D33")).toThrow(/did you mean D3\?/);
    expect(() => claimShare(model, "D1", { points: 0 })).toThrow(/whole number of points/);
    expect(() => sobolIndices(model, "D1", { randomizations: 1 })).toThrow(/randomizations/);
    expect(() => shapleyEffects(model, "D1", { seed: 0.5 })).toThrow(/seed/);
  });
});
