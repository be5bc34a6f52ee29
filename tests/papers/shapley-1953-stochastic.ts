import { type Rational, rational, rationalText, zeroSum, zeroSumSolution } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "L. S. Shapley",
  year: 1953,
  title: "Stochastic games",
  in: "Proceedings of the National Academy of Sciences 39(10), 1095-1100",
  doi: "10.1073/pnas.39.10.1095",
  field: "stochastic games",
  result:
    "A zero-sum game with states has a value: the fixed point of the values of its stage games, to which iteration contracts",
  exact: "the fixed point 1/2 of a game that goes on with probability 1/2 in one cell",
  otherwise: "iteration from 0, whose distance to the value at least halves in each step",
};

describe(cite(publication), () => {
  const stage = (v: Rational): Rational =>
    zeroSumSolution(
      zeroSum([
        [rational(rational("3/4").add(v.div(2))), 0],
        [0, 1],
      ]),
    ).value;

  it("has the value 1/2", () => {
    expect(rationalText(stage(rational("1/2")))).toBe("1/2");
  });

  it("comes nearer to it by a factor of at least two in every step, from either side", () => {
    for (const start of ["0", "4"]) {
      let v = rational(start);
      for (let step = 0; step < 8; step++) {
        const next = stage(v);
        const distance = (x: Rational) => x.sub("1/2").abs();
        expect(distance(next).mul(2).compare(distance(v))).toBeLessThanOrEqual(0);
        v = next;
      }
      expect(Math.abs(v.valueOf() - 0.5)).toBeLessThan(0.01);
    }
  });
});
