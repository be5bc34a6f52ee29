import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonValue } from "../../src/formats/json-node.js";
import { readJson } from "../../src/formats/read-json.js";

const value = (text: string): unknown => jsonValue(readJson(text));

describe("readJson", () => {
  it("reads what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, space) => {
        const parsed: unknown = JSON.parse(text);
        expect(value(JSON.stringify(parsed, null, space))).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  it("accepts exactly the texts that JSON.parse accepts, duplicate keys and halves of pairs aside", () => {
    const piece = fc.constantFrom(
      ...'[]{},:"\\u0 1-+.eEtrufalsn\n\t/bd8'.split(""),
      "true",
      "null",
      '"a"',
      "-0.5e+3",
      "01",
      "1.",
      "\\ud83d\\ude00",
      "\u2028",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => readJson(text)).toThrow(expect.objectContaining({ name: "ExclaveError" }));
          return;
        }
        try {
          expect(value(text)).toEqual(expected);
        } catch (error) {
          expect(error).toMatchObject({
            message: expect.stringMatching(/twice in one object|half of a surrogate/),
          });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps numbers as they are written", () => {
    const node = readJson("[9007199254740993, 0.10, -1e-30, 1E400]");
    expect(node.kind === "array" && node.items.map((item) => item.kind === "number" && item.text)).toEqual([
      "9007199254740993",
      "0.10",
      "-1e-30",
      "1E400",
    ]);
  });

  it("knows where each value stands", () => {
    expect(readJson(' { "a": [ 1,\n2 ] }')).toMatchObject({ offset: 1 });
    const node = readJson(' { "a": [ 1,\n2 ] }');
    const member = node.kind === "object" ? node.members.get("a") : undefined;
    expect(member).toMatchObject({
      keyOffset: 3,
      value: { offset: 8, items: [{ offset: 10 }, { offset: 13 }] },
    });
  });

  it("reads a __proto__ key as an ordinary property", () => {
    const object = value('{"__proto__": {"polluted": true}}') as object;
    expect(Object.keys(object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect("polluted" in object).toBe(false);
  });

  it.each([
    ["", "input:1:1", /empty/],
    ["[1,\n 2 3]", "input:2:4", /"," or "\]", found "3"/],
    ['{"a":1,"a":2}', "input:1:8", /"a" twice/],
    ['{"a" 1}', "input:1:6", /":" after the key "a"/],
    ["{a:1}", "input:1:2", /key in double quotes/],
    ['["\u0000"]', "input:1:3", /"\\u0000" to be escaped/],
    ['["\\ud800"]', "input:1:2", /surrogate/],
    ['["\\ude00\\ud83d"]', "input:1:2", /surrogate/],
    ['"\\q"', "input:1:2", /escape/],
    ['"\\u12g4"', "input:1:2", /escape/],
    ["+1", "input:1:1", /JSON value, found "\+1"/],
    ["-", "input:1:1", /JSON value/],
    ["1e", "input:1:1", /JSON value/],
    ["[1]]", "input:1:4", /end of the text/],
    ["[", "input:1:2", /found the end/],
    ["nul", "input:1:1", /found "nul"/],
    ["truefalse", "input:1:5", /end of the text/],
  ])("refuses %j at %s", (text, path, message) => {
    expect(() => readJson(text)).toThrow(
      expect.objectContaining({ code: "bad-format", path, message: expect.stringMatching(message) }),
    );
  });

  it("bounds depth and the number of values", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(readJson(nested(64)).kind).toBe("array");
    expect(() => readJson(nested(65))).toThrow(
      expect.objectContaining({ code: "too-large", path: "input:1:65" }),
    );
    expect(readJson(nested(65), { maximumDepth: 65 }).kind).toBe("array");
    // Depth is what is open at once, not what was ever opened.
    expect(readJson(`[${Array.from({ length: 100 }, () => "[]").join(",")}]`).kind).toBe("array");
  });

  it("lets a byte-order mark pass, without counting it as a column", () => {
    expect(value("\uFEFF[1]")).toEqual([1]);
    expect(() => readJson("\uFEFF[x]")).toThrow(expect.objectContaining({ path: "input:1:2" }));
  });
});
