import { fromFunction, pureEquilibria, rational, rationalText, ZERO } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "G. Tullock",
  year: 1980,
  title: "Efficient Rent Seeking",
  in: "Toward a Theory of the Rent-Seeking Society, Texas A&M University Press",
  field: "security",
  result:
    "In the lottery contest efforts are V^2 V' / (V + V')^2; equal sides spend half of the prize together, and the side with the greater stake wins more often",
  exact: "the efforts and chances, as an equilibrium among all efforts on a grid that contains them",
  otherwise: "a grid of efforts in place of all real ones",
};

/** Pure equilibria when both choose efforts among multiples of `step`, as texts. */
function efforts(first: string, second: string, step: string, count: number): string[] {
  const levels = Array.from({ length: count + 1 }, (_, i) => rational(rational(step).mul(i)));
  const names = levels.map(rationalText);
  const game = fromFunction(
    [
      { name: "first", strategies: names },
      { name: "second", strategies: names },
    ],
    ([i, j]) => {
      const [x, y] = [levels[i as number] ?? ZERO, levels[j as number] ?? ZERO];
      const total = x.add(y);
      const chance = total.n === 0n ? rational("1/2") : rational(x.div(total));
      return [
        rational(rational(first).mul(chance).sub(x)),
        rational(rational(second).mul(rational(1).sub(chance)).sub(y)),
      ];
    },
  );
  return pureEquilibria(game).map(([i, j]) => `${names[i as number]} ${names[j as number]}`);
}

describe(cite(publication), () => {
  it("stakes 3 and 1: efforts 9/16 and 3/16, so that the first wins with probability 3/4", () => {
    expect(efforts("3", "1", "1/16", 24)).toEqual(["9/16 3/16"]);
  });

  it("equal stakes 1: a quarter each, half of the prize in all", () => {
    expect(efforts("1", "1", "1/20", 20)).toEqual(["1/4 1/4"]);
  });
});
