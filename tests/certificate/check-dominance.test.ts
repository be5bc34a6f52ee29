import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDominance } from "../../src/certificate/check-dominance.js";
import {
  bimatrix,
  fromFunction,
  type NormalFormGame,
  rational,
  rationalText,
  symmetric,
} from "../../src/index.js";
import { dominanceDocument } from "../../src/report/dominance-document.js";
import { balticAgainstCells, PE, postureGame } from "../normal-form/baltic-posture-game.js";
import { matrixChoiceGame } from "../normal-form/matrix-choice-game.js";
import { smallGames } from "../normal-form/small-games.js";

// biome-ignore lint/suspicious/noExplicitAny: documents are taken apart and spoiled here.
type Json = any;

const mixedDominance = bimatrix(
  [
    [3, 0],
    [0, 3],
    [1, 1],
  ],
  [
    [0, 1],
    [0, 1],
    [1, 0],
  ],
  { title: "Mixed dominance" },
);
const copies = symmetric([
  [2, 0],
  [2, 0],
]);
const weakBoundary = balticAgainstCells({ [PE]: ["-95", "-105", "-103", "-113", "-95", "-105"] });
const chain = fromFunction(
  ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] })),
  ([a = 0, b = 0, c = 0]) => [a, b === a ? 2 : 0, c === b ? "1/3" : "1/4"],
);

const documentOf = (game: NormalFormGame): Json => JSON.parse(JSON.stringify(dominanceDocument(game)));

/** Every place of a document, as a list of keys. */
function places(value: Json, here: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [here];
  const inner = Object.keys(value).flatMap((key) =>
    places(value[key], [...here, Array.isArray(value) ? Number(key) : key]),
  );
  return here.length === 0 ? inner : [here, ...inner];
}

/** Other values of the same and of other types. */
function spoilt(value: Json): Json[] {
  if (typeof value === "boolean") return [!value, null];
  if (typeof value === "number") return [value + 1, value - 1, `${value}`, null];
  if (value === null) return [[], "1", 0, true];
  if (Array.isArray(value))
    return [[...value, value[0] ?? 0], ...(value.length > 0 ? [value.slice(1)] : []), null];
  if (typeof value === "object") return [{}, [], null];
  if (!/^-?\d+(\/\d+)?$/.test(value)) return [`${value}x`, 1, null];
  return [
    rationalText(rational(rational(value).add(1))),
    rationalText(rational(rational(value).sub("1/3"))),
    12345,
    null,
  ];
}

function spoil(document: Json, place: readonly (string | number)[], value: Json): Json {
  const copy = structuredClone(document);
  const last = place.at(-1) as string | number;
  place.slice(0, -1).reduce((inner, key) => inner[key], copy)[last] = value;
  return copy;
}

const refused = expect.objectContaining({ name: "ExclaveError", code: "bad-certificate" });

describe("checkDominance", () => {
  it.each([
    ["mixed dominance", mixedDominance, 1],
    ["copies of a strategy", copies, 1],
    ["a weak boundary", weakBoundary, 3],
    ["three players", chain, 1],
    ["a strategy that is undecided", matrixChoiceGame(), 1],
    ["the posture game", postureGame(), 13],
  ])("accepts the document of %s, and refuses it with any field changed", (_, game, every) => {
    const document = documentOf(game);
    expect(checkDominance(document)).toBeUndefined();
    expect(checkDominance(document, game)).toBeUndefined();
    let changes = 0;
    for (const place of places(document).filter((_, i) => i % every === 0)) {
      const old = place.reduce((inner: Json, key) => inner[key], document);
      for (const value of spoilt(old)) {
        changes += 1;
        expect(
          () => checkDominance(spoil(document, place, value)),
          `${place.join(".")} ${JSON.stringify(value)}`,
        ).toThrow(refused);
      }
    }
    expect(changes).toBeGreaterThan(100);
  });

  it("accepts the document of every small game", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        expect(checkDominance(documentOf(game), game)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("accepts another proof of the same statement", () => {
    const document = documentOf(mixedDominance);
    expect(document.strategies[0].belief).toEqual(["1", "0"]);
    document.strategies[0].belief = ["3/4", "1/4"];
    document.remark = "not looked at";
    expect(checkDominance(document)).toBeUndefined();
  });

  it("refuses a belief that is a distribution, and to which the strategy is no best response", () => {
    const document = documentOf(mixedDominance);
    document.strategies[0].belief = ["0", "1"];
    expect(() => checkDominance(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: "strategies[0].belief" }),
    );
  });

  it("refuses a margin that a worse mixture reaches", () => {
    const document = documentOf(mixedDominance);
    const worse = { by: ["2/5", "3/5", "0"], gains: ["1/5", "4/5"] };
    Object.assign(document.strategies[2], { ...worse, margin: "1/5" });
    Object.assign(document.strategies[2].optimum, worse);
    expect(() => checkDominance(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: "strategies[2].optimum.belief" }),
    );
  });

  it("refuses weak dominance called strict, and weak dominance denied", () => {
    const document = documentOf(weakBoundary);
    expect(document.strategies[PE]).toMatchObject({ strict: false, weak: true, margin: "0" });
    const denied = structuredClone(document);
    Object.assign(denied.strategies[PE], {
      weak: false,
      fullSupportBelief: ["1/6", "1/6", "1/6", "1/6", "1/6", "1/6"],
    });
    expect(() => checkDominance(denied)).toThrow(
      expect.objectContaining({ path: `strategies[${PE}].fullSupportBelief` }),
    );
    const strict = structuredClone(document);
    Object.assign(strict.strategies[PE], { strict: true, belief: null });
    expect(() => checkDominance(strict)).toThrow(
      expect.objectContaining({ path: `strategies[${PE}].strict` }),
    );
  });

  it("refuses a round that lets something dominated pass", () => {
    const document = documentOf(postureGame());
    const [first, ...others] = document.iterated.strict.rounds;
    const late = { ...first[4], belief: ["1", "0", "0", "0", "0", "0"] };
    document.iterated.strict.rounds = [first.slice(0, 4), [late], ...others];
    expect(() => checkDominance(document)).toThrow(
      expect.objectContaining({ path: "iterated.strict.rounds[1][0].belief" }),
    );
  });

  it("refuses an elimination that ends too early", () => {
    const document = documentOf(mixedDominance);
    document.iterated.strict.rounds.pop();
    document.iterated.strict.survivors = [[0, 1], [1]];
    document.iterated.strict.beliefs = [
      [
        ["0", "1"],
        ["0", "1"],
      ],
      [["1", "0", "0"]],
    ];
    document.rationalizable.correlated = [[0, 1], [1]];
    expect(() => checkDominance(document)).toThrow(
      expect.objectContaining({ path: "iterated.strict.beliefs[0][0]" }),
    );
  });

  it("refuses the document of another game", () => {
    expect(() => checkDominance(documentOf(mixedDominance), copies)).toThrow(refused);
    const other = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 2],
      ],
      [
        [0, 1],
        [0, 1],
        [1, 0],
      ],
    );
    expect(() => checkDominance(documentOf(mixedDominance), other)).toThrow(
      expect.objectContaining({ path: "certificate.game.payoffs[2][1][0]" }),
    );
  });

  it.each([null, 3, "text", [], {}, { kind: "nash" }, { kind: "dominance" }])("refuses %j", (document) => {
    expect(() => checkDominance(document)).toThrow(refused);
  });
});
