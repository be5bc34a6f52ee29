import { beforeAll, describe, expect, it } from "vitest";
import { checkClaims } from "../../src/certificate/check-claims.js";
import { checkModelClaims } from "../../src/certificate/check-model-claims.js";
import { claimsOverRanges } from "../../src/model/claims-over-ranges.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { modelClaimsDocument } from "../../src/report/model-claims-document.js";
import { SECURITY_DILEMMA } from "../model/security-dilemma-model.js";
import { TWO_STATES } from "../model/two-states.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

const texts = new Map<string, string>();
async function documentText(source: string): Promise<string> {
  const model = await readModel(source);
  const document = modelClaimsDocument(new ModelPoint(model), () => claimsOverRanges(model));
  return JSON.stringify(document);
}
beforeAll(async () => {
  texts.set("dilemma", await documentText(SECURITY_DILEMMA));
  texts.set("states", await documentText(TWO_STATES));
  texts.set("mixed", await documentText(MIXED));
});
const MIXED = `exclave: model/1
players: { A: [up, down, out], B: [left, right] }
parameters: { theta: { default: 1/2, range: [0, 1] }, gain: { default: 1/10, range: [-1, 1] } }
payoffs:
  A: (A == up) * ((B == left) * (1 - theta + gain) + (B == right) * (theta - 1 + gain)) + (A == down) * ((B == left) * (gain - theta) + (B == right) * (theta + gain))
  B: 0
assumptions: { some: { holds: gain > 0 } }
claims:
  strict: { dominated: out, by: [up, down] }
  either: { dominated: out, by: [up, down], given: [] }
`;
const documentOf = (name: string): Document => JSON.parse(texts.get(name) as string);
const at = (document: Document, id: string): { claim: Document; certificate: Document } => {
  const i = document.claims.findIndex((claim: { id: string }) => claim.id === id);
  return { claim: document.claims[i], certificate: document.certificate.claims[i] };
};

describe("checkModelClaims", () => {
  it("proves the verdicts again", () => {
    expect(checkModelClaims(documentOf("dilemma")).unverified).toEqual([]);
    expect(checkModelClaims(documentOf("states"))).toEqual({
      verified: ["D1", "D2", "D3", "D4", "D5", "D6"],
      unverified: [],
      atPoint: ["D1", "D2", "D3", "D4", "D5", "D6"],
    });
    expect(checkModelClaims(documentOf("mixed")).verified).toEqual(["strict", "either"]);
    expect(checkClaims(documentOf("mixed")).verified).toEqual(["strict", "either"]);
  });

  it("leaves undecided claims alone", () => {
    const document = documentOf("dilemma");
    Object.assign(at(document, "dominant").claim, {
      verdict: "undecided",
      minimalSets: [],
      minimalSetsComplete: false,
      carriers: [],
    });
    expect(checkModelClaims(document).unverified).toEqual(["dominant"]);
  });

  it("refuses what follows wrongly at the point itself, in claims on mixtures and on all equilibria too", async () => {
    texts.set(
      "around",
      await documentText(
        `${MIXED}  used: { never-played: out, given: [] }\n  lower: { never-played: up, given: [] }\n`,
      ),
    );
    expect(checkModelClaims(documentOf("around")).verified).toHaveLength(4);
    for (const id of ["strict", "used", "lower"]) {
      const document = documentOf("around");
      const { claim } = at(document, id);
      claim.atDefaults = !claim.atDefaults;
      expect(() => checkModelClaims(document), id).toThrow(`it is ${!claim.atDefaults}`);
    }
  });

  const firstTerms = (document: Document, id: string): Document[] => {
    let proof = at(document, id).certificate.proofs[0];
    while (proof.by !== "combination") proof = proof.by === "cases" ? proof.proofs[0] : proof.below;
    return proof.terms;
  };
  const tampered: [string, string, RegExp, (document: Document) => void][] = [
    [
      "a multiplier",
      "dilemma",
      /add up to 0/,
      (d) => Object.assign(firstTerms(d, "dominant")[0], { multiplier: "2" }),
    ],
    [
      "a negative multiplier",
      "dilemma",
      /0 or more/,
      (d) => Object.assign(firstTerms(d, "dominant")[0], { multiplier: "-1" }),
    ],
    [
      "a factor",
      "dilemma",
      /add up to 0/,
      (d) => Object.assign(firstTerms(d, "dominant")[0], { factors: ["alone_fear"] }),
    ],
    [
      "a factor that is not supposed",
      "dilemma",
      /what is supposed/,
      (d) => Object.assign(firstTerms(d, "dominant")[0], { factors: ["restrained"] }),
    ],
    ["no terms", "dilemma", /positive/, (d) => firstTerms(d, "dominant").splice(0)],
    [
      "terms that are all 0",
      "dilemma",
      /positive/,
      (d) => firstTerms(d, "dominant").map((term: Document) => Object.assign(term, { multiplier: "0" })),
    ],
    ["a case left out", "dilemma", /2 entries/, (d) => at(d, "dominant").certificate.proofs[0].proofs.pop()],
    [
      "a case of something else",
      "dilemma",
      /disjunction/,
      (d) => Object.assign(at(d, "dominant").certificate.proofs[0], { of: "ordered" }),
    ],
    [
      "an unknown kind of proof",
      "dilemma",
      /expected "combination"/,
      (d) => Object.assign(at(d, "dominant").certificate.proofs[0], { by: "z3" }),
    ],
    [
      "a premise point outside the range",
      "dilemma",
      /outside the range/,
      (d) => Object.assign(at(d, "dominant").certificate.premises, { phi: "25" }),
    ],
    [
      "a premise point at which a premise fails",
      "dilemma",
      /fails there/,
      (d) => Object.assign(at(d, "dominant").certificate.premises, { phi: "0" }),
    ],
    [
      "no premise point",
      "dilemma",
      /object/,
      (d) => Object.assign(at(d, "dominant").certificate, { premises: null }),
    ],
    [
      "a counterexample that is none",
      "dilemma",
      /does not fail/,
      (d) => Object.assign(at(d, "fear_with_threat").certificate.counterexample.values, { phi: "0" }),
    ],
    [
      "an example that is none",
      "dilemma",
      /fails there/,
      (d) => Object.assign(at(d, "fear_with_threat").certificate.example.values, { phi: "24" }),
    ],
    [
      "a refuted claim said to be proved",
      "dilemma",
      /null/,
      (d) => Object.assign(at(d, "below").claim, { verdict: "proved" }),
    ],
    [
      "a proved claim said to be refuted",
      "dilemma",
      /object/,
      (d) => Object.assign(at(d, "dominant").claim, { verdict: "refuted" }),
    ],
    [
      "a proved claim said to be contradictory",
      "dilemma",
      /object/,
      (d) => Object.assign(at(d, "dominant").claim, { verdict: "contradictory" }),
    ],
    [
      "a contradiction that is none",
      "dilemma",
      /what is supposed/,
      (d) => {
        const { claim, certificate } = at(d, "dominant");
        claim.verdict = "contradictory";
        certificate.contradiction = at(d, "from_nothing").certificate.contradiction;
      },
    ],
    [
      "a claim said to fail everywhere",
      "dilemma",
      /object/,
      (d) => Object.assign(at(d, "fear_with_threat").claim, { verdict: "refuted", everywhere: true }),
    ],
    [
      "the truth at the defaults",
      "dilemma",
      /it is false/,
      (d) => Object.assign(at(d, "weakly").claim, { atDefaults: true }),
    ],
    [
      "a verdict that is none",
      "dilemma",
      /a verdict/,
      (d) => Object.assign(at(d, "dominant").claim, { verdict: "true" }),
    ],
    [
      "another claim's proof",
      "dilemma",
      /.*/,
      (d) => Object.assign(at(d, "fear_alone").certificate, { proofs: at(d, "dominant").certificate.proofs }),
    ],
    [
      "a wider range",
      "dilemma",
      /.*/,
      (d) => Object.assign(d.certificate.model.parameters[7], { range: ["-1", "24"] }),
    ],
    ["a weaker premise", "dilemma", /.*/, (d) => d.certificate.model.claims[0].given.splice(0, 1)],
    [
      "an equilibrium that is none",
      "states",
      /no equilibrium/,
      (d) =>
        Object.assign(at(d, "D4").certificate.counterexample, {
          equilibrium: [
            ["1/2", "1/2"],
            ["1", "0"],
          ],
        }),
    ],
    [
      "an equilibrium that breaks nothing",
      "states",
      /does not break/,
      (d) => {
        const { counterexample } = at(d, "D4").certificate;
        counterexample.values.phi = "24";
        counterexample.equilibrium = [
          ["0", "1"],
          ["0", "1"],
        ];
      },
    ],
    [
      "a belief",
      "mixed",
      /does not fail/,
      (d) => Object.assign(at(d, "either").certificate.counterexample, { belief: {} }),
    ],
    [
      "a mixture",
      "mixed",
      /does not dominate|probabilities/,
      (d) => Object.assign(at(d, "either").certificate.example.mixtures[0], { by: ["1", "0", "0"] }),
    ],
    [
      "a mixture that uses the strategy itself",
      "mixed",
      /dominating set/,
      (d) => Object.assign(at(d, "either").certificate.example.mixtures[0], { by: ["0", "0", "1"] }),
    ],
  ];
  const sets = (d: Document): { claim: Document; sets: Document } => {
    const { claim, certificate } = at(d, "dominant");
    return { claim, sets: certificate.sets };
  };
  tampered.push(
    [
      "a minimal set that is not enough",
      "dilemma",
      /enough/,
      (d) => {
        const { claim } = sets(d);
        claim.minimalSets = claim.carriers = [];
        claim.minimalSets = [[]];
      },
    ],
    [
      "a minimal set with more than it needs",
      "dilemma",
      /expected/,
      (d) => sets(d).claim.minimalSets[0].unshift("ordered"),
    ],
    ["a carrier left out", "dilemma", /expected/, (d) => sets(d).claim.carriers.pop()],
    ["a counterexample of a set left out", "dilemma", /undecided/, (d) => sets(d).sets.insufficient.pop()],
    [
      "a counterexample to more assumptions than hold there",
      "dilemma",
      /fails there/,
      (d) =>
        Object.assign(sets(d).sets.insufficient[0], { assumptions: ["ordered", "ahead_fear", "alone_fear"] }),
    ],
    [
      "a set proved by another's proof",
      "dilemma",
      /what is supposed/,
      (d) => sets(d).sets.sufficient[0].assumptions.pop(),
    ],
    [
      "carriers of a claim that is not proved",
      "dilemma",
      /expected/,
      (d) => at(d, "below").claim.carriers.push("high"),
    ],
    [
      "assumptions that are not the claim's",
      "dilemma",
      /expected/,
      (d) => at(d, "below").claim.assumptions.push("high"),
    ],
  );
  it.each(tampered)("refuses %s", (_, name, message, tamper) => {
    const document = documentOf(name);
    tamper(document);
    expect(() => checkModelClaims(document)).toThrow(message);
    expect(() => checkModelClaims(document)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
  });

  const parts: [string, (model: Document) => void][] = [
    ["a part that refers to a later one", (model) => Object.assign(model.parts[0], { 1: 5 })],
    ["a part that is no operation", (model) => Object.assign(model.parts[0], { 0: "eval" })],
    ["a range that is empty", (model) => Object.assign(model.parameters[0], { range: ["6", "1"] })],
    ["two parameters of one name", (model) => Object.assign(model.parameters[0], { name: "k" })],
    ["a parameter that is named like a number", (model) => Object.assign(model.parameters[0], { name: "1" })],
    ["a payoff left out", (model) => model.payoffs[0].pop()],
    ["an unknown premise", (model) => model.claims[0].given.push("nothing")],
    [
      "an unknown kind of claim",
      (model) => Object.assign(model.claims[0].instances[0].proposition, { kind: "true" }),
    ],
    [
      "a strategy that does not exist",
      (model) => Object.assign(model.claims[0].instances[0].proposition, { strategy: 2 }),
    ],
  ];
  it.each(parts)("refuses a model with %s", (_, tamper) => {
    const document = documentOf("dilemma");
    tamper(document.certificate.model);
    expect(() => checkModelClaims(document)).toThrow(expect.objectContaining({ code: "bad-certificate" }));
  });
});
