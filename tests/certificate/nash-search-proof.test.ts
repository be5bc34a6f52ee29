import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { bimatrix } from "../../src/normal-form/index.js";
import { nashDocument } from "../../src/report/nash-document.js";

type Line = readonly unknown[];

/** The game's own document with this proof in it, its summary and digest computed anew. */
function withProof(a: number[][], b: number[][], lines: readonly Line[]): unknown {
  const document = JSON.parse(JSON.stringify(nashDocument(bimatrix(a, b))));
  const count = (...kinds: string[]): number =>
    lines.filter(([kind]) => kinds.includes(kind as string)).length;
  const closing = lines
    .filter(([kind]) => kind === "b")
    .flatMap((line) => line.slice(2).filter((w) => w !== 0));
  document.certificate.search = {
    nodes: lines.length,
    branches: count("b"),
    closed: { rounded: 0, exact: count("c") + closing.length },
    implied: count("i"),
    leaves: count("l"),
    repeated: count("s", "m"),
    digest: `sha256:${bytesToHex(sha256(utf8ToBytes(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))))}`,
    lines,
  };
  return document;
}

const ZEROS = [
  [0, 0],
  [0, 0],
];
/** All payoffs 1 in the positive form: all labels of strategies may be best responses. */
const ALL_ZERO: readonly Line[] = [["i", 0, [2, 1, 3, -1]]];

describe("the proof of a search", () => {
  it("refuses an implication that implies nothing", () => {
    expect(() => checkNash(withProof(ZEROS, ZEROS, ALL_ZERO))).toThrow(/negative|no further/);
  });
  it("refuses a proof that is cut short", () => {
    expect(() => checkNash(withProof(ZEROS, ZEROS, [["b", 0, 0, 0]]))).toThrow(/not at its end/);
  });
  it("refuses a leaf with open labels", () => {
    expect(() => checkNash(withProof(ZEROS, ZEROS, [["l"]]))).toThrow(/tight at neither/);
  });
});
