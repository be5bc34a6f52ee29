import { describe, expect, it } from "vitest";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";
import { modelClaimsText } from "../../src/report/model-claims-text.js";
import { PLAIN_STYLE } from "../../src/report/text-style.js";

async function textOf(claims: string, ranges = true): Promise<string> {
  const model = await readModel(`exclave: model/1
players: { A: [up, down, out], B: [left, right] }
parameters: { theta: { default: 1/2, range: [0, 1] }, eta: { default: 1/2, range: [0, 1], provenance: judgement } }
payoffs:
  A: (A == up) * ((B == left) * (11/10 - theta) + (B == right) * (theta - 9/10)) + (A == down) * ((B == left) * (1/10 - theta) + (B == right) * (theta + 1/10))
  B: 0
assumptions: { low: { holds: theta <= 1/4 }, high: { holds: theta >= 3/4 }, near: { holds: theta <= eta }, far: { holds: eta <= 1/4 } }
claims:
${claims}`);
  const point = new ModelPoint(model);
  return modelClaimsText(
    modelClaimsDocument(point, ranges ? () => claimsOverRanges(model) : undefined),
    PLAIN_STYLE,
  );
}

describe("modelClaimsText", () => {
  it("tells a proof of dominance as the mixture that it makes up", async () => {
    const text = await textOf("  M: { dominated: out, by: [up, down], given: [] }");
    expect(text).toMatch(/^M .* PROVED$/m);
    expect(text.replace(/\s+/g, " ")).toContain(
      "Proof: out is dominated by the mixture, up to scale: 10 (theta >= 0) of up, 10 (theta <= 1) of down it gains at every profile: 1",
    );
    expect(text).toContain("It is claimed under no assumption.");
  });

  it("tells which assumptions are enough", async () => {
    const text = await textOf(`  E: { holds: theta <= 1/2, given: [low, near, far] }
  N: { holds: theta >= 0, given: [low] }
  A: { holds: theta < 3/10, given: [low] }`);
    expect(text).toContain("Enough: one of {low}, {near, far}.");
    expect(text).toContain("It needs none of its assumptions.");
    expect(text).toContain("Each of them is needed.");
    expect(text).toContain("0 is low + (claim fails) + 1/4");
  });

  it("says that contradictory assumptions are, and does not call the claim proved", async () => {
    const text = await textOf("  C: { positive: -1, given: [low, high] }");
    expect(text).toMatch(/^C .* CONTRADICTORY$/m);
    expect(text).toContain("No parameters in their ranges satisfy its assumptions.");
    expect(text).toContain("0 is 2 low + 2 high + 1");
  });

  it("tells where a claim holds and fails, and that it holds nowhere", async () => {
    const text = await textOf(`  P: { positive: theta - 3/4, given: [] }
  R: { positive: theta - 2, given: [] }`);
    expect(text).toMatch(/^P .* CONDITIONAL$/m);
    expect(text).toContain("Holds at theta = 1.");
    expect(text).toContain("Fails at these parameters.");
    expect(text).toMatch(/^R .* REFUTED$/m);
    expect(text).toContain("It is proved to hold nowhere.");
  });

  it("says where the numbers come from, and that nothing is said over the ranges when it is not asked for", async () => {
    const text = await textOf("  P: { positive: theta, given: [] }", false);
    expect(text).toContain("The payoffs are modelling choices:");
    expect(text).toContain("At these parameters only; over the ranges nothing is said here.");
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
