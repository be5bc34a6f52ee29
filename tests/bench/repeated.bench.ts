import { bimatrix, type NormalFormGame, symmetric } from "exclave";
import {
  automaton,
  automatonProfile,
  type Entrant,
  nashDiscounts,
  payoffSet,
  roundRobin,
  subgamePerfectDiscounts,
} from "exclave/repeated";
import { bench, describe } from "vitest";

const game = symmetric(
  [
    [3, 0],
    [5, 1],
  ],
  { strategies: ["C", "D"] },
);

/** Automata that look random and are the same in every run. */
function entrants(count: number, size: number): Entrant[] {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rules = ["C", "D"].flatMap((own) => ["C", "D"].map((other) => ({ own, others: [other] })));
  return Array.from({ length: count }, (_, i) => ({
    name: `${i}`,
    automaton: automaton({
      actions: ["C", "D"],
      states: Array.from({ length: size }, (_, s) => ({
        name: `${s}`,
        play: random(2) === 1 ? "C" : "D",
        next: rules.map((rule) => ({ ...rule, to: `${random(size)}` })),
      })),
    }),
  }));
}

describe("round robin of automata", () => {
  for (const [count, size] of [
    [15, 8],
    [30, 4],
    [30, 8],
  ] as const) {
    bench(`${count} of ${size} states`, () => {
      roundRobin(game, entrants(count, size), "9/10");
    });
    bench(`${count} of ${size} states, with errors`, () => {
      roundRobin(game, entrants(count, size), "9/10", { noise: { implementation: "1/100" } });
    });
  }
});

describe("sets of discount factors", () => {
  for (const size of [2, 4, 8]) {
    const pair = entrants(2, size).map((one) => ("automaton" in one ? one.automaton : undefined));
    const profile = automatonProfile(
      game,
      pair.filter((one) => one !== undefined),
    );
    bench(`${size} by ${size} states`, () => {
      subgamePerfectDiscounts(profile);
      nashDiscounts(profile);
    });
  }
});

/** Games that look random and are the same in every run. */
function games(size: number, count: number): NormalFormGame[] {
  let state = 3;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * 100);
  };
  const matrix = (): number[][] => Array.from({ length: size }, () => Array.from({ length: size }, random));
  return Array.from({ length: count }, () => bimatrix(matrix(), matrix()));
}

describe("payoff sets of five games", () => {
  for (const size of [2, 3, 5, 8]) {
    const five = games(size, 5);
    for (const discount of ["1/2", "9/10"]) {
      bench(`${size} by ${size}, discount factor ${discount}`, () => {
        for (const one of five) payoffSet(one, discount);
      });
    }
  }
});
