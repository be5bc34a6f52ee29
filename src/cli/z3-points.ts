import type { Model } from "../model/model.js";
import type { ModelPoint } from "../model/model-point.js";
import type { Parameters } from "../model/parameters.js";
import { smtQueries } from "../model/smt-query.js";
import { smtValues } from "../model/smt-values.js";
import { askZ3, type Z3Answer } from "./ask-z3.js";

/** What z3 says of a claim: somewhere it fails, nowhere, or neither is known. */
type Z3Word = "fails" | "never fails" | "unknown";

/** What z3 says of claims: a word for each, and the parameters at which claims are said to fail. */
export interface Z3Says {
  readonly words: ReadonlyMap<string, Z3Word>;
  readonly points: readonly Parameters[];
}

/**
 * Returns what z3 says of claims of a model. Nothing of it is proved: the points are to be tried.
 *
 * @param milliseconds - for each instance of a claim
 * @throws {@link ExclaveError} `bad-argument` where z3-solver is not installed
 */
export async function z3Says(
  { model, parameters }: ModelPoint,
  claims: readonly string[],
  milliseconds: number,
): Promise<Z3Says> {
  const queries = smtQueries(model).filter(({ claim }) => claims.includes(claim));
  const answers = await askZ3(queries, milliseconds);
  const points = answers.flatMap((answer) =>
    answer.answer === "sat" ? [pointOf(model, parameters, answer)] : [],
  );
  return { words: new Map(claims.map((claim) => [claim, wordOf(claim, answers)])), points };
}

function wordOf(claim: string, answers: readonly Z3Answer[]): Z3Word {
  const own = answers.filter(({ query }) => query.claim === claim);
  if (own.some(({ answer }) => answer === "sat")) return "fails";
  return own.length > 0 && own.every(({ answer }) => answer === "unsat") ? "never fails" : "unknown";
}

function pointOf(model: Model, parameters: Parameters, { query, values }: Z3Answer): Parameters {
  const found = smtValues(values);
  const changes = model.parameters.declarations.flatMap(({ name }, i) => {
    const value = found.get(query.constants[i] ?? "");
    return value === undefined ? [] : [[name, value] as const];
  });
  return parameters.with(Object.fromEntries(changes));
}
