import { rationalText } from "exclave";
import { shapleyValue, weightedVoting } from "exclave/cooperative";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "L. S. Shapley and M. Shubik",
  year: 1954,
  title: "A Method for Evaluating the Distribution of Power in a Committee System",
  in: "American Political Science Review 48(3), 787-792",
  doi: "10.2307/1951053",
  field: "cooperative games",
  result:
    "In the Security Council of five permanent and six other members the permanent ones have 76/77 of the power, 98.7 per cent",
  exact: "every member's power",
};

describe(cite(publication), () => {
  it("gives each permanent member 76/385 and each other one 1/462", () => {
    // Seven votes of eleven with all five permanent members: weights 7 and 1, quota 37.
    const weights = [...Array(5).fill(7), ...Array(6).fill(1)];
    const power = shapleyValue(11, weightedVoting(weights, 37)).map(rationalText);
    expect(power).toEqual([...Array(5).fill("76/385"), ...Array(6).fill("1/462")]);
  });
});
