import { constantPolynomial, type MultivariatePolynomial } from "../../exact/multivariate-polynomial.js";
import { sign } from "../../exact/order.js";
import { type Rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import { checkProof } from "../check-proof.js";
import type { ClaimStatement } from "../claim-statement.js";
import { supposed } from "../hypotheses.js";
import { negatedFormula } from "../polynomial-formula.js";
import { replaced } from "../replaced.js";
import { checkFailsEverywhere, checkInstances } from "./check-instance.js";
import { type Fields, list, number, record, refuse, words } from "./document-fields.js";

/** Refuses a proof that does not show that a claim holds, or fails, at all points of the ranges at which its premises hold. */
export function checkBoxProof(proof: Fields, statement: ClaimStatement, holds: boolean, path: string): void {
  if (holds) {
    checkInstances(proof["proofs"], statement, `${path}.proofs`);
    return;
  }
  const [only] = list(proof["proofs"], `${path}.proofs`, 1);
  if (proof["instance"] === null) {
    checkFailsEverywhere(only, statement, `${path}.proofs[0]`);
    return;
  }
  const { instances, premises, parameters } = statement;
  const name = words(proof["instance"], `${path}.instance`);
  const instance =
    instances.find((one) => one.name === name) ?? refuse("expected an instance", `${path}.instance`);
  const { fails, uniform } = instance;
  if (fails === null || uniform !== null) refuse("it cannot be stated as polynomial inequalities", path);
  const belief = proof["belief"] === null ? {} : record(proof["belief"], `${path}.belief`);
  const stated: Rational[] = [];
  const weights = new Map(
    instance.variables.flatMap(({ name: weight, range }, i): [number, MultivariatePolynomial][] => {
      if (range !== null) return [];
      const value = belief[weight] === undefined ? ZERO : number(belief[weight], `${path}.belief.${weight}`);
      stated.push(value);
      return [[i, constantPolynomial(value)]];
    }),
  );
  if (stated.some((one) => sign(one) < 0) || (stated.length > 0 && sign(sum(stated)) === 0))
    refuse("expected weights of 0 or more, not all of them 0", `${path}.belief`);
  // The belief makes the claim fail throughout where it never holds against that belief.
  checkProof(
    only,
    supposed(premises, parameters, negatedFormula(replaced(fails, weights))),
    `${path}.proofs[0]`,
  );
}
