import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";

async function documentOf(claim: string, assumptions = ""): Promise<ReturnType<typeof modelClaimsDocument>> {
  const model = await readModel(`exclave: model/1
players: { A: [stay, go] }
parameters:
  x: { default: 1/2, range: [-2, 2] }
  y: { default: 1/2, range: [-2, 2] }
payoffs: { A: 0 }
${assumptions}claims:
  C: ${claim}
`);
  return modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model));
}

/** T. Motzkin's polynomial is nowhere negative, and no sum of squares. */
const MOTZKIN = "{ positive: x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1 + 1/100 }";

describe("halving of ranges", () => {
  it("proves what no combination of products of a low degree does", async () => {
    const document = await documentOf(MOTZKIN);
    expect(document.claims[0]?.verdict).toBe("proved");
    expect(JSON.stringify(document.certificate)).toContain('"by":"sign"');
    expect(() => checkModelClaims(JSON.parse(JSON.stringify(document)))).not.toThrow();
  });

  it("uses assumptions on the boxes where they fail", async () => {
    const document = await documentOf(
      "{ positive: x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1 - 1/1000 }",
      "assumptions:\n  apart: { says: far from where it is 0, holds: (x^2 - 1)^2 + (y^2 - 1)^2 >= 1/8 }\n",
    );
    const [claim] = document.claims;
    expect(claim).toMatchObject({ verdict: "proved", carriers: ["apart"], minimalSetsComplete: true });
    expect(() => checkModelClaims(JSON.parse(JSON.stringify(document)))).not.toThrow();
  });

  it("is refused where a box is missing, or the sign of another thing is told", async () => {
    const text = JSON.stringify(await documentOf(MOTZKIN));
    const [found] = text.match(/"at":"([^"]+)","below":\{"by":"sign","of":"claim fails"\}/) ?? [];
    expect(found).toBeDefined();
    for (const [from, to] of [
      ['"of":"claim fails"', '"of":"x >= -2"'],
      ['"of":"claim fails"', '"of":"nothing"'],
      [found ?? "", (found ?? "").replace(/"at":"[^"]+"/, '"at":"1999/1000"')],
    ] as const) {
      expect(() => checkModelClaims(JSON.parse(text.replace(from, to))), to).toThrow();
    }
  });

  it("proves nothing that is false", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 9 }), async (a, b) => {
        // Its least value on the ranges is a/100 at x = 1, y = b/5 - 1.
        const document = await documentOf(`{ positive: (x - 1)^2 + (y + 1 - ${b}/5)^4 + ${a}/100 }`);
        // At a = 0 it fails at one point alone, which need not be found.
        const verdict = document.claims[0]?.verdict;
        if (a === 0) expect(["conditional", "undecided"]).toContain(verdict);
        else expect(verdict).toBe(a > 0 ? "proved" : "conditional");
        checkModelClaims(JSON.parse(JSON.stringify(document)));
      }),
      { numRuns: 12 },
    );
  });
});
