import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { type ModelClaimsDocument, modelClaimsDocument } from "../../src/report/model-claims-document.js";

/** In the two cells mixtures x gain x - theta + 1/10 and theta - x + 1/10. */
const CELLS = `exclave: model/1
players: { A: [up, down, out], B: [left, right] }
parameters: { theta: { default: 1/2, range: [0, 1] } }
payoffs:
  A: (A == up) * ((B == left) * (11/10 - theta) + (B == right) * (theta - 9/10)) + (A == down) * ((B == left) * (1/10 - theta) + (B == right) * (theta + 1/10))
  B: 0
assumptions: { mid: { holds: theta >= 9/20 and theta <= 11/20 } }
claims:
  pointwise: { dominated: out, by: [up, down], given: [] }
  uniform: { dominated: out, by: [up, down], using: uniform, given: [] }
  near: { dominated: out, by: [up, down], using: uniform }
  weak: { dominated: out, by: [up, down], using: uniform, strength: weak, given: [] }
  very: { dominated: out, by: [up, down], using: uniform, strength: very-weak }
  none: { dominated: up, by: [out], using: uniform, given: [] }
`;

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Any = any;
const documentOf = async (): Promise<ModelClaimsDocument> => {
  const model = await readModel(CELLS);
  return JSON.parse(
    JSON.stringify(modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model))),
  ) as ModelClaimsDocument;
};

describe("one mixture for all parameters", () => {
  it("is another question than one at each", async () => {
    const document = await documentOf();
    expect(checkModelClaims(document).unverified).toEqual([]);
    expect(document.claims.map(({ id, verdict, atDefaults }) => [id, verdict, atDefaults])).toEqual([
      ["pointwise", "proved", true],
      ["uniform", "refuted", true],
      ["near", "proved", true],
      ["weak", "refuted", true],
      ["very", "proved", true],
      ["none", "refuted", false],
    ]);
    const { certificate } = document;
    expect(certificate?.claims[1]?.counterexample?.joint?.points.length).toBeGreaterThan(1);
    expect(certificate?.claims[2]?.proofs?.[0]).toMatchObject({
      by: "mixtures",
      mixtures: [{ weights: ["1/2", "1/2", "0"] }],
    });
  });

  it.each([
    [
      "another mixture",
      /add up|0 or more|sign/,
      (d: Any) => (d.certificate.claims[2].proofs[0].mixtures[0].weights = ["1", "0", "0"]),
    ],
    [
      "weights that are no mixture",
      /probabilities/,
      (d: Any) => (d.certificate.claims[2].proofs[0].mixtures[0].weights = ["1/2", "1/4", "0"]),
    ],
    [
      "a mixture with the strategy itself",
      /probabilities/,
      (d: Any) => (d.certificate.claims[2].proofs[0].mixtures[0].weights = ["1/2", "0", "1/2"]),
    ],
    [
      "a mixture at each point said to be one for all",
      /mixtures/,
      (d: Any) => {
        d.claims[1].verdict = "proved";
        d.certificate.claims[1].proofs = d.certificate.claims[0].proofs;
      },
    ],
    [
      "one of the points",
      /one mixture may dominate/,
      (d: Any) => d.certificate.claims[1].counterexample.joint.points.pop(),
    ],
    [
      "no weights",
      /one mixture may dominate/,
      (d: Any) => {
        for (const point of d.certificate.claims[1].counterexample.joint.points) point.weights = ["0", "0"];
      },
    ],
    [
      "a point outside the range",
      /outside the range/,
      (d: Any) => (d.certificate.claims[1].counterexample.joint.points[0].values.theta = "2"),
    ],
    [
      "another strategy",
      /strategy of the claim/,
      (d: Any) => (d.certificate.claims[1].counterexample.joint.strategy = 0),
    ],
    ["a proved claim said to be refuted", /object/, (d: Any) => (d.claims[2].verdict = "refuted")],
  ])("is refused where it was tampered with: %s", async (_, message, change) => {
    const document = await documentOf();
    change(document);
    expect(() => checkModelClaims(document)).toThrow(message);
  });
});
