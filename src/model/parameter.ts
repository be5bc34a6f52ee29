import type { RationalInput } from "../exact/rational.js";

/**
 * Where a parameter's default comes from:
 *
 * - `stated`: the source text states it
 * - `public-figure`: a published figure, named in `source`
 * - `judgement`: an expert's judgement
 * - `stylised`: chosen for the model
 */
export type Provenance = "stated" | "public-figure" | "judgement" | "stylised";

/** A named number of a model. */
export interface Parameter {
  /** The name that formulas and `--set` use: `phi`, or `q[PO,A]` for an entry of a table. */
  readonly name: string;
  readonly default: RationalInput;
  /** The values that are thought plausible, ends included. */
  readonly range: readonly [RationalInput, RationalInput];
  /** The values that make sense at all, ends included; null where there is no bound. */
  readonly domain: readonly [RationalInput | null, RationalInput | null];
  /** What it is measured in; empty for a pure number. */
  readonly unit: string;
  readonly meaning: string;
  readonly provenance: Provenance;
  /** The publication of a `public-figure`. */
  readonly source?: string;
}
