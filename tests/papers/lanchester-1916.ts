import { algebraicDecimal, algebraicRoots, polynomial, rational, rationalText } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "F. W. Lanchester",
  year: 1916,
  title: "Aircraft in Warfare: The Dawn of the Fourth Arm",
  in: "Constable",
  field: "security",
  result:
    "The square law: of 22 against 12 equal units the square root of 340 remain, and the smaller side needs 121/36 times the effectiveness to break even",
  exact: "survivors as an algebraic number, and the break-even effectiveness",
  otherwise: "the battle stepped through in doubles agrees to three digits",
};

describe(cite(publication), () => {
  it("leaves the root of x^2 = 22^2 - 12^2", () => {
    const survivors = algebraicRoots(polynomial([12 ** 2 - 22 ** 2, 0, 1])).at(-1)?.root;
    expect(survivors?.minimalPolynomial).toEqual([-340n, 0n, 1n]);
    expect(survivors && algebraicDecimal(survivors, 6)).toBe("18.439089");
    const ratio = rational("22/12");
    expect(rationalText(rational(ratio.mul(ratio)))).toBe("121/36");
  });

  it("is what the differential equations give", () => {
    let [large, small] = [22, 12];
    const step = 1e-5;
    while (small > 0) [large, small] = [large - step * small, small - step * large];
    expect(Math.abs(large - Math.sqrt(340))).toBeLessThan(1e-3);
  });
});
