import { bestResponses, iteratedStrictDominance, pureAsMixed, pureEquilibria, symmetric } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "P. Milgrom and J. Roberts",
  year: 1990,
  title: "Rationalizability, Learning, and Equilibrium in Games with Strategic Complementarities",
  in: "Econometrica 58(6), 1255-1277",
  doi: "10.2307/2938316",
  field: "one-shot games",
  result:
    "Where each gains more from more when the other does more, iterated dominance leaves a least and a greatest strategy, both of them equilibria; best replies from the top fall to the greatest",
  exact: "survivors, equilibria and best replies, in random games with increasing differences",
};

describe(cite(publication), () => {
  // Payoffs with increasing differences: any payoff of one's own level, plus a sum of products of increasing functions.
  const level = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 5, maxLength: 5 });
  const steps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 });
  const sums = (parts: readonly number[]) =>
    parts.map((_, i) => parts.slice(0, i + 1).reduce((a, b) => a + b, 0));

  it("holds", () => {
    fc.assert(
      fc.property(level, steps, steps, (own, rising, alsoRising) => {
        const [f, g] = [sums(rising), sums(alsoRising)];
        const game = symmetric(own.map((x, i) => own.map((_, j) => x + (f[i] ?? 0) * (g[j] ?? 0))));
        const [kept] = iteratedStrictDominance(game).survivors;
        const [least, greatest] = [kept?.at(0) ?? -1, kept?.at(-1) ?? -1];
        const pure = pureEquilibria(game);
        expect(pure).toContainEqual([least, least]);
        expect(pure).toContainEqual([greatest, greatest]);
        let top = 4;
        for (let round = 0; round < 6; round++) {
          top = Math.max(...bestResponses(game, 0, pureAsMixed(game, [top, top])));
        }
        expect(top).toBe(greatest);
      }),
      { numRuns: 80 },
    );
  });
});
