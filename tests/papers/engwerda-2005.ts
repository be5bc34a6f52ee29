import { algebraicDecimal, algebraicRational, equalAlgebraic } from "exclave";
import { scalarFeedback, scalarGame } from "exclave/differential";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. C. Engwerda",
  year: 2005,
  title: "LQ Dynamic Optimization and Differential Games",
  in: "Wiley",
  field: "differential games",
  result:
    "A scalar linear-quadratic game can have several stationary feedback equilibria: three where the state grows fast, of which two leave the work to one side; else one",
  exact: "all of them, as algebraic numbers: (3, 1), (1, 3) and (2 + sqrt 13)/3 each",
};

describe(cite(publication), () => {
  const all = (growth: string, stateCost: string) =>
    scalarFeedback(scalarGame({ growth, players: [{ stateCost }, { stateCost }] })).map(
      ({ weights }) => weights,
    );

  it("has three at growth 2 and cost 3", () => {
    const [left, middle, right] = all("2", "3");
    expect(left).toEqual([3, 1].map((p) => algebraicRational(p)));
    expect(right).toEqual([1, 3].map((p) => algebraicRational(p)));
    expect(middle?.map((p) => algebraicDecimal(p, 6))).toEqual(["1.868517", "1.868517"]);
  });

  it("has the two lopsided ones exactly when growth is positive and its square greater than the cost", () => {
    for (const [growth, cost, count] of [
      ["2", "4", 1],
      ["2", "399/100", 3],
      ["-2", "3", 1],
      ["1", "2", 1],
      ["3", "5", 3],
    ] as const) {
      expect(all(growth, cost)).toHaveLength(count);
    }
  });

  it("is p = 1 without growth and with cost 3", () => {
    const [only, ...others] = all("0", "3");
    expect(others).toEqual([]);
    expect(only?.every((p) => equalAlgebraic(p, algebraicRational(1)))).toBe(true);
  });
});
