import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";
import { nashDocument } from "../../src/report/nash-document.js";

/** A game whose proof is too long to stand in its document. */
const game = (() => {
  let seed = 11;
  const number = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 100;
  };
  const matrix = (): number[][] => Array.from({ length: 16 }, () => Array.from({ length: 16 }, number));
  return bimatrix(matrix(), matrix());
})();

// biome-ignore lint/suspicious/noExplicitAny: a document to tamper with
const documentOf = (): any => JSON.parse(JSON.stringify(nashDocument(game)));

describe("what a search did whose proof is not told", () => {
  it("is summed up, with a digest of its branches", () => {
    const { search } = documentOf().certificate;
    expect(search.lines).toBeNull();
    expect(search.closed.rounded).toBeGreaterThan(search.closed.exact);
    const { closed, leaves, repeated, origins, branches } = search;
    expect(closed.rounded + closed.exact + leaves + repeated + origins).toBe(branches + 1);
    const told: string[] = [];
    const { run } = bimatrixEquilibria(game, {
      onBranch: (label, left, right) => void told.push(`${label}${left[0]}${right[0]}`),
    });
    expect(told.length).toBe(branches);
    expect(told.join("").match(/r/g)?.length).toBe(closed.rounded);
    expect(search).toEqual({
      ...run,
      digest: `sha256:${bytesToHex(sha256(utf8ToBytes(told.join(""))))}`,
      digestOf: "branches",
      lines: null,
    });
  });

  it("proves nothing, but must add up", () => {
    const document = documentOf();
    expect(checkNash(document).completeness).toBe("not-checked");
    for (const [key, value] of [
      ["branches", document.certificate.search.branches + 1],
      ["leaves", document.certificate.search.leaves - 1],
      ["repeated", -1],
      ["nodes", document.certificate.search.branches],
      ["closed", { rounded: 1, exact: 0 }],
      ["origins", undefined],
      ["digest", "sha256:0"],
      ["digestOf", "lines"],
      ["lines", []],
    ] as const) {
      const changed = documentOf();
      changed.certificate.search[key] = value;
      expect(() => checkNash(changed)).toThrow(
        expect.objectContaining({
          code: "bad-certificate",
          path: expect.stringMatching(/^certificate\.search\./),
        }),
      );
    }
  });

  it("is not said of a game in which only one has a choice", () => {
    const document = JSON.parse(JSON.stringify(nashDocument(bimatrix([[1, 2]], [[3, 4]]))));
    expect(document.certificate.search).toBeNull();
    document.certificate.search = documentOf().certificate.search;
    expect(() => checkNash(document)).toThrow(expect.objectContaining({ path: "certificate.search" }));
  });
});
