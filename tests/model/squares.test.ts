import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { defineModel } from "../../src/model/define-model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";
import { modelClaimsText } from "../../src/report/model-claims-text.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  a: [0, 1],
  b: [0, 2],
  c: [0, 3],
  u: [-2, 1],
  v: [-1, 2],
  w: [-3, 3],
};

async function documentOf(formulas: Readonly<Record<string, string>>, premise = "a <= 1"): Promise<Document> {
  const model = await defineModel({
    exclave: "model/1",
    players: { A: ["x", "y"] },
    parameters: Object.fromEntries(
      Object.entries(RANGES).map(([name, range]) => [name, { default: "1/3", range }]),
    ),
    payoffs: { A: "0" },
    assumptions: { D: { holds: premise } },
    claims: Object.fromEntries(Object.entries(formulas).map(([id, holds]) => [id, { holds, given: "D" }])),
  });
  const point = new ModelPoint(model, model.parameters);
  return JSON.parse(JSON.stringify(modelClaimsDocument(point, () => claimsOverRanges(model))));
}

describe("claims that squares show", () => {
  it.each([
    "(u - v)^2 >= 0",
    "u^2 + v^2 >= 2 * u * v",
    "u * (1 - u) <= 1/4",
    "u^2 + v^2 + w^2 >= u * v + v * w + w * u",
    "u^2 + v^2 + w^2 + 1 > u + v * w",
    "(u + v - w)^2 + (u - 2 * w)^2 >= 0",
    "a^3 + b^3 >= a^2 * b + a * b^2",
    "a^3 + b^3 + c^3 >= 3 * a * b * c",
    "a * (u - v)^2 + b * (w - 1)^2 >= 0",
    "(a + 1) / (b + 1) + (b + 1) / (a + 1) >= 2",
    "(a^2 + b^2) * (u^2 + v^2) >= (a * u + b * v)^2",
    "u^4 - 2 * u^2 * v + v^2 >= 0",
    "u^4 + v^4 >= u^3 * v + u * v^3",
    "u^2 * v^2 + 1 >= 2 * u * v",
  ])("are proved, and proved again: %s", async (formula) => {
    const document = await documentOf({ S: formula });
    expect(document.claims[0]).toMatchObject({ verdict: "proved", reason: null });
    expect(checkModelClaims(document).verified).toEqual(["S"]);
  });

  it("use what is supposed: a quadratic without real roots", async () => {
    const document = await documentOf({ S: "a * u^2 + v * u + c > 0" }, "v^2 < 4 * a * c");
    expect(document.claims[0]).toMatchObject({ verdict: "proved", carriers: ["D"] });
    expect(checkModelClaims(document).verified).toEqual(["S"]);
  });

  it("stay what they are where no square helps", async () => {
    const document = await documentOf({ S: "(u - v)^2 > 0", N: "u^2 + v^2 >= 3 * u * v" });
    expect(document.claims.map(({ verdict }: Document) => verdict)).toEqual(["conditional", "conditional"]);
  });

  it.each([
    ["(u + v - 1/3)^2 + (v - w)^2 > 0", "(u + v - 1/3)^2 + (v - w)^2 = 0"],
    ["9 * w^2 + 4 * (v - 2 * w)^2 > 0", "v = w = 0"],
    ["u^2 * c + (2 * u - 1)^2 > 0", "u = 1/2 and c = 0, an end of its range"],
  ])("fail where all squares are 0: %s (%s)", async (formula) => {
    const document = await documentOf({ S: formula });
    expect(document.claims[0]).toMatchObject({ verdict: "conditional" });
    expect(checkModelClaims(document).verified).toEqual(["S"]);
  });

  it("are told as sums", async () => {
    const document = await documentOf({ S: "u * (1 - u) <= 1/4" });
    const style = { heading: String, good: String, warning: String };
    expect(modelClaimsText(document, style as never)).toContain("0 is (claim fails) + 1/4 ((2 * u - 1)^2)");
  });

  it("are proved whenever a quadratic is a sum of squares", async () => {
    const coefficient = fc.integer({ min: -4, max: 4 });
    const root = fc.tuple(coefficient, coefficient, coefficient, coefficient);
    const samples = fc.sample(fc.array(root, { minLength: 1, maxLength: 4 }), { seed: 11, numRuns: 24 });
    const formulas = Object.fromEntries(
      samples.map((roots, i) => [
        `S${i}`,
        `${roots.map(([p, q, r, s]) => `((${p}) * u + (${q}) * v + (${r}) * w + (${s}))^2`).join(" + ")} >= 0`,
      ]),
    );
    const document = await documentOf(formulas);
    const verdicts = document.claims.map(({ verdict }: Document) => verdict);
    expect(verdicts).toEqual(samples.map(() => "proved"));
    expect(checkModelClaims(document).unverified).toEqual([]);
  });
});

describe("checkModelClaims", () => {
  const tampered: [string, (proof: Document) => void][] = [
    ["squares", (proof) => delete proof.squares],
    ["squares[0].of", ({ squares }) => Object.assign(squares[0], { of: null })],
    ["squares[0].of[0].variables[0]", ({ squares }) => Object.assign(squares[0].of[0], { variables: ["x"] })],
    [
      "squares[0].of[0].variables",
      ({ squares }) => Object.assign(squares[0].of[0], { variables: Array(9).fill("u") }),
    ],
    [
      "squares[0].of[0].coefficient",
      ({ squares }) => Object.assign(squares[0].of[0], { coefficient: "2/2" }),
    ],
    ["terms", ({ squares }) => Object.assign(squares[0].of[0], { coefficient: "3" })],
    ["squares[1].name", ({ squares }) => squares.push(squares[0])],
    ["squares[0].name", ({ squares }) => Object.assign(squares[0], { name: "claim fails" })],
    ["squares[0].name", ({ squares }) => Object.assign(squares[0], { name: "u >= -2" })],
    ["squares", (proof) => Object.assign(proof, { squares: Array(65).fill(proof.squares[0]) })],
    [
      "terms[1].multiplier",
      ({ terms }) => {
        terms[1].multiplier = `-${terms[1].multiplier}`;
      },
    ],
  ];
  it.each(tampered)("refuses another %s", async (place, change) => {
    const document = await documentOf({ S: "u^2 + v^2 >= 2 * u * v" });
    const proof = document.certificate.claims[0].proofs[0];
    expect(proof).toMatchObject({ by: "combination", squares: [{ name: "(u - v)^2" }] });
    change(proof);
    const path = place === "squares" && proof.squares === undefined ? "terms[1].factors[0]" : place;
    expect(() => checkModelClaims(document)).toThrow(
      expect.objectContaining({
        code: "bad-certificate",
        path: `certificate.claims[0].proofs[0].${path}`,
      }),
    );
  });
});
