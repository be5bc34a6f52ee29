import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { defineModel } from "../../src/model/define-model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";

const coefficient = fc.integer({ min: -3, max: 3 });
const quadratic = fc
  .array(coefficient, { minLength: 6, maxLength: 6 })
  .map((c) => `${c[0]} + ${c[1]} * x + ${c[2]} * y + ${c[3]} * x * y + ${c[4]} * x^2 + ${c[5]} * y^2`);
const GRID = ["0", "1/4", "1/2", "3/4", "1"];

describe("verdicts over ranges", () => {
  it("agree with the evaluation on a grid, and their proofs with the checker", async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(quadratic, quadratic, quadratic, async (premise, claim, payoff) => {
        const model = await defineModel({
          exclave: "model/1",
          players: { A: ["a", "b", "c"], B: ["l", "r"] },
          parameters: { x: { default: "1/2", range: [0, 1] }, y: { default: "1/2", range: [0, 1] } },
          payoffs: {
            A: `(A == a) * (${payoff}) + (A == b) * (B == l) * (${claim}) + (A == c) * (${claim}) / 2`,
            B: "0",
          },
          assumptions: { P: { holds: `${premise} >= 0` } },
          claims: {
            positive: { positive: claim },
            mixed: { dominated: "c", by: ["a", "b"], strength: "very-weak" },
          },
        });
        const point = new ModelPoint(model);
        const document = modelClaimsDocument(point, () => claimsOverRanges(model, { limit: 30_000_000 }));
        checkModelClaims(JSON.parse(JSON.stringify(document)));
        for (const [i, { verdict }] of document.claims.entries()) {
          met.add(String(verdict));
          for (const x of GRID) {
            for (const y of GRID) {
              const here = new ModelPoint(model, model.parameters.with({ x, y }));
              if (!here.holds(model.assumptions[0]?.instances[0]?.condition as never)) continue;
              const found = claimAt(here, model.claims[i] as never).holds;
              expect([
                verdict,
                x,
                y,
                verdict === "contradictory" || (verdict === "proved" && !found),
              ]).toEqual([verdict, x, y, false]);
            }
          }
        }
      }),
      { numRuns: 40, seed: 11 },
    );
    expect([...met].sort()).toEqual(
      expect.arrayContaining(["conditional", "contradictory", "proved", "refuted"]),
    );
  });
});
