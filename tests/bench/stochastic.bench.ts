import {
  pureMarkovPerfect,
  type StochasticGame,
  stationaryEquilibrium,
  stochasticGame,
} from "exclave/stochastic";
import { bench, describe } from "vitest";

/** A game that looks random and is the same in every run. */
function game(states: number, actions: number): StochasticGame {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const names = Array.from({ length: actions }, (_, a) => `${a}`);
  const block = <Leaf>(leaf: () => Leaf): Leaf[][] => names.map(() => names.map(leaf));
  return stochasticGame({
    players: ["A", "B"],
    states: Array.from({ length: states }, (_, s) => ({
      name: `${s}`,
      actions: [names, names],
      payoffs: block(() => [random(1000), random(1000)]),
      transitions: block(() => {
        const weights = Array.from({ length: states }, () => 1 + random(1000));
        const total = weights.reduce((sum, w) => sum + w, 0);
        return Object.fromEntries(weights.map((w, t) => [`${t}`, `${w}/${total}`]));
      }),
    })),
  });
}

describe("stochastic games", () => {
  const [small, middle, large] = [game(6, 3), game(10, 3), game(64, 4)];

  bench("all pure equilibria of 6 states, 3 actions", () => {
    pureMarkovPerfect(small, "19/20");
  });

  bench("one equilibrium of 10 states, 3 actions", () => {
    stationaryEquilibrium(middle, "19/20");
  });

  bench(
    "one equilibrium of 64 states, 4 actions",
    () => {
      stationaryEquilibrium(large, "19/20");
    },
    { iterations: 2, warmupIterations: 0 },
  );
});
