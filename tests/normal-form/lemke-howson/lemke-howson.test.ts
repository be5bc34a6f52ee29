import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGame } from "../../../src/formats/read-game.js";
import {
  bestResponses,
  bimatrix,
  type Equilibrium,
  ExclaveError,
  fromFunction,
  type LemkeHowsonStep,
  lemkeHowson,
  type MixedProfile,
  type NormalFormGame,
  payoffs,
  rationalText,
  regret,
  support,
} from "../../../src/index.js";
import { degenerateGames, genericGames, vonStengel } from "./games.js";

const labelsOf = (game: NormalFormGame): number[] =>
  Array.from({ length: (game.shape[0] as number) + (game.shape[1] as number) }, (_, label) => label);

const texts = (one: Equilibrium | null): string[][] | undefined =>
  one?.strategies.map((strategy) => strategy.map(rationalText));

function expectEquilibrium(game: NormalFormGame, one: Equilibrium | null): void {
  expect(one).not.toBeNull();
  expect(regret(game, (one as Equilibrium).strategies).map(rationalText)).toEqual(["0", "0"]);
}

/** The labels that a pair of strategies carries: strategies that are not played, and best responses. */
function carried(game: NormalFormGame, { strategies }: LemkeHowsonStep): Set<number> {
  const rows = game.shape[0] as number;
  const labels = new Set<number>();
  strategies.forEach((strategy, player) => {
    const offset = player === 0 ? 0 : rows;
    const played = strategy === null ? [] : support(strategy);
    for (let s = 0; s < (game.shape[player] as number); s++) if (!played.includes(s)) labels.add(offset + s);
    if (strategy === null) return;
    const other = 1 - player;
    const profile: MixedProfile = player === 0 ? [strategy, []] : [[], strategy];
    for (const s of bestResponses(game, other, profile)) labels.add((other === 0 ? 0 : rows) + s);
  });
  return labels;
}

describe("published paths", () => {
  it("von Stengel's 3x2 game: where each label leads", () => {
    const pure = [
      ["1", "0", "0"],
      ["1", "0"],
    ];
    const mixed = [
      ["0", "1/3", "2/3"],
      ["1/3", "2/3"],
    ];
    const ends = labelsOf(vonStengel).map((label) => texts(lemkeHowson(vonStengel, { label }).equilibrium));
    expect(ends).toEqual([pure, mixed, pure, pure, mixed]);
  });

  it("von Stengel's 3x2 game: the path of the first player's second strategy, pivot by pivot", () => {
    const { path, pivots } = lemkeHowson(vonStengel, { label: 1, path: true });
    expect(pivots).toBe(4);
    expect(path?.map(({ player, enters, leaves }) => [player, enters.label, leaves.label])).toEqual([
      [0, 1, 4],
      [1, 4, 2],
      [0, 2, 3],
      [1, 3, 1],
    ]);
    expect(path?.map(({ duplicate }) => duplicate)).toEqual([4, 2, 3, null]);
    expect(path?.[0]?.enters).toEqual({ label: 1, player: 0, strategy: 1, kind: "probability" });
    expect(path?.[0]?.leaves).toEqual({ label: 4, player: 1, strategy: 1, kind: "slack" });
    expect(path?.[0]?.strategies[1]).toBeNull();
  });

  it("returns no path unless it is asked for", () => {
    expect(lemkeHowson(vonStengel).path).toBeNull();
  });

  const folders = ["../../../../shared/games/gambit/", "../../../../shared/oracles/cases/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  it.skipIf(!folders.every(existsSync))("every label leads to an equilibrium of every published game", () => {
    let games = 0;
    for (const folder of folders) {
      for (const name of readdirSync(folder)) {
        const text = readFileSync(folder + name, "utf8");
        const game = name.endsWith(".nfg") ? readGame(text) : caseGame(name, text);
        if (game === null || game.players.length !== 2 || game.profileCount > 100) continue;
        games++;
        for (const label of labelsOf(game)) expectEquilibrium(game, lemkeHowson(game, { label }).equilibrium);
      }
    }
    expect(games).toBeGreaterThan(30);
  });
});

function caseGame(name: string, text: string): NormalFormGame | null {
  const { game } = name.endsWith(".json") ? (JSON.parse(text) as { game?: unknown }) : {};
  return game === undefined ? null : readGame(JSON.stringify(game));
}

describe("laws", () => {
  it("every label of every game, degenerate or not, leads to an equilibrium", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(5), degenerateGames(4, 1), genericGames(5)), (game) => {
        for (const label of labelsOf(game)) {
          const { equilibrium } = lemkeHowson(game, { label });
          expectEquilibrium(game, equilibrium);
          const { strategies, payoffs: stated, supports } = equilibrium as Equilibrium;
          expect(stated.map(rationalText)).toEqual(payoffs(game, strategies).map(rationalText));
          expect(supports).toEqual(strategies.map(support));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("along a path every label is carried but the missing one, and at its end every one", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(4), genericGames(4)), fc.nat(), (game, seed) => {
        const labels = labelsOf(game);
        const label = seed % labels.length;
        const { path, equilibrium } = lemkeHowson(game, { label, path: true });
        const steps = path as readonly LemkeHowsonStep[];
        steps.forEach((step, k) => {
          const found = carried(game, step);
          for (const other of labels) if (other !== label) expect(found).toContain(other);
          expect(step.enters.label).toBe(k === 0 ? label : steps[k - 1]?.duplicate);
          expect(step.player).toBe(
            k === 0 ? step.enters.player : 1 - (steps[k - 1] as LemkeHowsonStep).player,
          );
        });
        const last = steps.at(-1) as LemkeHowsonStep;
        expect(carried(game, last).size).toBe(labels.length);
        expect(last.strategies).toEqual(equilibrium?.strategies);
      }),
      { numRuns: 150 },
    );
  });

  it("a positive scale and a shift of the payoffs do not change the path", () => {
    fc.assert(
      fc.property(genericGames(5), fc.nat(), (game, seed) => {
        const label = seed % labelsOf(game).length;
        const other = fromFunction(game.players, (profile) => [
          game.payoff(0, profile).mul("7/3").sub(1000),
          game.payoff(1, profile).mul("1/1000").add(5),
        ]);
        const route = (g: NormalFormGame): unknown =>
          lemkeHowson(g, { label, path: true }).path?.map(({ enters, leaves }) => [enters, leaves]);
        expect(route(other)).toEqual(route(game));
      }),
      { numRuns: 60 },
    );
  });
});

describe("special games", () => {
  it("one strategy each", () => {
    const game = bimatrix([[5]], [["-1/2"]]);
    const { equilibrium, pivots } = lemkeHowson(game, { label: 1 });
    expect(texts(equilibrium)).toEqual([["1"], ["1"]]);
    expect(equilibrium?.payoffs.map(rationalText)).toEqual(["5", "-1/2"]);
    expect(pivots).toBe(2);
  });

  it("a player with one strategy", () => {
    const game = bimatrix([[1, 2, 3]], [[4, 6, 6]]);
    for (const label of labelsOf(game)) {
      const { equilibrium } = lemkeHowson(game, { label });
      expect(equilibrium?.payoffs[1]?.equals(6)).toBe(true);
    }
  });

  it("nothing but ties", () => {
    const zeros = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 0));
    const game = bimatrix(zeros, zeros);
    for (const label of labelsOf(game)) expectEquilibrium(game, lemkeHowson(game, { label }).equilibrium);
  });

  it("copies of strategies", () => {
    const game = bimatrix(
      [
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 1],
      ],
      [
        [0, 0, 1, 1],
        [0, 0, 1, 1],
        [1, 1, 0, 0],
      ],
    );
    for (const label of labelsOf(game)) {
      const { equilibrium } = lemkeHowson(game, { label });
      expectEquilibrium(game, equilibrium);
      expect(equilibrium?.payoffs.map(rationalText)).toEqual(["1/2", "1/2"]);
    }
  });

  it("ends where the first of tied rows would make the path cycle", () => {
    const game = bimatrix(
      [
        [2, 0, 0],
        [1, 0, 1],
        [1, 2, 2],
        [0, 2, 1],
      ],
      [
        [1, 0, 2],
        [2, 1, 2],
        [0, 2, 2],
        [2, 2, 0],
      ],
    );
    const { equilibrium, ended } = lemkeHowson(game, { label: 3, limit: 50 });
    expect(ended).toBeNull();
    expectEquilibrium(game, equilibrium);
  });

  it("payoffs of 1e-30 beside 1e30", () => {
    const game = bimatrix(
      [
        ["1e30", "-1e30"],
        ["-1e-30", "1e-30"],
      ],
      [
        ["-1e-30", "1e-30"],
        ["1e30", "-1e30"],
      ],
    );
    const { equilibrium } = lemkeHowson(game);
    expectEquilibrium(game, equilibrium);
    const half = ["1/2", "1/2"];
    const large = 10n ** 60n;
    expect(texts(equilibrium)).toEqual([[`${large}/${large + 1n}`, `1/${large + 1n}`], half]);
  });
});

describe("limits and errors", () => {
  const code = (work: () => unknown): [string, string | null] => {
    try {
      work();
    } catch (error) {
      if (error instanceof ExclaveError) return [error.code, error.path];
    }
    return ["none", null];
  };

  it("stops at the limit without an equilibrium, with the path so far", () => {
    const found = lemkeHowson(vonStengel, { label: 1, limit: 3, path: true });
    expect([found.equilibrium, found.ended, found.pivots, found.path?.length]).toEqual([null, "limit", 3, 3]);
    expect(lemkeHowson(vonStengel, { label: 1, limit: 4 }).ended).toBeNull();
  });

  it("stops at the time limit and when the signal says so", () => {
    expect(lemkeHowson(vonStengel, { timeLimit: -0, signal: { aborted: true } }).ended).toBe("signal");
    expect(lemkeHowson(vonStengel, { timeLimit: 1e9 }).ended).toBeNull();
  });

  it("refuses other numbers of players, labels and limits", () => {
    const three = fromFunction(
      ["A", "B", "C"].map((name) => ({ name, strategies: ["1", "2"] })),
      () => [0, 0, 0],
    );
    expect(code(() => lemkeHowson(three))).toEqual(["bad-argument", "players"]);
    for (const label of [-1, 5, 0.5, Number.NaN]) {
      expect(code(() => lemkeHowson(vonStengel, { label }))).toEqual(["bad-argument", "label"]);
    }
    expect(code(() => lemkeHowson(vonStengel, { limit: 0 }))).toEqual(["bad-argument", "limit"]);
    expect(code(() => lemkeHowson(vonStengel, { timeLimit: -1 }))).toEqual(["bad-argument", "timeLimit"]);
  });
});
