import type { Source } from "../../normal-form/catalogue/catalogue-game.js";
import type { Automaton } from "../automaton.js";

/** A strategy of the literature. */
export interface CatalogueStrategy {
  /** A short name, unique in the catalogue. */
  readonly id: string;
  /** Where it was published, or made known under its name. */
  readonly source: Source;
  /** What it does. */
  readonly note: string;
  readonly automaton: Automaton;
}
