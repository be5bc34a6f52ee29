import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/internal/display-width.js";
import { textTable } from "../../src/report/text-table.js";
import { visibleText } from "../../src/report/visible-text.js";
import { wrapText } from "../../src/report/wrap-text.js";

const word = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("戦略", "e\u0301te\u0301", "👩‍🚀", "×", "−1/2", "9".repeat(300)),
);
const cell = fc.array(word, { maxLength: 6 }).map((words) => visibleText(words.join(" ")));

describe("displayWidth", () => {
  it.each([
    ["stag", 4],
    ["戦略", 4],
    ["e\u0301", 1],
    ["👩‍🚀", 2],
    ["2 × 2 − 1", 9],
    ["ａ", 2],
    ["한국", 4],
    ["\u200B", 0],
    ["", 0],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("wrapText", () => {
  it("fits the width and keeps every word", () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  it("breaks at spaces, and indents", () => {
    expect(wrapText("best responses to each other", 16, 2)).toEqual(["  best responses", "  to each other"]);
    expect(wrapText("", 10)).toEqual([]);
  });
});

describe("textTable", () => {
  it("aligns columns by what they look like, not by how long they are", () => {
    expect(
      textTable(
        [
          ["戦", "1/2", "a"],
          ["stag", "1", "b"],
        ],
        { header: ["who", "p", "x"], align: ["left", "right"], indent: 1 },
      ),
    ).toEqual([" who     p  x", " ────  ───  ─", " 戦    1/2  a", " stag    1  b"]);
  });

  it("wraps the widest column first", () => {
    expect(textTable([["short", "one two three four"]], { width: 20 })).toEqual([
      "short  one two three",
      "       four",
    ]);
  });

  it("never exceeds the width while its columns have room, and ends no line in spaces", () => {
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 90 }), (table, width) => {
        for (const line of textTable(table, { width })) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
      }),
    );
  });

  it("makes nothing of nothing", () => {
    expect(textTable([])).toEqual([]);
  });
});

describe("visibleText", () => {
  it("escapes what could forge a line or steer a terminal, and nothing else", () => {
    expect(visibleText("a\nb\u001B[31m\u202Ec\ud800")).toBe("a\\u000ab\\u001b[31m\\u202ec\\ud800");
    expect(visibleText("naïve 戦略 👩‍🚀")).toBe("naïve 戦略 👩‍🚀");
  });
});
