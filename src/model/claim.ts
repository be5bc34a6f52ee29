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

/** One way to read a sentence as a claim of a parametric model, which is decided over the ranges of its parameters. */
export interface ClaimReading {
  /** The sentence in this reading. */
  readonly says: string;
  /** The name of the model. */
  readonly model: string;
  /** The claim of the model. */
  readonly claim: string;
  /** Of a first reading, true where it says a part of the proposition only; all others may. */
  readonly part?: true;
}

/** A sentence of the source text that is no proposition about games yet. */
export interface OpenClaim {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Why not: what it needs. */
  readonly reason: string;
  /** Parts of it that models decide. */
  readonly readings?: readonly ClaimReading[];
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
  /** The game it is about. */
  readonly game?: string;
  /**
   * The sentence as claims of parametric models: first the proposition itself, or what comes closest to it, then other
   * readings. None where no model has it.
   */
  readonly readings?: readonly ClaimReading[];
  /** What does not follow from it, though a reader might think so. */
  readonly doesNotShow?: readonly string[];
  /** The entries of `boundary` that a table shows, most telling first. */
  readonly shown: readonly ShownFigure[];
  /** Evaluates the proposition at the parameters. */
  readonly evaluate: (parameters: Parameters) => Finding;
}
