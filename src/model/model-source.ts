import type { RationalInput } from "../exact/rational.js";
import type { DominanceStrength } from "../normal-form/dominated-set.js";
import type { Provenance } from "./parameter.js";

/** The keys of a model, in their customary order. */
export const MODEL_KEYS: readonly string[] = [
  "exclave",
  "title",
  "players",
  "groups",
  "parameters",
  "tables",
  "let",
  "payoffs",
  "assumptions",
  "claims",
];

/** A formula, or a number. */
export type FormulaText = string | number;

/** One name, or a list of them. */
export type NamesSource = string | readonly string[];

/** The range of a parameter: its ends, or how far it may lie from the default, cut to the domain. */
export type RangeSource =
  | readonly [RationalInput, RationalInput]
  | { readonly within: RationalInput }
  | { readonly times: readonly [RationalInput, RationalInput] };

/** What is said of a parameter besides its value. */
export interface ParameterDescription {
  /** The values that make sense at all, null where there is no bound. */
  readonly domain?: readonly [RationalInput | null, RationalInput | null];
  readonly unit?: string;
  readonly meaning?: string;
  readonly provenance?: Provenance;
  /** The publication of a `public-figure`. */
  readonly source?: string;
}

/** A parameter; a number alone is fixed, and so is one without a range. */
export type ParameterSource =
  | RationalInput
  | (ParameterDescription & { readonly default: RationalInput; readonly range?: RangeSource });

/** A value for each entry of a table: one for all, a list in the order of the index, or a map by name, nested. */
export type EntriesSource<Leaf> =
  | Leaf
  | readonly EntriesSource<Leaf>[]
  | { readonly [label: string]: EntriesSource<Leaf> };

/** Parameters indexed by strategies or players. */
export interface TableSource extends ParameterDescription {
  /** What each index runs over: a player (its strategies), a group, or `players`. */
  readonly over: NamesSource;
  readonly default: EntriesSource<RationalInput>;
  readonly range?: EntriesSource<RangeSource>;
}

/** Indices, and the player or group that each runs over. */
export type IndicesSource = Readonly<Record<string, string>>;

/** A premise; `off` gives the parameters other values, as its stated opposite. */
export interface AssumptionSource {
  readonly says?: string;
  readonly forall?: IndicesSource;
  readonly holds: string;
  readonly off?: Readonly<Record<string, FormulaText>>;
}

/** What every claim may have. */
export interface ClaimCommon {
  readonly says?: string;
  readonly forall?: IndicesSource;
  /** The assumptions under which it is claimed; all when left out. */
  readonly given?: NamesSource;
}

/** A profile: for each player a strategy, or the probabilities of those that are played. */
export type ProfileSource = readonly (string | Readonly<Record<string, FormulaText>>)[];

/** A claim: one kind of proposition, with the keys that belong to it. */
export type ClaimSource = ClaimCommon &
  (
    | {
        readonly dominated: NamesSource;
        readonly player?: string;
        readonly by?: NamesSource;
        readonly strength?: DominanceStrength;
        readonly using?: "mixed" | "uniform" | "pure" | "one";
      }
    | { readonly dominant: string; readonly player?: string; readonly strength?: DominanceStrength }
    | { readonly survives: NamesSource; readonly player?: string; readonly using?: "mixed" | "pure" }
    | { readonly eliminated: NamesSource; readonly player?: string; readonly using?: "mixed" | "pure" }
    | { readonly equilibrium: ProfileSource; readonly order?: readonly string[] }
    | { readonly "unique-equilibrium": ProfileSource; readonly order?: readonly string[] }
    | { readonly support: NamesSource; readonly player?: string; readonly order?: readonly string[] }
    | { readonly "never-played": NamesSource; readonly player?: string; readonly order?: readonly string[] }
    | { readonly "always-played": NamesSource; readonly player?: string; readonly order?: readonly string[] }
    | { readonly positive: FormulaText }
    | { readonly "non-negative": FormulaText }
    | { readonly holds: string }
    | {
        readonly monotone: FormulaText;
        readonly in: string;
        readonly direction?: "increasing" | "decreasing";
        readonly strength?: "strict" | "weak";
      }
    | { readonly class: string }
    | { readonly threshold: FormulaText; readonly in: string; readonly at: FormulaText }
  );

/** A model as plain data, with the same keys as a model file: what {@link defineModel} reads. */
export interface ModelSource {
  readonly exclave: "model/1";
  readonly title?: string;
  /** The strategies of each player. */
  readonly players: Readonly<Record<string, readonly string[]>>;
  readonly groups?: Readonly<
    Record<
      string,
      | readonly string[]
      | { readonly player?: string; readonly strategies: NamesSource; readonly says?: string }
    >
  >;
  readonly parameters?: Readonly<Record<string, ParameterSource>>;
  readonly tables?: Readonly<Record<string, TableSource>>;
  readonly let?: Readonly<
    Record<
      string,
      FormulaText | { readonly forall?: IndicesSource; readonly is: FormulaText; readonly says?: string }
    >
  >;
  readonly payoffs: Readonly<Record<string, FormulaText>>;
  readonly assumptions?: Readonly<Record<string, AssumptionSource>>;
  readonly claims?: Readonly<Record<string, ClaimSource>>;
}
