import { describe, expect, it } from "vitest";
import { readJsonGame } from "../../src/formats/read-json-game.js";
import { readNfg } from "../../src/formats/read-nfg.js";
import { writeJsonGame } from "../../src/formats/write-json-game.js";
import { payoffTexts } from "./arbitrary-game.js";

const PLAYERS = '[ { "name": "A", "strategies": ["u", "d"] }, { "name": "B", "strategies": ["l"] } ]';
const game = (payoffs: string, players = PLAYERS): string =>
  `{ "format": "exclave/normal-form", "version": 1, "players": ${players}, "payoffs": ${payoffs} }`;

describe("readJsonGame", () => {
  it("reads payoffs[s1][s2] as the vector of payoffs, from numbers and from texts", () => {
    const read = readJsonGame(game('[ [ ["1/3", -2.50] ], [ [9007199254740993, 1e-30] ] ]'));
    expect(payoffTexts(read)).toEqual([
      ["1/3", "9007199254740993"],
      ["-5/2", `1/1${"0".repeat(30)}`],
    ]);
    expect(read.title).toBe("");
  });

  it("takes the keys in any order", () => {
    const text = `{ "payoffs": [[1], [2]], "players": [{ "strategies": ["x", "y"], "name": "A" }], "title": "one",
      "version": 1, "format": "exclave/normal-form" }`;
    expect(readJsonGame(text).title).toBe("one");
    expect(payoffTexts(readJsonGame(text))).toEqual([["1", "2"]]);
  });

  it("reads names such as __proto__ and constructor like any other", () => {
    const text = game("[[1], [2]]", '[{ "name": "__proto__", "strategies": ["constructor", "toString"] }]');
    expect(readJsonGame(text).players[0]).toEqual({
      name: "__proto__",
      strategies: ["constructor", "toString"],
    });
  });

  it.each([
    ["[]", "bad-format", /object, found a list/],
    ["{}", "bad-format", /key "format"/],
    ['{"format":"exclave/automaton"}', "unsupported", /exclave\/normal-form/],
    ['{"format":"something"}', "bad-format", /exclave\/normal-form/],
    ['{"format":"exclave/normal-form"}', "bad-format", /key "version"/],
    ['{"format":"exclave/normal-form","version":"1"}', "bad-format", /version as a number, found a text/],
    [game("[[[1,2]],[[3,4]]]").replace('"version": 1', '"version": 3'), "unsupported", /version 1/],
    [game("[[[1,2]]]"), "bad-format", /2 entries, one a strategy of "A", found 1/],
    [game("[[[1,2]],[[3]]]"), "bad-format", /2 payoffs, one a player, found 1/],
    [game("[[[1,2]],[3]]"), "bad-format", /a list of 2 payoffs, one a player, found a number/],
    [game("[[[1,2]],[[3,null]]]"), "bad-format", /payoff as a number or a text, found null/],
    [game('[[[1,2]],[[3,"x"]]]'), "bad-number", /numeral/],
    [game("[]", "[]"), "bad-format", /at least one player/],
    [game("[]", '[{"name":"A","strategies":[]}]'), "bad-format", /at least one strategy for "A"/],
    [game("[]", '[{"name":"A","strategies":["x","x"]}]'), "bad-format", /second strategy called "x"/],
    [game("[]", '[{"name":"","strategies":["x"]}]'), "bad-format", /name for the player, found an empty/],
    [game("[]", '[{"name":"A"}]'), "bad-format", /key "strategies"/],
    [game("[]", '[{"name":"A","strategies":["x"],"type":1}]'), "bad-format", /keys name, strategies only/],
  ])("refuses %s", (text, code, message) => {
    expect(() => readJsonGame(text)).toThrow(
      expect.objectContaining({
        code,
        path: expect.stringMatching(/^input:1:\d+$/),
        message: expect.stringMatching(message),
      }),
    );
  });

  it("names the place of a payoff that is wrong", () => {
    expect(() => readJsonGame(game("[\n  [[1, 2]],\n  [[3, 1e999]]\n]"), { name: "x.json" })).toThrow(
      expect.objectContaining({ code: "bad-number", path: "x.json:3:8" }),
    );
  });
});

describe("writeJsonGame", () => {
  it("writes what the format's description shows", () => {
    expect(
      writeJsonGame(readNfg('NFG 1 R "t" { "A" "B" } { { "u" "d" } { "l" "r" } } 1 2 3 4 5 6 7 1/2')),
    ).toBe(`{
  "format": "exclave/normal-form",
  "version": 1,
  "title": "t",
  "players": [
    { "name": "A", "strategies": ["u", "d"] },
    { "name": "B", "strategies": ["l", "r"] }
  ],
  "payoffs": [
    [["1", "2"], ["5", "6"]],
    [["3", "4"], ["7", "1/2"]]
  ]
}
`);
  });

  it("numbers names that the format refuses, without running into names that are there", () => {
    const text = writeJsonGame(
      readNfg('NFG 1 R "" { "" "" } { { "" "1" "x" "x" "x (4)" } { "l" } } 1 1 2 2 3 3 4 4 5 5'),
    );
    const { players } = readJsonGame(text);
    expect(players.map((player) => player.name)).toEqual(["Player 1", "Player 2"]);
    expect(players[0]?.strategies).toEqual(["1 (1)", "1", "x (3)", "x (4) (4)", "x (4)"]);
  });
});
