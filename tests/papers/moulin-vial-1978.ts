import { bimatrix, bimatrixEquilibria, correlatedOptimum, rational, rationalText, symmetric } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "H. Moulin and J.-P. Vial",
  year: 1978,
  title:
    "Strategically zero-sum games: The class of games whose completely mixed equilibria cannot be improved upon",
  in: "International Journal of Game Theory 7, 201-221",
  doi: "10.1007/BF01769190",
  field: "correlated play",
  result:
    "Commitment to a mediator before hearing its advice cannot improve on a completely mixed equilibrium of a game that is zero-sum up to strategic equivalence; in chicken it can",
  exact: "the best coarse correlated equilibrium for whoever gains least, with its dual proof",
};

describe(cite(publication), () => {
  it("does not help both in matching pennies, whatever each other's strategy adds to payoffs", () => {
    const added = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(added, added, added, added, (left, right, top, bottom) => {
        const zero = [
          [1, -1],
          [-1, 1],
        ] as const;
        const rows = zero.map((row) => row.map((x, j) => x + [left, right][j]!));
        const columns = zero.map((row, i) => row.map((x) => -x + [top, bottom][i]!));
        const [equilibrium] = bimatrixEquilibria(bimatrix(rows, columns)).equilibria;
        const [u, v] = equilibrium?.payoffs ?? [];
        if (u === undefined || v === undefined) throw new Error("no equilibrium");
        const gains = bimatrix(
          rows.map((row) => row.map((x) => rational(rational(x).sub(u)))),
          columns.map((row) => row.map((x) => rational(rational(x).sub(v)))),
        );
        const best = correlatedOptimum(gains, { maximize: "egalitarian" }, { coarse: true });
        expect(rationalText(best.value)).toBe("0");
      }),
      { numRuns: 30 },
    );
  });

  it("helps both in chicken", () => {
    const gains = symmetric(
      [
        [6, 2],
        [7, 0],
      ].map((row) => row.map((x) => rational(rational(x).sub("14/3")))),
    );
    const best = correlatedOptimum(gains, { maximize: "egalitarian" }, { coarse: true });
    expect(best.value.compare(0)).toBe(1);
  });
});
