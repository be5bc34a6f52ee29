import type { SearchOptions } from "../nash/search-options.js";
import type { CorrelatedKind } from "./obedience.js";

/** Which equilibria are meant, and what the search may cost. */
export type CorrelatedOptions = CorrelatedKind & SearchOptions;
