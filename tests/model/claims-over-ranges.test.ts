import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";
import { DOMINANCE_THEOREM } from "./dominance-theorem-model.js";
import { SECURITY_DILEMMA } from "./security-dilemma-model.js";
import { TWO_STATES } from "./two-states.js";

/** The verdicts of a model by claim, every one of them checked from its document. */
async function verdictsOf(source: string): Promise<Record<string, string>> {
  const model = await readModel(source);
  const document = modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model));
  checkModelClaims(JSON.parse(JSON.stringify(document)));
  return Object.fromEntries(document.claims.map(({ id, verdict }) => [id, String(verdict)]));
}

const MIXED = (claims: string): string => `exclave: model/1
players: { A: [up, down, out], B: [left, right] }
parameters: { theta: { default: 1/2, range: [0, 1] } }
payoffs:
  A: (A == up) * ((B == left) * (11/10 - theta) + (B == right) * (theta - 9/10)) + (A == down) * ((B == left) * (1/10 - theta) + (B == right) * (theta + 1/10))
  B: 0
claims:
${claims}`;

describe("claimsOverRanges", () => {
  it("proves and refutes claims on the security dilemma", async () => {
    expect(await verdictsOf(SECURITY_DILEMMA)).toEqual({
      dominant: "proved",
      above: "proved",
      below: "refuted",
      weakly: "proved",
      fear_alone: "proved",
      fear_with_threat: "conditional",
      only: "proved",
      class: "conditional",
      externality: "proved",
      from_nothing: "contradictory",
    });
  });

  it("says that a claim fails everywhere only where that is proved", async () => {
    const model = await readModel(SECURITY_DILEMMA);
    const { claims } = claimsOverRanges(model);
    expect(claims.find(({ id }) => id === "below")?.everywhere).toBe(true);
    expect(claims.find(({ id }) => id === "fear_with_threat")?.everywhere).toBeNull();
  });

  it("names the assumptions that its proof uses", async () => {
    const { claims } = claimsOverRanges(await readModel(SECURITY_DILEMMA));
    const uses = Object.fromEntries(claims.map(({ id, uses }) => [id, uses]));
    expect(uses["dominant"]).toEqual(["ahead_fear", "alone_fear"]);
    expect(uses["fear_alone"]).toEqual(["ungreedy", "restrained"]);
    expect(uses["externality"]).toEqual([]);
    expect(uses["from_nothing"]).toEqual(["impossible"]);
  });

  it("gives counterexamples that an evaluation at the point confirms", async () => {
    for (const source of [SECURITY_DILEMMA, TWO_STATES]) {
      const model = await readModel(source);
      for (const { id, certificate } of claimsOverRanges(model).claims) {
        const claim = model.claims.find((one) => one.id === id);
        for (const [witness, holds] of [
          [certificate.counterexample, false],
          [certificate.example, true],
        ] as const) {
          if (witness === null || claim === undefined) continue;
          const point = new ModelPoint(model, model.parameters.with(witness.values));
          expect(claimAt(point, claim).holds, id).toBe(holds);
        }
      }
    }
  });

  it("finds the verdicts on the two states", async () => {
    expect(await verdictsOf(TWO_STATES)).toEqual({
      D1: "conditional",
      D2: "conditional",
      D3: "conditional",
      D4: "conditional",
      D5: "conditional",
      D6: "proved",
    });
  });

  it("finds mixtures that change with the parameters, where no single one dominates throughout", async () => {
    const claims = `  strict: { dominated: out, by: [up, down] }
  weak: { dominated: out, by: [up, down], strength: weak }
  very: { dominated: out, by: [up, down], strength: very-weak }
  alone: { dominated: out, by: [up] }
  pure: { dominated: out, by: [up, down], using: pure }`;
    expect(await verdictsOf(MIXED(claims))).toEqual({
      strict: "proved",
      weak: "proved",
      very: "proved",
      alone: "conditional",
      pure: "conditional",
    });
  });

  it("refutes dominance by mixtures with a belief", async () => {
    const source = MIXED("  strict: { dominated: out, by: [up, down] }").replace("11/10", "9/10");
    const { claims } = claimsOverRanges(await readModel(source));
    expect(claims[0]?.verdict).toBe("conditional");
    expect(Object.keys(claims[0]?.certificate.counterexample?.belief ?? {})).not.toEqual([]);
  });

  it("splits a range where no products prove a claim on the whole of it", async () => {
    const model = await readModel(`exclave: model/1
players: { A: [only] }
parameters: { x: { default: 0, range: [-1, 1] }, y: { default: 0, range: [-1, 1] } }
payoffs: { A: 0 }
claims:
  square: { positive: "(x - y)^2 + x^4 + 1/50" }
  motzkin: { positive: "x^4 * y^2 + x^2 * y^4 - 3/2 * x^2 * y^2 + 1/5" }
`);
    const { claims } = claimsOverRanges(model);
    expect(claims.map(({ verdict }) => verdict)).toEqual(["proved", "proved"]);
    expect(JSON.stringify(claims[0]?.certificate.proofs)).toContain('"squares":');
    expect(JSON.stringify(claims[1]?.certificate.proofs)).toContain('"by":"split"');
  });

  it("reasons about minima, cases, quotients and equations", async () => {
    const verdicts = await verdictsOf(`exclave: model/1
players: { A: [only] }
parameters: { x: { default: 1, range: [0, 2] }, y: { default: 1, range: [0, 2] }, z: { default: 1, range: [1, 3] } }
payoffs: { A: 0 }
assumptions:
  sum: { holds: x + y == 2 * z }
  apart: { holds: x != y }
  either: { holds: x >= z or y >= z }
claims:
  least: { holds: "min(x, y) <= z", given: [sum] }
  strictly: { holds: "min(x, y) < z", given: [sum, apart] }
  most: { holds: "max(x, y) >= z", given: [either] }
  share: { holds: x / (x + z) <= 2/3, given: [] }
  step: { holds: (x >= z) + (y >= z) >= 1, given: [either] }
  all: { holds: (x >= z) + (y >= z) >= 2, given: [either] }
  rises: { monotone: x / (x + z), in: x, given: [] }
  falls: { monotone: x / (x + z), in: z, direction: decreasing, strength: weak, given: [] }
  cube: { monotone: (x - 1)^3, in: x, given: [] }
  parabola: { monotone: (x - 1)^2, in: x, given: [] }
  turns: { threshold: x^2 - z^2, in: x, at: z, given: [] }
  touches: { threshold: (x - z)^2, in: x, at: z, given: [] }
`);
    expect(verdicts).toEqual({
      least: "proved",
      strictly: "proved",
      most: "proved",
      share: "proved",
      step: "proved",
      all: "conditional",
      rises: "proved",
      falls: "proved",
      cube: "proved",
      parabola: "conditional",
      turns: "proved",
      touches: "refuted",
    });
  });

  it("proves the dominance theorem from its assumptions, and finds which of them carry it", async () => {
    const model = await readModel(DOMINANCE_THEOREM);
    const document = modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model));
    expect(checkModelClaims(JSON.parse(JSON.stringify(document))).unverified).toEqual([]);
    const [grey, invaded, dominance] = document.claims;
    const always = "provocation omb0 D0 L0 gamma0 restraint quality eps0 gain cost".split(" ");
    for (const claim of [grey, dominance]) {
      expect(claim).toMatchObject({ verdict: "proved", carriers: always, minimalSetsComplete: true });
      const rest = claim?.minimalSets.map((set) => set.filter((id) => !always.includes(id)));
      expect(rest?.sort()).toEqual([["qa0"], ["qb0"]]);
    }
    expect(invaded?.minimalSets).toEqual([["L0", "quality", "gain", "cost"]]);
    const [proof] = document.certificate?.claims[0]?.proofs ?? [];
    const products = proof?.by === "combination" ? proof.terms.map(({ factors }) => factors.join(" ")) : [];
    expect(products.sort()).toEqual(
      [
        "claim fails",
        "cost",
        "gain",
        "provocation D0",
        "provocation L0 qa0",
        "gamma0 restraint",
        "omb0 L0 quality",
        "provocation L0 eps0",
        "oma <= 1 L0 eps0",
      ].sort(),
    );
  });

  it("says that no assumption is needed where none is", async () => {
    const { claims } = claimsOverRanges(
      await readModel(`exclave: model/1
players: { A: [only] }
parameters: { x: { default: 1, range: [0, 2] }, y: { default: 1, range: [0, 2] } }
payoffs: { A: 0 }
assumptions: { near: { holds: x <= y }, far: { holds: y >= 1 }, late: { holds: x >= 1 } }
claims:
  free: { non-negative: x + y }
  either: { positive: y }
`),
    );
    expect(claims.map(({ minimalSets, carriers }) => [minimalSets, carriers])).toEqual([
      [[[]], []],
      [[["far"], ["near", "late"]], []],
    ]);
  });

  it("ends within its limits and says so", async () => {
    const model = await readModel(SECURITY_DILEMMA);
    const short = claimsOverRanges(model, { limit: 10 });
    expect(short.complete).toBe(true);
    expect(short.claims.every(({ verdict }) => verdict === "undecided")).toBe(true);
    expect(short.claims[0]?.reason).toMatch(/limit of 10 steps/);
    const ended = claimsOverRanges(model, { limits: { limit: 10 } });
    expect(ended.complete).toBe(false);
  });

  it("finds the same again", async () => {
    const model = await readModel(SECURITY_DILEMMA);
    expect(JSON.stringify(claimsOverRanges(model))).toBe(JSON.stringify(claimsOverRanges(model)));
  });
});

describe("claims about mixtures under assumptions", () => {
  const STRAIT = `exclave: model/1
players: { Home: [patrol, fortify, seize], Away: [trade, blockade, land] }
groups: { peaceful: { player: Home, strategies: [patrol, fortify] } }
parameters:
  c_f: { default: 2, range: [1, 4] }
  c_s: { default: 5, range: [3, 9] }
  v: { default: 6, range: [2, 10] }
  L: { default: 20, range: [10, 50] }
  p: { default: 1/3, range: [0, 1] }
  d: { default: 1/4, range: [0, 1/2] }
  r: { default: 3, range: [0, 8] }
  s: { default: 1/2, range: [0, 1] }
let: { chance: p + d * (Home == fortify) }
payoffs:
  Home: (r - v * s * 0) * (Away == trade) * (Home != seize) - c_f * (Home == fortify) - c_s * (Home == seize) + v * (Home == seize) * (Away == trade) - s * v * (Home == seize) - (1 - chance) * L * (Away == land)
  Away: 0
assumptions:
  forts: { holds: d >= 1/10 }
  dearer: { holds: c_s >= c_f + 1 }
  sanctions: { holds: s >= 1/2 }
  trade: { holds: r >= 1 }
claims:
  never: { dominated: [seize], by: [peaceful], strength: strict }
`;

  it("finds where they fail at a corner that the assumptions cut off", async () => {
    expect(await verdictsOf(STRAIT)).toEqual({ never: "conditional" });
  });
});
