import { type Rational, rational, rationalText, ZERO } from "exclave";
import { shapleyValue } from "exclave/cooperative";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "L. S. Shapley",
  year: 1953,
  title: "A Value for n-Person Games",
  in: "Contributions to the Theory of Games II, Princeton University Press",
  doi: "10.1515/9781400881970-018",
  field: "cooperative games",
  result:
    "One value is efficient, symmetric, additive and gives a null player nothing; of a left and two right gloves it gives the left 2/3",
  exact: "the axioms in random games, and the value of the gloves",
};

describe(cite(publication), () => {
  const worths = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 });
  const mask = (coalition: readonly number[]) => coalition.reduce((sum, player) => sum + 2 ** player, 0);
  const game =
    (table: readonly number[]) =>
    (coalition: readonly number[]): Rational =>
      coalition.length === 0 ? ZERO : rational(table[mask(coalition)] ?? 0);

  it("is efficient and additive", () => {
    fc.assert(
      fc.property(worths, worths, (a, b) => {
        const [first, second] = [shapleyValue(4, game(a)), shapleyValue(4, game(b))];
        const sum = shapleyValue(4, game(a.map((x, i) => x + (b[i] ?? 0))));
        expect(sum.map(rationalText)).toEqual(
          first.map((x, i) => rationalText(rational(x.add(second[i] ?? 0)))),
        );
        expect(rationalText(first.reduce((x, y) => rational(x.add(y))))).toBe(`${a[15]}`);
      }),
    );
  });

  it("is symmetric, and gives a null player nothing", () => {
    // The worth depends on how many of the first three there are; the fourth adds nothing.
    const value = shapleyValue(4, (coalition) =>
      rational(coalition.filter((player) => player < 3).length ** 2),
    );
    expect(value.map(rationalText)).toEqual(["3", "3", "3", "0"]);
  });

  it("gives the owner of the only left glove 2/3", () => {
    const value = shapleyValue(3, (coalition) =>
      rational(coalition.includes(0) && coalition.length > 1 ? 1 : 0),
    );
    expect(value.map(rationalText)).toEqual(["2/3", "1/6", "1/6"]);
  });
});
