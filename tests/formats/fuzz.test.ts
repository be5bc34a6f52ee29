/** Whatever a text holds, reading it ends in a game or an ExclaveError with a place. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExclaveError } from "../../src/exclave-error.js";
import type { GameFormat } from "../../src/formats/game-format.js";
import { readGame } from "../../src/formats/read-game.js";
import { writeGame } from "../../src/formats/write-game.js";
import { NormalFormGame } from "../../src/normal-form/game.js";
import { anyGame } from "./arbitrary-game.js";

const FORMATS: readonly GameFormat[] = ["json", "nfg", "lrs"];
const OUTCOMES = 'NFG 1 D "t" { "A" "B" }\n{ { "u" "d" } { "l" } } "c"\n{ { "x" 1, 2/3 } { "" 0 -.5 } }\n1 2';
const CODES = ["bad-format", "bad-number", "too-large", "unsupported"];

function expectGameOrError(text: string, name: string): void {
  try {
    expect(readGame(text, { name })).toBeInstanceOf(NormalFormGame);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    expect(CODES).toContain(error.code);
    expect(error.path).toMatch(/:[1-9]\d*:[1-9]\d*$/);
    expect(error.message).not.toMatch(/[\n\r]|undefined|NaN\b(?!")|\[object/);
    expect(error.message.length).toBeLessThan(400);
  }
}

const fileName = fc.constantFrom("game", "game.json", "game.nfg", "game.lrs");
const written = fc
  .tuple(anyGame({ min: 2, max: 2 }), fc.constantFrom(...FORMATS))
  .map(([game, format]) => ({ text: writeGame(game, format), name: `game.${format}` }));
const valid = fc.oneof(
  { arbitrary: written, weight: 4 },
  { arbitrary: fc.constant({ text: OUTCOMES, name: "game.nfg" }), weight: 1 },
);
const token = fc.constantFrom(
  ...'{}[],:"\\/0-.e \n\r\t'.split(""),
  "NFG",
  "1e999",
  "1/0",
  "9".repeat(30),
  '""',
  "null",
  "\u0000",
  "\ud800",
  "\u2028",
  "\uFEFF",
  '"players":',
);

describe("reading any text", () => {
  it("survives random characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), fileName, expectGameOrError), {
      numRuns: 1000,
    });
  });

  it("survives random tokens after a good beginning", () => {
    const beginning = fc.constantFrom(
      "",
      'NFG 1 R "" ',
      'NFG 1 R "" { "A" } ',
      '{"format":"exclave/normal-form",',
      "2 2 ",
    );
    fc.assert(
      fc.property(beginning, fc.array(token, { maxLength: 25 }), fileName, (start, rest, name) =>
        expectGameOrError(start + rest.join(""), name),
      ),
      { numRuns: 1500 },
    );
  });

  it("survives valid files with a piece replaced", () => {
    fc.assert(
      fc.property(
        valid,
        fc.nat(),
        fc.nat(20),
        fc.array(token, { maxLength: 3 }),
        ({ text, name }, at, cut, put) => {
          const start = at % (text.length + 1);
          expectGameOrError(text.slice(0, start) + put.join("") + text.slice(start + cut), name);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("refuses every proper beginning of a valid file that leaves payoffs out", () => {
    fc.assert(
      fc.property(valid, fc.nat(), ({ text, name }, at) => {
        const whole = text.trimEnd();
        const cut = whole.slice(0, at % whole.length);
        expectGameOrError(cut, name);
        // JSON ends in a brace and lists in a bracket, so no beginning of one is whole.
        if (name === "game.json") expect(() => readGame(cut, { name })).toThrow(ExclaveError);
      }),
      { numRuns: 1000 },
    );
  });

  it("looks at each character a bounded number of times", () => {
    const million = 1_000_000;
    const long = [
      " ".repeat(million),
      `NFG 1 R "${"\\".repeat(million)}`,
      `NFG 1 R "" { ${'"" '.repeat(million / 4)}`,
      `NFG 1 R "" { "A" } { { ${'"" '.repeat(million / 4)} } } ${"0 ".repeat(million / 4)}`,
      `2 ${"1".repeat(million)}`,
      `"${"\\u0041".repeat(million / 6)}`,
      `[${"-".repeat(million)}`,
      `[${"1".repeat(million)}e]`,
      `[${"1,".repeat(million / 2)}`,
      "#".repeat(million),
      `EFG${" ".repeat(million)}`,
      "\r".repeat(million) + "x",
    ];
    for (const text of long)
      for (const name of ["game", "game.json", "game.nfg"]) expectGameOrError(text, name);
  });
});
