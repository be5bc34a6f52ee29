import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { readGame } from "../../../src/formats/read-game.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { symmetric } from "../../../src/normal-form/symmetric.js";

/** Two drivers; mutual swerving pays 6 (R. J. Aumann 1974; R. Peeters & J. Potters 1999 find its five vertices). */
export const chicken: NormalFormGame = symmetric(
  [
    [6, 2],
    [7, 0],
  ],
  { strategies: ["swerve", "drive"] },
);

/** A game with the payoffs listed profile by profile, row-major, one a player. */
export function gameOf(shape: readonly number[], payoffs: readonly number[]): NormalFormGame {
  const strides = shape.map((_, player) => shape.slice(player + 1).reduce((a, b) => a * b, 1));
  return fromFunction(
    shape.map((count, i) => ({
      name: `P${i + 1}`,
      strategies: Array.from({ length: count }, (_, s) => `s${s + 1}`),
    })),
    (profile) => {
      const index = profile.reduce((sum, s, i) => sum + s * (strides[i] as number), 0);
      return shape.map((_, player) => payoffs[index * shape.length + player] as number);
    },
  );
}

/** Small games of every degenerate kind: few different payoffs, players without a choice, one to three players. */
export function anySmallGame(
  shapes: readonly (readonly number[])[] = [[1], [3], [1, 2], [2, 2], [2, 3], [3, 2], [2, 2, 2], [2, 1, 2]],
): fc.Arbitrary<NormalFormGame> {
  return fc.constantFrom(...shapes).chain((shape) => {
    const count = shape.reduce((a, b) => a * b, 1) * shape.length;
    return fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count })
      .map((payoffs) => gameOf(shape, payoffs));
  });
}

const FOLDER = fileURLToPath(new URL("../../../../shared/games/gambit/", import.meta.url));

/** A game of a section of R. Nau, S. Gomez Canovas & P. Hansen 2004, or null where the file is not at hand. */
export function nauGame(section: number): NormalFormGame | null {
  const path = `${FOLDER}catalog-ijgt-nau2004-sec${section}.nfg`;
  return existsSync(path) ? readGame(readFileSync(path, "utf8")) : null;
}
