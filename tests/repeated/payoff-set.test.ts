/** Payoffs of all subgame-perfect equilibria: published sets, thresholds, and the laws they obey. */
import {
  algebraicDecimal,
  algebraicJson,
  bimatrix,
  ExclaveError,
  fromFunction,
  type NormalFormGame,
  type Rational,
  type RationalInput,
  rational,
  symmetric,
  zeroSum,
} from "exclave";
import { checkRepeated } from "exclave/certificate";
import {
  abreuPearceStacchetti,
  abreuSannikov,
  discountedPayoffs,
  type PayoffSet,
  type Point,
  payoffSet,
  subgamePerfection,
  supportingAutomata,
} from "exclave/repeated";
import { repeatedDocument } from "exclave/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hull } from "../../src/repeated/internal/polygon.js";

const written = ({ vertices }: PayoffSet): unknown =>
  vertices?.map((point) => point.map(algebraicJson)) ?? null;
const setOf = (game: NormalFormGame, discount: RationalInput): unknown => written(payoffSet(game, discount));

const dilemma = symmetric([
  [9, 1],
  [10, 3],
]);

const cournot = bimatrix(
  [
    [16, 3, 0],
    [21, 10, -1],
    [9, 5, -5],
  ],
  [
    [9, 13, 3],
    [1, 4, 0],
    [0, -4, -15],
  ],
);

describe("published payoff sets", () => {
  it("finds those of a prisoner's dilemma", () => {
    const all = [
      ["3", "3"],
      ["39/4", "3"],
      ["9", "9"],
      ["3", "39/4"],
    ];
    expect(setOf(dilemma, "3/4")).toEqual(all);
    expect(setOf(dilemma, "99/100")).toEqual(all);
    expect(setOf(dilemma, "1/5")).toEqual([
      ["3", "3"],
      ["9", "9"],
    ]);
  });

  it("finds the example of Abreu and Sannikov 2014, two of whose vertices have cubic coordinates", () => {
    const { exact, vertices } = payoffSet(cournot, "3/10");
    expect(exact).toBe(true);
    const decimals = vertices?.map((point) => point.map((x) => algebraicDecimal(x, 5)));
    expect(decimals).toEqual([
      ["1.12568", "2.80000"],
      ["7.33770", "0.00000"],
      ["7.86309", "0.00000"],
      ["19.79180", "2.80000"],
      ["15.56309", "9.10000"],
      ["7.33770", "10.98263"],
    ]);
    expect(vertices?.[0]?.[0].minimalPolynomial).toEqual([-130490n, 201281n, -79764n, 3495n]);
    expect(
      checkRepeated(JSON.parse(JSON.stringify(repeatedDocument(cournot, "3/10"))), cournot).payoffSet,
    ).toBe("exact");
  });
});

describe("thresholds", () => {
  it("sustains cooperation from the critical discount factor on, and not just below", () => {
    const below = rational("1/7").sub(rational(1).div(rational(10n ** 40n)));
    expect(setOf(dilemma, "1/7")).toEqual([
      ["3", "3"],
      ["9", "9"],
    ]);
    expect(setOf(dilemma, rational(below))).toEqual([["3", "3"]]);
    expect(setOf(dilemma, 0)).toEqual([["3", "3"]]);
  });

  it("finds sets with vertices very close to one another, just below where they meet", () => {
    const game = (cells: readonly (readonly number[])[]): NormalFormGame => {
      const matrix = (player: number): number[][] =>
        [0, 3, 6].map((row) => cells.slice(row, row + 3).map((cell) => cell[player] as number));
      return bimatrix(matrix(0), matrix(1));
    };
    const one = game([
      [4, 4],
      [2, 5],
      [5, 3],
      [0, 3],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 1],
      [4, 0],
    ]);
    const other = game([
      [2, 3],
      [5, 2],
      [3, 2],
      [0, 5],
      [5, 2],
      [0, 4],
      [0, 0],
      [4, 5],
      [4, 1],
    ]);
    for (const [each, threshold] of [
      [one, "2/3"],
      [other, "1/2"],
    ] as const) {
      expect(payoffSet(each, threshold).exact).toBe(true);
      for (const gap of [10n ** 6n, 10n ** 10n, 10n ** 13n]) {
        const below = rational(rational(threshold).sub(rational(1).div(rational(gap))));
        expect(payoffSet(each, below)).toMatchObject({ exact: true });
        const document = JSON.parse(JSON.stringify(repeatedDocument(each, below)));
        expect(checkRepeated(document, each).payoffSet).toBe("exact");
      }
    }
  });

  it("sustains alternation at 1/5, long before constant cooperation at 4/5", () => {
    const turns = symmetric([
      [2, 0],
      [6, 1],
    ]);
    expect(setOf(turns, "199/1000")).toEqual([["1", "1"]]);
    expect(setOf(turns, "1/5")).toEqual([
      ["1", "1"],
      ["5", "1"],
      ["1", "5"],
    ]);
  });

  it.each<[string, NormalFormGame, RationalInput, string[][]]>([
    [
      "nothing without an equilibrium in pure actions",
      zeroSum([
        [1, -1],
        [-1, 1],
      ]),
      "9/10",
      [],
    ],
    ["a point", bimatrix([[2]], [["1/3"]]), "1/2", [["2", "1/3"]]],
    [
      "a point where nothing is at stake",
      bimatrix(
        [
          [0, 0],
          [0, 0],
        ],
        [
          [5, 5],
          [5, 5],
        ],
      ),
      "1/2",
      [["0", "5"]],
    ],
    [
      "a segment of a coordination game",
      bimatrix(
        [
          [1, 0],
          [0, 2],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
      0,
      [
        ["1", "1"],
        ["2", "2"],
      ],
    ],
    ["an upright segment", bimatrix([[0, 0]], [[1, 1]]), "2/3", [["0", "1"]]],
  ])("returns %s", (_, game, discount, vertices) => {
    expect(setOf(game, discount)).toEqual(vertices);
  });
});

describe("laws", () => {
  const payoff = fc.integer({ min: -4, max: 6 });
  const square = (n: number): fc.Arbitrary<number[][]> =>
    fc.array(fc.array(payoff, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
  const games = fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(square(n), square(n)));
  const discounts = fc.constantFrom("0", "1/5", "1/3", "1/2", "3/5", "3/4", "9/10");

  it("is exact, proved for the independent checker, and fixed by both operators", () => {
    fc.assert(
      fc.property(games, discounts, ([a, b], discount) => {
        const game = bimatrix(a, b);
        const found = payoffSet(game, discount);
        expect(found.exact).toBe(true);
        const document = JSON.parse(JSON.stringify(repeatedDocument(game, discount)));
        expect(checkRepeated(document, game).payoffSet).toBe("exact");
        const points = rationalPoints(found);
        if (points === null) return;
        expect(texts(abreuPearceStacchetti(game, discount, points))).toEqual(texts(points));
        expect(texts(abreuSannikov(game, discount, points))).toEqual(texts(points));
      }),
      { numRuns: 120, seed: 5 },
    );
  });

  it("does not depend on the units", () => {
    for (const unit of [rational(10n ** 12n), rational(1).div(rational(10n ** 24n))]) {
      const scaled = (player: number): Rational[][] =>
        [0, 1, 2].map((i) => [0, 1, 2].map((j) => rational(cournot.payoff(player, [i, j]).mul(unit))));
      const { exact, vertices } = payoffSet(bimatrix(scaled(0), scaled(1)), "3/10");
      expect(exact).toBe(true);
      const degrees = vertices?.map((point) =>
        point.map(({ minimalPolynomial }) => minimalPolynomial.length - 1),
      );
      expect(degrees).toEqual([
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 3],
      ]);
    }
  });

  it("grows with the discount factor", () => {
    fc.assert(
      fc.property(games, discounts, discounts, ([a, b], one, other) => {
        const game = bimatrix(a, b);
        const [low, high] = [one, other].sort((x, y) => rational(x).compare(rational(y))) as [string, string];
        const [small, large] = [low, high].map((d) => rationalPoints(payoffSet(game, d)));
        if (small === null || large === null || small === undefined || large === undefined) return;
        expect(texts(hull([...small, ...large]))).toEqual(texts(large));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it("moves with payoffs, and with the names of players and actions", () => {
    fc.assert(
      fc.property(games, discounts, payoff, payoff, ([a, b], discount, x, y) => {
        const points = rationalPoints(payoffSet(bimatrix(a, b), discount));
        if (points === null) return;
        const moved = bimatrix(
          a.map((row) => row.map((value) => 2 * value + x)),
          b.map((row) => row.map((value) => value + y)),
        );
        const twice = points.map(([v, w]): Point => [rational(v.mul(2).add(x)), rational(w.add(y))]);
        expect(texts(rationalPoints(payoffSet(moved, discount)) ?? [])).toEqual(texts(hull(twice)));
        const turned = bimatrix(transposed(b).reverse(), transposed(a).reverse());
        const swapped = points.map(([v, w]): Point => [w, v]);
        expect(texts(rationalPoints(payoffSet(turned, discount)) ?? [])).toEqual(texts(hull(swapped)));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe("supporting automata", () => {
  const cell = fc.integer({ min: -3, max: 5 });
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  const matrix = fc.array(row, { minLength: 2, maxLength: 2 });

  it("are subgame perfect, with the payoffs of their vertex", () => {
    fc.assert(
      fc.property(matrix, matrix, fc.constantFrom("1/3", "1/2", "2/3", "4/5"), (a, b, discount) => {
        const game = bimatrix(a, b);
        const set = payoffSet(game, discount);
        for (const [k, vertex] of (rationalPoints(set) ?? []).entries()) {
          const profile = supportingAutomata(game, set, k);
          expect(texts([discountedPayoffs(profile, discount) as unknown as Point])).toEqual(texts([vertex]));
          expect(subgamePerfection(profile, discount).subgamePerfect).toBe(true);
        }
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  it("are refused where there is no such vertex, and where chances would be irrational", () => {
    const set = payoffSet(dilemma, "1/5");
    for (const vertex of [-1, 2, 0.5]) {
      expect(() => supportingAutomata(dilemma, set, vertex)).toThrow(/from 0 to 1/);
    }
    expect(() => supportingAutomata(cournot, payoffSet(cournot, "3/10"), 0)).toThrow(/irrational/);
  });
});

describe("limits and errors", () => {
  it("returns polygons on either side when it may not go on", () => {
    const found = payoffSet(dilemma, "3/4", { limit: 100 });
    expect(found).toMatchObject({ exact: false, vertices: null, spent: { limitReached: true } });
    expect(found.inner).toHaveLength(1);
    expect(found.outer?.length).toBeGreaterThan(2);
    expect(
      checkRepeated(JSON.parse(JSON.stringify(repeatedDocument(dilemma, "3/4", { limit: 100 })))).payoffSet,
    ).toBe("bounds");
  });

  it("refuses discount factors outside of [0, 1) and other than two players", () => {
    const trio = fromFunction(
      ["A", "B", "C"].map((name) => ({ name, strategies: ["x", "y"] })),
      () => [0, 0, 0],
    );
    for (const wrong of [
      () => payoffSet(dilemma, 1),
      () => payoffSet(dilemma, "-1/2"),
      () => payoffSet(trio, "1/2"),
    ]) {
      expect(wrong).toThrow(ExclaveError);
    }
  });
});

/** The vertices when they are rational. */
function rationalPoints({ vertices }: PayoffSet): Point[] | null {
  if (vertices === null || vertices.some((point) => point.some((x) => x.minimalPolynomial.length > 2)))
    return null;
  return vertices.map(([x, y]): Point => [x.lower, y.lower]);
}

function texts(points: readonly Point[]): string[] {
  return points.map((point) => point.map((x: Rational) => x.toFraction()).join());
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return (matrix[0] as number[]).map((_, j) => matrix.map((row) => row[j] as number));
}
