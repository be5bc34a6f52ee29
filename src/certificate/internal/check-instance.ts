import { checkPlayProof } from "../check-play-proof.js";
import { checkProof } from "../check-proof.js";
import type { ClaimInstance, ClaimStatement } from "../claim-statement.js";
import { supposed } from "../hypotheses.js";
import { allOf } from "../polynomial-formula.js";
import { checkUniform } from "./check-uniform.js";
import { list, refuse } from "./document-fields.js";

/** Refuses proofs that do not show that every instance of a claim holds wherever the premises do. */
export function checkInstances(value: unknown, statement: ClaimStatement, path: string): void {
  const { instances } = statement;
  list(value, path, instances.length).forEach((proof, i) => {
    checkInstance(proof, statement, instances[i] as ClaimInstance, `${path}[${i}]`);
  });
}

function checkInstance(
  proof: unknown,
  statement: ClaimStatement,
  { fails, variables, play, uniform }: ClaimInstance,
  path: string,
): void {
  if (uniform !== null) {
    checkUniform(proof, statement, uniform, path);
    return;
  }
  const { parameters, premises } = statement;
  if (play !== null) checkPlayProof(proof, supposed(premises, parameters, null), play, true, path);
  else if (fails === null) refuse("it cannot be stated as polynomial inequalities", path);
  else checkProof(proof, supposed(premises, variables, fails), path);
}

/** Refuses a proof that does not show that a claim fails wherever the premises hold. */
export function checkFailsEverywhere(proof: unknown, statement: ClaimStatement, path: string): void {
  const { parameters, premises, instances } = statement;
  const [instance, another] = instances;
  if (instance !== undefined && another === undefined) {
    const { play, holds, holdsVariables } = instance;
    if (play !== null) checkPlayProof(proof, supposed(premises, parameters, null), play, false, path);
    else if (holds !== null) checkProof(proof, supposed(premises, holdsVariables, holds), path);
    else refuse("it cannot be stated as polynomial inequalities", path);
    return;
  }
  const all = instances.map(({ holds, holdsVariables }) =>
    holds === null || holdsVariables.length > parameters.length
      ? refuse("it cannot be stated as polynomial inequalities", path)
      : holds,
  );
  checkProof(proof, supposed(premises, parameters, allOf(all)), path);
}
