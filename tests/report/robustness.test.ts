import { beforeAll, describe, expect, it } from "vitest";
import { checkClaims } from "../../src/certificate/check-claims.js";
import { CLAIMS } from "../../src/kaliningrad/claims/claims.js";
import { modelValues } from "../../src/kaliningrad/models/model-values.js";
import { PAPER_MODELS, type PaperModel } from "../../src/kaliningrad/models/paper-models.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { ROBUSTNESS_MODELS } from "../../src/kaliningrad/robustness/robustness-models.js";
import { claimAt } from "../../src/model/claim-at.js";
import { defineModel } from "../../src/model/define-model.js";
import type { Model } from "../../src/model/model.js";
import { ModelPoint } from "../../src/model/model-point.js";
import type { Parameters } from "../../src/model/parameters.js";
import { claimsDocument } from "../../src/report/claims-document.js";
import { reportRobustness } from "../../src/report/report-robustness.js";
import { robustnessDocument, robustnessModel } from "../../src/report/robustness-document.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

/** Proximity, ties, values at ends of ranges, and posture games whose equilibria are not all found by enumeration. */
const SETTINGS: readonly Readonly<Record<string, string | number>>[] = [
  { pi: 0, l: 5, rho: "1/2", tau: "1/4" },
  { pi: "1/2", phi: "4/3", T_D: "1/2" },
  { phi: "16/9", g: "1/2", w: "37/90", "battalions[E]": 8, denial_ratio: 5 },
  { tau: 1, l: "10/3", phi: 0, alpha: "1747/2340" },
  { l: "25/6", k: "3/2", rho: "1/2", T_D: "3/4", "beta[TD,G]": 0, "q[PE,A]": "9/10" },
  { gamma_R: 6, "q[TD,S]": "3/4", "c[RC]": 20, "c[PE]": 20, "q[TW,A]": "2/5", alpha: "1/3" },
  { rho: 0, "beta[RC,H]": 8, "c[TW]": "10/3", "omega[AB,H]": "1/16", "q[AB,A]": "1/10" },
];

function holdsAt(model: Model, values: Parameters, claim: string): boolean | null {
  const stated = model.claims.find(({ id }) => id === claim) as Model["claims"][number];
  return claimAt(new ModelPoint(model, values), stated).holds;
}

describe.each(SETTINGS)("at %j", (values) => {
  const parameters = kaliningradParameters().with(values);
  const document = claimsDocument(parameters);
  const truthOf = (id: string): boolean | null | undefined =>
    document.claims.find((claim) => claim.id === id)?.atDefaults;

  it("alternatives hold where the models that prove them say so", async () => {
    for (const row of reportRobustness(parameters, document, null)) {
      const { model: name, claim } = row.proof;
      if (name === null) expect([row.alternative, truthOf(claim)]).toEqual([row.alternative, row.holds]);
      else {
        const variant = ROBUSTNESS_MODELS[name] as (typeof ROBUSTNESS_MODELS)[string];
        const { model, values: there } = await robustnessModel(variant, parameters);
        expect([row.alternative, holdsAt(model, there, claim)]).toEqual([row.alternative, row.holds]);
      }
    }
  });

  it("claims hold where the readings that say all of them do", async () => {
    for (const { id, readings: [first] = [] } of CLAIMS) {
      if (first === undefined || first.part) continue;
      const paperModel = PAPER_MODELS[first.model] as PaperModel;
      const model = await defineModel(paperModel.source);
      const there = modelValues(paperModel, model, parameters);
      expect([id, holdsAt(model, there, first.claim)]).toEqual([id, truthOf(id)]);
    }
  });
});

describe("the alternatives in a report", () => {
  let text = "";
  beforeAll(async () => {
    const parameters = kaliningradParameters();
    const document = claimsDocument(parameters);
    const robustnessModels = await robustnessDocument(parameters);
    const robustness = reportRobustness(parameters, document, robustnessModels);
    text = JSON.stringify({ ...document, report: { robustness, robustnessModels } });
  });

  it("are all proved again", () => {
    const { robustness } = checkClaims(JSON.parse(text));
    expect(robustness?.unverified).toEqual([]);
    expect(robustness?.verified).toHaveLength(18);
    expect(robustness?.verified).toContain("C20: three states choose apart, the others doing anything");
  });

  it("turn some findings", () => {
    const { robustness }: { robustness: { claim: string; holds: boolean; overRanges: string | null }[] } =
      JSON.parse(text).report;
    const failing = robustness.filter(({ holds }) => !holds).map(({ claim }) => claim);
    expect([...new Set(failing)]).toEqual(["C2", "C3", "C20"]);
    expect(robustness.filter(({ overRanges }) => overRanges === "conditional")).toHaveLength(6);
  });

  const tampered: [string, (report: Document) => void][] = [
    ["report.robustness[1].holds", ({ robustness }) => Object.assign(robustness[1], { holds: false })],
    [
      "report.robustness[4].overRanges",
      ({ robustness }) => Object.assign(robustness[4], { overRanges: "proved" }),
    ],
    ["report.robustness[4].proof", ({ robustness }) => Object.assign(robustness[4].proof, { claim: "C4" })],
    ["report.robustness[4].proof", ({ robustness }) => Object.assign(robustness[4], { proof: null })],
    ["report.robustness", (report) => Object.assign(report, { robustness: {} })],
    ["report.robustnessModels", (report) => Object.assign(report, { robustnessModels: [] })],
    [
      "report.robustnessModels.three-states.claims[0].atDefaults",
      ({ robustness, robustnessModels }) => {
        robustness.at(-1).holds = true;
        robustnessModels["three-states"].claims[0].atDefaults = true;
      },
    ],
    [
      "report.robustnessModels.postures-cubed.claims[0].atDefaults",
      ({ robustnessModels }) =>
        Object.assign(robustnessModels["postures-cubed"].claims[0], { atDefaults: false }),
    ],
    [
      "report.robustnessModels.fear-threat.claims[0].atDefaults",
      ({ robustnessModels }) =>
        Object.assign(robustnessModels["fear-threat"].claims[0], { atDefaults: true }),
    ],
  ];
  it.each(tampered)("are refused with another %s", (path, change) => {
    const document: Document = JSON.parse(text);
    change(document.report);
    expect(() => checkClaims(document)).toThrow(expect.objectContaining({ code: "bad-certificate", path }));
  });

  it("prove nothing without the models", () => {
    const document: Document = JSON.parse(text);
    document.report.robustnessModels = null;
    for (const row of document.report.robustness) row.overRanges = null;
    const { robustness } = checkClaims(document);
    expect(robustness?.verified).toHaveLength(5);
    expect(robustness?.unverified).toHaveLength(13);
  });
});
