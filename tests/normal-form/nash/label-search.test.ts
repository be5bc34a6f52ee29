import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestResponsePolytopes } from "../../../src/normal-form/nash/internal/best-response-polytope.js";
import type { Bimatrix } from "../../../src/normal-form/nash/internal/bimatrix-payoffs.js";
import type { BimatrixSolution } from "../../../src/normal-form/nash/internal/bimatrix-solution.js";
import { Budget } from "../../../src/normal-form/nash/internal/budget.js";
import { type LabelSearch, labelSearch } from "../../../src/normal-form/nash/internal/label-search.js";
import { nashSubsets } from "../../../src/normal-form/nash/internal/nash-subsets.js";
import { solveBimatrix } from "../../../src/normal-form/nash/internal/solve-bimatrix.js";
import { enumerateVertices } from "../../../src/normal-form/nash/internal/vertex-enumeration.js";

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** A mixed strategy, as text, of the values of a vertex at the labels of one player. */
const strategyText = (values: readonly bigint[]): string => {
  const total = values.reduce((a, b) => a + b, 0n);
  return values.map((v) => `${v / gcd(v, total)}/${total / gcd(v, total)}`).join(" ");
};

const sides = ({ a }: Bimatrix, { rows, columns }: BimatrixSolution): [string[], string[]] => [
  rows.map(({ values }) => strategyText(values.slice(0, a.length))),
  columns.map(({ values }) => strategyText(values.slice(a.length))),
];

/** The extreme equilibria, sorted. */
const pairTexts = (game: Bimatrix, solution: BimatrixSolution | null): string[] => {
  const [xs, ys] = sides(game, solution as BimatrixSolution);
  return (solution as BimatrixSolution).pairs.map(([i, k]) => `${xs[i]} | ${ys[k]}`).sort();
};

/** The components, each as its sorted maximal Nash subsets. */
const componentTexts = (game: Bimatrix, solution: BimatrixSolution | null): string[] => {
  const [xs, ys] = sides(game, solution as BimatrixSolution);
  const found = nashSubsets((solution as BimatrixSolution).pairs, new Budget({})) ?? [];
  return found
    .map((component) =>
      component
        .map(({ rows, columns }) => `${rows.map((i) => xs[i]).sort()} x ${columns.map((k) => ys[k]).sort()}`)
        .sort()
        .join(" and "),
    )
    .sort();
};

const matrix = (m: number, n: number, entry: fc.Arbitrary<bigint>): fc.Arbitrary<bigint[][]> =>
  fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });

const games = (entry: fc.Arbitrary<bigint>, largest: number): fc.Arbitrary<Bimatrix> =>
  fc
    .tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest }))
    .chain(([m, n]) => fc.record({ a: matrix(m, n, entry), b: matrix(m, n, entry) }));

/** The game with some of its strategies a second time. */
const doubled = (game: Bimatrix, row: number, column: number): Bimatrix => {
  const double = (payoffs: readonly (readonly bigint[])[]): bigint[][] => {
    const wide = payoffs.map((values) => [...values, values[column % values.length] as bigint]);
    return [...wide, wide[row % wide.length] as bigint[]];
  };
  return { a: double(game.a), b: double(game.b) };
};

const sameAsReference = (game: Bimatrix): void => {
  const reference = enumerateVertices(game, new Budget({}));
  for (const arithmetic of ["exact", "guided"] as const) {
    const found = solveBimatrix(game, new Budget({}), arithmetic);
    expect(pairTexts(game, found), arithmetic).toEqual(pairTexts(game, reference));
    expect(componentTexts(game, found), arithmetic).toEqual(componentTexts(game, reference));
  }
};

const small = (max: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max });

describe("the same equilibria and Nash subsets as by enumerating all vertices", () => {
  const kinds: [string, fc.Arbitrary<bigint>, number, number][] = [
    ["payoffs 0 and 1", small(1n), 5, 150],
    ["payoffs 0, 1 and 2", small(2n), 6, 150],
    ["nondegenerate games", fc.bigInt({ min: -1000n, max: 1000n }), 6, 80],
    ["payoffs of 60 digits", fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), 5, 40],
    [
      "payoffs of 1e-30 beside 1e30",
      fc
        .tuple(fc.constantFrom(1n, 10n ** 30n, 10n ** 60n), fc.bigInt({ min: -3n, max: 3n }))
        .map(([scale, value]) => scale * value),
      5,
      100,
    ],
    [
      "payoffs that differ far behind the precision of doubles",
      small(2n).map((value) => 10n ** 40n + value),
      5,
      80,
    ],
    [
      "payoffs beyond the range of doubles",
      fc.tuple(small(2n), small(2n)).map(([high, low]) => high * 10n ** 400n + low),
      4,
      60,
    ],
    [
      "payoffs near ties",
      fc.tuple(small(2n), small(2n)).map(([high, low]) => high * 10n ** 11n + low),
      5,
      100,
    ],
  ];
  it.each(kinds)("%s", (_, entry, largest, numRuns) => {
    fc.assert(fc.property(games(entry, largest), sameAsReference), { numRuns });
  });

  it("duplicated strategies", () => {
    fc.assert(
      fc.property(games(small(4n), 4), fc.nat(9), fc.nat(9), (game, row, column) => {
        sameAsReference(doubled(game, row, column));
      }),
      { numRuns: 80 },
    );
  });

  it("common interests and zero-sum games", () => {
    fc.assert(
      fc.property(games(small(3n), 5), ({ a }) => {
        sameAsReference({ a, b: a });
        sameAsReference({ a, b: a.map((row) => row.map((value) => -value)) });
      }),
      { numRuns: 60 },
    );
  });

  it("games much longer than wide", () => {
    const thin = fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 8, max: 16 }))
      .chain(([m, n]) => fc.record({ a: matrix(m, n, small(2n)), b: matrix(m, n, small(2n)) }));
    fc.assert(
      fc.property(thin, ({ a, b }) => {
        sameAsReference({ a, b });
        const turned = (payoffs: bigint[][]): bigint[][] =>
          (payoffs[0] as bigint[]).map((_, j) => payoffs.map((row) => row[j] as bigint));
        sameAsReference({ a: turned(b), b: turned(a) });
      }),
      { numRuns: 20 },
    );
  });
});

const square = (size: number, entry: (i: number, j: number) => bigint): bigint[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => entry(i, j)));

describe("games whose equilibria are known", () => {
  it("pure coordination on n strategies has 2^n - 1", () => {
    for (const size of [1, 3, 7]) {
      const a = square(size, (i, j) => (i === j ? 1n : 0n));
      expect(solveBimatrix({ a, b: a }, new Budget({}))?.pairs.length).toBe(2 ** size - 1);
    }
  });

  it("where nothing matters, one product of two simplices is found", () => {
    const a = square(9, () => 0n);
    const solution = solveBimatrix({ a, b: a }, new Budget({})) as BimatrixSolution;
    expect(solution.pairs.length).toBe(81);
    expect(nashSubsets(solution.pairs, new Budget({}))).toMatchObject([[{ rows: { length: 9 } }]]);
  });

  it("a game of 14x14, larger than its vertices can be listed in a test: an odd number, all with zero regret", () => {
    let seed = 1;
    const next = (): bigint => {
      seed = (seed * 48271) % 2147483647;
      return BigInt(seed % 1000);
    };
    const game = { a: square(14, next), b: square(14, next) };
    const solution = solveBimatrix(game, new Budget({})) as BimatrixSolution;
    expect(solution.pairs.length % 2).toBe(1);
    expect(new Set(pairTexts(game, solution)).size).toBe(solution.pairs.length);
    for (const [row, column] of solution.pairs) {
      const x = (solution.rows[row]?.values ?? []).slice(0, 14);
      const y = (solution.columns[column]?.values ?? []).slice(14);
      const ofRows = game.a.map((payoffs) => payoffs.reduce((sum, v, j) => sum + v * (y[j] as bigint), 0n));
      const ofColumns = y.map((_, j) =>
        game.b.reduce((sum, payoffs, i) => sum + (payoffs[j] as bigint) * (x[i] as bigint), 0n),
      );
      const isBest = (values: readonly bigint[], weights: readonly bigint[]): boolean =>
        values.every((v, i) => weights[i] === 0n || values.every((other) => other <= v));
      expect(isBest(ofRows, x)).toBe(true);
      expect(isBest(ofColumns, y)).toBe(true);
    }
  });
});

describe("the search itself", () => {
  const searched = (game: Bimatrix, arithmetic: "exact" | "guided"): LabelSearch =>
    labelSearch(...bestResponsePolytopes(game), new Budget({}), arithmetic);

  const texts = ({ subsets }: LabelSearch): string[] => subsets.map(([x, y]) => `${x.key} ${y.key}`).sort();

  it("finds every maximal Nash subset as one pair of faces, in either arithmetic", () => {
    fc.assert(
      fc.property(games(small(2n), 5), (game) => {
        const exact = texts(searched(game, "exact"));
        const subsets = nashSubsets(
          (enumerateVertices(game, new Budget({})) as BimatrixSolution).pairs,
          new Budget({}),
        );
        expect(exact.length).toBe(subsets?.flat().length);
        expect(texts(searched(game, "guided"))).toEqual(exact);
      }),
      { numRuns: 100 },
    );
  });

  it("finds the same whatever it is asked twice", () => {
    fc.assert(
      fc.property(games(small(2n), 5), (game) => {
        expect(solveBimatrix(game, new Budget({}))).toEqual(solveBimatrix(game, new Budget({})));
      }),
      { numRuns: 20 },
    );
  });

  it("a degenerate vertex that is met is one", () => {
    let met = 0;
    fc.assert(
      fc.property(games(small(2n), 4), (game) => {
        const { tie } = solveBimatrix(game, new Budget({})) as BimatrixSolution;
        if (tie === null) return;
        met++;
        const m = game.a.length;
        const own = tie.vertex.values.slice(...(tie.side === "first" ? [0, m] : [m]));
        expect(own.some((weight) => weight > 0n)).toBe(true);
        expect(tie.vertex.values.every((value) => value >= 0n)).toBe(true);
        expect(tie.vertex.tightCount).toBeGreaterThan(own.length);
      }),
      { numRuns: 120, seed: 1 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it("stops at the limit with what is found by then", () => {
    const a = square(6, (i, j) => BigInt((i * 7 + j * j) % 5));
    const whole = new Budget({});
    const all = new Set(pairTexts({ a, b: a }, solveBimatrix({ a, b: a }, whole)));
    let found = 0;
    for (let limit = 0; limit < whole.spent; limit += Math.ceil(whole.spent / 20)) {
      const budget = new Budget({ limit });
      const solution = solveBimatrix({ a, b: a }, budget);
      expect(budget.ended).toBe("limit");
      expect(solution?.whole ?? false).toBe(false);
      const texts = solution === null ? [] : pairTexts({ a, b: a }, solution);
      expect(texts.every((text) => all.has(text))).toBe(true);
      expect(texts.length).toBeGreaterThanOrEqual(found);
      found = texts.length;
    }
    expect(found).toBeGreaterThan(0);
  });
});
