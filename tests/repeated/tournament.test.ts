import { bimatrix, compare, type Rational, rational, rationalText, symmetric } from "exclave";
import {
  type Automaton,
  automatonProfile,
  discountedPayoffs,
  type Entrant,
  parseAutomaton,
  populationDynamics,
  type RoundRobin,
  roundRobin,
  simulateMatch,
  strategies,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automata } from "./arbitrary-automata.js";

const dilemma = symmetric(
  [
    [3, 0],
    [5, 1],
  ],
  { strategies: ["C", "D"] },
);
const all: Entrant[] = strategies().map(({ id, automaton }) => ({ name: id, automaton }));
const entrant = (id: string): Entrant => all.find(({ name }) => name === id) as Entrant;
const automatonOf = (one: Entrant | undefined): Automaton => (one as { automaton: Automaton }).automaton;
const copycat: Entrant = { name: "copycat", play: ({ rival }) => rival.at(-1) ?? 0 };

describe("a round robin", () => {
  it("has the exact payoffs of each match, and ranks by exact averages", () => {
    for (const noise of [{}, { implementation: "1/20" }, { implementation: "1/20", observation: "1/30" }]) {
      const { payoffs, ranking, complete, exact } = roundRobin(dilemma, all, "9/10", { noise });
      expect(complete && exact.flat().every(Boolean)).toBe(true);
      const scores = payoffs.map((row) =>
        row.reduce((sum: Rational, one) => rational(sum.add(one as Rational)), rational(0)),
      );
      for (const [i, j] of [
        [0, 5],
        [7, 2],
        [11, 11],
      ] as const) {
        const profile = automatonProfile(dilemma, [automatonOf(all[i]), automatonOf(all[j])]);
        const [mine, theirs] = discountedPayoffs(profile, "9/10", noise);
        expect(rationalText(payoffs[i]?.[j] as Rational)).toBe(rationalText(mine as Rational));
        expect(rationalText(payoffs[j]?.[i] as Rational)).toBe(rationalText(theirs as Rational));
      }
      expect(ranking.length).toBe(all.length);
      ranking.forEach(({ entrant: place, rank, approximately, score }, k) => {
        const before = ranking[k - 1];
        const better = scores.filter((one) => compare(one, scores[place] as Rational) > 0).length;
        expect(rank).toBe(better + 1);
        if (before !== undefined) expect(before.rank).toBeLessThanOrEqual(rank);
        expect(approximately).toBeCloseTo((scores[place] as Rational).valueOf() / all.length, 10);
        if (score !== null) {
          expect(rationalText(score)).toBe(
            rationalText(rational((scores[place] as Rational).div(all.length))),
          );
        }
      });
    }
  });

  it("ties those with the same average, in their order", () => {
    const { ranking } = roundRobin(
      dilemma,
      [entrant("grim"), entrant("tit-for-tat"), entrant("all-d")],
      "9/10",
    );
    expect(ranking.map(({ name, rank }) => [name, rank])).toEqual([
      ["grim", 1],
      ["tit-for-tat", 1],
      ["all-d", 3],
    ]);
    const noisy = roundRobin(dilemma, [entrant("grit"), entrant("grit")], "9/10", {
      noise: { implementation: "1/1000", observation: "1/77" },
    });
    expect(noisy.ranking.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it("averages over both roles where the game is not symmetric", () => {
    const chase = bimatrix(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, 3],
        [3, 0],
      ],
      { rows: ["C", "D"], columns: ["C", "D"] },
    );
    const { payoffs } = roundRobin(chase, [entrant("all-c"), entrant("all-d")], "9/10");
    // As row against D: 0, as column against D: 3.
    expect(payoffs.map((row) => row.map((one) => rationalText(one as Rational)))).toEqual([
      ["1/2", "3/2"],
      ["3/2", "1/2"],
    ]);
  });

  it("can leave out the twins, be watched, and be stopped", () => {
    const told: number[][] = [];
    const without = roundRobin(dilemma, all.slice(0, 3), "1/2", {
      twins: false,
      onProgress: (played, matches) => told.push([played, matches]),
    });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(without.payoffs[0]?.[0]).toBeNull();
    const signal = { aborted: false };
    const stopped: RoundRobin = roundRobin(dilemma, all, "1/2", {
      signal,
      onProgress: (played) => {
        signal.aborted = played === 20;
      },
    });
    expect([stopped.complete, stopped.ranking]).toEqual([false, []]);
    expect(stopped.payoffs.flat().filter((one) => one !== null).length).toBe(2 * 20 - 2);
  });

  it("takes strategies that are functions, by simulation", () => {
    const { payoffs, exact, ranking } = roundRobin(
      dilemma,
      [copycat, entrant("tit-for-tat"), entrant("all-d")],
      "9/10",
    );
    expect(exact).toEqual([
      [false, false, false],
      [false, true, true],
      [false, true, true],
    ]);
    expect(payoffs[0]?.map((one) => (one as Rational).valueOf().toFixed(6))).toEqual(
      payoffs[1]?.map((one) => (one as Rational).valueOf().toFixed(6)),
    );
    expect(ranking.length).toBe(3);
  });

  it("needs a game in which everybody can take either part", () => {
    const uneven = bimatrix([[1, 2]], [[1, 2]]);
    expect(() => roundRobin(uneven, all, "1/2")).toThrow(expect.objectContaining({ path: "game" }));
    const others = bimatrix(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
      { rows: ["a", "b"], columns: ["c", "d"] },
    );
    expect(() => roundRobin(others, all, "1/2")).toThrow(expect.objectContaining({ path: "game" }));
    const many = Array.from({ length: 1001 }, () => entrant("all-c"));
    expect(() => roundRobin(dilemma, many, "1/2")).toThrow(expect.objectContaining({ code: "too-large" }));
  });
});

describe("a simulated match", () => {
  it("is what the automata do when chance takes no part", () => {
    fc.assert(
      fc.property(automata(4), automata(4), (one, two) => {
        const pair = [
          { name: "one", automaton: one },
          { name: "two", automaton: two },
        ] as const;
        const { payoffs } = simulateMatch(dilemma, pair, "4/5");
        const exact = discountedPayoffs(automatonProfile(dilemma, [one, two]), "4/5");
        payoffs.forEach((payoff, player) => {
          expect(payoff).toBeCloseTo((exact[player] as Rational).valueOf(), 7);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("comes near the exact payoffs with errors, mixed actions and signals", () => {
    const coin = parseAutomaton(
      "actions C D; signals h 1/4, n 0, t 3/4; c plays C; * @h -> c; * -> d; d plays D 2/3, C 1/3; * @h -> c; * -> d",
    );
    const pairs = [
      [entrant("tit-for-tat"), entrant("generous-tit-for-tat")],
      [entrant("grit"), entrant("win-stay-lose-shift")],
      [
        { name: "coin", automaton: coin },
        { name: "coin", automaton: coin },
      ],
    ] as const;
    const noise = { implementation: "1/10", observation: "1/5" };
    for (const pair of pairs) {
      const profile = automatonProfile(dilemma, pair.map(automatonOf));
      const exact = discountedPayoffs(profile, "4/5", noise);
      const { payoffs } = simulateMatch(dilemma, pair, "4/5", { noise, repetitions: 6000, seed: 5 });
      payoffs.forEach((payoff, player) => {
        // The standard deviation of one match is below 1, that of the average below 0.013.
        expect(Math.abs(payoff - (exact[player] as Rational).valueOf())).toBeLessThan(0.06);
      });
    }
  });

  it("is the same for the same seed, and bounded", () => {
    const random: Entrant = { name: "random", play: ({ random: next }) => (next() < 0.5 ? 0 : 1) };
    const play = (seed: number) =>
      simulateMatch(dilemma, [random, copycat], "9/10", { seed, rounds: 50 }).path;
    expect(play(3)).toEqual(play(3));
    expect(play(3)).not.toEqual(play(4));
    expect(simulateMatch(dilemma, [copycat, copycat], 0).rounds).toBe(1);
    expect(simulateMatch(dilemma, [copycat, copycat], "999999/1000000").rounds).toBe(5000);
    const pair = [copycat, copycat] as const;
    expect(() => simulateMatch(dilemma, pair, 0, { rounds: 0 })).toThrow(
      expect.objectContaining({ path: "rounds" }),
    );
    expect(() => simulateMatch(dilemma, pair, 0, { repetitions: 0.5 })).toThrow(
      expect.objectContaining({ path: "repetitions" }),
    );
    expect(() => simulateMatch(dilemma, pair, 0, { rounds: 10_000_001 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });

  it("says which strategy failed", () => {
    const wrong = (play: () => unknown): Entrant => ({ name: "wrong", play: play as () => number });
    const against = (one: Entrant) => () => simulateMatch(dilemma, [copycat, one], "1/2");
    expect(against(wrong(() => 2))).toThrow(
      'the strategy "wrong" returned 2 in round 0, expected an action from 0 to 1',
    );
    expect(against(wrong(() => undefined))).toThrow(/returned undefined/);
    expect(
      against(
        wrong(() => {
          throw new Error("no idea");
        }),
      ),
    ).toThrow('the strategy "wrong" failed in round 0: no idea');
    const thrown = wrong(() => {
      throw "a text";
    });
    expect(against(thrown)).toThrow(/a text/);
  });
});

describe("a population", () => {
  const payoffs = (rows: number[][]): Rational[][] => rows.map((row) => row.map((one) => rational(one)));

  it("goes to defection when nobody answers, and to reciprocity when somebody does", () => {
    const end = populationDynamics(
      payoffs([
        [3, 0],
        [5, 1],
      ]),
    ).at(-1) as number[];
    expect(end[1]).toBeGreaterThan(0.999);
    const { payoffs: matrix } = roundRobin(dilemma, ["all-c", "all-d", "tit-for-tat"].map(entrant), "9/10");
    const history = populationDynamics(matrix as Rational[][], { generations: 500 });
    expect((history.at(-1) as number[])[1]).toBeLessThan(1e-6);
    for (const shares of history) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("stays where all earn the same, and where it began without others", () => {
    expect(
      populationDynamics(
        payoffs([
          [2, 2],
          [2, 2],
        ]),
        { generations: 2, start: [1, 3] },
      ),
    ).toEqual([
      [0.25, 0.75],
      [0.25, 0.75],
      [0.25, 0.75],
    ]);
    expect(
      populationDynamics(
        payoffs([
          [3, 0],
          [5, 1],
        ]),
        { generations: 1, start: [1, 0] },
      ),
    ).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("needs a square matrix and shares", () => {
    expect(() => populationDynamics([])).toThrow(expect.objectContaining({ path: "payoffs" }));
    expect(() => populationDynamics(payoffs([[1, 2]]))).toThrow(expect.objectContaining({ path: "payoffs" }));
    const square = payoffs([
      [1, 2],
      [3, 4],
    ]);
    for (const start of [[1], [0, 0], [-1, 2], [Number.NaN, 1], [Number.MAX_VALUE, Number.MAX_VALUE]]) {
      expect(() => populationDynamics(square, { start })).toThrow(expect.objectContaining({ path: "start" }));
    }
    expect(() => populationDynamics(square, { generations: -1 })).toThrow(
      expect.objectContaining({ path: "generations" }),
    );
    expect(() => populationDynamics(square, { generations: 1e9 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});
