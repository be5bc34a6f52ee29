/**
 * A proof that what is supposed contradicts itself:
 *
 * - `combination`: products of what is supposed, and of squares, add up to 0 everywhere, though one of them is positive and
 *   none negative (Krivine 1964, Stengle 1974, Handelman 1988, doi:10.2140/pjm.1988.132.35, Schmuedgen 1991: certificates of
 *   this form exist in important cases)
 * - `cases`: each case of a disjunction does
 * - `split`: both parts of the range of a parameter do
 * - `sign`: a hypothesis has the wrong sign everywhere on the ranges, which its coefficients in the basis of Bernstein there
 *   show
 */
export type Proof =
  | {
      readonly by: "combination";
      readonly terms: readonly ProofTerm[];
      /** Left out where there are none. */
      readonly squares?: readonly ProofSquare[];
    }
  | { readonly by: "cases"; readonly of: string; readonly proofs: readonly Proof[] }
  | {
      readonly by: "split";
      readonly parameter: string;
      /** The rational at which the range falls into two. */
      readonly at: string;
      readonly below: Proof;
      readonly above: Proof;
    }
  | { readonly by: "sign"; readonly of: string };

/** The square of a polynomial, which is nowhere negative, and the name that it has among the factors of products. */
export interface ProofSquare {
  readonly name: string;
  /** The polynomial, as a sum of products of parameters. */
  readonly of: readonly { readonly coefficient: string; readonly variables: readonly string[] }[];
}

/** A product of hypotheses and squares by their names, times a rational: positive, or any where one of them is an equation. */
export interface ProofTerm {
  readonly factors: readonly string[];
  readonly multiplier: string;
}
