import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import type { ProofLine } from "../../src/normal-form/nash/search-proof.js";
import { symmetric } from "../../src/normal-form/symmetric.js";
import { nashDocument } from "../../src/report/nash-document.js";
import { MAXIMUM_INLINE, type SearchRunDocument } from "../../src/report/nash-search-part.js";

const digestOf = (lines: readonly ProofLine[]): string => {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
};

/** Pure coordination on n strategies. */
const coordination = (size: number): NormalFormGame =>
  symmetric(
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))),
  );

describe("the proof of the search in a Nash document", () => {
  it("stands in it line by line, with its digest", () => {
    const search = nashDocument(coordination(4)).certificate.search;
    expect(search?.lines).toHaveLength(search?.nodes ?? -1);
    expect(search?.digest).toBe(digestOf(search?.lines ?? []));
  });

  it("is summed up when it is long, and told whole to a listener", () => {
    const game = coordination(10);
    const run = nashDocument(game).certificate.search as SearchRunDocument;
    expect(run).toMatchObject({ lines: null, digestOf: "branches" });
    expect(run.closed.rounded + run.closed.exact + run.leaves + run.repeated + run.origins).toBe(
      run.branches + 1,
    );
    const lines: ProofLine[] = [];
    const { search } = nashDocument(game, { onProof: (line) => lines.push(line) }).certificate;
    expect(lines.flat(2).length).toBeGreaterThan(MAXIMUM_INLINE);
    expect(search).toMatchObject({ lines: null, nodes: lines.length, digest: digestOf(lines) });
  });

  it("is summed up when the listener stops", () => {
    const { search } = nashDocument(coordination(4), { onProof: () => false }).certificate;
    expect(search).toMatchObject({ lines: null, digestOf: "branches" });
  });

  it("is none of an incomplete set, or where no search was made", () => {
    expect(nashDocument(coordination(4), { limit: 1 }).certificate.search).toBeNull();
    expect(nashDocument(bimatrix([[1, 0]], [[1, 0]])).certificate.search).toBeNull();
  });
});
