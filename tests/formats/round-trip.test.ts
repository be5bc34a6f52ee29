import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGame } from "../../src/formats/read-game.js";
import { writeGame } from "../../src/formats/write-game.js";
import { anyGame, payoffTexts } from "./arbitrary-game.js";

describe("a game written and read again", () => {
  it("is the same through .nfg, names and all", () => {
    fc.assert(
      fc.property(anyGame(), (game) => {
        const again = readGame(writeGame(game, "nfg"));
        expect(again.title).toBe(game.title);
        expect(again.players).toEqual(game.players);
        expect(payoffTexts(again)).toEqual(payoffTexts(game));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same through JSON, with unique names kept and the others told apart", () => {
    fc.assert(
      fc.property(anyGame(), (game) => {
        const again = readGame(writeGame(game, "json"));
        expect(again.title).toBe(game.title);
        expect(payoffTexts(again)).toEqual(payoffTexts(game));
        again.players.forEach((player, i) => {
          const before = game.players[i]?.strategies as readonly string[];
          expect(new Set(player.strategies).size).toBe(before.length);
          before.forEach((name, s) => {
            const unique = name !== "" && before.filter((other) => other === name).length === 1;
            if (unique) expect(player.strategies[s]).toBe(name);
            else expect(player.strategies[s]).toMatch(new RegExp(`^${s + 1}|\\(${s + 1}\\)`));
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps its payoffs through lrs", () => {
    fc.assert(
      fc.property(anyGame({ min: 2, max: 2 }), (game) => {
        const again = readGame(writeGame(game, "lrs"));
        expect(again.shape).toEqual(game.shape);
        expect(payoffTexts(again)).toEqual(payoffTexts(game));
      }),
      { numRuns: 200 },
    );
  });

  it("is a fixed point: writing it again gives the same text", () => {
    fc.assert(
      fc.property(anyGame({ min: 2, max: 2 }), fc.constantFrom("json", "nfg", "lrs"), (game, format) => {
        const text = writeGame(game, format as "json");
        expect(writeGame(readGame(text), format as "json")).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
