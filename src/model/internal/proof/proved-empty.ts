import type { ClaimStatement, Premise } from "../../../certificate/claim-statement.js";
import { supposed } from "../../../certificate/hypotheses.js";
import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { Proof } from "../../../certificate/proof.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import { contradict } from "./contradict.js";

/** Ranges are halved so often at most, in all branches of a proof together, unless told otherwise. */
const MAXIMUM_SPLITS = 200;

/**
 * Returns a proof that nowhere on the ranges the premises hold and a formula does, or null where none is found.
 *
 * @param formula - null for the premises alone
 */
export function provedEmpty(
  statement: ClaimStatement,
  variables: readonly StatementVariable[],
  formula: Formula | null,
  meter: Meter,
  splits: number = MAXIMUM_SPLITS,
): Proof | null {
  return contradict(supposed(statement.premises, variables, formula), {
    isPremise: premiseNames(statement.premises),
    meter,
    splits: { left: splits },
    holdsSomewhere: () => false,
  });
}

/** Tells the hypotheses that come from premises, by name. */
export function premiseNames(premises: readonly Premise[]): (given: string) => boolean {
  const names = premises.map(({ name }) => name);
  return (given) =>
    names.some(
      (name) => given === name || (/^[.#]/.test(given.slice(name.length)) && given.startsWith(name)),
    );
}
