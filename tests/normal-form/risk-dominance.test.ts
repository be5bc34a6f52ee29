import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { riskDominance } from "../../src/normal-form/risk-dominance.js";
import { symmetric } from "../../src/normal-form/symmetric.js";

describe("riskDominance", () => {
  it("in the security dilemma with fear 2 arming risk-dominates, at 16/9 the products tie", () => {
    expect(
      riskDominance(
        symmetric([
          [2, -3],
          ["7/4", "-5/2"],
        ]),
      )?.dominant,
    ).toEqual([1, 1]);
    const tie = riskDominance(
      symmetric([
        ["19/9", "-25/9"],
        ["16/9", "-22/9"],
      ]),
    );
    expect(tie?.dominant).toBeNull();
    expect(tie?.equilibria.map(({ product }) => rationalText(product))).toEqual(["1/9", "1/9"]);
  });

  it("below 16/9 restraint risk-dominates", () => {
    // Fear 3/2: R, S, T, P = 9/4, -5/2, 29/16, -19/8.
    const found = riskDominance(
      symmetric([
        ["9/4", "-5/2"],
        ["29/16", "-19/8"],
      ]),
    );
    expect(found?.dominant).toEqual([0, 0]);
    expect(found?.equilibria[0].losses.map(rationalText)).toEqual(["7/16", "7/16"]);
  });

  it("equilibria off the diagonal", () => {
    const found = riskDominance(
      bimatrix(
        [
          [0, 3],
          [2, 0],
        ],
        [
          [0, 2],
          [1, 0],
        ],
      ),
    );
    expect(found?.equilibria.map(({ profile, product }) => [profile, rationalText(product)])).toEqual([
      [[0, 1], "6"],
      [[1, 0], "2"],
    ]);
    expect(found?.dominant).toEqual([0, 1]);
  });

  it("null without two strict equilibria", () => {
    expect(
      riskDominance(
        symmetric([
          [3, 0],
          [5, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      riskDominance(
        symmetric([
          [1, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
  });

  it("refuses other sizes", () => {
    expect(() => riskDominance(symmetric([[1]]))).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });
});
