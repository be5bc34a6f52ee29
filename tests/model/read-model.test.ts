import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { assumptionAt } from "../../src/model/assumption-at.js";
import { claimAt } from "../../src/model/claim-at.js";
import { gameOf } from "../../src/model/game-of.js";
import { ModelPoint } from "../../src/model/model-point.js";
import { readModel } from "../../src/model/read-model.js";
import { TWO_STATES } from "./two-states.js";

const TEXT = TWO_STATES;

async function refusal(text: string, name = "m.yaml"): Promise<string> {
  const error = await readModel(text, { name }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExclaveError);
  const { path, message } = error as ExclaveError;
  expect(`${path} ${message}`).not.toMatch(/undefined|\[object|\n/);
  return `${path}: ${message}`;
}

/** The message for the text with one piece replaced. */
function changed(piece: string, by: string): Promise<string> {
  expect(TEXT).toContain(piece);
  return refusal(TEXT.replace(piece, by));
}

describe("the model of two states", () => {
  it("is the game that its formulas say", async () => {
    const game = gameOf(await readModel(TEXT));
    const payoffs = Array.from({ length: 4 }, (_, i) =>
      [0, 1].map((player) => rationalText(game.payoffAt(player, i))),
    );
    expect(payoffs).toEqual([
      ["2", "2"],
      ["-2", "-9/4"],
      ["-9/4", "-2"],
      ["-5/2", "-5/2"],
    ]);
    expect(game.title).toBe("Two states and a border");
  });

  it("has the right verdicts at its defaults, and at stronger fear", async () => {
    const model = await readModel(TEXT);
    const verdicts = (point: ModelPoint): unknown[] =>
      model.claims.map((claim) => claimAt(point, claim).holds);
    expect(verdicts(new ModelPoint(model))).toEqual([false, true, false, false, false, true]);
    const fearful = new ModelPoint(model, model.parameters.with({ phi: 24 }));
    expect(verdicts(fearful)).toEqual([true, false, true, true, true, true]);
    expect(model.assumptions.map((one) => assumptionAt(fearful, one).holds)).toEqual([true, true]);
    const calm = new ModelPoint(model, model.parameters.with({ phi: 0, "threat[arm]": "1/4" }));
    expect(model.assumptions.map((one) => assumptionAt(calm, one))).toEqual([
      { holds: false, fails: [{}] },
      { holds: false, fails: [{ e: "restrain" }] },
    ]);
  });

  it("is the same from JSON, with numbers kept as they are written", async () => {
    const text = JSON.stringify({
      exclave: "model/1",
      players: { A: ["go"] },
      parameters: { x: { default: "EXACT", range: [0, 10] } },
      payoffs: { A: "x" },
    }).replace('"EXACT"', "0.1000000000000000055511151231257827");
    const game = gameOf(await readModel(text));
    expect(rationalText(game.payoffAt(0, 0))).toBe(
      "1000000000000000055511151231257827/10000000000000000000000000000000000",
    );
  });
});

describe("a wrong model gets one precise line", () => {
  it.each([
    [
      "an unknown name",
      "holds: phi >= 1",
      "holds: phy >= 1",
      /^m\.yaml:20:46: there is no "phy" .* did you mean phi\?$/,
    ],
    [
      "an unbound index",
      "forall: { e: East }, ",
      "",
      /^m\.yaml:21:60: there is no "e" in this model, and no index of that name is bound here/,
    ],
    [
      "an index over nothing",
      "{ e: East }",
      "{ e: Eest }",
      /^m\.yaml:21:59: there is no player or group "Eest"; did you mean East\?$/,
    ],
    [
      "an index with a name in use",
      "{ e: East }",
      "{ k: East }",
      /^m\.yaml:21:56: .* which the model uses already$/,
    ],
    ["an empty range", "[0, 24]", "[24, 0]", /^m\.yaml:10:29: the range of phi is empty: 24 is more than 0$/],
    [
      "a default outside its range",
      "default: 2, range: [0, 24]",
      "default: 25, range: [0, 24]",
      /^m\.yaml:10:19: expected the default of phi in its range 0 to 24, found 25$/,
    ],
    [
      "a divisor of both signs",
      "phi * 3/8",
      "phi / (k - 2)",
      /^m\.yaml:27:52: .* never zero .* is negative at k = 1 and positive at k = 4$/,
    ],
    ["a divisor that is zero at an end", "phi * 3/8", "3 / phi", /^m\.yaml:27:49: .* is zero at phi = 0$/],
    [
      "a divisor that is not known to differ from zero",
      "phi * 3/8",
      "3 / (phi ^ 2 - phi + 1)",
      /is known only to be from/,
    ],
    [
      "a strategy that does not exist",
      "dominated: [dovish]",
      "dominated: [restrian]",
      /^m\.yaml:23:54: there is no strategy or group "restrian"; did you mean restrain\?$/,
    ],
    [
      "a strategy of somebody else",
      "equilibrium: [restrain, restrain]",
      "equilibrium: [hawkish, hawkish]",
      /^m\.yaml:24:55: expected strategies of East, found "hawkish" of West$/,
    ],
    [
      "a strategy of two",
      "support: hawkish",
      "support: arm",
      /^m\.yaml:26:56: "arm" is a strategy of West and East; say whose by the key player$/,
    ],
    [
      "an expression that leads back to itself",
      "exposure: 1 - 3/4",
      "deep: exposure\n  exposure: deep - 3/4",
      /^m\.yaml:\d+:\d+: .* found exposure -> deep -> exposure$/,
    ],
    [
      "a number for a condition",
      "holds: phi >= 1",
      "holds: phi",
      /^m\.yaml:20:46: expected a condition such as a <= b, found a number, phi$/,
    ],
    [
      "a strategy for a number",
      "phi * 3/8",
      "phi * arm",
      /^m\.yaml:27:51: expected a number, found a strategy, arm; compare strategies with ==$/,
    ],
    [
      "a strategy that a player does not have",
      "(West == arm)\npayoffs",
      "(West == stay)\npayoffs",
      /there is no "stay"/,
    ],
    ["a name twice", "k:   {", "phi: {", /^m\.yaml:11:3: expected different keys, found "phi" twice$/],
    [
      "a name for two things",
      "k:   {",
      "arm: {",
      /^m\.yaml:11:3: expected a name of its own for a parameter, found "arm", which is a strategy already$/,
    ],
    ["a word of the formulas as a name", "k:   {", "sum: {", /the word "sum" of the formulas$/],
    [
      "an unknown key",
      "title: Two",
      "titel: Two",
      /^m\.yaml:2:1: "titel" means nothing in a model; did you mean title\?$/,
    ],
    [
      "a claim of no kind",
      "support: hawkish",
      "suport: hawkish",
      /^m\.yaml:26:3: expected a claim with one of the keys .*; did you mean support\?$/,
    ],
    [
      "a claim of two kinds",
      "support: hawkish",
      "support: hawkish, class: chicken",
      /^m\.yaml:26:3: expected a claim of one kind, found "support" and "class"$/,
    ],
    ["a class that there is not", "support: hawkish", "class: chiken", /did you mean chicken\?$/],
    [
      "a key of another kind of claim",
      "support: hawkish",
      "support: hawkish, by: dovish",
      /"by" means nothing in a claim of the kind "support"/,
    ],
    [
      "something that is no parameter",
      "in: phi,",
      "in: phi + 1,",
      /^m\.yaml:28:79: expected one parameter, such as phi or threat\[arm\]$/,
    ],
    [
      "a table without an entry",
      "{ restrain: 1/2, arm: 1 }",
      "{ restrain: 1/2 }",
      /^m\.yaml:13:36: expected an entry arm of threat, found none$/,
    ],
    [
      "a table with an entry too many",
      "{ restrain: 1/2, arm: 1 }",
      "{ restrain: 1/2, arms: 1 }",
      /did you mean arm\?$/,
    ],
    ["a table without its index", "threat[East] *", "threat *", /expected threat\[East\], found no index$/],
    [
      "a table with too many indices",
      "threat[East] *",
      "threat[East, West] *",
      /expected threat\[East\], found 2 indices$/,
    ],
    [
      "a payoff that is missing",
      "  West: 3 *",
      "  Wset: 3 *",
      /^m\.yaml:17:3: there is no player "Wset"; did you mean West\?$/,
    ],
    [
      "an opposite of nothing",
      "threat[arm]: 1/2",
      "threat[arms]: 1/2",
      /^m\.yaml:21:107: threat has no entry "arms"; expected one of restrain, arm$/,
    ],
    [
      "a comma in a text between braces",
      "fear pays for arms",
      "fear pays, for arms",
      /a text with a comma in braces needs quotes$/,
    ],
    ["a colon in a text", "fear pays for arms", "fear pays: for arms", /a text with a colon needs quotes/],
    [
      "a tab as indentation",
      "  West: [restrain, arm]",
      "\tWest: [restrain, arm]",
      /^m\.yaml:4:1: expected indentation by blanks, found a tab/,
    ],
    ["a bracket that does not close", "range: [1, 4],", "range: [1, 4,", /^m\.yaml:\d+:\d+: expected /],
    [
      "an alias",
      "West: [restrain, arm]",
      "West: &w [restrain, arm]",
      /^m\.yaml:4:12: expected a plain value, found an anchor$/,
    ],
    ["a tag", "title: Two", "title: !!str Two", /^m\.yaml:2:14: expected a plain value, found a tag$/],
    ["another version", "model/1", "model/2", /^m\.yaml:1:10: expected model\/1, found "model\/2"$/],
    [
      "a public figure without its source",
      "provenance: stylised",
      "provenance: public-figure",
      /expected the source of a public figure/,
    ],
  ])("%s", async (_, piece, by, said) => {
    expect(await changed(piece, by)).toMatch(said);
  });

  it("whatever the text is", async () => {
    expect(await refusal("")).toMatch(/^m\.yaml:1:1: expected a model, found an empty file$/);
    expect(await refusal("just words")).toMatch(/^m\.yaml:1:1: expected a model/);
    expect(await refusal("- a\n- b")).toMatch(/found a list$/);
    expect(await refusal("a: *b")).toMatch(/^m\.yaml:1:4: expected a value, found an alias/);
    expect(await refusal("%YAML 1.1\n---\nexclave: model/1")).toMatch(/without directives/);
    expect(await refusal("exclave: model/1\n---\nb: 1")).toMatch(/one model in a file/);
    expect(await refusal("a: 1\u0007")).toMatch(/^m\.yaml:1:5: expected text, found the character U\+0007$/);
    expect(await refusal(`a: ${"x".repeat(200_000)}`)).toMatch(/200,000 characters, found 200,003$/);
    for (const opening of ["[", "{a: ", "- ", "? "]) {
      expect(await refusal(opening.repeat(20_000))).toMatch(/nest 24 deep/);
    }
    expect(await refusal(Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"))).toMatch(
      /nest 24 deep/,
    );
    expect(await refusal('{"exclave": "model/1", "exclave": 1}', "m.json")).toMatch(
      /^m\.json:1:24: .* twice/,
    );
  });

  it("not for long lines of a block of text, which begin with blanks", async () => {
    const sum = Array.from({ length: 60 }, (_, i) => `${i}`).join("\n    + ");
    const text = `exclave: model/1\nplayers: { A: [go] }\npayoffs:\n  A: >-\n    ${sum}\n`;
    expect(
      gameOf(await readModel(text, { name: "m.yaml" }))
        .payoff(0, [0])
        .toFraction(),
    ).toBe("1770");
  });

  it("and does not run away with sub-expressions that double", async () => {
    const lets = Array.from({ length: 60 }, (_, i) => `  b${i + 1}: b${i} + b${i}`).join("\n");
    const text = `exclave: model/1\nplayers: { A: [go] }\nparameters: { b0: 1 }\nlet:\n${lets}\npayoffs: { A: b60 }\n`;
    expect(await refusal(text)).toMatch(/expands to more than 4000 numbers$/);
  });
});
