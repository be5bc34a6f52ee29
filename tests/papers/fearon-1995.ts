import {
  algebraicRoots,
  fromFunction,
  polynomial,
  pureEquilibria,
  rational,
  rationalText,
  symmetric,
} from "exclave";
import { orderedMoves } from "exclave/extensive-form";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. D. Fearon",
  year: 1995,
  title: "Rationalist Explanations for War",
  in: "International Organization 49(3), 379-414",
  doi: "10.1017/S0020818300033324",
  field: "security",
  result:
    "There are always bargains that both prefer to war; war needs private information, with the risk-return trade-off p + (c - c_A)/2, or a first-strike advantage greater than the costs of war",
  exact: "the bargaining range, the demand and the probability of war 2/5, and the first-strike condition",
};

describe(cite(publication), () => {
  // A wins the prize 1 with probability p; a war costs each 1/10.
  const p = rational("1/2");
  const cost = rational("1/10");

  it("never ends in war when everything is known: A demands all that B prefers to a war", () => {
    const demands = Array.from({ length: 11 }, (_, i) => rational(`${i}/10`));
    const game = fromFunction(
      [
        { name: "A", strategies: demands.map(rationalText) },
        { name: "B", strategies: ["accept", "fight"] },
      ],
      ([demand, answer]) => {
        const x = demands[demand as number] as (typeof demands)[number];
        if (answer === 0) return [x, rational(rational(1).sub(x))];
        return [rational(p.sub(cost)), rational(rational(1).sub(p).sub(cost))];
      },
    );
    // At a demand of 6/10 B is indifferent; were it to fight, A would demand 5/10.
    expect(orderedMoves(game, [0, 1])).toEqual([
      [5, 0],
      [6, 0],
    ]);
  });

  it("has the demand p + (c - c_A)/2 and war with probability 2/5 when B's cost is uniform up to c = 1/2", () => {
    // A's payoff from demanding x: x (c - x + p)/c + (p - c_A) (x - p)/c, a parabola; its derivative is 0 at the best.
    const [best, ...others] = algebraicRoots(polynomial(["7/5", "-2"]));
    expect(others).toEqual([]);
    const c = rational("1/2");
    const demand = rational(p.add(c.sub(cost).div(2)));
    expect(best?.root.minimalPolynomial).toEqual([-demand.n, demand.d]);
    const accepted = (x: typeof p) => c.sub(x).add(p).div(c);
    const worth = (x: typeof p) => x.mul(accepted(x)).add(p.sub(cost).mul(rational(1).sub(accepted(x))));
    for (const step of ["1/100", "-1/100"]) {
      expect(worth(rational(demand.add(step))).compare(worth(demand))).toBe(-1);
    }
    expect(rationalText(rational(demand.sub(p).div(c)))).toBe("2/5");
  });

  it("has no bargain that is safe from a first strike exactly when the advantage exceeds the costs", () => {
    // Who strikes first wins with probability f, who is struck with 1 - f; a bargain gives A the share x.
    const safe = (first: string, x: string): boolean => {
      const strike = rational(rational(first).sub(cost));
      const struck = rational(rational(1).sub(first).sub(cost));
      const even = rational(rational("1/2").sub(cost));
      const settle = (share: string) =>
        symmetric([
          [share, struck],
          [strike, even],
        ]);
      const other = rationalText(rational(rational(1).sub(x)));
      return [x, other].every((share) => pureEquilibria(settle(share)).some(([a, b]) => a === 0 && b === 0));
    };
    const shares = Array.from({ length: 101 }, (_, i) => `${i}/100`);
    // Advantage f - (1 - f) against the costs 1/5: the border is f = 3/5.
    expect(shares.filter((x) => safe("59/100", x))).toEqual(["49/100", "50/100", "51/100"]);
    expect(shares.filter((x) => safe("60/100", x))).toEqual(["50/100"]);
    expect(shares.filter((x) => safe("61/100", x))).toEqual([]);
  });
});
