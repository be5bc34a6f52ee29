import {
  determinant,
  dot,
  ExclaveError,
  equal,
  nullspace,
  type Rational,
  type RationalInput,
  rank,
  rational,
  rationalText,
  solve,
  ZERO,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrices, smallRationals } from "./arbitraries.js";

type Matrix = readonly (readonly Rational[])[];

/** The definition: expansion along the first row. */
function cofactors(matrix: Matrix): Rational {
  const [first, ...others] = matrix;
  if (first === undefined) return rational(1);
  return first.reduce((total: Rational, entry, j) => {
    const minor = cofactors(others.map((row) => row.filter((_, k) => k !== j)));
    const term = entry.mul(minor);
    return j % 2 === 0 ? total.add(term) : total.sub(term);
  }, ZERO);
}

/** The size of the largest minor that is not 0. */
function rankByMinors(matrix: Matrix): number {
  const subsets = (from: number, size: number): number[][] =>
    size === 0
      ? [[]]
      : Array.from({ length: Math.max(0, from) }, (_, i) => from - 1 - i).flatMap((last) =>
          subsets(last, size - 1).map((rest) => [...rest, last]),
        );
  const width = matrix[0]?.length ?? 0;
  for (let size = Math.min(matrix.length, width); size > 0; size--) {
    for (const rows of subsets(matrix.length, size)) {
      for (const columns of subsets(width, size)) {
        const minor = rows.map((i) => columns.map((j) => matrix[i]?.[j] as Rational));
        if (!equal(cofactors(minor), ZERO)) return size;
      }
    }
  }
  return 0;
}

const shapes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
const anyMatrix = shapes.chain(([rows, columns]) => matrices(rows, columns));
const squares = (least = 1) => fc.integer({ min: least, max: 4 }).chain((n) => matrices(n, n));
const transpose = (matrix: Matrix): Rational[][] =>
  (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as Rational));
const times = (matrix: Matrix, x: readonly Rational[]): Rational[] => matrix.map((row) => dot(row, x));
const isZero = (vector: readonly Rational[]): boolean => vector.every((value) => equal(value, ZERO));
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ExclaveError) return `${error.code} at ${error.path}`;
    throw error;
  }
  return "accepted";
};

describe("determinant", () => {
  test("is the expansion by cofactors", () => {
    fc.assert(fc.property(squares(), (matrix) => equal(determinant(matrix), cofactors(matrix))));
  });

  test("is multiplicative, and the transpose has the same", () => {
    const two = fc.integer({ min: 1, max: 3 }).chain((n) => fc.tuple(matrices(n, n), matrices(n, n)));
    fc.assert(
      fc.property(two, ([a, b]) => {
        const product = transpose(transpose(b).map((column) => times(a, column)));
        expect(equal(determinant(product), rational(determinant(a).mul(determinant(b))))).toBe(true);
        expect(equal(determinant(transpose(a)), determinant(a))).toBe(true);
      }),
    );
  });

  test("changes its sign when two rows are exchanged, and scales with a row", () => {
    fc.assert(
      fc.property(squares(2), smallRationals, ([first, second, ...rest], c) => {
        const [a, b] = [first as Rational[], second as Rational[]];
        const before = determinant([a, b, ...rest]);
        expect(equal(determinant([b, a, ...rest]), rational(before.neg()))).toBe(true);
        expect(
          equal(determinant([a.map((x) => rational(x.mul(c))), b, ...rest]), rational(before.mul(c))),
        ).toBe(true);
      }),
    );
  });

  test("of nothing is 1, of a matrix of 0 is 0, and of a permutation its sign", () => {
    expect(rationalText(determinant([]))).toBe("1");
    expect(rationalText(determinant([[0]]))).toBe("0");
    expect(
      rationalText(
        determinant([
          [0, 0, 1],
          [1, 0, 0],
          [0, 1, 0],
        ]),
      ),
    ).toBe("1");
    expect(
      rationalText(
        determinant([
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toBe("-1");
  });

  // The inverse of the Hilbert matrix has integer entries, and so the determinant is 1 over an integer.
  test("of the Hilbert matrix of order 6", () => {
    const hilbert = Array.from({ length: 6 }, (_, i) =>
      Array.from({ length: 6 }, (_, j) => `1/${i + j + 1}`),
    );
    expect(rationalText(determinant(hilbert))).toBe("1/186313420339200000");
  });

  test("keeps 40-digit integers", () => {
    const big = 10n ** 40n;
    expect(
      rationalText(
        determinant([
          [big + 1n, big],
          [big, big - 1n],
        ]),
      ),
    ).toBe("-1");
  });

  test("of a matrix that is not square or not rectangular there is none", () => {
    expect(code(() => determinant([[1, 2]]))).toBe("bad-argument at matrix");
    expect(code(() => determinant([[1], [2]]))).toBe("bad-argument at matrix");
    expect(code(() => determinant([[]]))).toBe("bad-argument at matrix");
    expect(code(() => determinant([[1, 2], [3]]))).toBe("bad-argument at matrix[1]");
    expect(
      code(() =>
        determinant([
          [1, 2],
          [3, "x"],
        ]),
      ),
    ).toBe("bad-number at matrix[1][1]");
  });
});

describe("rank", () => {
  test("is the size of the largest minor that is not 0", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => rank(matrix) === rankByMinors(matrix)),
      { numRuns: 60 },
    );
  });

  test("of a matrix without rows or columns is 0", () => {
    expect([rank([]), rank([[], []]), rank([[0, 0]]), rank([["1/2", 1, "3/2"]])]).toEqual([0, 0, 0, 1]);
  });
});

describe("nullspace", () => {
  test("has columns minus rank independent vectors, all mapped to 0", () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const basis = nullspace(matrix);
        const width = (matrix[0] as Rational[]).length;
        expect(basis.length).toBe(width - rank(matrix));
        for (const vector of basis) expect(isZero(times(matrix, vector))).toBe(true);
        if (basis.length > 0) expect(rank(basis)).toBe(basis.length);
      }),
    );
  });

  test("has a 1 in the column of each vector and a 0 in the others'", () => {
    expect(nullspace([[0, 1, 2]]).map((vector) => vector.map(rationalText))).toEqual([
      ["1", "0", "0"],
      ["0", "-2", "1"],
    ]);
    expect(
      nullspace([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual([]);
  });
});

describe("solve", () => {
  const systems = shapes.chain(([rows, columns]) =>
    fc.tuple(
      matrices(rows, columns),
      fc.array(smallRationals, { minLength: rows, maxLength: rows }),
      fc.array(smallRationals, { minLength: columns, maxLength: columns }),
    ),
  );

  test("a unique solution is Cramer's", () => {
    const system = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.tuple(matrices(n, n), fc.array(smallRationals, { minLength: n, maxLength: n })));
    let unique = 0;
    fc.assert(
      fc.property(system, ([matrix, right]) => {
        const divisor = cofactors(matrix);
        const answer = solve(matrix, right);
        expect(answer.kind === "unique").toBe(!equal(divisor, ZERO));
        if (answer.kind !== "unique") return;
        unique++;
        answer.solution.forEach((value, j) => {
          const replaced = matrix.map((row, i) => row.with(j, right[i] as Rational));
          expect(equal(value, rational(cofactors(replaced).div(divisor)))).toBe(true);
        });
      }),
      { seed: 3 },
    );
    expect(unique).toBeGreaterThan(20);
  });

  test("a system made from a solution has it among its solutions", () => {
    fc.assert(
      fc.property(systems, ([matrix, , x]) => {
        const right = times(matrix, x);
        const answer = solve(matrix, right);
        if (answer.kind === "none") throw new Error("a solution was lost");
        expect(times(matrix, answer.solution).every((value, i) => equal(value, right[i] as Rational))).toBe(
          true,
        );
        const directions = answer.kind === "many" ? answer.nullspace : [];
        expect(directions.length).toBe(x.length - rank(matrix));
        for (const direction of directions) expect(isZero(times(matrix, direction))).toBe(true);
        // The difference to the known solution lies in the span of the directions.
        const difference = x.map((value, j) => rational(value.sub(answer.solution[j] as Rational)));
        expect(rank([...directions, difference])).toBe(directions.length);
      }),
    );
  });

  test("there is none exactly when the right side adds to the rank, and the certificate shows it", () => {
    let none = 0;
    fc.assert(
      fc.property(systems, ([matrix, right]) => {
        const answer = solve(matrix, right);
        const extended = matrix.map((row, i) => [...row, right[i] as Rational]);
        expect(answer.kind === "none").toBe(rankByMinors(extended) > rankByMinors(matrix));
        if (answer.kind !== "none") return;
        none++;
        expect(isZero(times(transpose(matrix), answer.certificate))).toBe(true);
        expect(rationalText(dot(right, answer.certificate))).toBe("1");
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(none).toBeGreaterThan(10);
  });

  test.each<[string, RationalInput[][], RationalInput[], string]>([
    ["no equations and no unknowns", [], [], "unique"],
    ["equations without unknowns that hold", [[], []], [0, 0], "unique"],
    ["an equation without unknowns that does not", [[]], [1], "none"],
    [
      "a zero row",
      [
        [0, 0],
        [1, 1],
      ],
      [0, 1],
      "many",
    ],
  ])("%s", (_, matrix, right, kind) => {
    expect(solve(matrix, right).kind).toBe(kind);
  });

  test("refuses shapes that do not fit", () => {
    expect(code(() => solve([[1]], [1, 2]))).toBe("bad-argument at right");
    expect(code(() => solve([[1, 2], [3]], [1, 2]))).toMatch(/^bad-argument at matrix\[1\]/);
    expect(code(() => solve([[1]], ["x"]))).toBe("bad-number at right[0]");
  });
});
