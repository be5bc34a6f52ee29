import { rational, rationalText, strategyPayoffs } from "exclave";
import { dilemmaPayoffs, kaliningradParameters, securityDilemma, trustThreshold } from "exclave/kaliningrad";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "A. H. Kydd",
  year: 2005,
  title: "Trust and Mistrust in International Relations",
  in: "Princeton University Press",
  field: "security",
  result: "One restrains if and only if trust in the other is at least m = (P - S) / ((R - T) + (P - S))",
  exact: "the threshold, and that it is where both actions pay the same",
};

describe(cite(publication), () => {
  it("puts the threshold at 2/3 for weight of fear 2, and at 2 - 8/(3 phi) in general", () => {
    expect(trustThreshold(dilemmaPayoffs(kaliningradParameters()))?.toFraction()).toBe("2/3");
    fc.assert(
      fc.property(fc.integer({ min: 41, max: 79 }), (thirtieths) => {
        const phi = rational(`${thirtieths}/30`);
        const threshold = trustThreshold(dilemmaPayoffs(kaliningradParameters().with({ phi })));
        const inside = phi.compare("4/3") > 0 && phi.compare("8/3") < 0;
        expect(threshold === null ? null : rationalText(threshold)).toBe(
          inside ? rationalText(rational(rational(2).sub(rational("8/3").div(phi)))) : null,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is the belief at which restraint and arms pay the same, and above which restraint pays more", () => {
    const game = securityDilemma(kaliningradParameters());
    const difference = (trust: string): number => {
      const belief = [rational(trust), rational(rational(1).sub(trust))];
      const [restrain, arm] = strategyPayoffs(game, 0, [belief, belief]);
      return restrain && arm ? restrain.compare(arm) : Number.NaN;
    };
    expect(["65/100", "2/3", "67/100"].map(difference)).toEqual([-1, 0, 1]);
  });
});
