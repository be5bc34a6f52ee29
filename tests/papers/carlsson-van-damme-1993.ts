import { iteratedStrictDominance, type Rational, rational, rationalText, riskDominance, ZERO } from "exclave";
import { dilemmaPayoffs, fearThresholds, kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
import { describe, expect, it } from "vitest";
import { cutOffGame } from "./cut-off-game.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "H. Carlsson and E. van Damme",
  year: 1993,
  title: "Global Games and Equilibrium Selection",
  in: "Econometrica 61(5), 989-1018",
  doi: "10.2307/2951491",
  field: "one-shot games",
  result:
    "When payoffs are seen with a little noise, iterated dominance selects the risk-dominant equilibrium: in the security dilemma the race starts at fear 16/9, though peace is an equilibrium up to 8/3",
  exact: "the threshold of risk dominance; the survivors of iterated dominance in the game with noise",
  otherwise: "the game with noise has signals in steps of 1/27 with triangular noise, in cut-off strategies",
};

const parameters = kaliningradParameters();

describe(cite(publication), () => {
  it("has the threshold of risk dominance at 16/9, between 4/3 and 8/3", () => {
    const { race, riskDominance: selected, dominance } = fearThresholds(parameters);
    expect([race, selected, dominance].map((at) => at && rationalText(at))).toEqual(["4/3", "16/9", "8/3"]);
    const dominant = (phi: string) =>
      riskDominance(securityDilemma(parameters.with({ phi })))?.dominant ?? null;
    expect(dominant("1777/1000")).toEqual([0, 0]);
    expect(dominant("16/9")).toBe(null);
    expect(dominant("1778/1000")).toEqual([1, 1]);
  });

  it("is where noise leaves a single cut-off, up to the width of a few signals", () => {
    // Signals from 28/27 (restraint is dominant) to 76/27 (arming is dominant); a rival's lies within five steps.
    const steps = Array.from({ length: 49 }, (_, i) => i);
    const phi = (i: number): Rational => rational(`${76 - i}/27`);
    const weight = (i: number, j: number): number => Math.max(0, 6 - Math.abs(i - j));
    const total = steps.reduce((sum, i) => sum + steps.reduce((part, j) => part + weight(i, j), 0), 0);
    const joint = steps.map((i) =>
      steps.map((j) => (weight(i, j) === 0 ? ZERO : rational(`${weight(i, j)}/${total}`))),
    );
    const stages = steps.map((i) => dilemmaPayoffs(parameters, phi(i)));
    const game = cutOffGame(joint, (type, arms, rivalArms) => {
      const { R, S, T, P } = stages[type] as (typeof stages)[number];
      if (arms) return rivalArms ? P : T;
      return rivalArms ? S : R;
    });
    const [kept] = iteratedStrictDominance(game).survivors;
    const lowest = (cut: number): number => phi(cut - 1).valueOf();
    const cutOffs = (kept ?? []).map(lowest);
    // Without noise every cut-off between 4/3 and 8/3 is an equilibrium: 36 of them.
    expect(cutOffs.length).toBeLessThan(8);
    expect(Math.min(...cutOffs)).toBeGreaterThan(16 / 9 - 4 / 27);
    expect(Math.max(...cutOffs)).toBeLessThan(16 / 9 + 4 / 27);
  });
});
