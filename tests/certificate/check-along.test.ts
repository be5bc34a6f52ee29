import { describe, expect, it } from "vitest";
import { checkAlong } from "../../src/certificate/check-along.js";
import { defineModel } from "../../src/model/define-model.js";
import { claimsAlongDocument } from "../../src/report/claims-along-document.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

const model = await defineModel({
  exclave: "model/1",
  players: { A: ["up", "middle", "down"], B: ["left", "right"] },
  parameters: {
    x: { default: 1, range: [0, 4] },
    y: { default: 3, range: [0, 4] },
    fixed: 2,
  },
  payoffs: {
    A: "(A == up and B == left) * y + (A == middle and B == right) * y + (A == down) * x",
    B: "(A == up) * (B == left)",
  },
  assumptions: { near: { holds: "x ^ 2 <= 2" } },
  claims: {
    square: { positive: "(x ^ 2 - fixed) * (x - 3)" },
    never: { holds: "x > 9", given: [] },
    mixed: { dominated: "down", by: ["up", "middle"], given: [] },
  },
});
const at = model.parameters.with({ fixed: 3 });
const all: Document = JSON.parse(JSON.stringify(claimsAlongDocument(model, "x", { parameters: at })));

describe("checkAlong", () => {
  it("finds stretches again, at irrational points too", () => {
    expect(checkAlong(all)).toEqual({ verified: ["square", "never"], unverified: ["mixed"] });
    const [square, never] = all.claims;
    // Positive below the root of 3 and beyond 3; it is claimed up to the root of 2.
    expect(square.stretches.map(({ holds, premises }: Document) => [holds, premises])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [true, false],
    ]);
    expect(square.values.holds).toHaveLength(2);
    expect(square.values.holds[0]).toMatchObject({ from: "0", toIncluded: false });
    expect(never.values).toEqual({
      holds: [],
      fails: [{ from: "0", fromIncluded: true, to: "4", toIncluded: true }],
    });
  });

  const tampered: [string, (document: Document) => void][] = [
    ["kind", (document) => Object.assign(document, { kind: "claims" })],
    ["parameter", (document) => Object.assign(document, { parameter: "z" })],
    ["claims[0].stretches", (document) => Object.assign(document, { parameter: "y" })],
    ["claims[0].stretches", (document) => document.claims[0].stretches.pop()],
    ["claims[0].stretches", (document) => Object.assign(document.claims[0].stretches[0], { holds: false })],
    [
      "claims[0].stretches",
      (document) => Object.assign(document.claims[0].stretches[0], { premises: false }),
    ],
    [
      "claims[0].stretches",
      (document) => Object.assign(document.claims[0].stretches[0], { toIncluded: false }),
    ],
    ["claims[0].values", (document) => document.claims[0].values.holds.pop()],
    ["claims[1].values", (document) => Object.assign(document.claims[1].values.fails[0], { to: "3" })],
    ["claims[0].id", (document) => Object.assign(document.claims[0], { id: "other" })],
    ["claims[0].stretches", (document) => Object.assign(document.certificate.point, { fixed: "2" })],
    ["certificate.range", (document) => Object.assign(document.certificate, { range: ["4", "0"] })],
    ["claims[0].stretches", (document) => Object.assign(document.certificate, { range: ["0", "3"] })],
    ["certificate.point", (document) => delete document.certificate.point.y],
  ];

  it.each(tampered)("refuses a document changed at %s", (path, change) => {
    const document = structuredClone(all);
    change(document);
    expect(() => checkAlong(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: expect.stringContaining(path) }),
    );
  });
});
