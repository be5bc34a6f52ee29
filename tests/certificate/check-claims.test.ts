import { describe, expect, it } from "vitest";
import { checkClaims } from "../../src/certificate/check-claims.js";
import { kaliningradParameters } from "../../src/kaliningrad/parameters.js";
import { claimsDocument } from "../../src/report/claims-document.js";

// biome-ignore lint/suspicious/noExplicitAny: a document is tampered with at any place
type Document = any;

const atDefaults = JSON.stringify(claimsDocument(kaliningradParameters()));
const documentOf = (): Document => JSON.parse(atDefaults);
const at = (id: string): string =>
  `claims[${documentOf().claims.findIndex((one: { id: string }) => one.id === id)}]`;
const claimOf = (document: Document, id: string): Document =>
  document.claims.find((claim: { id: string }) => claim.id === id);

/** A place such as `claims[C20].boundary`, with the position of the claim in place of its name. */
const placeOf = (place: string, document: Document): string =>
  place.replace(/^claims\[(C\d+)\]/, (_, id) => {
    const position = document.claims.findIndex((claim: { id: string }) => claim.id === id);
    return `claims[${position}]`;
  });

describe("checkClaims", () => {
  it("proves the claims that come with a certificate, and names those that do not", () => {
    expect(checkClaims(documentOf())).toEqual({
      verified: ["C2", "C3", "C6", "C19", "C20", "C21", "C22", "C23"],
      unverified: ["C1", "C4", "C5", "C7", "C8", "C9", "C10", "C11", "C17", "C18", "C24", "C25"],
    });
  });

  it("proves refuted claims too", () => {
    for (const values of [
      { phi: 1 },
      { T_D: "1/2" },
      { "q[AB,A]": "7/20", "q[AB,S]": "7/10" },
      { "c[PE]": 0, "q[PE,S]": "4/5" },
    ]) {
      const document = JSON.parse(JSON.stringify(claimsDocument(kaliningradParameters().with(values))));
      expect(checkClaims(document).verified).toHaveLength(8);
    }
  });

  const tampered: [string, (document: Document) => void][] = [
    ["kind", (document) => Object.assign(document, { kind: "claim" })],
    [`${at("C2")}.atDefaults`, (document) => Object.assign(claimOf(document, "C2"), { atDefaults: false })],
    [
      `${at("C2")}.boundary.margin`,
      (document) => Object.assign(claimOf(document, "C2").boundary, { margin: "1" }),
    ],
    [
      `${at("C3")}.boundary.complementarity`,
      (document) => Object.assign(claimOf(document, "C3").boundary, { complementarity: "1" }),
    ],
    [
      `${at("C6")}.boundary.whenArmed`,
      (document) => Object.assign(claimOf(document, "C6").boundary, { whenArmed: "-5" }),
    ],
    [`${at("C19")}.atDefaults`, (document) => Object.assign(claimOf(document, "C19"), { atDefaults: false })],
    [`${at("C20")}.atDefaults`, (document) => Object.assign(claimOf(document, "C20"), { atDefaults: false })],
    [
      `${at("C20")}.boundary.margin`,
      (document) => Object.assign(claimOf(document, "C20").boundary, { margin: "10" }),
    ],
    [
      `${at("C20")}.boundary.margin[AB]`,
      (document) => Object.assign(claimOf(document, "C20").boundary, { "margin[AB]": "11" }),
    ],
    [`${at("C20")}.evidence.dominance`, (document) => claimOf(document, "C20").evidence.dominance.pop()],
    [
      `${at("C20")}.evidence.dominance[2].by`,
      (document) => Object.assign(claimOf(document, "C20").evidence.dominance[2].by, { PO: "1" }),
    ],
    [
      `${at("C20")}.evidence.dominance[2].gains`,
      (document) => Object.assign(claimOf(document, "C20").evidence.dominance[2].gains, { 0: "8" }),
    ],
    [
      `${at("C20")}.evidence.dominance[2].margin`,
      (document) => Object.assign(claimOf(document, "C20").evidence.dominance[2], { margin: "8" }),
    ],
    [
      `${at("C20")}.evidence.dominance[2].belief`,
      (document) =>
        Object.assign(claimOf(document, "C20").evidence.dominance[2], {
          belief: ["1", "0", "0", "0", "0", "0"],
        }),
    ],
    [
      `${at("C21")}.evidence.dominance[0].posture`,
      (document) => Object.assign(claimOf(document, "C21").evidence.dominance[0], { posture: "TD" }),
    ],
    [
      "claims[0].evidence.dominance[0].gains",
      (document) => {
        // Another game: the porcupine is worse by 100 in the first cell.
        document.certificate.postures.payoffs[1][0][0][0] = "-105";
        document.claims = [claimOf(document, "C20")];
      },
    ],
    ["certificate.nash", (document) => Object.assign(document.certificate, { nash: null })],
    ["certificate", (document) => document.certificate.aggressive.pop()],
    ["certificate", (document) => document.certificate.aggressive.push("TD")],
    [
      `${at("C21")}.evidence.dominance`,
      (document) => {
        const [first, second] = ["C21", "C22"].map((id) => claimOf(document, id));
        Object.assign(first, { evidence: second.evidence, boundary: second.boundary });
      },
    ],
    ["certificate.aggressive", (document) => document.certificate.aggressive.push("XX")],
    ["certificate.securityDilemma", (document) => delete document.certificate.securityDilemma],
  ];

  it.each(tampered)("refuses a document changed at %s", (place, change) => {
    const document = documentOf();
    const path = placeOf(place, document);
    change(document);
    expect(() => checkClaims(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: expect.stringContaining(path) }),
    );
  });

  it("refuses the claim that no equilibrium is aggressive when an equilibrium is left out", () => {
    const document = JSON.parse(
      JSON.stringify(claimsDocument(kaliningradParameters().with({ "q[PE,A]": "3/5", "q[PE,S]": "7/10" }))),
    );
    expect(claimOf(document, "C19").atDefaults).toBe(false);
    Object.assign(claimOf(document, "C19"), { atDefaults: true });
    expect(() => checkClaims(document)).toThrow(expect.objectContaining({ path: `${at("C19")}.atDefaults` }));
  });
});
