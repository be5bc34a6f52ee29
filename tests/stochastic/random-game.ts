import fc from "fast-check";
import { type StochasticGame, stochasticGame } from "../../src/stochastic/index.js";

/** Stochastic games of this size; payoffs are small integers, so that ties are common. */
export function smallGame(states: number, shape: readonly number[], most = 3): fc.Arbitrary<StochasticGame> {
  const cells = shape.reduce((product, count) => product * count, 1);
  const cell = fc.record({
    payoffs: fc.array(fc.integer({ min: -most, max: most }), {
      minLength: shape.length,
      maxLength: shape.length,
    }),
    weights: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: states, maxLength: states }),
  });
  return fc
    .array(fc.array(cell, { minLength: cells, maxLength: cells }), { minLength: states, maxLength: states })
    .map((blocks) =>
      stochasticGame({
        players: shape.map((_, i) => `P${i}`),
        states: blocks.map((own, s) => ({
          name: `${s}`,
          actions: shape.map((count) => Array.from({ length: count }, (_, a) => `${a}`)),
          payoffs: nested(
            own.map(({ payoffs }) => payoffs),
            shape,
          ) as never,
          transitions: nested(
            own.map(({ weights }) => passages(weights)),
            shape,
          ) as never,
        })),
      }),
    );
}

function passages(weights: readonly number[]): Record<string, string> {
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return { 0: "1" };
  return Object.fromEntries(weights.map((w, t) => [`${t}`, `${w}/${total}`]));
}

function nested(leaves: readonly unknown[], shape: readonly number[]): unknown {
  if (shape.length === 0) return leaves[0];
  const [count, ...rest] = shape as [number, ...number[]];
  const size = leaves.length / count;
  return Array.from({ length: count }, (_, a) => nested(leaves.slice(a * size, (a + 1) * size), rest));
}
