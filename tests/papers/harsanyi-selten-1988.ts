import { payoffDominance, rational, rationalText, riskDominance, symmetric } from "exclave";
import { kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. C. Harsanyi and R. Selten",
  year: 1988,
  title: "A General Theory of Equilibrium Selection in Games",
  in: "MIT Press",
  field: "one-shot games",
  result:
    "In two-by-two games the equilibrium with the greater product of losses from deviating risk-dominates; risk and payoff dominance can disagree",
  exact: "products, comparison and invariance under rescaling",
};

describe(cite(publication), () => {
  it("compares 1/16 with 1/4 in the security dilemma at fear 2: arming is safer, restraint is better", () => {
    const game = securityDilemma(kaliningradParameters());
    const risk = riskDominance(game);
    expect(risk?.equilibria.map(({ product }) => rationalText(product))).toEqual(["1/16", "1/4"]);
    expect(risk?.dominant).toEqual([1, 1]);
    expect(payoffDominance(game).dominant).toEqual([0, 0]);
  });

  it("does not depend on the units, or on what the other's strategy adds to one's payoff", () => {
    const payoff = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(payoff, payoff, payoff, payoff, payoff, payoff, (a, b, c, d, left, right) => {
        const before = riskDominance(
          symmetric([
            [a, b],
            [c, d],
          ]),
        );
        const after = riskDominance(
          symmetric([
            [rational(`${3 * a + left}/7`), rational(`${3 * b + right}/7`)],
            [rational(`${3 * c + left}/7`), rational(`${3 * d + right}/7`)],
          ]),
        );
        expect(after?.dominant).toEqual(before?.dominant);
      }),
    );
  });
});
