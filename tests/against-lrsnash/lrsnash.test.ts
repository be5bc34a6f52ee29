import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { readNfg } from "../../src/formats/read-nfg.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { catalogue } from "../../src/normal-form/catalogue/catalogue.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";
import { installed, theirs } from "./lrsnash.js";

function ours(game: NormalFormGame): string[] {
  const { complete, equilibria } = bimatrixEquilibria(game);
  expect(complete).toBe(true);
  return equilibria
    .map(({ strategies }) => strategies.map((s) => s.map(rationalText).join(" ")).join(" | "))
    .sort();
}

const random = (payoff: fc.Arbitrary<string>, largest: number): fc.Arbitrary<NormalFormGame> =>
  fc.tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(payoff, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
  });

const title = "the same extreme equilibria as lrsnash";
describe.skipIf(!installed)(
  installed ? title : `${title} (lrsnash, of the package lrslib, is not installed)`,
  () => {
    it("on random degenerate games", () => {
      const payoff = fc.constantFrom("0", "1", "2");
      fc.assert(
        fc.property(random(payoff, 6), (game) => {
          expect(ours(game)).toEqual(theirs(game));
        }),
        { numRuns: 150 },
      );
    });

    it("on random games with rational payoffs", () => {
      const payoff = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }));
      fc.assert(
        fc.property(
          random(
            payoff.map(([a, b]) => `${a}/${b}`),
            6,
          ),
          (game) => {
            expect(ours(game)).toEqual(theirs(game));
          },
        ),
        { numRuns: 60 },
      );
    });

    it("on the catalogue", () => {
      for (const { id, game } of catalogue()) expect(ours(game), id).toEqual(theirs(game));
    });

    const games = fileURLToPath(new URL("../../../shared/games/gambit/", import.meta.url));
    const files = existsSync(games) ? readdirSync(games).filter((name) => name.endsWith(".nfg")) : [];
    it.skipIf(files.length === 0)("on the two-player games of the Gambit collection up to 8x8", () => {
      let compared = 0;
      for (const name of files) {
        const game = readNfg(readFileSync(games + name, "utf8"));
        if (game.shape.length !== 2 || game.shape.some((count) => count > 8)) continue;
        expect(ours(game), name).toEqual(theirs(game));
        compared++;
      }
      expect(compared).toBeGreaterThan(10);
    });
  },
);
