import type { JsonValue } from "./json-value.js";
import type { Parameters } from "./parameters.js";

/** What an evaluation of a claim at one parameter point found. */
export interface Finding {
  /** Whether the proposition holds at the parameters; null when that could not be decided. */
  readonly atDefaults: boolean | null;
  /** The assumptions in every minimal sufficient set. */
  readonly carriers: readonly string[];
  readonly minimalSets: readonly (readonly string[])[];
  /** Whether every set of assumptions was tried. */
  readonly minimalSetsComplete: boolean;
  /** Margins and thresholds, as rational texts by name. */
  readonly boundary: Readonly<Record<string, JsonValue>>;
  /** Everything else that was computed: payoffs, equilibria, certificates. */
  readonly evidence: Readonly<Record<string, JsonValue>>;
  /** Qualifications that depend on the parameters. */
  readonly caveats?: readonly string[];
}

/** A line that a table shows for a claim: a label, and the name of the entry of `boundary` behind it. */
export interface ShownFigure {
  readonly label: string;
  readonly entry: string;
}

/** A sentence of the source text, made a proposition about games. */
export interface Claim {
  readonly id: string;
  readonly title: string;
  /** The sentence of the source text. */
  readonly says: string;
  /** The proposition, in words. */
  readonly proposition: string;
  /** The proposition, in symbols. */
  readonly symbols: string;
  /** The assumptions that the claim is about. */
  readonly assumptions: readonly string[];
  /** What would refute it. */
  readonly falsifier: string;
  readonly caveats: readonly string[];
  /** The entries of `boundary` that a table shows, most telling first. */
  readonly shown: readonly ShownFigure[];
  /** Evaluates the proposition at the parameters. */
  readonly evaluate: (parameters: Parameters) => Finding;
}
