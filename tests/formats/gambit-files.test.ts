import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { readGame } from "../../src/formats/read-game.js";
import { writeGame } from "../../src/formats/write-game.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";

const folder = fileURLToPath(new URL("../../../shared/games/gambit", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder) : [];
const nfg = files.filter((file) => file.endsWith(".nfg"));
const efg = files.filter((file) => file.endsWith(".efg"));
const text = (file: string): string => readFileSync(`${folder}/${file}`, "utf8");

function payoffs(game: NormalFormGame): string[][] {
  return game.players.map((_, player) =>
    Array.from({ length: game.profileCount }, (_, index) => rationalText(game.payoffAt(player, index))),
  );
}

describe.skipIf(nfg.length === 0)("the game files of Gambit", () => {
  it.each(nfg)("%s survives a round trip through .nfg", (file) => {
    const game = readGame(text(file), { name: file });
    const again = readGame(writeGame(game, "nfg"), { name: "again.nfg" });
    expect(again.title).toBe(game.title);
    expect(again.players).toEqual(game.players);
    expect(payoffs(again)).toEqual(payoffs(game));
  });

  it.each(nfg)("%s survives a round trip through JSON, its names made distinct", (file) => {
    const game = readGame(text(file), { name: file });
    const again = readGame(writeGame(game, "json"));
    expect(again.players).toEqual(
      game.players.map((player, i) => ({
        name: game.playerLabel(i),
        strategies: player.strategies.map((_, s) => game.strategyLabel(i, s)),
      })),
    );
    expect(payoffs(again)).toEqual(payoffs(game));
  });

  it.each(efg)("%s is refused as a format that is not read", (file) => {
    expect(() => readGame(text(file), { name: file })).toThrow(/extensive-form/);
    expect(() => readGame(text(file))).toThrow(expect.objectContaining({ code: "unsupported" }));
  });

  it("reads the outcomes of perfect1.nfg in the order of the file", () => {
    const game = readGame(text("perfect1.nfg"));
    expect(payoffs(game)[0]).toEqual(["3", "0", "0", "3/2", "2", "3/2", "0", "0", "3"]);
    expect(payoffs(game)[1]).toEqual(["1", "0", "1", "1", "2", "1", "1", "0", "1"]);
  });

  it("keeps the many lines and the names of a catalogue file apart", () => {
    const game = readGame(text("catalog-dcg-vonstengel1999-6x6_game_with_75_eq.nfg"));
    expect(game.title).toBe("von Stengel's 6x6 bimatrix game with 75 equilibria");
    expect(game.shape).toEqual([6, 6]);
  });
});
