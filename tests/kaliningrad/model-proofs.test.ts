import { describe, expect, it } from "vitest";
import {
  DOMINANCE_THEOREM_MODEL,
  NUCLEAR_RELIABILITY_MODEL,
  SECURITY_DILEMMA_MODEL,
} from "../../src/kaliningrad/index.js";
import { assumptionAt } from "../../src/model/assumption-at.js";
import { claimAt } from "../../src/model/claim-at.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { defineModel } from "../../src/model/define-model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { ModelSource } from "../../src/model/model-source.js";

const verdicts = async (source: ModelSource): Promise<Record<string, string>> => {
  const { claims } = claimsOverRanges(await defineModel(source));
  return Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]));
};

const model = await defineModel(DOMINANCE_THEOREM_MODEL);
const [finding] = claimsOverRanges(model).claims;

describe("the theorem on dominance", () => {
  it("holds for all parameters, by products of its premises, in two minimal sets of them", () => {
    expect(finding?.verdict).toBe("proved");
    const sets = finding?.minimalSets ?? [];
    const all = model.assumptions.map(({ id }) => id);
    expect(finding?.minimalSetsComplete).toBe(true);
    expect(sets).toEqual([
      all.filter((id) => id !== "notNegativeB"),
      all.filter((id) => id !== "notNegative"),
    ]);
    const [proof] = finding?.certificate.proofs ?? [];
    const cells = proof?.by === "cases" ? proof.proofs : [];
    // Beside what fails and the two ends of the inequality of costs: four products, one more in the grey zone.
    expect(cells.map((cell) => cell.by === "combination" && cell.terms.length)).toEqual([7, 7, 8, 8, 4, 4]);
  });

  it("needs each: without it there is a point at which the other premises hold and the claim does not", () => {
    const claim = model.claims[0] as (typeof model.claims)[number];
    const insufficient = finding?.certificate.sets?.insufficient ?? [];
    const dropped = insufficient.map(({ assumptions, counterexample }) => {
      const point = new ModelPoint(model, model.parameters.with(counterexample.values));
      expect(claimAt(point, claim).holds).toBe(false);
      const failing = model.assumptions.filter((one) => !assumptionAt(point, one).holds).map(({ id }) => id);
      expect(failing).toEqual(claim.assumptions.filter((id) => !assumptions.includes(id)));
      return failing.join("+");
    });
    expect(new Set(dropped)).toEqual(
      new Set([
        ...model.assumptions.map(({ id }) => id).filter((id) => !id.startsWith("notNegative")),
        "notNegative+notNegativeB",
      ]),
    );
  });
});

it("of the security dilemma, some findings follow from their assumptions and others depend on the numbers", async () => {
  expect(await verdicts(SECURITY_DILEMMA_MODEL)).toMatchObject({
    C1: "proved",
    C2: "conditional",
    C2strong: "conditional",
    C3: "conditional",
    C6: "proved",
    C7: "proved",
    C7anarchy: "conditional",
    C8: "conditional",
  });
});

it("of the nuclear assurance, the factors work as said, and whether it is unreliable depends on the numbers", async () => {
  expect(await verdicts(NUCLEAR_RELIABILITY_MODEL)).toEqual({
    C12: "conditional",
    C12strong: "conditional",
    C13: "proved",
    C14: "proved",
    C15: "proved",
    C16: "proved",
  });
});
