import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { nashCheckStream } from "../../src/certificate/nash-check-stream.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { documentOf, type Line, type Loose, unit, withProof } from "./nash-forgeries.js";

/** Positive payoffs: 2 on the diagonal, 1 elsewhere. Equilibria: both first, both half and half, both second. */
const COORDINATION: NormalFormGame = bimatrix(unit(2), unit(2));

/**
 * Labels 0 and 1 are the rows, 2 and 3 the columns. The polytopes are the same: 2a + b <= 1 and a + 2b <= 1. When a = 0 and
 * 2a + b = 1, then a + 2b = 2; twice the one inequality less the other proves that.
 */
const COORDINATION_PROOF: readonly Line[] = [
  ["b", 0, 0, 0],
  ["b", 1, 0, 0],
  ["z"],
  ["b", 2, [2, 2, 3, -1], 0],
  ["b", 3, 0, [1, 1]],
  ["l"],
  ["p", 2],
  ["p", 2],
  ["b", 1, 0, 0],
  ["b", 3, [3, 2, 2, -1], 0],
  ["b", 2, 0, [0, 1]],
  ["l"],
  ["p", 0],
  ["p", 0],
  ["b", 2, 0, [0, 2, 1, -1]],
  ["b", 3, 0, [1, 2, 0, -1]],
  ["l"],
  ["p", 1],
  ["p", 1],
];

const PENNIES: NormalFormGame = bimatrix(unit(2), [
  [0, 1],
  [1, 0],
]);

const PENNIES_PROOF: readonly Line[] = [
  ["b", 0, 0, 0],
  ["b", 1, 0, 0],
  ["z"],
  // Only the second row is played: its best response is the first column, to which the first row is better.
  ["b", 3, [3, 2, 2, -1], [1, 2, 0, -1]],
  ["b", 1, 0, 0],
  ["b", 2, [2, 2, 3, -1], [0, 2, 1, -1]],
  // Both rows are best responses: the columns are mixed one to one.
  ["x", 1, [3, 1, 1]],
  ["l"],
  ["p", 0],
  ["p", 0],
];

/** Whatever they do, all payoffs are the same: four extreme equilibria, one subset. Positive payoffs: all 1. */
const NOTHING: NormalFormGame = bimatrix(
  [
    [0, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
);

const NOTHING_PROOF: readonly Line[] = [
  ["b", 2, 0, 0],
  // Where one column is a best response, the other is one as well.
  ["i", 0, [3, 1, 2, -1]],
  ["b", 0, 0, 0],
  ["b", 1, [2, 1], 0],
  ["i", 1, [0, 1, 1, -1]],
  ["l"],
  ["p", 2],
  ["n", 0],
  ["v", 0],
  ["p", 1],
  ["i", 1, [1, 1, 0, -1]],
  ["l"],
  ["v", 0],
  ["p", 2],
  ["m", 0],
  ["b", 3, 0, 0],
  ["i", 0, [2, 1, 3, -1]],
  ["s", 2],
  ["z"],
];

const given = (game: NormalFormGame, lines: readonly Line[]): Loose => withProof(documentOf(game), lines);

/** Hands over a proof line by line, as a file has it, the document on its first line. */
const streamed = (game: NormalFormGame, texts: readonly string[]): void => {
  const document = given(game, COORDINATION_PROOF);
  document.certificate.search.lines = null;
  const stream = nashCheckStream(document);
  for (const text of texts) stream.line(text);
  stream.end();
};

describe("a proof written by hand", () => {
  it.each([
    ["of a coordination game", COORDINATION, COORDINATION_PROOF],
    ["of matching pennies", PENNIES, PENNIES_PROOF],
    ["where nothing matters", NOTHING, NOTHING_PROOF],
  ])("is accepted: %s", (_, game, lines) => {
    expect(checkNash(given(game, lines))).toEqual({
      completeness: "verified",
      degenerate: "verified",
      indices: "verified",
      undominated: "verified",
    });
  });

  it.each([
    ["of a coordination game", COORDINATION, COORDINATION_PROOF],
    ["of matching pennies", PENNIES, PENNIES_PROOF],
    ["where nothing matters", NOTHING, NOTHING_PROOF],
  ])("is refused without any one line, and with any line twice: %s", (_, game, lines) => {
    const refused = expect.objectContaining({
      code: "bad-certificate",
      path: expect.stringMatching(/^certificate\.search\.lines/),
    });
    lines.forEach((line, k) => {
      // What the one implies another line may imply as well, and a point may be named twice.
      if (line[0] !== "i") expect(() => checkNash(given(game, lines.toSpliced(k, 1)))).toThrow(refused);
      if (line[0] !== "x") expect(() => checkNash(given(game, lines.toSpliced(k, 0, line)))).toThrow(refused);
    });
  });

  it("is refused where nobody, or only one, has a choice: there is nothing to search", () => {
    for (const game of [bimatrix([[5]], [[7]]), bimatrix([[1, 2]], [[3, 3]])]) {
      const document = documentOf(game);
      expect(document.certificate.search).toBeNull();
      expect(checkNash(document).completeness).toBe("verified");
      for (const lines of [[], [["z"]], [["l"], ["p", 0], ["p", 0]]]) {
        expect(() => checkNash(given(game, lines))).toThrow(
          expect.objectContaining({ code: "bad-certificate", path: "certificate.search" }),
        );
      }
    }
  });

  it("may have long numbers, as texts of 100,000 digits at most", () => {
    const times = (factor: bigint): Line[] =>
      COORDINATION_PROOF.map((line) =>
        line.map((value) =>
          Array.isArray(value)
            ? value.map((one, i) => (i % 2 === 0 ? one : `${factor * BigInt(one)}`))
            : value,
        ),
      );
    for (const digits of [17, 1001, 99_999]) {
      expect(checkNash(given(COORDINATION, times(10n ** BigInt(digits)))).completeness).toBe("verified");
    }
    expect(() => checkNash(given(COORDINATION, times(10n ** 100_000n)))).toThrow(
      expect.objectContaining({
        path: "certificate.search.lines[3]",
        message: "expected an integer of 100,000 digits at most",
      }),
    );
    const point = ["x", 1, ["3", "1", "1"].map((one) => `${one}${"0".repeat(9000)}`)];
    expect(checkNash(given(PENNIES, PENNIES_PROOF.with(6, point))).completeness).toBe("verified");
  });
});

/** Lines that a node or a face takes for nothing, by the line of the coordination game's proof that they stand for. */
const MALFORMED: readonly (readonly [string, number, unknown, RegExp])[] = [
  ["nothing", 0, null, /^expected a list$/],
  ["a number", 4, 7, /^expected a list$/],
  ["a text", 5, "l", /^expected a list$/],
  ["an object", 6, { p: 2 }, /^expected a list$/],
  ["an empty list", 0, [], /^expected a line "b", /],
  ["an unknown kind", 0, ["q"], /^expected a line "b", /],
  ["a kind that every object has", 6, ["constructor", 2], /^expected a line "p", "v", /],
  ["a kind in a list", 2, [["z"]], /^expected a line "b", /],
  ["a kind in a list, on a face", 6, [["p"], 2], /^expected a line "p", "v", /],
  ["a node on a face", 6, ["b", 2, 0, 0], /^expected a line "p", "v", /],
  ["a face on a node", 0, ["p", 0], /^expected a line "b", /],
  ["an entry too few", 0, ["b", 0, 0], /^expected 4 entries, found 3$/],
  ["an entry too many", 2, ["z", 0], /^expected 1 entries, found 2$/],
  ["a leaf with an entry", 5, ["l", 2], /^expected 1 entries, found 2$/],
  ["a vertex without its number", 6, ["p"], /^expected 2 entries, found 1$/],
  ["a label as a text", 0, ["b", "0", 0, 0], /^expected a number from 0 to 3$/],
  ["a label beyond the last", 0, ["b", 4, 0, 0], /^expected a number from 0 to 3$/],
  ["a negative label", 0, ["b", -1, 0, 0], /^expected a number from 0 to 3$/],
  ["half a label", 0, ["b", 0.5, 0, 0], /^expected a number from 0 to 3$/],
  ["a label that is tight already", 1, ["b", 0, 0, 0], /^label 0 is tight already$/],
  ["a side that is neither open nor closed", 0, ["b", 0, 1, 0], /^expected labels, each with a weight$/],
  ["no weights", 3, ["b", 2, [], 0], /^expected labels, each with a weight$/],
  ["a label without a weight", 3, ["b", 2, [2, 2, 3], 0], /^expected labels, each with a weight$/],
  ["a weight of an own strategy", 3, ["b", 2, [0, 1], 0], /^expected labels of the opponent's strategies/],
  ["a weight of no label", 3, ["b", 2, [4, 1], 0], /^expected labels of the opponent's strategies/],
  ["a weight's label as a text", 3, ["b", 2, ["2", 1], 0], /^expected labels of the opponent's strategies/],
  ["a label twice", 3, ["b", 2, [2, 1, 2, 1], 0], /^expected labels of the opponent's strategies, each once/],
  ["half a weight", 3, ["b", 2, [2, 0.5], 0], /^expected an integer/],
  ["a weight beyond the safe integers", 3, ["b", 2, [2, 2 ** 53], 0], /^expected an integer/],
  ["no weight", 3, ["b", 2, [2, null], 0], /^expected an integer/],
  ["a weight in a list", 3, ["b", 2, [2, [2]], 0], /^expected an integer/],
  ["a weight that is a word", 3, ["b", 2, [2, "two"], 0], /^expected an integer/],
  ["a weight with leading zeros", 3, ["b", 2, [2, "02"], 0], /^expected an integer/],
  [
    "weights that prove nothing",
    3,
    ["b", 2, [2, 1, 3, 1], 0],
    /^the weights do not prove that the face is empty$/,
  ],
  [
    "weights of the other sign",
    3,
    ["b", 2, [2, -2, 3, 1], 0],
    /^the weights do not prove that the face is empty$/,
  ],
  ["a third side", 0, ["c", 2, [2, 1]], /^expected a number from 0 to 1$/],
  ["an empty face that is not", 0, ["c", 0, [2, 1]], /^the weights do not prove that the face is empty$/],
  ["an implication without a sum of 0", 0, ["i", 0, [2, 1]], /^expected weights that add up to 0$/],
  [
    "an implication with a negative part",
    0,
    ["i", 0, [2, 1, 3, -1]],
    /^the coefficient of label \d is negative$/,
  ],
  ["an implication of nothing", 0, ["i", 0, [2, 0]], /^the weights imply no further label$/],
  ["a point of too few numbers", 0, ["x", 0, [3, 1]], /^expected a list of 3 integers$/],
  ["a point that is none", 0, ["x", 0, 3], /^expected a list of 3 integers$/],
  ["a point of fractions", 0, ["x", 0, [3, 1, "1/2"]], /^expected an integer/],
  ["a point at infinity", 0, ["x", 0, [0, 1, 1]], /^expected a positive denominator$/],
  ["a point with a negative part", 0, ["x", 0, [3, -1, 1]], /^variable 0 is negative$/],
  ["a point outside", 0, ["x", 0, [1, 1, 1]], /^constraint 0 does not hold$/],
  ["a point off the face", 8, ["x", 1, [5, 1, 1]], /^the point does not lie on the face$/],
  ["a face of more than one point", 0, ["x", 0, [3, 1, 1]], /^the face has more than one point$/],
  ["strategies that are left", 1, ["z"], /^expected all strategies of a player to be unplayed$/],
  ["a leaf with an open label", 4, ["l"], /^label 3 is tight at neither strategy$/],
  ["pointing back to no branch", 0, ["s", 0], /^no left branch on label 0 is proved$/],
  ["pointing back to a branch from its left side", 1, ["s", 0], /^no left branch on label 0 is proved$/],
  ["pointing back to what does not cover", 8, ["s", 0], /^the node is not covered/],
  ["pointing back to no label", 8, ["s", "0"], /^expected a number from 0 to 3$/],
  ["a name that is not given", 0, ["m", 0], /^expected the name of a node whose subtree has ended$/],
  ["a name as a text", 0, ["m", "0"], /^expected the name of a node/],
  ["a name that is none", 0, ["n", -1], /^expected a number from 0 to/],
  ["an equilibrium beyond the last", 6, ["p", 3], /^expected a number from 0 to 2$/],
  ["an equilibrium as a text", 6, ["v", "2"], /^expected a number from 0 to 2$/],
  ["an equilibrium elsewhere", 6, ["p", 0], /^the strategy of equilibrium 0 does not lie on the face$/],
  ["a face that is empty but is not", 6, ["c", [2, 1]], /^the weights do not prove that the face is empty$/],
  ["a face of a name not given", 6, ["m", 4], /^expected the name of a node/],
];

describe("a line that is wrong", () => {
  it.each(MALFORMED)("is named: %s", (_, k, line, message) => {
    const lines = (COORDINATION_PROOF as readonly unknown[]).with(k, line) as Line[];
    const thrown = (path: string): unknown =>
      expect.objectContaining({
        code: "bad-certificate",
        path,
        message: expect.stringMatching(message),
      });
    expect(() => checkNash(given(COORDINATION, lines))).toThrow(thrown(`certificate.search.lines[${k}]`));
    const texts = lines.map((one) => JSON.stringify(one));
    expect(() => streamed(COORDINATION, texts)).toThrow(thrown(`line ${k + 2}`));
  });

  it("is named when a name comes a second time, or stands for a part that is still open", () => {
    const refused = (lines: readonly Line[], k: number, message: RegExp): void => {
      expect(() => checkNash(given(NOTHING, lines))).toThrow(
        expect.objectContaining({
          path: `certificate.search.lines[${k}]`,
          message: expect.stringMatching(message),
        }),
      );
    };
    refused(NOTHING_PROOF.toSpliced(10, 0, ["n", 0]), 10, /expected a name beyond 0/);
    refused(NOTHING_PROOF.with(8, ["m", 0]), 8, /whose subtree has ended/);
    // The name of a face is no name of a node, nor the name of one side's face one of the other's.
    refused(NOTHING_PROOF.with(17, ["m", 0]), 17, /not covered/);
    refused(NOTHING_PROOF.with(12, ["m", 0]), 12, /expected the name of a face that this one is part of/);
    refused(NOTHING_PROOF.toSpliced(1, 0, ["n", 0]), 8, /expected a name beyond 0/);
  });

  it("is named when it points back to a node with a tight label that it lacks, on either side", () => {
    /** The proof with a name for the node at a line, to which its last but one line points back. */
    const pointing = (k: number): Line[] =>
      NOTHING_PROOF.with(7, ["n", 1]).with(14, ["m", 1]).with(17, ["m", 0]).toSpliced(k, 0, ["n", 0]);
    // Labels 2 and 3 are tight on side 0, as at the line that points back.
    expect(checkNash(given(NOTHING, pointing(2))).completeness).toBe("verified");
    const refused = expect.objectContaining({
      path: "certificate.search.lines[18]",
      message: expect.stringContaining("not covered"),
    });
    // Label 0 is tight too: on side 0, or on side 1.
    expect(() => checkNash(given(NOTHING, pointing(3)))).toThrow(refused);
    const later = NOTHING_PROOF.with(17, ["m", 1]).toSpliced(10, 0, ["n", 1]);
    expect(() => checkNash(given(NOTHING, later))).toThrow(refused);
  });

  it("is named when more nodes are open than a proof of the game can have", () => {
    const names = Array.from({ length: 5000 }, (_, k) => ["n", k]);
    expect(() => checkNash(given(COORDINATION, names))).toThrow(
      expect.objectContaining({
        path: expect.stringMatching(/^certificate\.search\.lines\[\d{4}\]$/),
        message: "too many nodes are open",
      }),
    );
  });

  it("is named when it is nested however deep, or no JSON", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    for (const [text, k] of [
      [deep, 0],
      [`["s",${deep}]`, 0],
      [`["m",${deep}]`, 0],
      [`["b",${deep},0,0]`, 0],
      [`["b",0,[2,${deep}],0]`, 0],
      [`["p",${deep}]`, 6],
      [`[${deep},2]`, 6],
      ["", 3],
      ['["b",2', 3],
      ["b 2 0 0", 3],
    ] as const) {
      const texts = COORDINATION_PROOF.map((line) => JSON.stringify(line)).with(k, text);
      expect(() => streamed(COORDINATION, texts), text.slice(0, 20)).toThrow(
        expect.objectContaining({ code: "bad-certificate", path: `line ${k + 2}` }),
      );
    }
  });

  it("is named when it comes after the end, or is missing at the end", () => {
    const texts = COORDINATION_PROOF.map((line) => JSON.stringify(line));
    expect(() => streamed(COORDINATION, texts)).not.toThrow();
    expect(() => streamed(COORDINATION, [...texts, '["z"]'])).toThrow(
      expect.objectContaining({ path: "line 21", message: expect.stringContaining("nothing more") }),
    );
    expect(() => streamed(COORDINATION, texts.slice(0, -1))).toThrow(
      expect.objectContaining({ path: "line 20", message: expect.stringContaining("not at its end") }),
    );
  });

  it("is not taken beside lines in the document, nor by a document without a proof", () => {
    const stream = nashCheckStream(given(COORDINATION, COORDINATION_PROOF));
    expect(() => stream.line('["z"]')).toThrow(expect.objectContaining({ path: "line 2" }));
    const bare = documentOf(COORDINATION);
    bare.certificate.search = null;
    expect(() => nashCheckStream(bare).line('["z"]')).toThrow(
      expect.objectContaining({ path: "certificate.search" }),
    );
  });

  it("is the first of the leaf's end when two strategies are an equilibrium that is not listed", () => {
    const document = given(NOTHING, NOTHING_PROOF.with(13, ["p", 3]).with(9, ["p", 3]));
    expect(checkNash(document).completeness).toBe("verified");
    // Only three of the four are listed.
    const lacking = documentOf(NOTHING);
    lacking.equilibria.pop();
    lacking.certificate.ledger.pop();
    Object.assign(lacking.components[0], {
      index: null,
      equilibria: [0, 1, 2],
      subsets: [
        [0, 1],
        [0, 2],
      ],
    });
    lacking.certificate.undominated = null;
    for (const one of lacking.equilibria) one.undominated = null;
    expect(() => checkNash(withProof(lacking, NOTHING_PROOF))).toThrow(
      expect.objectContaining({
        path: expect.stringMatching(/^certificate\.search\.lines/),
        message: expect.stringContaining("an equilibrium that is not listed"),
      }),
    );
  });
});

describe("what a document says of its search", () => {
  it.each<[string, (search: Loose) => unknown, RegExp]>([
    ["a list", () => [], /^certificate\.search$/],
    ["a count that is missing", (search) => ({ ...search, nodes: undefined }), /search\.nodes$/],
    ["a count that is a text", (search) => ({ ...search, leaves: "3" }), /search\.leaves$/],
    ["no closed branches", (search) => ({ ...search, closed: 7 }), /search\.closed$/],
    ["half of them", (search) => ({ ...search, closed: { rounded: 7 } }), /search\.closed\.exact$/],
    ["no digest", (search) => ({ ...search, digest: null }), /search\.digest$/],
    ["another kind of digest", (search) => ({ ...search, digest: "md5:00" }), /search\.digest$/],
    ["lines that are no list", (search) => ({ ...search, lines: "[]" }), /search\.lines$/],
    ["no lines", (search) => ({ ...search, lines: [] }), /search\.lines\[0\]$/],
  ])("is refused: %s", (_, change, path) => {
    const document = given(COORDINATION, COORDINATION_PROOF);
    document.certificate.search = change(document.certificate.search);
    expect(() => checkNash(document)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: expect.stringMatching(path) }),
    );
  });
});
