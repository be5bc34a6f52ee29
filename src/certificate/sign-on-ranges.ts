import { bernsteinForm } from "../exact/bernstein-form.js";
import type { Hypothesis } from "./hypotheses.js";
import type { StatementVariable } from "./statement-variable.js";

/**
 * Returns whether the coefficients of a hypothesis in Bernstein's basis on the ranges show that it holds nowhere there. They
 * may not show it although it is so.
 */
export function neverHolds(
  { polynomial, relation }: Hypothesis,
  variables: readonly StatementVariable[],
): boolean {
  const form = bernsteinForm(polynomial, (variable) => variables[variable]?.range ?? null);
  return form !== null && excludes(form.coefficients, relation);
}

/** Whether a number between some others, the coefficients, cannot compare with 0 as it should. */
export function excludes(coefficients: readonly bigint[], relation: Hypothesis["relation"]): boolean {
  if (relation === ">") return coefficients.every((one) => one <= 0n);
  if (coefficients.every((one) => one < 0n)) return true;
  return relation === "=" && coefficients.every((one) => one > 0n);
}
