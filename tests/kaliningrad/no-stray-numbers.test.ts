import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOM = join(import.meta.dirname, "../../src/kaliningrad");

/** Where numbers belong: models as data, declarations of parameters, and the values that replace an assumption's. */
const DATA = /(^|\/)parameters\.ts$|^models\/|^assumptions\/posture-premises\.ts$/;

/** The room's files, and in each the numerals of its code: comments, texts and imports left out. */
const numerals = readdirSync(ROOM, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !DATA.test(file))
  .map((file) => {
    const code = readFileSync(join(ROOM, file), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*$/gm, "")
      .replace(/^import[\s\S]*?from ".*";$/gm, "")
      .replace(/"(?:[^"\\]|\\.)*"/g, '""');
    return { file: relative(ROOM, join(ROOM, file)), found: code.match(/(?<![\w.[])\d[\d_.]*n?/g) ?? [] };
  });

describe("src/kaliningrad", () => {
  it("holds numbers only as defaults, ranges and values that replace an assumption's", () => {
    // Positions of players and strategies, halving, and the bound up to which horizons are looked at.
    const allowed = new Map([["war-risk.ts", ["1000"]]]);
    const stray = numerals.flatMap(({ file, found }) =>
      found
        .filter((numeral) => !["0", "1", "2", "0n", "1n"].includes(numeral))
        .filter((numeral) => !(allowed.get(file) ?? []).includes(numeral))
        .map((numeral) => `${file}: ${numeral}`),
    );
    expect(numerals.length).toBeGreaterThan(30);
    expect(stray).toEqual([]);
  });
});
