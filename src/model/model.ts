import type { Player } from "../normal-form/game.js";
import type { Parameters } from "./parameters.js";
import type { Proposition } from "./proposition.js";
import type { Condition, Quantity } from "./quantity.js";

/**
 * A game with named parameters, and what is assumed and claimed of it: plain data, with every formula filled in for every
 * profile and every value of its indices. Made by {@link defineModel} or {@link readModel}, and immutable.
 */
export interface Model {
  readonly title: string;
  readonly players: readonly Player[];
  readonly groups: readonly StrategyGroup[];
  /** The numbers of the model at their defaults; an entry of a table is one of them, `q[PO,A]`. */
  readonly parameters: Parameters;
  readonly tables: readonly Table[];
  /** `payoffs[player][profile]`, with profiles row-major, the last player's strategy changing fastest. */
  readonly payoffs: readonly (readonly Quantity[])[];
  readonly assumptions: readonly ModelAssumption[];
  readonly claims: readonly ModelClaim[];
}

/** Some strategies of one player by a name of their own. */
export interface StrategyGroup {
  readonly name: string;
  readonly player: number;
  /** Their positions, ascending. */
  readonly strategies: readonly number[];
}

/** What an index runs over: strategies of one player, or the players. */
export interface Domain {
  /** As it is written: the name of a player or a group, or `players`. */
  readonly name: string;
  /** The player whose strategies they are; null where they are the players. */
  readonly player: number | null;
  /** The names of the strategies or players. */
  readonly labels: readonly string[];
}

/** Parameters indexed by strategies or players. */
export interface Table {
  readonly name: string;
  readonly over: readonly Domain[];
}

/** What the indices of a quantified statement stand for in one of its instances, by name. */
export type IndexValues = Readonly<Record<string, string>>;

/** An index of a statement, and the player or group that it runs over. */
export interface Quantified {
  readonly index: string;
  readonly over: string;
}

/** A named premise. It holds where all of its instances do. */
export interface ModelAssumption {
  readonly id: string;
  readonly says: string;
  /** The premise as it is written. */
  readonly formula: string;
  readonly forall: readonly Quantified[];
  /** One instance for each way to fill its indices in; one, with no index, when it has none. */
  readonly instances: readonly { readonly indices: IndexValues; readonly condition: Condition }[];
  /** The parameters that its stated opposite replaces, with their values there; null when none is stated. */
  readonly off: readonly { readonly parameter: string; readonly value: Quantity }[] | null;
}

/** A named proposition. It is true where all of its instances are. */
export interface ModelClaim {
  readonly id: string;
  readonly says: string;
  /** The premises under which it is claimed. */
  readonly assumptions: readonly string[];
  readonly forall: readonly Quantified[];
  /** Its formulas as they are written, by the key before them. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly instances: readonly { readonly indices: IndexValues; readonly proposition: Proposition }[];
}
