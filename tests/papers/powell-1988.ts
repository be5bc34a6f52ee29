import { rational, rationalText } from "exclave";
import { affine, affineRoot } from "exclave/model";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. Powell",
  year: 1988,
  title: "Nuclear Brinkmanship with Two-Sided Incomplete Information",
  in: "American Political Science Review 82(1), 155-178",
  field: "security",
  result: "The greatest risk of disaster that a side runs rather than give in: (w - s) / (w - d)",
  exact: "the critical risk; only this quantity is reproduced, not the bidding",
};

describe(cite(publication), () => {
  it.each([
    { w: "1", s: "0", d: "-9", risk: "1/10" },
    { w: "1", s: "0", d: "-19", risk: "1/20" },
    { w: "1", s: "0", d: "-4", risk: "1/5" },
    { w: "1", s: "-1/2", d: "-9", risk: "3/20" },
  ])("winning $w, giving in $s, disaster $d: $risk", ({ w, s, d, risk }) => {
    const gainAt = (r: number) =>
      rational(
        rational(w)
          .mul(1 - r)
          .add(rational(d).mul(r))
          .sub(s),
      );
    const critical = affineRoot(affine(gainAt(0), gainAt(1)));
    expect(critical && rationalText(critical)).toBe(risk);
    expect(gainAt(0).compare(0)).toBe(1);
  });
});
