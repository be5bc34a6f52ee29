import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import {
  type PivotMemory,
  plainPivotMemory,
  simdPivotMemory,
} from "../../../src/normal-form/nash/internal/simd-pivot.js";

afterEach(() => vi.unstubAllGlobals());

describe("simdPivotMemory", () => {
  it("pivots to the same bits as the plain one", () => {
    const entry = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.constantFrom(0, -0, 1, 1e-300),
    );
    const shape = fc.record({ rows: fc.integer({ min: 1, max: 9 }), pairs: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(shape, fc.infiniteStream(entry), fc.nat(), fc.nat(), ({ rows, pairs }, stream, i, j) => {
        const stride = 2 * pairs;
        const simd = simdPivotMemory(rows, stride) as PivotMemory;
        const plain = plainPivotMemory(rows, stride);
        const values = [...stream.take(rows * stride)];
        const [row, column] = [i % rows, j % stride];
        for (const { entries, pivot } of [simd, plain]) {
          entries.set(values);
          entries[row * stride + column] ||= 3;
          pivot(row, column);
          pivot((row + 1) % rows, column);
        }
        expect([...simd.entries]).toEqual([...plain.entries]);
      }),
      { numRuns: 200 },
    );
  });

  it("is not there without WebAssembly, or where compiling is forbidden", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(simdPivotMemory(4, 4)).toBeNull();
    const forbidden = class {
      constructor() {
        throw new Error("unsafe-eval is not allowed");
      }
    };
    vi.stubGlobal("WebAssembly", { Memory: forbidden, Module: forbidden, Instance: forbidden });
    expect(simdPivotMemory(4, 4)).toBeNull();
  });

  it("changes no answer", () => {
    let seed = 7;
    const number = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 50;
    };
    const matrix = (): number[][] => Array.from({ length: 12 }, () => Array.from({ length: 12 }, number));
    const game = bimatrix(matrix(), matrix());
    const found = bimatrixEquilibria(game);
    vi.stubGlobal("WebAssembly", undefined);
    expect(bimatrixEquilibria(game)).toEqual(found);
  });
});
