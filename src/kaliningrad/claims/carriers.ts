import { switchOff } from "../../model/assumption.js";
import type { Finding } from "../../model/claim.js";
import { minimalSufficientSets } from "../../model/minimal-sufficient-sets.js";
import type { Parameters } from "../../model/parameters.js";
import { ASSUMPTIONS } from "../assumptions/assumptions.js";

type Carried = Pick<Finding, "carriers" | "minimalSets" | "minimalSetsComplete">;

/** Which of the assumptions carry a conclusion, by switching every set of them off. */
export function carriedBy(
  parameters: Parameters,
  assumptions: readonly string[],
  holds: (parameters: Parameters) => boolean,
): Carried {
  const sets = minimalSufficientSets(assumptions, (off) => holds(switchOff(parameters, ASSUMPTIONS, off)));
  return { ...sets, minimalSetsComplete: true };
}

/** The carriers of a conclusion that is an assumption, put into the terms of a game. */
export function isAssumption(id: string): Carried {
  return { carriers: [id], minimalSets: [[id]], minimalSetsComplete: true };
}
