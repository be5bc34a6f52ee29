import { algebraicDecimal, bimatrix } from "exclave";
import { checkRepeated } from "exclave/certificate";
import { payoffSet } from "exclave/repeated";
import { repeatedDocument } from "exclave/report";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "D. Abreu and Y. Sannikov",
  year: 2014,
  title: "An algorithm for two-player repeated games with perfect monitoring",
  in: "Theoretical Economics 9(2), 313-338",
  doi: "10.3982/TE1302",
  field: "repeated games",
  result:
    "The equilibrium payoffs of a 3x3 Cournot game at discount factor 3/10: a polygon with six vertices",
  exact: "the vertices, two of them with coordinates of degree 3, proved from inside and outside",
};

describe(cite(publication), () => {
  const cournot = bimatrix(
    [
      [16, 3, 0],
      [21, 10, -1],
      [9, 5, -5],
    ],
    [
      [9, 13, 3],
      [1, 4, 0],
      [0, -4, -15],
    ],
  );

  it("has six vertices", () => {
    const { exact, vertices } = payoffSet(cournot, "3/10");
    expect(exact).toBe(true);
    expect(vertices?.map((point) => point.map((x) => Number(algebraicDecimal(x, 4))))).toEqual([
      [1.1257, 2.8],
      [7.3377, 0],
      [7.8631, 0],
      [19.7918, 2.8],
      [15.5631, 9.1],
      [7.3377, 10.9826],
    ]);
    expect(vertices?.[0]?.[0].minimalPolynomial).toHaveLength(4);
  });

  it("is accepted by the checker, which does not solve", () => {
    const document = JSON.parse(JSON.stringify(repeatedDocument(cournot, "3/10")));
    expect(checkRepeated(document, cournot).payoffSet).toBe("exact");
  });
});
