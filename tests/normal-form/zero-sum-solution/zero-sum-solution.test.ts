import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkZeroSum } from "../../../src/certificate/check-zero-sum.js";
import {
  bimatrix,
  bimatrixEquilibria,
  compareVectors,
  ExclaveError,
  fromFunction,
  type MixedStrategy,
  type NormalFormGame,
  rational,
  rationalText,
  solveLinearProgram,
  symmetric,
  zeroSum,
  zeroSumRescaling,
  zeroSumSolution,
} from "../../../src/index.js";
import { randomMatrix } from "../lemke-howson/games.js";

const matrices = (largest: number, least: number, most: number): fc.Arbitrary<number[][]> => {
  const size = fc.integer({ min: 1, max: largest });
  return fc.tuple(size, size).chain(([m, n]) => {
    const row = fc.array(fc.integer({ min: least, max: most }), { minLength: n, maxLength: n });
    return fc.array(row, { minLength: m, maxLength: m });
  });
};
const anyMatrix = fc.oneof(matrices(5, 0, 1), matrices(4, -1, 1), matrices(5, 0, 3), matrices(5, -99, 99));

const texts = (strategies: readonly MixedStrategy[]): string[][] =>
  strategies.map((s) => s.map(rationalText));

/** Each player's strategies in any extreme equilibrium, greatest first. */
function nashStrategies(game: NormalFormGame, player: number): string[][] {
  const found = bimatrixEquilibria(game).equilibria.map(
    ({ strategies }) => strategies[player] as MixedStrategy,
  );
  const sorted = [...found].sort((p, q) => compareVectors(q, p));
  return texts(sorted.filter((s, k) => k === 0 || compareVectors(sorted[k - 1] as MixedStrategy, s) !== 0));
}

describe("published and hand-made games", () => {
  it("O'Neill's card game: the joker with 2/5", () => {
    const joker = zeroSum([
      [1, -1, -1, -1],
      [-1, -1, 1, 1],
      [-1, 1, -1, 1],
      [-1, 1, 1, -1],
    ]);
    const { value, optimal, complete } = zeroSumSolution(joker);
    expect(rationalText(value)).toBe("-1/5");
    const strategy = [["2/5", "1/5", "1/5", "1/5"]];
    expect([texts(optimal[0].extreme), texts(optimal[1].extreme), complete]).toEqual([
      strategy,
      strategy,
      true,
    ]);
  });

  it("a column player who can mix two columns or play a third", () => {
    const { value, optimal } = zeroSumSolution(
      zeroSum([
        [2, 0, 1],
        [0, 2, 1],
      ]),
    );
    expect(rationalText(value)).toBe("1");
    expect(texts(optimal[0].extreme)).toEqual([["1/2", "1/2"]]);
    expect(optimal[1]).toMatchObject({ complete: true, dimension: 1 });
    expect(texts(optimal[1].extreme)).toEqual([
      ["1/2", "1/2", "0"],
      ["0", "0", "1"],
    ]);
  });

  it("nothing but ties: every strategy is optimal", () => {
    const { optimal, value } = zeroSumSolution(zeroSum([[7, 7, 7].map(String), ["7", "7", "7"]]));
    expect(rationalText(value)).toBe("7");
    expect(optimal.map(({ dimension }) => dimension)).toEqual([1, 2]);
    expect(texts(optimal[0].extreme)).toEqual([
      ["1", "0"],
      ["0", "1"],
    ]);
  });

  it("a square of optimal strategies, with more extreme points than dimensions", () => {
    // Any mixture that gives rows 0 and 1 a half between them, and rows 2 and 3 the other half.
    const { optimal, value } = zeroSumSolution(
      zeroSum([
        [1, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ]),
    );
    expect(rationalText(value)).toBe("1/2");
    expect(optimal[0]).toMatchObject({ dimension: 2, complete: true });
    expect(texts(optimal[0].extreme)).toEqual([
      ["1/2", "0", "1/2", "0"],
      ["1/2", "0", "0", "1/2"],
      ["0", "1/2", "1/2", "0"],
      ["0", "1/2", "0", "1/2"],
    ]);
  });

  it("one strategy against several", () => {
    const row = zeroSumSolution(zeroSum([[3, 1, 1]]));
    expect([rationalText(row.value), row.optimal[1].dimension]).toEqual(["1", 1]);
    const column = zeroSumSolution(zeroSum([[3], [1], [3]]));
    expect([rationalText(column.value), column.optimal[0].dimension]).toEqual(["3", 1]);
    expect(rationalText(zeroSumSolution(zeroSum([["-1/3"]])).secondPayoff)).toBe("1/3");
  });

  it("payoffs of 1e-30 beside 1e30, and denominators of forty digits", () => {
    const large = 10n ** 60n;
    const game = zeroSum([
      ["1e30", "-1e-30"],
      ["-1e-30", "1e-30"],
    ]);
    const { value, optimal } = zeroSumSolution(game);
    // (ad - b^2) / (a + d - 2b) with a = 1e30, d = 1e-30, b = -1e-30.
    expect(
      value.equals(
        rational(1n)
          .sub(rational("1e-60"))
          .div(rational("1e30").add(rational("3e-30"))),
      ),
    ).toBe(true);
    expect(texts(optimal[0].extreme)).toEqual([[`2/${large + 3n}`, `${large + 1n}/${large + 3n}`]]);
    const long = zeroSum(
      randomMatrix(6, 6, 1_000_000, 3).map((row) => row.map((v) => `${v}/${10n ** 40n + BigInt(v % 7)}`)),
    );
    expect(checkZeroSum(long, zeroSumSolution(long)).completeness).toEqual(["verified", "verified"]);
  });

  it("large games, with their uniqueness proved", () => {
    for (const range of [2, 1000]) {
      const game = zeroSum(randomMatrix(60, 60, range, 9));
      const solution = zeroSumSolution(game);
      expect(solution.optimal.map(({ dimension }) => dimension)).toEqual([0, 0]);
      expect(checkZeroSum(game, solution).completeness).toEqual(["verified", "verified"]);
    }
  });
});

describe("laws", () => {
  it("the optimal strategies are the Nash strategies, and the checker agrees", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const game = zeroSum(matrix);
        const solution = zeroSumSolution(game);
        expect(solution.complete).toBe(true);
        [0, 1].forEach((player) => {
          expect(texts(solution.optimal[player as 0 | 1].extreme)).toEqual(nashStrategies(game, player));
        });
        const dimension = bimatrixEquilibria(game).components?.[0]?.dimension;
        expect(solution.optimal.reduce((sum, o) => sum + (o.dimension as number), 0)).toBe(dimension);
        expect(checkZeroSum(game, solution).completeness).toEqual(["verified", "verified"]);
      }),
      { numRuns: 200 },
    );
  });

  it("the value is that of the linear program", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const rows = matrix.length;
        const program = solveLinearProgram({
          maximize: [...matrix.map(() => 0), 1],
          free: [rows],
          constraints: [
            ...(matrix[0] as number[]).map((_, j) => ({
              coefficients: [...matrix.map((row) => row[j] as number), -1],
              relation: ">=" as const,
              bound: 0,
            })),
            { coefficients: [...matrix.map(() => 1), 0], relation: "=" as const, bound: 1 },
          ],
        });
        const { value } = zeroSumSolution(zeroSum(matrix));
        expect(program.status === "optimal" && rationalText(program.value)).toBe(rationalText(value));
      }),
      { numRuns: 100 },
    );
  });

  it("a symmetric zero-sum game has value 0 and the same optimal strategies for both", () => {
    fc.assert(
      fc.property(matrices(5, -3, 3), (matrix) => {
        const size = Math.min(matrix.length, (matrix[0] as number[]).length);
        const skew = Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) =>
            i < j ? (matrix[i]?.[j] as number) : i > j ? -(matrix[j]?.[i] as number) : 0,
          ),
        );
        const { value, optimal } = zeroSumSolution(symmetric(skew));
        expect(rationalText(value)).toBe("0");
        expect(texts(optimal[0].extreme)).toEqual(texts(optimal[1].extreme));
      }),
      { numRuns: 100 },
    );
  });

  it("other units of either player's payoffs change only the units of the answer", () => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (matrix, scale, shift) => {
          const plain = zeroSumSolution(zeroSum(matrix));
          const game = bimatrix(
            matrix.map((row) => row.map((v) => rational(v).div(7).add(shift))),
            matrix.map((row) => row.map((v) => shift - scale * v)),
          );
          const other = zeroSumSolution(game);
          expect(other.optimal.map(({ extreme }) => texts(extreme))).toEqual(
            plain.optimal.map(({ extreme }) => texts(extreme)),
          );
          expect(rationalText(other.value)).toBe(rationalText(plain.value.div(7).add(shift)));
          expect(rationalText(other.secondPayoff)).toBe(rationalText(plain.value.mul(-scale).add(shift)));
          checkZeroSum(game, other);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("a copy of a row adds its optimal strategies and changes nothing for the other player", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const before = zeroSumSolution(zeroSum(matrix));
        const after = zeroSumSolution(zeroSum([...matrix, matrix[0] as number[]]));
        expect(rationalText(after.value)).toBe(rationalText(before.value));
        expect(texts(after.optimal[1].extreme)).toEqual(texts(before.optimal[1].extreme));
        const using = before.optimal[0].extreme.filter((strategy) => strategy[0]?.n !== 0n).length;
        expect(after.optimal[0].extreme.length).toBe(before.optimal[0].extreme.length + using);
      }),
      { numRuns: 100 },
    );
  });
});

describe("rescaling", () => {
  const form = (a: (number | string)[][], b: (number | string)[][]): string[] | null => {
    const found = zeroSumRescaling(bimatrix(a, b));
    return found && [rationalText(found.scale), rationalText(found.shift)];
  };

  it("is found exactly, and only where it holds", () => {
    expect(
      form(
        [
          [1, 0],
          [0, 1],
        ],
        [
          [3, 5],
          [5, 3],
        ],
      ),
    ).toEqual(["2", "5"]);
    expect(form([["1/3", 0]], [["-1/7", "1/7"]])).toEqual(["6/7", "1/7"]);
    expect(form([[4, 4]], [[1, 1]])).toEqual(["1", "5"]);
    expect(form([[4, 4]], [[1, 2]])).toBeNull();
    expect(form([[4, 5]], [[1, 1]])).toBeNull();
    expect(form([[4, 5]], [[1, 2]])).toBeNull();
    expect(form([[1, 2, 3]], [[-1, -2, "-3000000000000000000000001/1000000000000000000000000"]])).toBeNull();
  });
});

describe("limits and errors", () => {
  // Copies of columns: one extreme optimal strategy for each choice among the copies.
  const copies = (count: number): NormalFormGame =>
    zeroSum([
      [...Array<number>(count).fill(1), ...Array<number>(count).fill(-1)],
      [...Array<number>(count).fill(-1), ...Array<number>(count).fill(1)],
    ]);

  it("beyond the limit the value stands, and the missing list is told", () => {
    const game = copies(8);
    const full = zeroSumSolution(game);
    expect(full.optimal[1].extreme.length).toBe(64);
    const cut = zeroSumSolution(game, { limit: 10 });
    expect(rationalText(cut.value)).toBe("0");
    expect(cut.optimal[0].complete).toBe(true);
    expect(cut.optimal[1]).toMatchObject({ complete: false, dimension: null });
    expect(cut.reason).toBe("the limit of 10 ray comparisons ended the listing of the optimal strategies");
    expect(checkZeroSum(game, cut).completeness).toEqual(["verified", "not-claimed"]);
  });

  it("reports progress, and stops when the signal says so", () => {
    let told = 0;
    const solution = zeroSumSolution(copies(40), {
      onProgress: (comparisons) => {
        told = comparisons;
      },
    });
    expect([solution.complete, told >= 100_000]).toEqual([true, true]);
    expect(zeroSumSolution(copies(4), { signal: { aborted: true } }).reason).toMatch(/cancelled/);
  });

  it("refuses other games and limits", () => {
    const code = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        if (error instanceof ExclaveError) return `${error.code} ${error.path}`;
      }
      return "none";
    };
    expect(
      code(() =>
        zeroSumSolution(
          symmetric([
            [4, 1],
            [3, 3],
          ]),
        ),
      ),
    ).toBe("bad-argument game");
    const alone = fromFunction([{ name: "A", strategies: ["1"] }], () => [0]);
    expect(code(() => zeroSumSolution(alone))).toBe("bad-argument game");
    expect(code(() => zeroSumSolution(copies(1), { limit: -1 }))).toBe("bad-argument limit");
    expect(code(() => zeroSumSolution(copies(1), { timeLimit: Number.NaN }))).toBe("bad-argument timeLimit");
  });
});
