import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearQuadraticGame } from "../../src/differential/linear-quadratic-game.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { jsonDifferentialGame } from "../../src/formats/json-differential-game.js";
import { readDifferentialGame } from "../../src/formats/read-differential-game.js";
import { armsRace, judd } from "../differential/lq-games.js";

const TEXT = JSON.stringify(jsonDifferentialGame(linearQuadraticGame(armsRace(0.5))), null, 1);

describe("readDifferentialGame", () => {
  it("reads what is written", () => {
    for (const input of [armsRace(0.5), judd()]) {
      const game = linearQuadraticGame(input);
      expect(readDifferentialGame(JSON.stringify(jsonDifferentialGame(game)))).toEqual(game);
    }
  });

  it.each([
    [TEXT.replace('"version": 1', '"version": 2'), "unsupported", /^input:3:13$/],
    [TEXT.replace("exclave/differential", "exclave/stochastic"), "unsupported", /^input:2:12$/],
    [TEXT.replace('"drift"', '"drfit"'), "bad-format", /:\d+:2$/],
    [TEXT.replace('"stateLinear"', '"statelinear"'), "bad-format", /:\d+:\d+$/],
    [TEXT.replace('"1/20"', '"1/0"'), "bad-number", /:\d+:14$/],
    [TEXT.replace('"1/20"', "1e999"), "bad-number", /:\d+:14$/],
    ["[]", "bad-format", /:1:1$/],
    ["", "bad-format", /:1:1$/],
  ])("tells the place of a fault: %#", (text, code, path) => {
    try {
      readDifferentialGame(text);
    } catch (error) {
      expect(error).toMatchObject({ code, path: expect.stringMatching(path) });
      return;
    }
    throw new Error("expected it to be refused");
  });

  it("refuses every mutilated text in one line", () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.nat(6), fc.string({ maxLength: 3 }), (at, length, put) => {
        try {
          readDifferentialGame(TEXT.slice(0, at) + put + TEXT.slice(at + length));
        } catch (error) {
          expect(error).toBeInstanceOf(ExclaveError);
          expect((error as ExclaveError).message).not.toMatch(/\n/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
