import { bimatrix, bimatrixEquilibria, iteratedWeakOutcomes } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "E. Kohlberg and J.-F. Mertens",
  year: 1986,
  title: "On the Strategic Stability of Equilibria",
  in: "Econometrica 54(5), 1003-1037",
  field: "one-shot games",
  result:
    "Stability is a matter of connected components: to stay out of a coordination game is an equilibrium component that forward induction discards, and small changes of payoffs remove",
  exact: "components, dimension, index, and what iterated weak dominance leaves in every order",
};

describe(cite(publication), () => {
  // Stay out and get 2 each, or meet: (3, 3) at the first place, (1, 1) at the second.
  const rows = [
    [2, 2],
    [3, 1],
    [0, 1],
  ];
  const columns = [
    [2, 2],
    [3, 0],
    [0, 1],
  ];
  const game = bimatrix(rows, columns, { rows: ["out", "first", "second"], columns: ["first", "second"] });

  it("has two components: going in, of index 1, and staying out, a segment of index 0", () => {
    expect(bimatrixEquilibria(game).components?.map(({ dimension, index }) => [dimension, index])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("leaves going in after elimination of weakly dominated strategies, in whatever order", () => {
    const { complete, outcomes } = iteratedWeakOutcomes(game);
    expect(complete).toBe(true);
    expect(outcomes.map(({ survivors }) => survivors)).toEqual([[[1], [0]]]);
  });

  it("loses the component of index 0 to a small change of payoffs", () => {
    const near = bimatrix(rows, [
      [2, "199/100"],
      [3, 0],
      [0, 1],
    ]);
    const { equilibria } = bimatrixEquilibria(near);
    expect(equilibria.map(({ supports }) => supports)).toEqual([[[1], [0]]]);
  });
});
