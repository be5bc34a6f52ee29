import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/certificate/check-claims.js";
import { CLAIMS } from "../../src/kaliningrad/claims/claims.js";
import { OPEN_CLAIMS } from "../../src/kaliningrad/claims/open-claims.js";
import { PAPER_MODELS } from "../../src/kaliningrad/models/paper-models.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { claimsDocument } from "../../src/report/claims-document.js";
import { claimsText } from "../../src/report/claims-text.js";
import { paperModelsDocument } from "../../src/report/paper-models-document.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

/** Every model but the posture games, whose proofs take seconds. */
const IDS = ["C1", "C2", "C3", "C6", "C7", "C9", "C10", "C12", "C18", "C24"];

const documentAt = async (values: Record<string, string | number> = {}, ids = IDS): Promise<Document> => {
  const parameters = kaliningradParameters().with(values);
  const models = await paperModelsDocument(parameters, { ids, distances: false });
  return JSON.parse(JSON.stringify(claimsDocument(parameters, ids, models)));
};
const claimOf = (document: Document, id: string): Document =>
  document.claims.find((claim: { id: string }) => claim.id === id);

const atDefaults = await documentAt();
const copy = (): Document => structuredClone(atDefaults);

describe("the readings of the paper's claims", () => {
  it("name models and claims that exist, the model file too", () => {
    for (const { readings = [] } of [...CLAIMS, ...OPEN_CLAIMS]) {
      for (const { model, claim, says } of readings) {
        expect(says).not.toBe("");
        expect(Object.keys(PAPER_MODELS[model]?.source.claims ?? {})).toContain(claim);
        expect(readFileSync(new URL(`../../docs/models/${model}.yaml`, import.meta.url), "utf8")).toContain(
          `  ${claim}: {`,
        );
      }
    }
  });

  it("come with a game, and with what they do not show", () => {
    for (const { id, game = "", doesNotShow = [] } of CLAIMS) {
      expect([id, game === "", doesNotShow.length > 0]).toEqual([id, false, true]);
    }
  });
});

describe("the verdicts over the ranges", () => {
  it("are those of the first readings", () => {
    expect(atDefaults.claims.map(({ id, verdict }: Document) => `${id} ${verdict}`)).toEqual([
      "C1 conditional",
      "C2 conditional",
      "C3 conditional",
      "C6 proved",
      "C7 conditional",
      "C9 conditional",
      "C10 conditional",
      "C12 null",
      "C18 conditional",
      "C24 conditional",
    ]);
  });

  it("keep entailment over ranges apart from toggles at values", () => {
    const c6 = claimOf(atDefaults, "C6");
    expect(c6.toggles).toEqual({ carriers: [], minimalSets: [[]], minimalSetsComplete: true });
    expect(c6.readings[0]).toMatchObject({
      carriers: ["A4"],
      minimalSets: [["A4"]],
      minimalSetsComplete: true,
    });
  });

  it("stand beside every claim, and say so where a reading is a part of it alone", () => {
    expect(CLAIMS.filter(({ readings = [] }) => readings.length === 0)).toEqual([]);
    const [first] = CLAIMS.find(({ id }) => id === "C25")?.readings ?? [];
    expect(first).toMatchObject({ model: "baltic-credibility", claim: "deterred" });
    expect(first?.says).toMatch(/^one part only/);
  });

  it.each([
    { pi: "1/2", rho: "1/3", k: 3 },
    { tau_before: "1/2", T_D_before: 1 },
    { w: "37/90", "battalions[E]": 8, denial_ratio: 5 },
    { n_F: 12, battalions_R: 15, battalions_B: 20 },
  ])("and the truth at the point agrees with the games at %j", async (values) => {
    const same = ["C1", "C2", "C3", "C6", "C7", "C9", "C10", "C18", "C24"];
    const document = await documentAt(values, same);
    for (const { id, atDefaults: holds, readings } of document.claims)
      expect([id, readings[0].atDefaults]).toEqual([id, holds]);
    expect(document.claims.map(({ verdict }: Document) => verdict)).toEqual(
      same.map((id) => claimOf(atDefaults, id).verdict),
    );
  });

  it("are told to a reader", () => {
    const style = { heading: String, good: String, warning: String };
    const text = claimsText(atDefaults, true, style as never).replace(/\s+/g, " ");
    expect(text).toContain("Over the ranges proved under A4, A9. Carried by A4.");
    expect(text).toContain("NOT FORMALISED");
    expect(text).toContain("It does not show:");
  });
});

describe("the distances", () => {
  it("stand with the first readings, and are proved again", async () => {
    const parameters = kaliningradParameters();
    const models = await paperModelsDocument(parameters, { ids: ["C2", "C12"] });
    const document: Document = JSON.parse(JSON.stringify(claimsDocument(parameters, ["C2", "C12"], models)));
    const [first, strong] = claimOf(document, "C2").readings;
    expect(first.distance.alone[0]).toMatchObject({
      parameter: "phi",
      from: "2",
      at: "4/3",
      attained: false,
    });
    expect(first.distance.together.proved).not.toBe("0");
    expect(strong.distance).toBeNull();
    expect(checkClaims(document).readings?.verified).toContain("security-dilemma: C2");
    first.distance.together.proved = "1/2";
    expect(() => checkClaims(document)).toThrow(
      expect.objectContaining({ path: "claims[0].readings[0].distance" }),
    );
    first.distance = document.certificate.models["security-dilemma"].distances.claims[0];
    first.distance.together.proved = "1/2";
    expect(() => checkClaims(document)).toThrow(
      expect.objectContaining({
        path: expect.stringContaining("certificate.models.security-dilemma.distances"),
      }),
    );
  });
});

describe("checkClaims", () => {
  it("proves the verdicts over the ranges again", () => {
    const { readings } = checkClaims(copy());
    expect(readings?.unverified).toEqual([]);
    expect(readings?.verified).toContain("security-dilemma: C6");
    expect(readings?.verified).toHaveLength(22);
  });

  const tampered: [string, (document: Document) => void][] = [
    ["claims[0].verdict", (document) => Object.assign(document.claims[0], { verdict: "proved" })],
    [
      "claims[0].readings[0].verdict",
      (document) => {
        document.claims[0].verdict = "proved";
        document.claims[0].readings[0].verdict = "proved";
      },
    ],
    [
      "certificate.models.security-dilemma.claims",
      (document) => {
        document.claims[0].verdict = "proved";
        document.claims[0].readings[0].verdict = "proved";
        const { claims } = document.certificate.models["security-dilemma"].claims;
        claims.find((one: { id: string }) => one.id === "C1regime").verdict = "proved";
      },
    ],
    ["claims[3].readings[0].carriers", (document) => document.claims[3].readings[0].carriers.pop()],
    ["claims[3].readings[0].assumptions", (document) => document.claims[3].readings[0].assumptions.pop()],
    [
      "claims[3].readings[0].claim",
      (document) => Object.assign(document.claims[3].readings[0], { claim: "C5" }),
    ],
    ["claims[7].verdict", (document) => Object.assign(document.claims[7], { verdict: "conditional" })],
    ["claims[7].atDefaults", (document) => Object.assign(document.claims[7], { atDefaults: true })],
    ["claims[0].verdict", (document) => delete document.certificate.models],
  ];

  it.each(tampered)("refuses a document changed at %s", (path, change) => {
    const document = copy();
    change(document);
    expect(() => checkClaims(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: expect.stringContaining(path) }),
    );
  });
});
