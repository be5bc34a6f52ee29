import {
  bimatrixEquilibria,
  compare,
  maximum,
  minimum,
  rational,
  strategyPayoffs,
  zeroSum,
  zeroSumSolution,
} from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. von Neumann",
  year: 1928,
  title: "Zur Theorie der Gesellschaftsspiele",
  in: "Mathematische Annalen 100, 295-320",
  doi: "10.1007/BF01448847",
  field: "one-shot games",
  result: "The minimax theorem: what the first player can secure is what the second can hold it down to",
  exact: "both numbers, in random games, each by a strategy that reaches it",
};

describe(cite(publication), () => {
  const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([m, n]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    }),
  );

  it("holds, and equilibria are pairs of optimal strategies", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const game = zeroSum(matrix);
        const { value, optimal } = zeroSumSolution(game);
        for (const x of optimal[0].extreme) {
          for (const y of optimal[1].extreme) {
            // The least that x secures, as the second player's losses; the most that y concedes.
            const secured = minimum(strategyPayoffs(game, 1, [x, y]).map((loss) => rational(loss.neg())));
            const conceded = maximum(strategyPayoffs(game, 0, [x, y]));
            expect(compare(secured, value)).toBe(0);
            expect(compare(conceded, value)).toBe(0);
          }
        }
        for (const { payoffs } of bimatrixEquilibria(game).equilibria) {
          expect(payoffs[0] && compare(payoffs[0], value)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
