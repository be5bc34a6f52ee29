import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dyadic } from "../../src/exact/dyadic.js";
import { compare } from "../../src/exact/order.js";
import { rational } from "../../src/exact/rational.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { defineModel } from "../../src/model/define-model.js";
import { gameOf } from "../../src/model/game-of.js";
import { gridPoints } from "../../src/model/grid-points.js";
import type { Model } from "../../src/model/model.js";
import type { ModelSource } from "../../src/model/model-source.js";
import { parameterSweep } from "../../src/model/parameter-sweep.js";
import { pointColumns } from "../../src/model/point-columns.js";
import { readModel } from "../../src/model/read-model.js";
import type { SweepChunk } from "../../src/model/sweep-chunk.js";
import { classify2x2 } from "../../src/normal-form/classify-2x2.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { pureEquilibria } from "../../src/normal-form/nash/pure-equilibria.js";
import { BALTIC_POSTURES } from "./baltic-postures.js";
import { DILEMMA_WITH_FEAR } from "./dilemma-with-fear.js";

interface Answer {
  readonly equilibria: number[];
  readonly dominated: number[][];
  readonly comparisons: number[];
  readonly class: string | null;
}

/** The answers of the exact game, from the definitions. */
function exactAnswer(game: NormalFormGame): Answer {
  const { shape } = game;
  const rest = (player: number): number[] =>
    Array.from({ length: game.profileCount }, (_, i) => i).filter((i) => game.profileAt(i)[player] === 0);
  const bits = (player: number, a: number, b: number): number =>
    rest(player).reduce((found, profile) => {
      const at = (strategy: number) => game.payoffAt(player, profile + strategy * game.stride(player));
      const order = compare(at(a), at(b));
      return found | (order < 0 ? 1 : order > 0 ? 4 : 2);
    }, 0);
  const strategies = shape.map((count) => Array.from({ length: count }, (_, s) => s));
  return {
    equilibria: pureEquilibria(game).map((profile) => game.profileIndex(profile)),
    dominated: strategies.map((own, player) =>
      own.map((s) => {
        const over = own.filter((t) => t !== s).map((t) => bits(player, t, s));
        return over.includes(4) ? 2 : over.includes(6) ? 1 : 0;
      }),
    ),
    comparisons: strategies.flatMap((own, player) =>
      own.flatMap((a) => own.filter((b) => b > a).map((b) => bits(player, a, b))),
    ),
    class: shape.length === 2 && shape.every((count) => count === 2) ? classify2x2(game).class : null,
  };
}

function answersOf(chunk: SweepChunk): Answer[] {
  return Array.from({ length: chunk.count }, (_, i) => ({
    equilibria: chunk.equilibria.flatMap((column, profile) => (column[i] === 1 ? [profile] : [])),
    dominated: chunk.dominated.map((columns) => columns.map((column) => column[i] as number)),
    comparisons: chunk.comparisons.map(({ found }) => found[i] as number),
    class: chunk.classes === null ? null : (chunk.classNames[chunk.classes[i] as number] as string),
  }));
}

/** Sweeps over the points, and compares with the exact answer at each. Returns how many were decided exactly. */
function expectExact(model: Model, columns: Readonly<Record<string, readonly number[]>>): number {
  const exact = (i: number): Answer =>
    exactAnswer(
      gameOf(
        model,
        model.parameters.with(
          Object.fromEntries(
            Object.entries(columns).map(([name, column]) => [name, dyadic(column[i] as number)]),
          ),
        ),
      ),
    );
  const count = Object.values(columns)[0]?.length ?? 0;
  const expected: Answer[] = [];
  let failure: unknown = null;
  try {
    for (let i = 0; i < count; i++) expected.push(exact(i));
  } catch (error) {
    failure = error;
  }
  const found: Answer[] = [];
  const run = () =>
    parameterSweep(model, pointColumns(columns), {
      onChunk: (chunk) => {
        found.push(...answersOf(chunk));
      },
    });
  if (failure !== null) {
    expect(failure).toBeInstanceOf(ExclaveError);
    expect(run).toThrow((failure as ExclaveError).message);
    return 0;
  }
  const sweep = run();
  expect(found).toEqual(expected);
  expect(sweep.equilibria).toEqual(
    sweep.equilibria.map((_, profile) => expected.filter((one) => one.equilibria.includes(profile)).length),
  );
  expect(sweep.withoutPureEquilibrium).toBe(expected.filter((one) => one.equilibria.length === 0).length);
  expect(sweep.dominated).toEqual(
    sweep.dominated.map((row, player) =>
      row.map((_, s) => ({
        strict: expected.filter((one) => one.dominated[player]?.[s] === 2).length,
        weak: expected.filter((one) => (one.dominated[player]?.[s] ?? 0) > 0).length,
      })),
    ),
  );
  const classes = Object.values(sweep.classes ?? {}).reduce((sum, points) => sum + points, 0);
  expect(classes).toBe(sweep.classes === null ? 0 : count);
  return sweep.decidedExactly;
}

/** Doubles where rounding, ties, overflow and underflow happen. */
const coordinate = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 2, -2, 0.5, 0.1, 1 / 3, -3, 3, 2 ** -30, 1 - 2 ** -53, 1 + 2 ** -52),
  fc.constantFrom(5e-324, 2 ** -1022, -(2 ** -1000), 1e-200, 2 ** 53, 2 ** 53 + 2, 1e200, -Number.MAX_VALUE),
  fc.integer({ min: -8, max: 8 }).map((n) => n / 4),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const { formula, condition } = fc.letrec<{ formula: string; condition: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      "x",
      "y",
      "z",
      "w",
      "1",
      "2",
      "1/3",
      "1/10",
      "-3",
      "0",
      "1e-90",
      "1e90",
      "(A == a)",
      "(B == b)",
    ),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "-", "*"), tie("formula"))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    fc
      .tuple(fc.constantFrom("min", "max"), tie("formula"), tie("formula"))
      .map(([f, l, r]) => `${f}(${l}, ${r})`),
    fc
      .tuple(tie("formula"), fc.constantFrom("(x ^ 2 + 1)", "(y + 3)", "(z - 5)", "(2 + (x > y))"))
      .map(([l, divisor]) => `(${l} / ${divisor})`),
    fc.tuple(tie("formula"), fc.integer({ min: 2, max: 3 })).map(([base, n]) => `(${base}) ^ ${n}`),
    tie("condition").map((text) => `(${text})`),
  ),
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(tie("formula"), fc.constantFrom("<", "<=", ">", ">=", "==", "!="), tie("formula"))
      .map(([l, relation, r]) => `${l} ${relation} ${r}`),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([l, op, r]) => `(${l}) ${op} (${r})`),
    tie("condition").map((text) => `not (${text})`),
  ),
}));

const shapes = fc.constantFrom<ModelSource["players"]>(
  { A: ["a", "p"], B: ["b", "q"] },
  { A: ["a", "p", "r"], B: ["b", "q"] },
  { A: ["a", "p"], B: ["b", "q"], C: ["c", "s"] },
  { A: ["a"], B: ["b", "q"] },
);

describe("a parameter sweep", () => {
  it("agrees with exact evaluation at every point, whatever the formulas and numbers", async () => {
    expect(condition).toBeDefined();
    let decided = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.array(formula, { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 20 }),
        async (players, formulas, rows) => {
          const range: [number, number] = [-2, 2];
          const model = await defineModel({
            exclave: "model/1",
            players,
            parameters: {
              x: { default: 0, range },
              y: { default: 0, range },
              z: { default: 0, range },
              w: "2/3",
            },
            payoffs: Object.fromEntries(Object.keys(players).map((name, i) => [name, formulas[i] as string])),
          }).catch((error: unknown) => {
            // A power of a power can be refused, and so can a numeral that is too long.
            expect(error).toBeInstanceOf(ExclaveError);
            return null;
          });
          if (model === null) return;
          compared += rows.length;
          decided += expectExact(model, {
            x: rows.map(([x]) => x),
            y: rows.map(([, y]) => y),
            z: rows.map(([, , z]) => z),
          });
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(500);
    expect(decided).toBeGreaterThan(20);
  });

  it("agrees on the dilemma with fear, on and beside its thresholds", async () => {
    const model = await defineModel(DILEMMA_WITH_FEAR);
    const near = [4 / 3, 8 / 3, 20, 2].flatMap((phi) => [phi, phi * (1 - 2 ** -53), phi * (1 + 2 ** -52)]);
    expectExact(model, { phi: near });
    const ties = expectExact(model, { phi: near, tau: near.map(() => 0.1), k: near.map(() => 2) });
    expect(ties).toBeGreaterThan(0);
    const { classes } = parameterSweep(model, gridPoints(model.parameters, { phi: 25 }));
    expect(classes).toEqual({
      harmony: 2,
      "stag-hunt": 1,
      "prisoners-dilemma": 17,
      deadlock: 4,
      boundary: 1,
    });
  });

  it("agrees on the posture game, also in later chunks", async () => {
    const model = await readModel(BALTIC_POSTURES);
    const names = model.parameters.declarations.map(({ name }) => name).filter((_, i) => i % 3 === 0);
    const column = (j: number): number[] =>
      Array.from({ length: 150 }, (_, i) => ((i * (2 * j + 7)) % 31) / 31);
    const columns = Object.fromEntries(names.map((name, j) => [name, column(j)]));
    expectExact(model, columns);
  });

  it("decides nothing again where doubles are exact, or payoffs are the same polynomial", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["a", "p"], B: ["b", "q"] },
      parameters: { x: { default: 0, range: [-2, 2] }, y: { default: 0, range: [-2, 2] } },
      payoffs: {
        A: "(A == a) * x + (A == p) * y",
        B: "(B == b) * (x + y) * (x - y) + (B == q) * (x ^ 2 - y ^ 2)",
      },
    });
    const sweep = parameterSweep(model, gridPoints(model.parameters, { x: 9, y: 9 }));
    expect(sweep.decidedExactly).toBe(0);
    expect(sweep.dominated[1]).toEqual([
      { strict: 0, weak: 0 },
      { strict: 0, weak: 0 },
    ]);
    const tenths = Array.from({ length: 21 }, (_, i) => i / 10 - 1);
    expect(parameterSweep(model, pointColumns({ x: tenths, y: tenths })).decidedExactly).toBe(0);
  });

  it("takes the parameters that stay from `at`, and one point when none differs", async () => {
    const model = await defineModel(DILEMMA_WITH_FEAR);
    const sweep = parameterSweep(model, pointColumns({}), { at: model.parameters.with({ phi: "8/3" }) });
    expect(sweep).toMatchObject({ points: 1, complete: true, classes: { boundary: 1 } });
  });

  it("hands on chunks in order, and ends when told so", async () => {
    const model = await defineModel(DILEMMA_WITH_FEAR);
    const firsts: number[] = [];
    const points = gridPoints(model.parameters, { phi: 20_000 });
    const chunks = new Set<unknown>();
    const sweep = parameterSweep(model, points, {
      onChunk: ({ first, count, equilibria }) => {
        firsts.push(first);
        chunks.add(equilibria[0]);
        return first + count < 10_000;
      },
    });
    expect(sweep.complete).toBe(false);
    expect(sweep.points).toBeGreaterThanOrEqual(10_000);
    expect(sweep.points).toBeLessThan(20_000);
    expect(firsts.every((first, i) => i === 0 || first > (firsts[i - 1] as number))).toBe(true);
    // One set of arrays, whatever the number of points.
    expect(chunks.size).toBe(1);
  });

  it("refuses points that are none, with their number", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["a", "p"] },
      parameters: { x: { default: 1, range: [1, 2], domain: [0, 3] }, y: 1 },
      payoffs: { A: "(A == a) / x" },
    });
    const failure = (columns: Record<string, number[]>): unknown => {
      try {
        return parameterSweep(model, pointColumns(columns));
      } catch (error) {
        return error;
      }
    };
    expect(failure({ x: [1, Number.NaN] })).toMatchObject({ code: "bad-number", path: "x at point 1" });
    expect(failure({ x: [1, 2, 3.5] })).toMatchObject({ code: "bad-parameter", path: "x at point 2" });
    expect(failure({ x: [1, 2, 0] })).toMatchObject({ code: "bad-parameter", path: "point 2" });
    expect(failure({ z: [1] })).toMatchObject({ code: "bad-parameter" });
    expect(failure({ x: [1], y: [] })).toMatchObject({ code: "bad-argument", path: "y" });
    const twice = { parameters: ["x", "x"], count: 1, fill: () => undefined };
    expect(() => parameterSweep(model, twice)).toThrow(/once/);
    expect(() => parameterSweep(model, { ...twice, parameters: ["x"], count: -1 })).toThrow(/whole number/);
  });
});

describe("a grid", () => {
  it("has the ends and the middle, last parameter fastest", async () => {
    const model = await defineModel(DILEMMA_WITH_FEAR);
    const grid = gridPoints(model.parameters, { phi: 3, tau: 2, k: 1 });
    const columns = [0, 1, 2].map(() => new Float64Array(6));
    grid.fill(columns, 0, 6);
    expect(columns.map((column) => [...column])).toEqual([
      [0, 0, 12, 12, 24, 24],
      [0, 1, 0, 1, 0, 1],
      [2.5, 2.5, 2.5, 2.5, 2.5, 2.5],
    ]);
    expect(() => gridPoints(model.parameters, { phi: 0 })).toThrow(/whole number/);
    expect(() => gridPoints(model.parameters, { psi: 2 })).toThrow(/psi/);
    expect(() => gridPoints(model.parameters, { phi: 1e6, tau: 1e6, k: 1e6 })).toThrow(/2\^53/);
  });

  it("stays inside ranges that end between doubles", async () => {
    const model = await defineModel({
      exclave: "model/1",
      players: { A: ["a"] },
      parameters: { x: { default: "1/3", range: ["1/3", "2/3"] } },
      payoffs: { A: "x" },
    });
    const columns = [new Float64Array(2)];
    gridPoints(model.parameters, { x: 2 }).fill(columns, 0, 2);
    const [low, high] = [...(columns[0] as Float64Array)].map(dyadic);
    expect(compare(low!, rational("1/3"))).toBe(1);
    expect(compare(high!, rational("2/3"))).toBe(-1);
  });
});

describe("the rational that a double is", () => {
  it("is read bit by bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { s, n, d } = dyadic(value);
        expect((d & (d - 1n)) === 0n).toBe(true);
        // Scaled up into the normal numbers, where one division is correctly rounded.
        const whole = n.toString(2).length;
        expect(whole <= 53 || value === Math.trunc(value)).toBe(true);
        const bits = d.toString(2).length - 1;
        const back = Number(s) * Number(n) * 2 ** -Math.floor(bits / 2) * 2 ** -Math.ceil(bits / 2);
        expect(back === value).toBe(true);
      }),
    );
    expect(() => dyadic(Number.NaN)).toThrow(/finite/);
  });
});
