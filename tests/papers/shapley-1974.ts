import { bimatrix, bimatrixEquilibria, lemkeHowsonEquilibria } from "exclave";
import { describe, expect, it } from "vitest";
import { equilibriaTexts, profileText } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "L. S. Shapley",
  year: 1974,
  title: "A note on the Lemke-Howson algorithm",
  in: "Mathematical Programming Study 1, 175-189",
  doi: "10.1007/BFb0121248",
  field: "computation",
  result:
    "Equilibria have a sign, opposite at the two ends of a path, and there are equilibria that no sequence of paths reaches",
  exact: "the paths, the equilibria they miss, and all indices",
};

describe(cite(publication), () => {
  // Figure 3.
  const game = bimatrix(
    [
      [0, 3, 0],
      [2, 2, 0],
      [3, 0, 1],
    ],
    [
      [0, 2, 3],
      [3, 2, 0],
      [0, 0, 1],
    ],
  );

  it("figure 3 has three equilibria, of which paths reach one", () => {
    expect(equilibriaTexts(game)).toHaveLength(3);
    const reached = lemkeHowsonEquilibria(game).equilibria.map(({ strategies }) => profileText(strategies));
    expect(reached).toEqual(["0,0,1 | 0,0,1"]);
  });

  it("gives the ends of every path opposite signs, the artificial equilibrium -1", () => {
    const coordination = bimatrix(
      [
        [3, 0, 0],
        [0, 2, 0],
        [0, 0, 1],
      ],
      [
        [3, 0, 0],
        [0, 2, 0],
        [0, 0, 1],
      ],
    );
    const set = bimatrixEquilibria(coordination);
    const indices = set.equilibria.map(({ component }) =>
      component === null ? null : set.components?.[component]?.index,
    );
    const order = new Map(
      set.equilibria.map(({ strategies }, i) => [profileText(strategies), indices[i] ?? 0]),
    );
    const { equilibria, vertices, paths } = lemkeHowsonEquilibria(coordination);
    const signs = vertices.map((at) =>
      at === null ? -1 : (order.get(profileText(equilibria[at]?.strategies ?? [])) ?? 0),
    );
    expect(paths.length).toBeGreaterThan(0);
    for (const { between } of paths)
      expect(between.map((end) => signs[end] ?? 0).reduce((a, b) => a + b)).toBe(0);
    expect(indices.filter((index) => index === 1)).toHaveLength(4);
    expect(indices.filter((index) => index === -1)).toHaveLength(3);
  });
});
