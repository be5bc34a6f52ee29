import { bimatrix, fromFunction, type Rational, rational, rationalText, solve, symmetric } from "exclave";
import {
  type Automaton,
  automaton,
  automatonProfile,
  discountedPayoffs,
  evaluate,
  type Noise,
  parseAutomaton,
  payoffFunctions,
  strategies,
  strategyNamed,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { automata, discounts, stageGames } from "./arbitrary-automata.js";

const dilemma = symmetric(
  [
    [3, 0],
    [5, 1],
  ],
  { strategies: ["C", "D"] },
);
const texts = (values: readonly Rational[]): string[] => values.map(rationalText);

/** The payoffs from the linear equations of all pairs of states, written down anew and solved by elimination. */
function independently(
  matrix: readonly (readonly number[])[],
  [one, two]: readonly [Automaton, Automaton],
  discount: Rational,
  { implementation = 0, observation = 0 }: Noise = {},
): string[] {
  const size = one.states.length * two.states.length;
  const [slip, misread] = [rational(implementation), rational(observation)];
  const either = (p: Rational, error: Rational): Rational =>
    rational(p.mul(rational(1).sub(error)).add(rational(1).sub(p).mul(error)));
  const rows = Array.from({ length: size }, (_, k) =>
    Array.from({ length: size }, (_, j) => rational(j === k ? 1 : 0)),
  );
  const right = [0, 1].map(() => Array.from({ length: size }, () => rational(0)));
  for (let k = 0; k < size; k++) {
    const [s, t] = [Math.floor(k / two.states.length), k % two.states.length];
    for (let cell = 0; cell < 16; cell++) {
      const [a, b, seenA, seenB] = [cell & 1, (cell >> 1) & 1, (cell >> 2) & 1, (cell >> 3) & 1];
      const pa = either(one.states[s]?.play[a] as Rational, slip);
      const pb = either(two.states[t]?.play[b] as Rational, slip);
      const p = pa
        .mul(pb)
        .mul(seenA === a ? rational(1).sub(misread) : misread)
        .mul(seenB === b ? rational(1).sub(misread) : misread);
      // The first sees the second's action as seenB, the second the first's as seenA.
      const next =
        (one.states[s]?.next[2 * a + seenB] as number) * two.states.length +
        (two.states[t]?.next[2 * b + seenA] as number);
      const row = rows[k] as Rational[];
      row[next] = rational((row[next] as Rational).sub(discount.mul(p)));
      const factor = rational(1).sub(discount).mul(p);
      for (const [player, pay] of [matrix[a]?.[b], matrix[b]?.[a]].entries()) {
        const column = right[player] as Rational[];
        column[k] = rational((column[k] as Rational).add(factor.mul(pay as number)));
      }
    }
  }
  return right.map((column) => {
    const found = solve(rows, column);
    return found.kind === "unique" ? rationalText(found.solution[0] as Rational) : "none";
  });
}

describe("the discounted payoffs", () => {
  const cells = fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 4, maxLength: 4 });
  const noises = fc.constantFrom<Noise>(
    {},
    { implementation: "1/10" },
    { observation: "1/7" },
    { implementation: "1/3", observation: "1/100" },
  );

  it("are those of the linear equations on all pairs of states", () => {
    fc.assert(
      fc.property(
        automata(3, true),
        automata(3, true),
        discounts,
        noises,
        cells,
        (one, two, discount, noise, pay) => {
          const matrix = [pay.slice(0, 2), pay.slice(2)];
          const profile = automatonProfile(symmetric(matrix, { strategies: ["C", "D"] }), [one, two]);
          const expected = independently(matrix, [one, two], discount, noise);
          expect(texts(discountedPayoffs(profile, discount, noise))).toEqual(expected);
          expect(texts(evaluate(profile, discount, noise).payoffs)).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("are the same by elimination, when the numbers are too long for residues", () => {
    const long = "123456789012345678901234567890/123456789012345678901234567891";
    for (const id of ["tit-for-tat", "generous-tit-for-tat", "grit"]) {
      const one = strategyNamed(id).automaton;
      const profile = automatonProfile(dilemma, [one, one]);
      const noise = { implementation: "1/10" };
      const expected = independently(
        [
          [3, 0],
          [5, 1],
        ],
        [one, one],
        rational(long),
        noise,
      );
      expect(texts(discountedPayoffs(profile, long, noise))).toEqual(expected);
      expect(texts(evaluate(profile, long, noise).payoffs)).toEqual(expected);
    }
  });

  it("are values of the payoff functions", () => {
    const at = (coefficients: readonly bigint[], x: Rational): Rational =>
      coefficients.reduceRight((sum: Rational, c) => rational(sum.mul(x).add(c)), rational(0));
    fc.assert(
      fc.property(automata(3, true), automata(3, true), stageGames, noises, (one, two, game, noise) => {
        const profile = automatonProfile(game, [one, two]);
        const functions = payoffFunctions(profile, noise);
        for (const discount of ["0", "1/3", "99/100"].map((text) => rational(text))) {
          const found = functions.map(({ numerator, denominator }) =>
            rational(at(numerator, discount).div(at(denominator, discount))),
          );
          expect(texts(found)).toEqual(texts(discountedPayoffs(profile, discount, noise)));
          for (const { denominator } of functions) {
            expect(at(denominator, discount).compare(0)).toBe(1);
          }
        }
        // At 1 they are the averages in the long run.
        const limits = functions.map(({ numerator, denominator }) =>
          rational(at(numerator, rational(1)).div(at(denominator, rational(1)))),
        );
        expect(texts(limits)).toEqual(texts(evaluate(profile, 0, noise).limitOfMeans));
      }),
      { numRuns: 60 },
    );
  });

  it("move with the payoffs of the stage game", () => {
    fc.assert(
      fc.property(automata(4, true), automata(4, true), discounts, (one, two, discount) => {
        // Three times the first player's payoffs and 7; half the second's, and 1 less.
        const a = [
          [16, 7],
          [22, 10],
        ];
        const b = [
          [0.5, 1.5],
          [-1, -0.5],
        ];
        const moved = bimatrix(a, b, { rows: ["C", "D"], columns: ["C", "D"] });
        const shifted = discountedPayoffs(automatonProfile(moved, [one, two]), discount);
        const [first, second] = discountedPayoffs(automatonProfile(dilemma, [one, two]), discount) as [
          Rational,
          Rational,
        ];
        expect(texts(shifted)).toEqual(
          texts([rational(first.mul(3).add(7)), rational(second.div(2).sub(1))]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("change places with the players", () => {
    fc.assert(
      fc.property(automata(4, true), automata(4, true), stageGames, discounts, (one, two, game, discount) => {
        const there = discountedPayoffs(automatonProfile(game, [one, two]), discount);
        const back = discountedPayoffs(automatonProfile(game, [two, one]), discount);
        expect(texts(there)).toEqual(texts(back.toReversed()));
      }),
      { numRuns: 50 },
    );
  });
});

describe("paths and more players", () => {
  it("tell the way into the cycle and the cycle", () => {
    const { path, states, limitOfMeans } = evaluate(
      automatonProfile(dilemma, [strategyNamed("grit").automaton, strategyNamed("tit-for-tat").automaton]),
      "1/2",
    );
    expect(path).toEqual({
      before: [
        [1, 0],
        [0, 1],
      ],
      cycle: [[0, 0]],
    });
    expect(states.length).toBe(4);
    expect(texts(limitOfMeans)).toEqual(["3", "3"]);
  });

  it("are not given when chance takes part", () => {
    const generous = strategyNamed("generous-tit-for-tat").automaton;
    const defector = strategyNamed("all-d").automaton;
    expect(evaluate(automatonProfile(dilemma, [generous, defector]), "1/2").path).toBeNull();
    const plain = automatonProfile(dilemma, [defector, defector]);
    expect(evaluate(plain, "1/2", { implementation: "1/9" }).path).toBeNull();
    expect(evaluate(plain, "1/2").path).toEqual({ before: [], cycle: [[1, 1]] });
  });

  it("are found for three players and for public signals", () => {
    const names = { name: "", strategies: ["give", "keep"] };
    const goods = fromFunction([names, names, names], (profile) => {
      const given = profile.filter((action) => action === 0).length;
      return profile.map((action) => rational(2 * given).sub(action === 0 ? 3 : 0));
    });
    const one = strategyNamed("grim", {
      actions: ["give", "keep"],
      others: [
        ["give", "keep"],
        ["give", "keep"],
      ],
      cooperate: 0,
      defect: 1,
      othersCooperate: [0, 0],
    }).automaton;
    expect(texts(discountedPayoffs(automatonProfile(goods, [one, one, one]), "3/4"))).toEqual([
      "3",
      "3",
      "3",
    ]);
    const coin = parseAutomaton(
      "actions C D; signals heads 1/4, tails 3/4; c plays C; * @heads -> c; * -> d; d plays D; * @heads -> c; * -> d",
    );
    const flipped = evaluate(automatonProfile(dilemma, [coin, coin]), "1/2");
    // Half of the weight is on the first round, and the coin decides all others.
    expect(texts(flipped.payoffs)).toEqual(["9/4", "9/4"]);
    expect(texts(flipped.limitOfMeans)).toEqual(["3/2", "3/2"]);
  });

  it("need a discount factor below 1 and errors that are probabilities", () => {
    const one = strategies()[0]?.automaton as Automaton;
    const profile = automatonProfile(dilemma, [one, one]);
    for (const bad of ["1", "-1/2", 2]) {
      expect(() => evaluate(profile, bad)).toThrow(
        expect.objectContaining({ code: "bad-argument", path: "discount" }),
      );
    }
    expect(() => evaluate(profile, "x")).toThrow(expect.objectContaining({ code: "bad-number" }));
    expect(() => evaluate(profile, 0, { implementation: 2 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "noise.implementation" }),
    );
    expect(() => discountedPayoffs(profile, 0, { observation: -1 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "noise.observation" }),
    );
  });

  it("refuses what does not fit the game", () => {
    const other = automaton({ actions: ["C", "E"], states: [{ name: "s", play: "C", next: "s" }] });
    const one = strategyNamed("grim").automaton;
    expect(() => automatonProfile(dilemma, [one])).toThrow(expect.objectContaining({ path: "automata" }));
    expect(() => automatonProfile(dilemma, [one, other])).toThrow(
      expect.objectContaining({ path: "automata[1].actions" }),
    );
    const wide = parseAutomaton("actions C D; against C D; against C D; s plays C; * -> s");
    expect(() => automatonProfile(dilemma, [wide, one])).toThrow(
      expect.objectContaining({ path: "automata[0].others" }),
    );
    const foreign = parseAutomaton("actions C D; against C E; s plays C; * -> s");
    expect(() => automatonProfile(dilemma, [foreign, one])).toThrow(
      expect.objectContaining({ path: "automata[0].others[0]" }),
    );
    const coin = parseAutomaton("actions C D; signals h 1/2, t 1/2; s plays C; * -> s");
    expect(() => automatonProfile(dilemma, [one, coin])).toThrow(
      expect.objectContaining({ path: "automata[1].signals" }),
    );
  });
});
