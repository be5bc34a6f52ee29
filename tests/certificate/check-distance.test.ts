import { describe, expect, it } from "vitest";
import { checkDistance } from "../../src/certificate/check-distance.js";
import { SECURITY_DILEMMA_MODEL } from "../../src/kaliningrad/index.js";
import { defineModel } from "../../src/model/define-model.js";
import { distanceDocument } from "../../src/report/distance-document.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

const dilemma = await defineModel(SECURITY_DILEMMA_MODEL);
const small = await defineModel({
  exclave: "model/1",
  players: { A: ["up", "middle", "down"], B: ["left", "right"] },
  parameters: {
    x: { default: 1, range: [0, 4], domain: [0, null] },
    y: { default: 3, range: [0, 4], domain: [0, 5] },
  },
  payoffs: {
    A: "(A == up and B == left) * y + (A == middle and B == right) * y + (A == down) * x",
    B: "(A == up) * (B == left)",
  },
  assumptions: { near: { holds: "x <= 2" } },
  claims: {
    mixed: { dominated: "down", by: ["up", "middle"], given: [] },
    strong: { dominated: "down", by: ["up", "middle"], strength: "weak", given: ["near"] },
    square: { positive: "y ^ 2 - x - 2", given: [] },
    not: { dominant: "down", given: [] },
    only: { "unique-equilibrium": ["up", "left"], given: [] },
  },
});
const options = { halvings: 1, limit: 2_000_000 };
const written = (document: unknown): Document => JSON.parse(JSON.stringify(document));
const all = written(distanceDocument(small, ["mixed", "strong", "square", "not", "only"], options));

describe("checkDistance", () => {
  it("proves distances again", () => {
    expect(checkDistance(all)).toEqual({
      verified: ["square", "not"],
      unverified: ["mixed", "strong", "only"],
    });
    for (const { id, together } of all.claims)
      expect([id, together.proved !== "0"]).toEqual([id, id !== "only"]);
  });

  it("at other points too, where assumptions couple and where claims fail", () => {
    const values = dilemma.parameters.with({ phi: 3, l: "1/2", tau: "1/3" });
    const document = written(
      distanceDocument(dilemma, ["C1", "C2", "C2strong", "C6", "C8", "C9"], {
        ...options,
        parameters: values,
      }),
    );
    expect(checkDistance(document).unverified).toEqual([]);
  });

  const tampered: [string, (document: Document) => void][] = [
    ["kind", (document) => Object.assign(document, { kind: "claims" })],
    ["claims[0].holds", (document) => Object.assign(document.claims[0], { holds: "yes" })],
    ["claims[0]", (document) => Object.assign(document.claims[0], { holds: false })],
    ["claims[2]", (document) => Object.assign(document.claims[2], { holds: false })],
    ["claims[0].together", (document) => Object.assign(document.claims[0].together, { proved: "1/2" })],
    ["claims[2].together", (document) => Object.assign(document.claims[2].together, { proved: "1" })],
    ["claims[2].together.proved", (document) => Object.assign(document.claims[2].together, { proved: "-1" })],
    [
      "claims[0].together.found.distance",
      (document) => Object.assign(document.claims[0].together.found, { distance: "1" }),
    ],
    [
      "claims[0].together.found.values",
      (document) => Object.assign(document.claims[0].together.found.values, { x: "3" }),
    ],
    [
      "certificate.claims[0].together.witness",
      (document) => {
        document.claims[0].together.found.values.x = "1";
        document.certificate.claims[0].together.witness.values.x = "1";
      },
    ],
    [
      "certificate.claims[0].together.witness",
      (document) => Object.assign(document.certificate.claims[0].together, { witness: null }),
    ],
    [
      "certificate.claims[0].here.values",
      (document) => Object.assign(document.certificate.claims[0].here.values, { x: "1/2" }),
    ],
    ["claims[2].alone", (document) => document.claims[2].alone.pop()],
    ["claims[2].alone", (document) => Object.assign(document.claims[2].alone[0], { at: "2" })],
    ["claims[2].unknown", (document) => document.claims[2].unknown.push("x")],
    ["certificate.point.x", (document) => Object.assign(document.certificate.point, { x: "-1" })],
    ["certificate.point", (document) => delete document.certificate.point.x],
    ["certificate.claims[0].here", (document) => Object.assign(document.certificate.point, { x: "3" })],
    ["certificate.domains", (document) => delete document.certificate.domains.x],
    ["certificate.claims", (document) => document.certificate.claims.pop()],
    [
      "certificate.claims[1].togetherAssuming.proof.assuming",
      (document) => {
        document.certificate.claims[1].togetherAssuming.proof.assuming = ["far"];
      },
    ],
    [
      "certificate.claims[2].together.proof.proofs",
      (document) => Object.assign(document.certificate.claims[2].together.proof, { proofs: [] }),
    ],
    [
      "certificate.claims[3].together.proof",
      (document) => Object.assign(document.certificate.claims[3].together.proof, { instance: "some" }),
    ],
  ];

  it.each(tampered)("refuses a document changed at %s", (path, change) => {
    const document = structuredClone(all);
    change(document);
    expect(() => checkDistance(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: expect.stringContaining(path) }),
    );
  });
});
