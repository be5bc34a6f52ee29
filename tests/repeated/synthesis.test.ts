/** The smallest automaton with given payoffs or a given path, against all automata tried one by one. */
import {
  bimatrix,
  fromFunction,
  type NormalFormGame,
  type Player,
  type Rational,
  rational,
  rationalText,
  symmetric,
} from "exclave";
import { checkRepeated } from "exclave/certificate";
import {
  discountedPayoffs,
  evaluate,
  type PublicAutomaton,
  publicProfile,
  type SynthesisTarget,
  smallestAutomaton,
  subgamePerfection,
} from "exclave/repeated";
import { repeatedDocument, repeatedText } from "exclave/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const dilemma = symmetric([
  [3, 0],
  [5, 1],
]);

const playersOf = (...counts: number[]): Player[] =>
  counts.map((count, i) => ({
    name: `P${i + 1}`,
    strategies: Array.from({ length: count }, (_, action) => `a${action}`),
  }));

/** Whether some automaton of so many states, with whatever follows deviations, is an equilibrium with these payoffs. */
function exists(
  game: NormalFormGame,
  discount: Rational,
  payoffs: readonly Rational[],
  size: number,
): boolean {
  const numbers = (base: number, length: number): number[][] =>
    Array.from({ length: base ** length }, (_, code) =>
      Array.from({ length }, (_, k) => Math.floor(code / base ** k) % base),
    );
  for (const moves of numbers(game.profileCount, size)) {
    for (const next of numbers(size, size)) {
      const states = moves.map((move, k) => ({
        profile: game.profileAt(move),
        next: next[k] as number,
        payoffs: [],
      }));
      const first = discountedPayoffs(publicProfile(game, { states, threats: [0, 0] }), discount);
      if (first.some((value, i) => value.compare(payoffs[i] as Rational) !== 0)) continue;
      for (const threats of numbers(size, game.players.length)) {
        if (subgamePerfection(publicProfile(game, { states, threats }), discount).subgamePerfect) return true;
      }
    }
  }
  return false;
}

/** Refuses an automaton that is no equilibrium or does something else. */
function expectFound(
  game: NormalFormGame,
  discount: Rational,
  target: SynthesisTarget,
  automaton: PublicAutomaton,
): void {
  const profile = publicProfile(game, automaton);
  expect(subgamePerfection(profile, discount).subgamePerfect).toBe(true);
  const found = evaluate(profile, discount);
  expect(found.payoffs.map(rationalText)).toEqual(automaton.states[0]?.payoffs.map(rationalText));
  if ("payoffs" in target) {
    expect(found.payoffs.map(rationalText)).toEqual(
      target.payoffs.map((value) => rationalText(rational(value))),
    );
  } else {
    const round = (path: typeof target.path, t: number): readonly number[] | undefined =>
      t < path.before.length ? path.before[t] : path.cycle[(t - path.before.length) % path.cycle.length];
    for (let t = 0; t < 40; t++) {
      expect(found.path && round(found.path, t)).toEqual(round(target.path, t));
    }
  }
}

const payoff = fc.integer({ min: 0, max: 4 });
const gameOf2 = fc
  .tuple(fc.array(payoff, { minLength: 4, maxLength: 4 }), fc.array(payoff, { minLength: 4, maxLength: 4 }))
  .map(([a, b]) => bimatrix([a.slice(0, 2), a.slice(2)], [b.slice(0, 2), b.slice(2)]));
const discountOf = fc.constantFrom("0", "1/3", "1/2", "2/3", "9/10").map((text) => rational(text));

describe("smallestAutomaton", () => {
  it("finds grim trigger at its threshold and nothing below it", () => {
    const { automaton, searched, complete } = smallestAutomaton(dilemma, "1/2", { payoffs: [3, 3] });
    expect(automaton?.states.map(({ profile, next }) => [profile, next])).toEqual([
      [[0, 0], 0],
      [[1, 1], 1],
    ]);
    expect([searched, complete]).toEqual([1, true]);
    const below = rational("1/2").sub(rational(1).div(rational(10n ** 30n)));
    const none = smallestAutomaton(dilemma, rational(below), { payoffs: [3, 3] });
    expect([none.automaton, none.impossible, none.complete]).toEqual([null, false, true]);
  });

  it("finds the smallest automaton that plays a path", () => {
    const target = {
      path: {
        before: [[1, 1]],
        cycle: [
          [0, 1],
          [1, 0],
        ],
      },
    };
    const { automaton } = smallestAutomaton(dilemma, "2/3", target);
    expect(automaton?.states.length).toBe(3);
    expectFound(dilemma, rational("2/3"), target, automaton as PublicAutomaton);
    // However long the cycle is written.
    const twice = {
      path: {
        before: [
          [1, 1],
          [0, 1],
        ],
        cycle: [
          [1, 0],
          [0, 1],
          [1, 0],
          [0, 1],
        ],
      },
    };
    expect(smallestAutomaton(dilemma, "2/3", twice).automaton).toEqual(automaton);
    expect(smallestAutomaton(dilemma, "2/3", twice, { states: 2 }).automaton).toBeNull();
  });

  it("finds automata of three players", () => {
    const game = fromFunction(playersOf(2, 2, 2), (profile) =>
      profile.map((own) => 2 * profile.filter((a) => a === 0).length + own * 3),
    );
    const target = { payoffs: [6, 6, 6] };
    const { automaton } = smallestAutomaton(game, "1/2", target);
    expect(automaton?.states.length).toBe(2);
    expectFound(game, rational("1/2"), target, automaton as PublicAutomaton);
    const document = repeatedDocument(game, "1/2", { synthesis: { target } });
    expect(checkRepeated(JSON.parse(JSON.stringify(document)), game).synthesis).toBe("verified");
  });

  it("finds what a search through all automata of two states finds", () => {
    fc.assert(
      fc.property(
        gameOf2,
        discountOf,
        fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
        (game, d, moves) => {
          // The payoffs of some path, so that there is something to find.
          const [a, b, c] = moves.map((move) => game.profileAt(move)) as [number[], number[], number[]];
          const states = [a, b, c].map((profile, k) => ({
            profile,
            next: [1, 1, 2][k] as number,
            payoffs: [],
          }));
          const payoffs = discountedPayoffs(publicProfile(game, { states, threats: [2, 2] }), d);
          const found = smallestAutomaton(game, d, { payoffs }, { states: 2 });
          expect(found.complete).toBe(true);
          if (found.automaton !== null) expectFound(game, d, { payoffs }, found.automaton);
          const smallest = [1, 2].find((size) => exists(game, d, payoffs, size)) ?? null;
          expect(found.automaton?.states.length ?? null).toBe(smallest);
          if (found.impossible) expect(smallest).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it("is gone through again by the checker, up to four states", () => {
    fc.assert(
      fc.property(
        gameOf2,
        discountOf,
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        (game, d, moves) => {
          const rounds = moves.map((move) => game.profileAt(move));
          const target = { path: { before: rounds.slice(0, 2), cycle: rounds.slice(2) } };
          const document = repeatedDocument(game, d, { synthesis: { target } });
          expect(document.synthesis?.complete).toBe(true);
          expect(checkRepeated(JSON.parse(JSON.stringify(document)), game).synthesis).toBe("verified");
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it("says what it would cost to go on", () => {
    const game = fromFunction(playersOf(4, 4), ([a, b]) =>
      [a === b ? 2 : 0, a === b ? 2 : 0].map((x) => x + (a ?? 0) / 8),
    );
    const found = smallestAutomaton(game, "9/10", { payoffs: ["15/7", "15/7"] }, { states: 8 });
    expect(found).toMatchObject({ automaton: null, complete: false, impossible: false });
    expect(found.predicted?.states).toBe(found.searched + 1);
    expect(found.predicted?.candidates).toBeGreaterThan(100_000_000);
    const limited = smallestAutomaton(dilemma, "9/10", { payoffs: [2, 2] }, { limit: 1000 });
    expect(limited).toMatchObject({ complete: false, spent: { limitReached: true } });
  });

  it("refuses targets that do not fit", () => {
    expect(() => smallestAutomaton(dilemma, 1, { payoffs: [3, 3] })).toThrow(/below 1/);
    expect(() => smallestAutomaton(dilemma, "1/2", { payoffs: [3] })).toThrow(/2 payoffs/);
    expect(() => smallestAutomaton(dilemma, "1/2", { payoffs: [3, 3] }, { states: 9 })).toThrow(
      /from 1 to 8/,
    );
    const paths = [
      { before: [], cycle: [] },
      { before: [[0, 2]], cycle: [[0, 0]] },
      { before: [], cycle: [[0]] },
    ];
    for (const path of paths) expect(() => smallestAutomaton(dilemma, "1/2", { path })).toThrow(/rounds/);
  });
});

describe("the document of a synthesis", () => {
  const documentOf = (discount: string, target: SynthesisTarget): Record<string, never> =>
    JSON.parse(JSON.stringify(repeatedDocument(dilemma, discount, { synthesis: { target } })));

  it("is refused when it is changed", () => {
    const document = documentOf("1/2", { payoffs: [3, 3] });
    expect(checkRepeated(document, dilemma).synthesis).toBe("verified");
    const changes: ((synthesis: Record<string, unknown>) => void)[] = [
      (one) => Object.assign(one, { searched: 0 }),
      (one) => Object.assign(one, { searched: 2 }),
      (one) => Object.assign(one, { impossible: true }),
      (one) => Object.assign(one, { automaton: null, searched: 1, impossible: true }),
      (one) => Object.assign(one, { automaton: null, searched: 2 }),
      (one) => Object.assign(one, { target: { payoffs: ["2", "2"], path: null } }),
      (one) => Object.assign(one, { complete: false, reason: "?", predicted: { states: 2, candidates: 9 } }),
      ({ automaton }) => Object.assign((automaton as PublicAutomaton).states[0] as object, { next: 1 }),
      ({ automaton }) =>
        Object.assign((automaton as PublicAutomaton).states[1] as object, { payoffs: ["0", "0"] }),
      ({ automaton }) => Object.assign(automaton as object, { threats: [0, 1] }),
      ({ automaton }) =>
        Object.assign((automaton as PublicAutomaton).states[0] as object, {
          deviations: [
            ["3", "3"],
            ["3", "2"],
          ],
        }),
    ];
    for (const change of changes) {
      const copy = structuredClone(document);
      change(copy["synthesis"] as unknown as Record<string, unknown>);
      expect(() => checkRepeated(copy, dilemma), String(change)).toThrow();
    }
  });

  it("is refused where a smaller automaton exists or a path is another one", () => {
    const found = documentOf("2/3", { path: { before: [], cycle: [[0, 0]] } });
    expect(checkRepeated(found).synthesis).toBe("verified");
    const other = structuredClone(found) as Record<string, { target?: unknown }>;
    (other["synthesis"] as { target?: unknown }).target = {
      payoffs: null,
      path: { before: [[1, 1]], cycle: [[0, 0]] },
    };
    expect(() => checkRepeated(other)).toThrow(/something else/);
    const none = documentOf("1/4", { payoffs: [1, 1] }) as Record<string, unknown>;
    Object.assign(none["synthesis"] as object, { automaton: null, searched: 4 });
    expect(() => checkRepeated(none)).toThrow(/at most does it/);
  });

  it("is told in words", () => {
    const text = (discount: string, target: SynthesisTarget): string =>
      repeatedText(dilemma, repeatedDocument(dilemma, discount, { synthesis: { target } }));
    expect(text("1/2", { payoffs: [3, 3] })).toContain("has the payoffs (3, 3): 2 states");
    expect(text("1/3", { payoffs: [3, 3] })).toContain("No equilibrium in pure actions");
  });
});
