import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExclaveError } from "../../src/exclave-error.js";
import { defineModel } from "../../src/model/define-model.js";
import { readModel } from "../../src/model/read-model.js";
import { HOSTILE_FORMULAS } from "./hostile-formulas.js";
import { TWO_STATES } from "./two-states.js";

/** Reads the text; what it throws must be an error for a reader, with a place. */
async function survives(read: () => Promise<unknown>): Promise<void> {
  const error = await read().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return;
  expect(error).toBeInstanceOf(ExclaveError);
  const { message, path } = error as ExclaveError;
  expect(message.length).toBeLessThan(600);
  expect(path).toMatch(/^(fuzz:\d+:\d+|model\b)/);
}

const WORDS = [
  "phi",
  "k",
  "threat",
  "West",
  "East",
  "arm",
  "restrain",
  "e",
  "1",
  "3/4",
  "0.5",
  "sum",
  "min",
  "payoff",
  "in",
  "and",
  "not",
  "+",
  "-",
  "*",
  "/",
  "^",
  "==",
  "<=",
  "(",
  ")",
  "[",
  "]",
  ",",
  " ",
  "2",
];
const LINES = TWO_STATES.split("\n");

describe("whatever is read as a model", () => {
  it("is a model or refused with its place: formulas of known words", async () => {
    const formula = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(formula, (text) =>
        survives(() =>
          readModel(TWO_STATES.replace("phi * 3/8 - k + 1", JSON.stringify(text).replaceAll("\\", "")), {
            name: "fuzz",
          }),
        ),
      ),
      { numRuns: 200 },
    );
  });

  it("the same: formulas of any characters", async () => {
    const formula = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom(...HOSTILE_FORMULAS.map(([text]) => text)),
    );
    await fc.assert(
      fc.asyncProperty(formula, (text) =>
        survives(() => defineModel({ exclave: "model/1", players: { A: ["go"] }, payoffs: { A: text } })),
      ),
      { numRuns: 200 },
    );
  });

  it("the same: the text of a model with pieces cut, doubled and exchanged", async () => {
    const edit = fc.record({
      at: fc.nat(TWO_STATES.length),
      length: fc.nat(12),
      put: fc.oneof(
        fc.constantFrom(
          "",
          ..."[]{}&*!|>'\"%@`:,#?-\t\n \uE000",
          ": ",
          "- ",
          "<<: ",
          "!!set ",
          "0x",
          "~",
          "phi",
        ),
        fc.string({ maxLength: 4 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length),
          TWO_STATES,
        );
        return survives(() => readModel(text, { name: "fuzz" }));
      }),
      { numRuns: 250 },
    );
  });

  it("the same: its lines in another order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(LINES), (lines) =>
        survives(() => readModel(lines.join("\n"), { name: "fuzz" })),
      ),
      { numRuns: 200 },
    );
  });

  it("the same: any object", async () => {
    const key = fc.constantFrom(
      "exclave",
      "players",
      "groups",
      "parameters",
      "tables",
      "let",
      "payoffs",
      "assumptions",
      "claims",
      "A",
      "default",
      "range",
      "over",
      "holds",
      "says",
      "dominated",
      "__proto__",
      "constructor",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("model/1", "A", "go", 1, -0.5, "1/0", null, true, Number.NaN, ""),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, (part) =>
        survives(() =>
          defineModel({
            exclave: "model/1",
            players: { A: ["go"] },
            payoffs: { A: 1 },
            ...(part as object),
          } as never),
        ),
      ),
      { numRuns: 250 },
    );
  });
});
