import { describe, expect, it } from "vitest";
import { readGame } from "../../src/formats/read-game.js";

const JSON_GAME = `{ "format": "exclave/normal-form", "version": 1,
  "players": [{ "name": "A", "strategies": ["x"] }], "payoffs": [[1]] }`;
const NFG = 'NFG 1 R "" { "A" } { 1 } 1';
const LRS = "1 1  1  1";

describe("readGame", () => {
  it.each([
    [JSON_GAME, undefined, 1],
    [JSON_GAME, "game.json", 1],
    [JSON_GAME, "a.b/game", 1],
    [JSON_GAME, "GAME.JSON", 1],
    [`\uFEFF\n ${NFG}`, "game.txt", 1],
    [NFG, "game.nfg", 1],
    [LRS, "game.lrs", 2],
    [LRS, "game.txt", 2],
  ])("chooses the reader of %j called %j", (text, name, players) => {
    expect(readGame(text, name === undefined ? {} : { name }).players.length).toBe(players);
  });

  it("believes the ending before the content", () => {
    expect(() => readGame(NFG, { name: "game.json" })).toThrow(/JSON value, found "NFG"/);
    expect(() => readGame(JSON_GAME, { name: "game.nfg" })).toThrow(/expected NFG, found "{"/);
  });

  it.each([
    ["tree.efg", "whatever", /extensive-form/],
    ["game.gam", LRS, /GameTracer/],
    ["game.gbt", "<x/>", /workbook/],
    ["game.agg", "#AGG", /action-graph/],
    ["game.bagg", "#BAGG", /Bayesian/],
    ["x", 'EFG 2 R ""', /extensive-form/],
    ["x", "#AGG\n1", /action-graph/],
    ["x", "# BAGG", /Bayesian/],
    ["x", "<gte/>", /XML/],
    ["x", "exclave: model/1\n", /model file/],
  ])("refuses %s (%j) as a known format it does not read", (name, text, message) => {
    expect(() => readGame(text, { name })).toThrow(
      expect.objectContaining({
        code: "unsupported",
        path: `${name}:1:1`,
        message: expect.stringMatching(message),
      }),
    );
  });

  it.each(["hello", "EFGH", "NFGX 1", "\u{1F600}"])("refuses %j as no game at all", (text) => {
    expect(() => readGame(`\n  ${text}`, { name: "x" })).toThrow(
      expect.objectContaining({ code: "bad-format", path: "x:2:3" }),
    );
  });

  it("refuses a text of more than 64 Mi characters", () => {
    expect(() => readGame(" ".repeat(64 * 1024 * 1024 + 1))).toThrow(
      expect.objectContaining({ code: "too-large", path: "input:1:1" }),
    );
  });
});
