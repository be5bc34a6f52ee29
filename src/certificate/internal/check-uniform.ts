import type { Rational } from "../../exact/rational.js";
import { checkProof } from "../check-proof.js";
import type { ClaimStatement } from "../claim-statement.js";
import { supposed } from "../hypotheses.js";
import type { UniformStatement } from "../uniform-statement.js";
import { list, numbers, position, record, refuse } from "./document-fields.js";

/** Refuses mixtures that are not proved to dominate, each one strategy wherever the premises hold. */
export function checkUniform(
  value: unknown,
  { parameters, premises }: ClaimStatement,
  uniform: UniformStatement,
  path: string,
): void {
  const { strategies } = uniform.claim;
  const proof = record(value, path);
  if (proof["by"] !== "mixtures") refuse('expected "mixtures"', `${path}.by`);
  list(proof["mixtures"], `${path}.mixtures`, strategies.length).forEach((one, i) => {
    const at = `${path}.mixtures[${i}]`;
    const fields = record(one, at);
    const strategy = strategies[i] as number;
    const weights = numbers(fields["weights"], `${at}.weights`, uniform.strategyCount);
    if (!uniform.isMixture(strategy, weights))
      refuse("expected probabilities of the dominating set", `${at}.weights`);
    checkProof(
      fields["proof"],
      supposed(premises, parameters, uniform.fails(strategy, weights)),
      `${at}.proof`,
    );
  });
}

/** Refuses points and weights of what the others play that some mixture may dominate at all of them. */
export function checkNoMixture(
  value: unknown,
  uniform: UniformStatement,
  readPremisePoint: (value: unknown, path: string) => Rational[],
  path: string,
): void {
  const fields = record(value, path);
  const strategy = position(fields["strategy"], `${path}.strategy`);
  if (!uniform.claim.strategies.includes(strategy))
    refuse("expected a strategy of the claim", `${path}.strategy`);
  const count = uniform.cells.length;
  const points = list(fields["points"], `${path}.points`).map((one, i) => {
    const at = `${path}.points[${i}]`;
    const point = record(one, at);
    return {
      values: readPremisePoint(point["values"], `${at}.values`),
      weights: numbers(point["weights"], `${at}.weights`, count),
    };
  });
  if (!uniform.excludes(strategy, points)) refuse("one mixture may dominate at all of these points", path);
}
