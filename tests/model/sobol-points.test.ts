import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/define-model.js";
import { directionNumbers, MAXIMUM_DIMENSIONS } from "../../src/model/internal/sampling/direction-numbers.js";
import { SobolSequence } from "../../src/model/internal/sampling/sobol-sequence.js";
import { sobolPoints } from "../../src/model/sobol-points.js";

/** The first points of the plain sequence, in the order of the Gray code. */
function plain(dimension: number, count: number): number[] {
  const numbers = directionNumbers(dimension);
  return Array.from({ length: count }, (_, n) => {
    const gray = n ^ (n >>> 1);
    let word = 0;
    for (let bit = 0; bit < 32; bit++) if ((gray >>> bit) & 1) word ^= numbers[bit] as number;
    return (word >>> 0) / 2 ** 32;
  });
}

/** Whether rows of bits, the first column the highest bit, are independent over the field of two elements. */
function independent(rows: number[][]): boolean {
  const left = rows.map((row) => [...row]);
  for (let column = 0; column < left.length; column++) {
    const pivot = left.findIndex((row, i) => i >= column && row[column] === 1);
    if (pivot < 0) return false;
    [left[column], left[pivot]] = [left[pivot]!, left[column]!];
    left.forEach((row, i) => {
      if (i === column || row[column] === 0) return;
      for (let j = column; j < row.length; j++) row[j] = row[j]! ^ left[column]![j]!;
    });
  }
  return true;
}

describe("the direction numbers", () => {
  it("make the points that are in print", () => {
    // From the example of S. Joe and F. Y. Kuo, Notes on generating Sobol sequences (2008), three dimensions.
    expect(plain(0, 8)).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
    expect(plain(1, 8)).toEqual([0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]);
    expect(plain(2, 8)).toEqual([0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]);
  });

  it("stratify every dimension, and no two dimensions are the same", () => {
    const seen = new Set<string>();
    for (let dimension = 0; dimension < MAXIMUM_DIMENSIONS; dimension++) {
      const points = plain(dimension, 256);
      expect([...points].sort((a, b) => a - b)).toEqual(points.map((_, i) => i / 256));
      seen.add(`${directionNumbers(dimension)}`);
    }
    expect(seen.size).toBe(MAXIMUM_DIMENSIONS);
  });

  it("have Sobol's property A in every number of dimensions: each orthant of the cube gets a point of the first 2^d", () => {
    const numbers = Array.from({ length: MAXIMUM_DIMENSIONS }, (_, d) => directionNumbersLong(d));
    for (const dimensions of [1, 2, 3, 5, 8, 13, 20, 32, 64, 128, MAXIMUM_DIMENSIONS]) {
      const first = numbers.slice(0, dimensions).map((bits) => bits.slice(0, dimensions));
      expect(independent(first)).toBe(true);
    }
  });
});

/** The highest bits of more direction numbers than a 32-bit sequence has, by the same recurrence in big integers. */
function directionNumbersLong(dimension: number): number[] {
  const count = MAXIMUM_DIMENSIONS;
  if (dimension === 0) return Array.from({ length: count }, (_, k) => (k === 0 ? 1 : 0));
  const words = [...directionNumbers(dimension)].map((word, k) => BigInt(word) >> BigInt(31 - k));
  // The recurrence is found from the numbers themselves: the one polynomial of least degree that they all satisfy.
  const { degree, coefficients } = recurrenceOf(words);
  for (let k = words.length; k < count; k++) {
    let next = words[k - degree]! ^ (words[k - degree]! << BigInt(degree));
    for (let i = 1; i < degree; i++) {
      if ((coefficients >> (degree - 1 - i)) & 1) next ^= words[k - i]! << BigInt(i);
    }
    words.push(next);
  }
  return words.map((word, k) => Number((word >> BigInt(k)) & 1n));
}

function recurrenceOf(words: readonly bigint[]): { degree: number; coefficients: number } {
  for (let degree = 1; degree <= 12; degree++) {
    for (let coefficients = 0; coefficients < 2 ** (degree - 1); coefficients++) {
      const fits = words.every((word, k) => {
        if (k < degree) return true;
        let next = words[k - degree]! ^ (words[k - degree]! << BigInt(degree));
        for (let i = 1; i < degree; i++) {
          if ((coefficients >> (degree - 1 - i)) & 1) next ^= words[k - i]! << BigInt(i);
        }
        return next === word;
      });
      if (fits) return { degree, coefficients };
    }
  }
  throw new Error("no recurrence");
}

describe("a scrambled sequence", () => {
  const columnsOf = (
    dimensions: number,
    seed: number,
    stream: number,
    first: number,
    count: number,
  ): number[][] => {
    const columns = Array.from({ length: dimensions }, () => new Float64Array(count));
    new SobolSequence(dimensions, seed, stream).fill(columns, first, count);
    return columns.map((column) => [...column]);
  };

  it("stays as evenly spread: every aligned run of 2^m points has one in each of 2^m slices", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(5),
        fc.nat(20),
        fc.integer({ min: 0, max: 8 }),
        (seed, stream, run, m) => {
          const columns = columnsOf(6, seed, stream, run * 2 ** m, 2 ** m);
          for (const column of columns) {
            const slices = column.map((share) => Math.floor(share * 2 ** m)).sort((a, b) => a - b);
            expect(slices).toEqual(slices.map((_, i) => i));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("covers the first two dimensions as a net: one point in each box of area 1/64, whatever its shape", () => {
    const [x, y] = columnsOf(2, 7, 0, 0, 64) as [number[], number[]];
    for (let a = 0; a <= 6; a++) {
      const boxes = x.map((share, i) => `${Math.floor(share * 2 ** a)},${Math.floor(y[i]! * 2 ** (6 - a))}`);
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it("is the same for the same seed and stream from wherever it is read, and another for others", () => {
    const all = columnsOf(3, 5, 2, 0, 100);
    expect(columnsOf(3, 5, 2, 37, 20)).toEqual(all.map((column) => column.slice(37, 57)));
    expect(columnsOf(3, 5, 3, 0, 100)).not.toEqual(all);
    expect(columnsOf(3, 6, 2, 0, 100)).not.toEqual(all);
  });

  it("ends at 256 dimensions, 2^32 points and ranges without a double", async () => {
    expect(() => new SobolSequence(257, 1, 0)).toThrow(/256 dimensions/);
    const { parameters } = await defineModel({
      exclave: "model/1",
      players: { A: ["a"] },
      parameters: {
        x: { default: "1/3", range: ["1/3", "1/3"] },
        y: { default: 0, range: ["-1/3", "1/3"] },
      },
      payoffs: { A: "x" },
    });
    expect(() => sobolPoints(parameters, ["x"], { count: 2 })).toThrow(/53 bits/);
    expect(() => sobolPoints(parameters, ["y"], { count: 2 ** 33 })).toThrow(/2\^32/);
    const column = new Float64Array(512);
    sobolPoints(parameters, ["y"], { count: 512 }).fill([column], 0, 512);
    expect(Math.max(...column)).toBeLessThanOrEqual(1 / 3);
    expect(Math.min(...column)).toBeGreaterThanOrEqual(-1 / 3);
    expect(Math.max(...column)).toBeGreaterThan(0.3);
  });
});
