import { describe, expect, it } from "vitest";
import { readLrs } from "../../src/formats/read-lrs.js";
import { readNfg } from "../../src/formats/read-nfg.js";
import { writeGame } from "../../src/formats/write-game.js";
import { payoffTexts } from "./arbitrary-game.js";

describe("readLrs", () => {
  it("reads the sizes, the row player's matrix and the column player's", () => {
    const game = readLrs("3 2\n\n3 3\n2 5\n0 6\n\n3 2\n2 6\n3 1\n");
    expect(game.shape).toEqual([3, 2]);
    expect(payoffTexts(game)).toEqual([
      ["3", "3", "2", "5", "0", "6"],
      ["3", "2", "2", "6", "3", "1"],
    ]);
    expect(game.players.map((player) => player.name)).toEqual(["Row", "Column"]);
  });

  it("reads quotients, decimals and negative numbers, however they are spaced", () => {
    const game = readLrs("\uFEFF1\t2\r\n-1/3 0.25   2 -7");
    expect(payoffTexts(game)).toEqual([
      ["-1/3", "1/4"],
      ["2", "-7"],
    ]);
  });

  it.each([
    ["2 2\n1 2 3", "g.lrs:1:1", /8 payoffs, which the 9 characters/],
    ["1 2\n1.000 2.000\n3.000 ", "g.lrs:3:7", /column player \(1 given so far\), found the end/],
    ["1 1\n1\n2\n3", "g.lrs:4:1", /end of the file/],
    ["1 1\n1\n1,5", "g.lrs:3:1", /numeral/],
    ["0 1", "g.lrs:1:1", /at least one strategy for player 1/],
    ["linearity 1", "g.lrs:1:1", /number of rows, found "linearity"; the older format/],
  ])("refuses %j at %s", (text, path, message) => {
    expect(() => readLrs(text, { name: "g.lrs" })).toThrow(
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    );
  });
});

describe("writeGame as lrs", () => {
  it("refuses a game of another number of players", () => {
    const game = readNfg('NFG 1 R "" { "A" } { 1 } 1');
    expect(() => writeGame(game, "lrs")).toThrow(expect.objectContaining({ code: "unsupported" }));
  });

  it("refuses a format that does not exist", () => {
    const game = readNfg('NFG 1 R "" { "A" } { 1 } 1');
    expect(() => writeGame(game, "gam" as "lrs")).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "format" }),
    );
  });
});
