import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStationaryEquilibrium } from "../../src/certificate/index.js";
import { compare, dyadic, maximum, rational, rationalText } from "../../src/exact/index.js";
import { equilibria } from "../../src/index.js";
import { bimatrix } from "../../src/normal-form/index.js";
import { stationaryEquilibriumDocument, stationaryEquilibriumText } from "../../src/report/index.js";
import {
  equilibriumEnclosure,
  fearSpiral,
  markovPerfection,
  profileRegret,
  pureMarkovPerfect,
  stationaryEquilibrium,
  stationaryProfile,
  stationaryValues,
  stochasticGame,
} from "../../src/stochastic/index.js";
import { smallGame } from "./random-game.js";

describe("one stationary equilibrium", () => {
  it("is proved for games of two players, and what is exact is an equilibrium", () => {
    fc.assert(
      fc.property(smallGame(3, [2, 3]), fc.integer({ min: 0, max: 19 }), (game, twentieths) => {
        const discount = `${twentieths}/20`;
        const found = stationaryEquilibrium(game, discount);
        if (found.proof === "exact") {
          expect(markovPerfection(game, found.profile, discount).markovPerfect).toBe(true);
        }
        expect(Number(maximum(found.regret))).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("is proved for games of three players", () => {
    fc.assert(
      fc.property(smallGame(2, [2, 2, 2], 50), (game) => {
        // Where equilibria are not isolated only a small regret is proved.
        const { proof, regret } = stationaryEquilibrium(game, "4/5");
        expect(Number(maximum(regret))).toBeLessThan(proof === "approximate" ? 1e-6 : 1e-10);
      }),
      { numRuns: 15 },
    );
  });

  it("is an equilibrium of the one-shot game where there is one state", () => {
    fc.assert(
      fc.property(smallGame(1, [2, 2], 20), (game) => {
        const { proof, profile } = stationaryEquilibrium(game, "1/2");
        const rows = (player: number) =>
          [0, 1].map((a) => [0, 1].map((b) => game.states[0]?.cells[2 * a + b]?.payoffs[player] as never));
        const known = equilibria(bimatrix(rows(0), rows(1))).equilibria.map(({ strategies }) =>
          strategies.flat().map(rationalText),
        );
        if (proof === "exact") {
          const own = profile.flat(2).map(rationalText);
          const regret = profileRegret(game, profile, stationaryValues(game, profile, 0).totals, 0);
          expect(regret.map(Number)).toEqual([0, 0]);
          if (known.length === 1) expect(known).toContainEqual(own);
        } else expect(proof).toBe("enclosed");
      }),
      { numRuns: 40 },
    );
  });

  it("follows a relabelling of states and players", () => {
    fc.assert(
      fc.property(smallGame(2, [2, 2], 30), (game) => {
        const swapped = {
          ...game,
          states: [...game.states].reverse().map((state) => ({
            ...state,
            cells: state.cells.map(({ payoffs, next }) => ({
              payoffs,
              next: next
                .map(({ to, probability }) => ({ to: 1 - to, probability }))
                .sort((a, b) => a.to - b.to),
            })),
          })),
        };
        const [a, b] = [stationaryEquilibrium(game, "3/4"), stationaryEquilibrium(swapped, "3/4")];
        fc.pre(a.proof !== "approximate" && b.proof !== "approximate" && a.spent.paths + b.spent.paths === 2);
        const [x, y] = [a.profile.flat(2), [...b.profile].reverse().flat(2)];
        x.forEach((p, k) => {
          expect(Number(p)).toBeCloseTo(Number(y[k]), 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("says when a limit stopped it, and proves a bound then too", () => {
    const game = fc.sample(smallGame(4, [3, 3], 50), { seed: 3, numRuns: 1 })[0] as ReturnType<
      typeof fearSpiral
    >;
    const found = stationaryEquilibrium(game, "9/10", { limit: 1 });
    expect(found.spent).toEqual({ steps: 1, paths: 1, limitReached: true });
    expect(found.regret.every((regret) => compare(regret, rational(0)) >= 0)).toBe(true);
    const aborted = stationaryEquilibrium(game, "9/10", { signal: { aborted: true } });
    expect(aborted.spent.limitReached).toBe(true);
    const seen: number[] = [];
    stationaryEquilibrium(game, "9/10", { onProgress: (time) => seen.push(time) });
    expect(seen[0]).toBe(0);
    expect(() => stationaryEquilibrium(game, 1)).toThrow(expect.objectContaining({ path: "discount" }));
    expect(() => stationaryEquilibrium(game, 0, { limit: -1 })).toThrow(
      expect.objectContaining({ path: "limit" }),
    );
  });

  it("solves the quitting game of three players of Flesch, Thuijsman and Vrieze (1997), with discounting", () => {
    // Its undiscounted form has no stationary equilibrium; discounted, all quit with one probability x, for which
    // 1 - x = d (1 - x)^3 + 3 x (1 - x) + x^2.
    const ends: Record<string, readonly number[]> = {
      CCQ: [3, 0, 1],
      CQC: [0, 1, 3],
      CQQ: [1, 1, 0],
      QCC: [1, 3, 0],
      QCQ: [0, 1, 1],
      QQC: [1, 0, 1],
      QQQ: [0, 0, 0],
    };
    const moves = ["C", "Q"];
    const block = <Leaf>(leaf: (name: string) => Leaf): Leaf[][][] =>
      moves.map((a) => moves.map((b) => moves.map((c) => leaf(a + b + c))));
    const game = stochasticGame({
      players: ["A", "B", "C"],
      states: [
        {
          name: "on",
          actions: [moves, moves, moves],
          payoffs: block((name) => ends[name] ?? [0, 0, 0]),
          transitions: block((name) => ({ [name in ends ? name : "on"]: 1 })),
        },
        ...Object.entries(ends).map(([name, payoffs]) => ({
          name,
          actions: [["over"], ["over"], ["over"]],
          payoffs: [[[payoffs]]],
          transitions: [[[{ [name]: 1 }]]],
        })),
      ],
    });
    for (const d of ["1/2", "9/10", "99/100"]) {
      const { proof, profile, enclosure } = stationaryEquilibrium(game, d);
      const quitting = profile[0]?.map((mix) => mix[1] as ReturnType<typeof rational>) ?? [];
      const gap = (x: ReturnType<typeof rational>): number => {
        const stay = rational(1).sub(x);
        return stay.pow(3)?.mul(d).add(x.mul(stay).mul(3)).add(x.mul(x)).sub(stay).compare(0) ?? 0;
      };
      expect(proof).toBe("enclosed");
      for (const x of quitting) {
        const radius = enclosure?.radius as ReturnType<typeof rational>;
        expect(gap(x.sub(radius)) * gap(x.add(radius))).toBe(-1);
      }
    }
  });

  it("solves matching pennies among three", () => {
    // Matching pennies among three: each wants to differ from the next, in every state.
    const cell = (a: number, b: number, c: number): number[] => [
      a === b ? 0 : 1,
      b === c ? 0 : 1,
      c === a ? 1 : 0,
    ];
    const block = <Leaf>(leaf: (a: number, b: number, c: number) => Leaf): Leaf[][][] =>
      [0, 1].map((a) => [0, 1].map((b) => [0, 1].map((c) => leaf(a, b, c))));
    const actions = [
      ["h", "t"],
      ["h", "t"],
      ["h", "t"],
    ];
    const game = stochasticGame({
      players: ["A", "B", "C"],
      states: ["one", "two"].map((name, s) => ({
        name,
        actions,
        payoffs: block((a, b, c) => cell(a, b, c).map((x) => (s + 1) * x)),
        transitions: block((a) => (a === 0 ? { one: "1/2", two: "1/2" } : { one: "1/2", two: "1/2" })),
      })),
    });
    const { proof, profile } = stationaryEquilibrium(game, "9/10");
    expect(proof).toBe("exact");
    expect(profile.flat(2).map(rationalText)).toEqual(Array(12).fill("1/2"));
  });
});

describe("the bound on regret", () => {
  it("is at least the true gain of the best deviation, whatever the estimates", () => {
    fc.assert(
      fc.property(
        smallGame(3, [2, 2]),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }),
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 6, maxLength: 6 }),
        (game, actions, guess) => {
          const profile = stationaryProfile(game, [
            actions.slice(0, 2),
            actions.slice(2, 4),
            actions.slice(4),
          ]);
          const totals = [guess.slice(0, 3), guess.slice(3)];
          const bound = profileRegret(game, profile, totals, "1/2");
          const exact = stationaryValues(game, profile, "1/2").totals;
          // The best reply of each player is among the pure stationary ones.
          for (const player of [0, 1]) {
            for (let k = 0; k < 8; k++) {
              const own = [0, 1, 2].map((s) =>
                [0, 1].map((i) => (i === player ? (k >> s) & 1 : actions[2 * s + i])),
              );
              const other = stationaryValues(game, stationaryProfile(game, own as number[][]), "1/2").totals[
                player
              ];
              other?.forEach((value, s) => {
                const gain = value.sub(exact[player]?.[s] as never);
                expect(gain.compare(bound[player] as never)).toBeLessThanOrEqual(0);
              });
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(() => profileRegret(fearSpiral(), [], [[0, 0]], 0)).toThrow(
      expect.objectContaining({ path: "totals" }),
    );
  });
});

describe("the enclosure", () => {
  it("holds the pure equilibria that are strict, and never what is none", () => {
    fc.assert(
      fc.property(smallGame(2, [2, 2], 9), fc.integer({ min: 0, max: 15 }), (game, k) => {
        const profile = stationaryProfile(game, [
          [(k >> 3) & 1, (k >> 2) & 1],
          [(k >> 1) & 1, k & 1],
        ]);
        const { markovPerfect, ledger } = markovPerfection(game, profile, "1/2");
        const totals = [0, 1].map((i) => ledger.map(({ totals: own }) => own[i] as never));
        const strict =
          markovPerfect &&
          ledger.every(({ totals: own, actionTotals }) =>
            actionTotals.every((row, i) => row.filter((total) => total.equals(own[i] as never)).length === 1),
          );
        expect(equilibriumEnclosure(game, profile, totals, "1/2") !== null).toBe(strict);
      }),
      { numRuns: 80 },
    );
  });

  it("is refused with a radius that is too small, and found with one that is not", () => {
    const game = fearSpiral();
    const trap = stationaryProfile(game, [
      ["C", "C"],
      ["D", "D"],
    ]);
    const totals = [
      ["19999/1000", "-30"],
      ["20", "-30"],
    ];
    const own = (radius: number) => equilibriumEnclosure(game, trap, totals, "9/10", dyadic(radius));
    expect([own(1e-9), own(1e-3) === null]).toEqual([null, false]);
    expect(
      equilibriumEnclosure(
        game,
        trap,
        [
          ["90", "0"],
          ["0", "0"],
        ],
        "9/10",
      ),
    ).toBe(null);
  });
});

describe("a document on one equilibrium", () => {
  const game = fc
    .sample(smallGame(3, [3, 3], 100), { seed: 8, numRuns: 12 })
    .find((own) => stationaryEquilibriumDocument(own, "9/10").proof === "enclosed") as ReturnType<
    typeof fearSpiral
  >;
  const document = stationaryEquilibriumDocument(game, "9/10");

  it("is verified", () => {
    expect(checkStationaryEquilibrium(JSON.parse(JSON.stringify(document))).proof).toBe("enclosed");
    expect(stationaryEquilibriumText(game, document)).toMatch(/exactly\s+one with these supports/);
    const stopped = stationaryEquilibriumDocument(game, "9/10", { limit: 1 });
    expect(checkStationaryEquilibrium(stopped).proof).toBe("approximate");
    expect(stationaryEquilibriumText(game, stopped)).toMatch(/the limit\s+was\s+reached/);
  });

  it.each<[string, (d: Spoilt) => void]>([
    ["a smaller radius", (d) => (d.radius = "1/1000000000000000000000")],
    ["a negative radius", (d) => (d.radius = "-1")],
    ["no radius", (d) => (d.radius = null)],
    ["a smaller radius of totals", (d) => (d.totalRadius[0] = "0")],
    ["a smaller regret", (d) => (d.regret[0] = "0")],
    ["exactness", (d) => (d.proof = "exact")],
    ["an unknown proof", (d) => (d.proof = "divine")],
    ["a total", (d) => (d.totals[0][0] = "7")],
    ["a profile", (d) => (d.strategies[0][0] = ["1", "0", "0"])],
    ["probabilities that do not sum to 1", (d) => (d.strategies[0][0] = ["1", "1", "-1/2"])],
    ["a payoff", (d) => (d.certificate.game.states[0].payoffs[0][0][0] = "1001")],
    ["the discount factor", (d) => (d.discount = "1/2")],
    ["a discount factor of 1", (d) => (d.discount = "1")],
    ["the number of states", (d) => (d.states = 4)],
    ["the format of the game", (d) => (d.certificate.game.format = "other")],
    ["a game that is none", (d) => (d.certificate.game.players = [])],
  ])("is refused with %s changed", (_, change) => {
    const spoilt = JSON.parse(JSON.stringify(document)) as Spoilt;
    change(spoilt);
    expect(() => checkStationaryEquilibrium(spoilt)).toThrow(
      expect.objectContaining({ code: "bad-certificate" }),
    );
  });

  it("is refused when it claims to be exact with other totals", () => {
    const exact = JSON.parse(JSON.stringify(stationaryEquilibriumDocument(fearSpiral(), "9/10"))) as Spoilt;
    expect(checkStationaryEquilibrium(exact).proof).toBe("exact");
    exact.totals[0][0] = "19";
    exact.regret = ["100", "100"];
    expect(() => checkStationaryEquilibrium(exact)).toThrow(expect.objectContaining({ path: "proof" }));
  });
});

describe("all pure equilibria of larger games", () => {
  it("agree with the exact check of every profile", () => {
    fc.assert(
      fc.property(smallGame(3, [3, 2]), fc.integer({ min: 0, max: 19 }), (game, twentieths) => {
        const discount = `${twentieths}/20`;
        const every = Array.from({ length: 216 }, (_, k) =>
          [36, 6, 1].map((place) => {
            const c = Math.floor(k / place) % 6;
            return [Math.floor(c / 2), c % 2];
          }),
        ).filter(
          (actions) => markovPerfection(game, stationaryProfile(game, actions), discount).markovPerfect,
        );
        const found = pureMarkovPerfect(game, discount);
        expect(found.complete).toBe(true);
        expect(found.equilibria.map(({ actions }) => actions)).toEqual(every);
      }),
      { numRuns: 8 },
    );
  });

  it("are found within a few thousand branches with six states and three actions", () => {
    const [game] = fc.sample(smallGame(6, [3, 3], 500), { seed: 5, numRuns: 1 }) as [
      ReturnType<typeof fearSpiral>,
    ];
    const shares: number[] = [];
    const { complete, spent } = pureMarkovPerfect(game, "9/10", {
      onProgress: (share) => shares.push(share),
    });
    expect([complete, spent < 5000]).toEqual([true, true]);
    expect(shares.at(-1)).toBeCloseTo(1, 6);
    expect(pureMarkovPerfect(game, "9/10", { signal: { aborted: true } }).complete).toBe(false);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a document to be spoilt at any place
type Spoilt = any;
