import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCorrelated } from "../../../src/certificate/check-correlated.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { correlatedPolytope } from "../../../src/normal-form/correlated/correlated-polytope.js";
import { obedienceRows } from "../../../src/normal-form/correlated/internal/obedience-rows.js";
import { payoffPolygon } from "../../../src/normal-form/correlated/internal/payoff-polygon.js";
import { undominatedFace } from "../../../src/normal-form/correlated/internal/supporting-face.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { correlatedDocument } from "../../../src/report/correlated-document.js";
import { anySmallGame, gameOf } from "./games.js";

// biome-ignore lint/suspicious/noExplicitAny: the tests break documents in every way.
type Loose = any;

const SHAPES = [
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
];

/** A document that lists no more than the best equilibria, as when the vertices are too many. */
function cutShort(game: NormalFormGame): Loose {
  const { optima } = correlatedPolytope(game);
  const rows = obedienceRows(game, false);
  const face = undominatedFace(game.profileCount, rows);
  const polygon = payoffPolygon(game, rows, face, optima.slice(2), () => {});
  const full = JSON.parse(JSON.stringify(correlatedDocument(game)));
  return {
    ...full,
    complete: false,
    reason: "cut short",
    payoffSet: { vertices: polygon.vertices.map((one) => one.map(rationalText)) },
    certificate: {
      ...full.certificate,
      payoffSet: {
        supports: polygon.supports.map(({ value, distribution, payoffs, dual }) => ({
          objective: { sense: "maximize", of: dual.weights.map(rationalText) },
          value: rationalText(value),
          distribution: distribution.map(rationalText),
          payoffs: payoffs.map(rationalText),
          dual: {
            weights: dual.weights.map(rationalText),
            multipliers: dual.multipliers.map((one) => ({
              ...one,
              multiplier: rationalText(one.multiplier),
            })),
          },
        })),
      },
    },
  };
}

describe("the payoff polygon by its sides", () => {
  it("is the hull of the payoffs of all vertices, and the checker proves it", () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(anySmallGame(SHAPES), (game) => {
        const { payoffSet } = correlatedPolytope(game);
        const document = cutShort(game);
        expect(document.payoffSet.vertices).toEqual(payoffSet?.vertices.map((one) => one.map(rationalText)));
        expect(checkCorrelated(document, game)).toEqual({ completeness: "not-claimed" });
        sizes.add(Math.min(3, document.payoffSet.vertices.length));
      }),
      { numRuns: 120, seed: 1 },
    );
    expect([...sizes].sort()).toEqual([1, 2, 3]);
  });

  it("is known where the vertices are too many", () => {
    let state = 5;
    const payoffs = Array.from({ length: 50 }, () => {
      state = (state * 48271) % 2147483647;
      return state % 100;
    });
    const game = gameOf([5, 5], payoffs);
    const document = correlatedDocument(game, { limit: 300_000_000 });
    expect(document).toMatchObject({ complete: false, dimension: expect.any(Number) });
    expect(document.payoffSet?.vertices.length).toBeGreaterThan(2);
    expect(document.optima).toHaveLength(6);
    expect(checkCorrelated(JSON.parse(JSON.stringify(document)), game)).toEqual({
      completeness: "not-claimed",
    });
  });

  const square = gameOf([2, 2], [6, 6, 2, 7, 7, 2, 0, 0]);
  const segment = gameOf([2, 1], [0, 1, 0, 3]);
  const slope = gameOf([1, 1, 1].slice(1), [2, 5]);

  it.each<[string, NormalFormGame, (d: Loose) => void, string]>([
    ["a side without its support", square, (d) => d.certificate.payoffSet.supports.pop(), "payoffSet"],
    ["no supports", square, (d) => (d.certificate.payoffSet = null), "certificate.payoffSet"],
    ["a vertex cut off", square, (d) => d.payoffSet.vertices.splice(1, 1), "payoffSet"],
    [
      "a support that is not best",
      square,
      (d) => (d.certificate.payoffSet.supports[0].value = "1/7"),
      "certificate.payoffSet.supports[0]",
    ],
    ["a segment cut short", segment, (d) => d.payoffSet.vertices.pop(), "payoffSet"],
    ["a segment whose ends nothing holds", segment, (d) => (d.optima = []), "payoffSet"],
    ["a point that nothing holds", slope, (d) => (d.optima = []), "payoffSet"],
  ])("is refused with %s", (_, game, change, path) => {
    const document = cutShort(game);
    expect(checkCorrelated(document, game)).toEqual({ completeness: "not-claimed" });
    change(document);
    expect(() => checkCorrelated(document)).toThrow(
      expect.objectContaining({
        code: "bad-certificate",
        path: expect.stringMatching(new RegExp(`^${path.replace(/[[\]]/g, "\\$&")}`)),
      }),
    );
  });
});
