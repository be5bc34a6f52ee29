import { algebraicDecimal, compareAlgebraic } from "exclave";
import { scalarCooperation, scalarFeedback, scalarGame, scalarOpenLoop } from "exclave/differential";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "T. Başar and G. J. Olsder",
  year: 1999,
  title: "Dynamic Noncooperative Game Theory",
  in: "2nd edition, SIAM",
  field: "differential games",
  result:
    "Open-loop and feedback equilibria differ: of a fear that both can calm, feedback play calms least, 1, open-loop play (1 + sqrt 3)/2, cooperation (1 + sqrt 5)/2",
  exact: "the weights as algebraic numbers, and their order",
};

describe(cite(publication), () => {
  const game = scalarGame({ growth: 1, players: [{ stateCost: 1 }, { stateCost: 1 }] });
  const [feedback] = scalarFeedback(game);
  const open = scalarOpenLoop(game);
  const together = scalarCooperation(game);
  const decimals = [feedback?.weights[0], open.weights[0], together.weight].map(
    (p) => p && algebraicDecimal(p, 6),
  );

  it("has the three weights", () => {
    expect(decimals).toEqual(["1.000000", "1.366025", "1.618034"]);
    expect(open.weights[0]?.minimalPolynomial).toEqual([-1n, -2n, 2n]);
    expect(together.weight.minimalPolynomial).toEqual([-1n, -1n, 1n]);
  });

  it("has the order of effort feedback, open loop, cooperation at other numbers too", () => {
    for (const growth of ["0", "1/2", "-1", "3"]) {
      for (const stateCost of ["1/3", "3", "10"]) {
        const other = scalarGame({ growth, players: [{ stateCost }, { stateCost }] });
        const symmetric = scalarFeedback(other).find(
          ({ weights: [p, q] }) => p && q && compareAlgebraic(p, q) === 0,
        )?.weights[0];
        const middle = scalarOpenLoop(other).weights[0];
        expect(symmetric && middle && compareAlgebraic(symmetric, middle)).toBe(-1);
        expect(middle && compareAlgebraic(middle, scalarCooperation(other).weight)).toBe(-1);
      }
    }
  });
});
