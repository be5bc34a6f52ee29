import { beforeAll, describe, expect, it } from "vitest";
import { checkMap } from "../../src/certificate/check-map.js";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { type Rational, rational } from "../../src/exact/rational.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimMap } from "../../src/model/claim-map.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { claimMapDocument } from "../../src/report/claim-map-document.js";
import { claimMapText } from "../../src/report/claim-map-text.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";

const HUNT = `exclave: model/1
title: A hunt
players: { A: [stag, hare], B: [stag, hare, idle] }
parameters:
  s: { default: 4, range: [1, 5] }
  h: { default: 2, range: [0, 4] }
  z: { default: 0, range: [0, 1] }
payoffs:
  A: s * (A == stag and B == stag) + h * (A == hare)
  B: s * (A == stag and B == stag) + h * (B == hare) - (B == idle) * (1 + z)
assumptions: { worth: { holds: h >= 1/2 } }
claims:
  peace: { equilibrium: [stag, stag] }
  idle: { eliminated: idle }
  only: { unique-equilibrium: [hare, hare] }
  used: { always-played: hare, player: A }
  mixed: { dominated: idle, by: [stag, hare] }
  product: { positive: s * h - 4 }
`;

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Any = any;
let model: Model;
let text: string;
beforeAll(async () => {
  model = await readModel(HUNT);
  text = JSON.stringify(claimMapDocument(model, ["s", "h"], { cells: 60 }));
});

describe("claimMap", () => {
  it("is true at every point of its parts", () => {
    const { claims, complete } = claimMap(model, ["s", "h"], { cells: 40 });
    expect(complete).toBe(true);
    for (const { id, cells } of claims) {
      const claim = model.claims.find((one) => one.id === id) as Model["claims"][number];
      for (const { status, ranges } of cells.slice(0, 60)) {
        if (status === "open") continue;
        const [s, h] = ranges as [readonly [Rational, Rational], readonly [Rational, Rational]];
        for (const [i, j] of [
          [0, 0],
          [1, 1],
        ] as const) {
          const values = { s: s[i], h: h[j] };
          const point = new ModelPoint(model, model.parameters.with(values));
          const premises = values.h.compare(rational("1/2")) >= 0;
          if (status === "outside") expect(premises).toBe(false);
          else if (premises)
            expect([id, status, claimAt(point, claim).holds]).toEqual([id, status, status === "holds"]);
        }
      }
    }
  });

  it("leaves less open the more it looks at", () => {
    const open = [10, 40, 160].map((cells) => {
      const { claims } = claimMap(model, ["s", "h"], { cells, claims: ["product", "peace"] });
      return claims.map(({ areas }) => Number(areas.open.valueOf()));
    });
    for (const i of [0, 1]) {
      expect(open[1]?.[i]).toBeLessThan(open[0]?.[i] as number);
      expect(open[2]?.[i]).toBeLessThan(open[1]?.[i] as number);
    }
  });

  it("adds areas up to all", () => {
    for (const { areas } of claimMap(model, ["s", "h"], { cells: 50 }).claims) {
      const total = Object.values(areas).reduce<Rational>((sum, one) => rational(sum.add(one)), rational(0));
      expect(total.equals(1)).toBe(true);
    }
  });

  it("bounds the share of the claim's own parameters", () => {
    // Below the hyperbola s h = 4 lies the area 4 ln 5 over [1, 5], of which 4 / 2 are below h = 1/2.
    const [product] = claimMap(model, ["s", "h"], { cells: 250, claims: ["product"] }).claims;
    const inside = 1 - (4 * Math.log(5) - 2) / 14;
    const { least, most } = product?.share ?? { least: rational(0), most: rational(0) };
    expect(Number(least.valueOf())).toBeLessThan(inside);
    expect(Number(most.valueOf())).toBeGreaterThan(inside);
  });

  it("shares a budget among the claims", () => {
    const { claims, complete } = claimMap(model, ["s", "h"], {
      limits: { limit: 3_000_000 },
      cells: 100_000,
    });
    expect(complete).toBe(false);
    // One that takes long does not leave nothing for the last.
    expect(claims.at(-1)?.areas.open.compare(1)).toBe(-1);
  });

  it("is refused where the question makes no sense", () => {
    expect(() => claimMap(model, ["s", "s"])).toThrow('expected two parameters, found "s" twice');
    expect(() => claimMap(model, ["s", "q"])).toThrow('there is no parameter "q"');
    expect(() => claimMap(model, ["s", "h"], { claims: ["q"] })).toThrow('there is no claim "q"');
    expect(() =>
      claimMap(model, ["s", "h"], {
        ranges: [
          [1, 1],
          [0, 1],
        ],
      }),
    ).toThrow("to a greater one");
  });

  it("is told as text", () => {
    const plain = (one: string): string => one;
    const lines = claimMapText(JSON.parse(text), { heading: plain } as never).split("\n");
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.filter((line) => line.startsWith("  |")).length).toBe(6 * 20);
    expect(lines.join("\n")).toMatch(/it holds on .* of the area/);
  });
});

describe("checkMap", () => {
  it("proves every part again", () => {
    expect(checkMap(JSON.parse(text)).verified).toEqual([
      "peace",
      "idle",
      "only",
      "used",
      "mixed",
      "product",
    ]);
  });

  const leaf = (node: Any, by: string): Any =>
    node.by === by ? node : node.by === "split" ? (leaf(node.below, by) ?? leaf(node.above, by)) : null;
  it.each([
    ["an area", /expected/, (d: Any) => (d.claims[0].areas.open = "0")],
    ["a cell", /expected/, (d: Any) => (d.claims[0].cells[0][4] = "open")],
    ["a cell left out", /expected/, (d: Any) => d.claims[0].cells.pop()],
    ["a share", /expected/, (d: Any) => (d.claims[5].share.least = "1/2")],
    [
      "a part said to be proved",
      /./,
      (d: Any) =>
        Object.assign(leaf(d.certificate.regions[5], "open"), leaf(d.certificate.regions[5], "holds")),
    ],
    [
      "a part said to fail",
      /./,
      (d: Any) => {
        const holds = leaf(d.certificate.regions[5], "holds");
        holds.by = "fails";
        holds.proof = holds.proofs[0];
      },
    ],
    [
      "where ranges fall into two",
      /inside the range|expected/,
      (d: Any) => (d.certificate.regions[0].at = "9"),
    ],
    ["another claim's parts", /./, (d: Any) => (d.certificate.regions[0] = d.certificate.regions[5])],
    ["a value of a parameter left out", /value for every other/, (d: Any) => delete d.certificate.point.z],
    [
      "a claim twice",
      /each claim once/,
      (d: Any) => {
        d.claims.push(d.claims[0]);
        d.certificate.regions.push(d.certificate.regions[0]);
      },
    ],
    ["another kind", /expected "map"/, (d: Any) => (d.kind = "claims")],
  ])("refuses %s", (_, message, change) => {
    const document = JSON.parse(text) as Any;
    change(document);
    expect(() => checkMap(document)).toThrow(message);
  });
});

describe("the share of the ranges on which a conditional claim holds", () => {
  it("lies between bounds that are proved", async () => {
    const small = await readModel(`exclave: model/1
players: { A: [stay, go] }
parameters: { x: { default: 1, range: [0, 1] }, y: { default: 0, range: [0, 1] } }
payoffs: { A: "(A == go) * (x - 1/2)" }
assumptions: { A1: { holds: y <= x } }
claims: { T: { dominant: go, player: A }, U: { always-played: go }, V: { dominant: go, player: A, given: [] } }
`);
    const document = modelClaimsDocument(new ModelPoint(small), () => claimsOverRanges(small));
    const copy = JSON.parse(JSON.stringify(document)) as Any;
    expect(checkModelClaims(copy).unverified).toEqual([]);
    for (const [i, share] of [0.75, 0.75, 0.5].entries()) {
      const { least, most } = document.claims[i]?.share ?? { least: "0", most: "1" };
      expect(Number(rational(least).valueOf())).toBeLessThanOrEqual(share);
      expect(Number(rational(least).valueOf())).toBeGreaterThanOrEqual(share - 0.25);
      expect(Number(rational(most).valueOf())).toBeGreaterThanOrEqual(share);
      expect(Number(rational(most).valueOf())).toBeLessThan(share + 0.2);
    }
    copy.claims[0].share.least = "3/4";
    expect(() => checkModelClaims(copy)).toThrow(/expected.*least/);
  });
});
