import { describe, expect, it } from "vitest";
import { CLAIMS } from "../../../src/kaliningrad/claims/claims.js";
import { OPEN_CLAIMS } from "../../../src/kaliningrad/claims/open-claims.js";
import { ABSTRACT } from "./abstract.js";

const LISTED = [...CLAIMS, ...OPEN_CLAIMS];
const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/\s+/g, " ").toLowerCase();

describe("the abstract", () => {
  it("is read as claims that are listed, sentence by sentence, or with a reason why not", () => {
    const ids = LISTED.map(({ id }) => id);
    for (const { sentence, claims, none } of ABSTRACT) {
      expect([sentence, claims.length > 0, none === undefined || none === ""]).toEqual([
        sentence,
        none === undefined,
        none === undefined,
      ]);
      for (const id of claims) expect(ids).toContain(id);
    }
  });

  it("is where every claim comes from", () => {
    const read = new Set(ABSTRACT.flatMap(({ claims }) => claims));
    expect([...new Set(LISTED.map(({ id }) => id))].filter((id) => !read.has(id))).toEqual([]);
    expect(read.size).toBe(25);
  });

  it("has the words that a claim quotes in a sentence that is read as the claim", () => {
    for (const { id, says } of LISTED) {
      const own = plain(
        ABSTRACT.filter(({ claims }) => claims.includes(id))
          .map(({ sentence }) => sentence)
          .join(" "),
      );
      for (const part of says.split(" ... ")) expect([id, own.includes(plain(part))]).toEqual([id, true]);
    }
  });
});
