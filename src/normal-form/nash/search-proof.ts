/**
 * A sparse vector of integer weights, one an inequality of a best-response polytope: label, weight, label, weight and so
 * on. A weight beyond the safe integers is a decimal text.
 */
export type ProofWeights = readonly (number | string)[];

/**
 * One step of the proof that a search for equilibria has missed none: an array whose first entry says what step it is.
 * `docs/exactness-and-certificates.md` tells what each proves.
 */
export type ProofLine =
  | readonly ["b", label: number, left: 0 | ProofWeights, right: 0 | ProofWeights]
  | readonly ["i", side: number, weights: ProofWeights]
  | readonly ["c", side: number, weights: ProofWeights]
  | readonly ["x", side: number, point: ProofWeights]
  | readonly ["z"]
  | readonly ["l"]
  | readonly ["s", label: number]
  | readonly ["n", name: number]
  | readonly ["m", name: number]
  | readonly ["p", equilibrium: number]
  | readonly ["v", equilibrium: number]
  | readonly ["i", weights: ProofWeights]
  | readonly ["c", weights: ProofWeights];

/**
 * What a search for equilibria did. Its branches and ends are all there are: `closed`, `leaves`, `repeated` and `origins` add
 * up to `branches` plus 1.
 */
export interface SearchRun {
  /** How many pairs of faces were looked at. */
  readonly nodes: number;
  readonly branches: number;
  /** How many were proved empty by doubles, with a bound on all rounding errors, and in exact arithmetic. */
  readonly closed: { readonly rounded: number; readonly exact: number };
  /** How many were Nash subsets. */
  readonly leaves: number;
  /** How many were covered by what had been looked at before. */
  readonly repeated: number;
  /** How many left a player nothing to play. */
  readonly origins: number;
}

/** What became of a side of a branch: searched further, or closed by doubles with a bound, or in exact arithmetic. */
export type BranchSide = "open" | "rounded" | "exact";

/** How long the proof of a search is, and what it is made of. */
export interface SearchProofSummary {
  /** How many lines there are. */
  readonly nodes: number;
  readonly branches: number;
  /** How many faces are proved empty by rounded multipliers, and by exact ones. */
  readonly closed: { readonly rounded: number; readonly exact: number };
  /** How many times labels are proved tight on a whole face. */
  readonly implied: number;
  /** How many pairs of faces are Nash subsets. */
  readonly leaves: number;
  /** How many times the proof points back to what is proved before. */
  readonly repeated: number;
}
