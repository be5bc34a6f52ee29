import { describe, expect, it } from "vitest";
import type { ExclaveError } from "../../src/exclave-error.js";
import { readStochasticGame } from "../../src/formats/index.js";
import { symmetric } from "../../src/normal-form/index.js";
import { automatonProfile, evaluate, parseAutomaton } from "../../src/repeated/index.js";
import {
  markovPerfectDiscounts,
  pureMarkovPerfect,
  stationaryProfile,
  stationaryValues,
  stochasticGame,
} from "../../src/stochastic/index.js";

const text = (transitions: string, more = ""): string => `{
  "format": "exclave/stochastic", "version": 1, "players": ["A"]${more},
  "states": [
    { "name": "s", "actions": [["x", "y"]], "payoffs": [[0.1], ["1/3"]],
      "transitions": [{ "s": 1 }, ${transitions}] },
    { "name": "t", "actions": [["x"]], "payoffs": [[0]], "transitions": [{ "t": 1 }] }
  ] }`;

describe("reading a stochastic game", () => {
  it("reads numbers exactly", () => {
    const game = readStochasticGame(text('{ "s": "1/3", "t": "2/3" }'));
    expect(game.states[0]?.cells.map(({ payoffs }) => payoffs.map((p) => p.toFraction()))).toEqual([
      ["1/10"],
      ["1/3"],
    ]);
  });

  it("refuses sums that are not 1 with the exact difference and the place", () => {
    const read = () => readStochasticGame(text('{ "s": 0.5, "t": 0.500000000001 }'), { name: "g.json" });
    expect(read).toThrow(/which is 1\/1000000000000 too much/);
    expect(read).toThrow(expect.objectContaining({ code: "bad-game", path: "g.json:5:35" }));
    expect(() => readStochasticGame(text('{ "s": 0.5, "t": 0.499999999999 }'))).toThrow(
      /which is 1\/1000000000000 too little/,
    );
  });

  it.each([
    [text('{ "u": 1 }'), /the name of a state, found "u"/, '{ "u": 1 }'],
    [text('{ "s": 2, "t": -1 }'), /a probability of at least 0, found -1/, "-1 }"],
    [text("3"), /probabilities of the next states/, "3]"],
    [text('{ "s": 1e999 }'), /exponent/, "1e999"],
    [text('{ "s": 1 }', ', "extra": 1'), /expected the keys/, '"extra"'],
    [text('{ "s": 1 }').replace('"version": 1', '"version": 2'), /version 1/, '2, "players"'],
    [
      text('{ "s": 1 }').replace("exclave/stochastic", "exclave/normal-form"),
      /expected the format/,
      '"exclave/normal-form"',
    ],
    [text('{ "s": 1 }').replace('["A"]', "[]"), /empty list/, "[]"],
    [text('{ "s": 1 }').replace('["x", "y"]', '["x", "x"]'), /a second action called "x"/, '"x"]'],
    [
      text('{ "s": 1 }').replace('"t", "actions"', '"s", "actions"'),
      /second state called "s"/,
      '"s", "actions"',
    ],
    [text('{ "s": 1 }').replace("[[0]]", "[[0, 1]]"), /expected 1 payoffs/, "[0, 1]"],
    [text('{ "s": 1 }').replace("[[0]]", "[[0], [1]]"), /expected 1 entries/, "[[0], [1]]"],
    ["[]", /a game as an object/, "[]"],
    ['{ "format": 1 }', /expected the format/, "1 }"],
    ['{ "format": "exclave/stochastic" }', /expected version 1/, '{ "format"'],
    ['{ "format": "exclave/stochastic", "version": 1, "players": ["A"] }', /found nothing/, '{ "format"'],
  ])("refuses a text that does not fit, where it stands (%#)", (input, message, found) => {
    expect(() => readStochasticGame(input)).toThrow(message);
    let path = "";
    try {
      readStochasticGame(input);
    } catch (error) {
      path = (error as ExclaveError).path ?? "";
    }
    const [, line, column] = path.split(":").map(Number);
    const rest = input.split("\n")[(line ?? 0) - 1]?.slice((column ?? 0) - 1) ?? "";
    expect(rest.slice(0, found.length)).toBe(found);
  });
});

describe("one state", () => {
  const rows = [
    [3, 0],
    [5, 1],
  ];
  const single = stochasticGame({
    players: ["A", "B"],
    states: [
      {
        name: "only",
        actions: [
          ["C", "D"],
          ["C", "D"],
        ],
        payoffs: rows.map((row, a) => row.map((own, b) => [own, rows[b]?.[a] ?? 0])),
        transitions: [
          [{ only: 1 }, { only: 1 }],
          [{ only: 1 }, { only: 1 }],
        ],
      },
    ],
  });

  it("is a repeated game: the same payoffs", () => {
    const stage = symmetric(rows, { strategies: ["C", "D"] });
    const automata = ["C", "D"].map((action) =>
      parseAutomaton(`actions C D; only plays ${action}; * -> only`),
    );
    expect(evaluate(automatonProfile(stage, automata), "3/7").payoffs.map(String)).toEqual(
      stationaryValues(single, stationaryProfile(single, [[0, 1]]), "3/7").payoffs.map(([p]) => String(p)),
    );
  });

  it("has the equilibria of the stage game, whatever the discount factor", () => {
    expect(pureMarkovPerfect(single, "9/10").equilibria.map(({ actions }) => actions)).toEqual([[[1, 1]]]);
    expect(markovPerfectDiscounts(single, stationaryProfile(single, [["C", "C"]]))).toEqual([]);
    const [all] = markovPerfectDiscounts(single, stationaryProfile(single, [["D", "D"]]));
    expect([String(all?.lower.lower), String(all?.upper.lower)]).toEqual(["0", "1"]);
  });

  it.each([
    [[["C"]], "profile[0]"],
    [[["C", "E"]], "profile[0][1]"],
    [[["C", 2]], "profile[0][1]"],
    [[["C", ["1/2", "1/3"]]], "profile[0][1]"],
    [[], "profile"],
  ])("refuses a profile that does not fit (%#)", (choices, path) => {
    expect(() => stationaryProfile(single, choices as never)).toThrow(expect.objectContaining({ path }));
  });
});
