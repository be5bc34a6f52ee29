import { bimatrixEquilibria, symmetric } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "T. Quint and M. Shubik",
  year: 1997,
  title: "A theorem on the number of Nash equilibria in a bimatrix game",
  in: "International Journal of Game Theory 26(3), 353-359",
  field: "computation",
  result:
    "The coordination game of the n by n identity matrix has 2^n - 1 equilibria, one for each set of places to meet",
  exact: "all equilibria for n up to 7",
};

describe(cite(publication), () => {
  it.each([1, 2, 3, 4, 5, 6, 7])("n = %i", (n) => {
    const identity = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => Number(i === j)),
    );
    const { complete, equilibria } = bimatrixEquilibria(symmetric(identity));
    expect([complete, equilibria.length]).toEqual([true, 2 ** n - 1]);
    for (const { supports, payoffs } of equilibria) {
      expect(supports[0]).toEqual(supports[1]);
      expect(payoffs[0]?.toFraction()).toBe(supports[0]?.length === 1 ? "1" : `1/${supports[0]?.length}`);
    }
  });
});
