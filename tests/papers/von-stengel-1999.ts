import { bimatrix, bimatrixEquilibria, degeneracy, pureEquilibria } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "B. von Stengel",
  year: 1999,
  title: "New Maximal Numbers of Equilibria in Bimatrix Games",
  in: "Discrete and Computational Geometry 21, 557-568",
  field: "computation",
  result:
    "A nondegenerate 6x6 game with 75 equilibria, more than the 63 that had been conjectured to be the most",
  exact: "all equilibria, with the proof that none is missing",
};

const rows = [
  [9504, -660, 19976, -20526, 1776, -8976],
  [-111771, 31680, -130944, 168124, -8514, 52764],
  [397584, -113850, 451176, -586476, 29216, -178761],
  [171204, -45936, 208626, -263076, 14124, -84436],
  [1303104, -453420, 1227336, -1718376, 72336, -461736],
  [737154, -227040, 774576, -1039236, 48081, -300036],
];
const columns = [
  [72336, 48081, 29216, 14124, 1776, -8514],
  [-461736, -300036, -178761, -84436, -8976, 52764],
  [1227336, 774576, 451176, 208626, 19976, -130944],
  [-1718376, -1039236, -586476, -263076, -20526, 168124],
  [1303104, 737154, 397584, 171204, 9504, -111771],
  [-453420, -227040, -113850, -45936, -660, 31680],
];

describe(cite(publication), () => {
  const game = bimatrix(rows, columns);
  const { complete, equilibria, components, degenerate } = bimatrixEquilibria(game);

  it("has 75 equilibria, each by itself, one of them pure", () => {
    expect([complete, equilibria.length, components?.length]).toEqual([true, 75, 75]);
    expect(pureEquilibria(game).length).toBe(
      equilibria.filter(({ supports }) => supports.every(({ length }) => length === 1)).length,
    );
  });

  it("is not degenerate, and 38 equilibria have index 1, 37 index -1", () => {
    expect(degenerate ?? degeneracy(game).degenerate).toBe(false);
    const count = (sign: number) => components?.filter(({ index }) => index === sign).length;
    expect([count(1), count(-1)]).toEqual([38, 37]);
  });
});
