import type { Assumption } from "../../model/assumption.js";
import { ARMS_ASSUMPTIONS } from "./arms.js";
import { CREDIBILITY_ASSUMPTIONS } from "./credibility.js";
import { POSTURE_ASSUMPTIONS } from "./posture-premises.js";

/** The paper's premises A1 to A11, as predicates of the parameters. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...POSTURE_ASSUMPTIONS,
  ...ARMS_ASSUMPTIONS,
  ...CREDIBILITY_ASSUMPTIONS,
].sort((a, b) => numberOf(a) - numberOf(b));

function numberOf({ id }: Assumption): number {
  return Number(id.slice(1));
}
