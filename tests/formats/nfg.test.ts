import { describe, expect, it } from "vitest";
import { readNfg } from "../../src/formats/read-nfg.js";
import { writeNfg } from "../../src/formats/write-nfg.js";
import { payoffTexts } from "./arbitrary-game.js";

const HEAD = 'NFG 1 R "t" { "A" "B" }';

describe("readNfg", () => {
  it("takes payoffs with the first player's strategy changing fastest", () => {
    const game = readNfg(`${HEAD} { 2 3 } 1 10 2 20 3 30 4 40 5 50 6 60`);
    expect(payoffTexts(game)).toEqual([
      ["1", "3", "5", "2", "4", "6"],
      ["10", "30", "50", "20", "40", "60"],
    ]);
    expect(game.players.map((player) => player.strategies)).toEqual([
      ["1", "2"],
      ["1", "2", "3"],
    ]);
  });

  it("takes outcomes in the same order, outcome 0 paying nothing", () => {
    const game = readNfg(
      `${HEAD} { { "u" "d" } { "l" "r" } } "about" { { "x" 1, 2 } { "y" 3 4 } { "" -1/2 .5 } } 1 2 0 3`,
    );
    expect(payoffTexts(game)).toEqual([
      ["1", "0", "3", "-1/2"],
      ["2", "0", "4", "1/2"],
    ]);
  });

  it("reads numerals exactly, from an R file and from a D file", () => {
    for (const type of ["R", "D"]) {
      const game = readNfg(`NFG 1 ${type} "" { "A" } { 6 } 9007199254740993 0.1 1e-30 -7/38 +2. .25`);
      expect(payoffTexts(game)).toEqual([
        ["9007199254740993", "1/10", `1/1${"0".repeat(30)}`, "-7/38", "2", "1/4"],
      ]);
    }
  });

  it.each([
    ["no white space between tokens", 'NFG 1 R"t"{"A" "B"}{{"u""d"}{"l"}}"c"{{""1,2}{""3,4}}1 2'],
    ["line ends of every kind", `${HEAD.replaceAll(" ", "\r")}\r\n{ 2\n1 }\r1 2\r\n3 4`],
    ["a comment of several lines", `${HEAD} { 2 1 } "a\nb\nc" 1 2 3 4`],
    ["commas between payoffs", `${HEAD} { 2 1 } 1, 2, 3, 4`],
    ["a byte-order mark", `\uFEFF${HEAD} { 2 1 } 1 2 3 4`],
    ["a comma after the last payoff of an outcome", `${HEAD} { 2 1 } { { "" 1, 2, } { "" 3, 4, } } 1 2`],
  ])("reads a file with %s", (_, text) => {
    const game = readNfg(text);
    expect(game.title).toBe("t");
    expect(payoffTexts(game)).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
  });

  it("resolves escaped quotes and keeps other backslashes", () => {
    const game = readNfg(String.raw`NFG 1 R "a \"b\" \c \\" { "" "" } { 1 1 } 0 0`);
    expect(game.title).toBe(String.raw`a "b" \c ` + "\\");
    expect(game.players.map((_, player) => game.playerLabel(player))).toEqual(["Player 1", "Player 2"]);
  });

  it("accepts empty and repeated strategy names, which are numbered when shown", () => {
    const game = readNfg('NFG 1 R "" { "A" } { { "" "x" "x" "" } } 1 2 3 4');
    expect([0, 1, 2, 3].map((s) => game.strategyLabel(0, s))).toEqual(["1", "x (2)", "x (3)", "4"]);
  });

  it.each([
    ['NFG 1 R "" { "A" } { 1 }', "f.nfg:1:25", /1 payoffs, found the end/],
    [
      `${HEAD} { 2 2 } 1 2 3 4 5 6 7 8 9`,
      "f.nfg:1:49",
      /end of the file after the numbers of all 4 profiles/,
    ],
    [`${HEAD} { 1 1 } { { "" 1 2 } } 2`, "f.nfg:1:48", /outcome from 0 to 1, found "2"/],
    [`${HEAD} { 3000 2000 }`, "f.nfg:1:25", /4,000,000 profiles at most/],
    [`${HEAD} { 1000 2000 } 1`, "f.nfg:1:25", /4,000,000 numbers, which the 15 characters/],
    [`${HEAD} { 0 2 }`, "f.nfg:1:25", /at least one strategy for player 1/],
    [`${HEAD}\n{ { "u" } 2 }\n1 1 1 1`, "f.nfg:2:11", /names of strategies, found "2"/],
    [`${HEAD} { 1 1 } 1/0 1`, "f.nfg:1:33", /denominator of "1\/0" is zero/],
  ])("refuses %j at %s", (text, path, message) => {
    expect(() => readNfg(text, { name: "f.nfg" })).toThrow(
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    );
  });
});

describe("writeNfg", () => {
  it("writes names with quotes, and replaces characters that no text file has", () => {
    const game = readNfg(String.raw`NFG 1 R "a \"b\"" { "\\" } { { "\\n" "u" } } 1/3 -2`);
    expect(writeNfg(game)).toBe(String.raw`NFG 1 R "a \"b\"" { "\\" }

{ { "\\n" "u" }
}
""

1/3
-2
`);
  });
});
