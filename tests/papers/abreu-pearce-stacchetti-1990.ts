import { type AlgebraicNumber, type Rational, rational, rationalText, symmetric } from "exclave";
import { abreuPearceStacchetti, folkTheoremSet, type Point, payoffSet } from "exclave/repeated";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "D. Abreu, D. Pearce and E. Stacchetti",
  year: 1990,
  title: "Toward a Theory of Discounted Repeated Games with Imperfect Monitoring",
  in: "Econometrica 58(5), 1041-1063",
  doi: "10.2307/2938299",
  field: "repeated games",
  result:
    "Equilibrium payoffs are the largest set that generates itself: the operator leaves it as it is, and shrinks larger sets towards it",
  exact: "the operator, applied to polygons with rational vertices",
};

/** An algebraic number that is rational: the root of c + d x. */
function exactly({ minimalPolynomial: [c = 0n, d = 1n] }: AlgebraicNumber): Rational {
  return rational(`${-c}/${d}`);
}

describe(cite(publication), () => {
  const dilemma = symmetric([
    [9, 1],
    [10, 3],
  ]);
  const texts = (points: readonly Point[]) => points.map((point) => point.map(rationalText).join()).sort();
  const proved = (discount: string): Point[] =>
    (payoffSet(dilemma, discount).vertices ?? []).map(([x, y]) => [exactly(x), exactly(y)]);

  it.each(["1/10", "1/5", "1/2", "3/4"])("leaves the set as it is at %s", (discount) => {
    const set = proved(discount);
    expect(texts(abreuPearceStacchetti(dilemma, discount, set))).toEqual(texts(set));
  });

  it("takes the feasible set down to it, step by step", () => {
    let polygon: readonly Point[] = folkTheoremSet(dilemma).feasible;
    for (let round = 0; round < 12; round++) polygon = abreuPearceStacchetti(dilemma, "1/10", polygon);
    const [only] = proved("1/10");
    const far = Math.max(
      ...polygon.flatMap((point) => point.map((x, i) => Math.abs(x.sub(only?.[i] ?? 0).valueOf()))),
    );
    expect(far).toBeLessThan(1e-6);
  });
});
