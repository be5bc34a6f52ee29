import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { readModel } from "../../src/model/read-model.js";
import { smtQueries } from "../../src/model/smt-query.js";
import { smtValues } from "../../src/model/smt-values.js";

const MODEL = `exclave: model/1
players: { A: [stay, go] }
parameters:
  "Real": { default: 1/2, range: [-1/3, 2] }
  fixed: { default: 3, range: [3, 3] }
payoffs: { A: 0 }
assumptions:
  P: { holds: Real * fixed >= -1 }
claims:
  C: { positive: Real^2 - Real + fixed }
  E: { equilibrium: [stay], given: [] }
`;

describe("smtQueries", () => {
  it("numbers the constants, so that no name of a model reaches a solver", async () => {
    const [query] = smtQueries(await readModel(MODEL));
    expect(query?.claim).toBe("C");
    expect(query?.constants).toEqual(["x0", null]);
    expect(query?.script.split("\n")).toEqual([
      "(set-logic QF_NRA)",
      "(declare-const x0 Real)",
      "(assert (and (<= (- (/ 1 3)) x0) (<= x0 2)))",
      "(assert (>= (+ (* 3 x0) 1) 0))",
      "(assert (>= (+ (* (- 1) x0 x0) (* 1 x0) (- 3)) 0))",
      "(check-sat)",
    ]);
  });

  it("asks nothing where a claim cannot fail", async () => {
    const queries = smtQueries(await readModel(MODEL));
    expect(queries.filter(({ claim }) => claim === "E").map(({ script }) => script)).toEqual([
      expect.stringContaining("(assert false)"),
    ]);
  });
});

describe("smtValues", () => {
  const read = (text: string): Record<string, string> =>
    Object.fromEntries(Array.from(smtValues(text), ([name, value]) => [name, rationalText(value)]));

  it("reads the numbers that z3 writes", () => {
    expect(read("((x0 (/ (- 1.0) 3.0)) (x1 (- 2)) (x2 0.5))")).toEqual({ x0: "-1/3", x1: "-2", x2: "1/2" });
  });

  it("takes later values for earlier ones, and leaves out what it cannot read", () => {
    expect(read("((x0 1.4142?) (x1 2.5?))\n((x0 (root-obj (+ (^ x 2) (- 2)) 2)) (x1 (/ 5.0 2.0)))")).toEqual({
      x0: "7071/5000",
      x1: "5/2",
    });
  });

  it("never fails, whatever a solver writes", () => {
    for (const text of [
      "",
      ")",
      "(",
      "((x0))",
      "((x0 (/ 1 0)))",
      "(x0 1)",
      `${"(".repeat(1e5)}`,
      "((x0 1e9))",
    ])
      expect(read(text), text.slice(0, 10)).toEqual({});
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("(", ")", " ", "x0", "1", ".", "-", "/", "?") }),
        (text) => {
          smtValues(text);
        },
      ),
    );
  });
});
