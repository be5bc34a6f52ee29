import { pureEquilibria, type Rational, rational, rationalText, riskDominance, symmetric } from "exclave";
import { affine, affineRoot } from "exclave/model";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "S. Chassang and G. Padró i Miquel",
  year: 2010,
  title: "Conflict and Deterrence under Strategic Risk",
  in: "Quarterly Journal of Economics 125(4), 1821-1858",
  field: "security",
  result:
    "Peace needs a value of at least F under complete information and F + W - S under strategic risk, so that more weapons can stabilise the one and destabilise the other",
  exact: "both thresholds",
  otherwise: "the numbers are an illustration of the test",
};

/** Peace is worth theta; F is gained by a surprise attack, S is left to its victim, W to each when both attack. */
const game = (theta: Rational, F: string, W: string, S: string) =>
  symmetric(
    [
      [theta, S],
      [F, W],
    ],
    { strategies: ["peace", "attack"] },
  );

describe(cite(publication), () => {
  it.each([
    { weapons: 0, F: "3/2", W: "0", S: "-1", complete: "3/2", strategic: "5/2" },
    { weapons: 1, F: "1", W: "-1/2", S: "-3", complete: "1", strategic: "7/2" },
    { weapons: 2, F: "1/2", W: "-1", S: "-7/2", complete: "1/2", strategic: "3" },
  ])("with weapons $weapons: $complete and $strategic", ({ F, W, S, complete, strategic }) => {
    const step = "1/1000";
    const peace = (theta: Rational): boolean =>
      pureEquilibria(game(theta, F, W, S)).some(([a, b]) => a === 0 && b === 0);
    expect(peace(rational(complete))).toBe(true);
    expect(peace(rational(rational(complete).sub(step)))).toBe(false);

    const selected = (theta: Rational) => riskDominance(game(theta, F, W, S))?.dominant ?? null;
    expect(selected(rational(rational(strategic).add(step)))).toEqual([0, 0]);
    expect(selected(rational(strategic))).toBe(null);
    expect(selected(rational(rational(strategic).sub(step)))).toEqual([1, 1]);

    const gain = (theta: number) => rational(rational(theta).sub(F).sub(rational(W).sub(S)));
    const root = affineRoot(affine(gain(0), gain(1)));
    expect(root && rationalText(root)).toBe(strategic);
  });
});
