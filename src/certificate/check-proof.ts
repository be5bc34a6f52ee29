import {
  addMultivariate,
  multiplyMultivariate,
  scaleMultivariate,
} from "../exact/multivariate-arithmetic.js";
import { constantPolynomial, type MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { compare, sign } from "../exact/order.js";
import { ONE, type Rational } from "../exact/rational.js";
import type { Hypotheses, Hypothesis } from "./hypotheses.js";
import { list, number, record, refuse, words } from "./internal/document-fields.js";
import { withSquares } from "./internal/proof-squares.js";
import { neverHolds } from "./sign-on-ranges.js";
import type { StatementVariable } from "./statement-variable.js";

/** Where a proof stands: what is supposed there, and the ranges of the parameters. */
export interface Branch {
  readonly hypotheses: Hypotheses;
  readonly variables: readonly StatementVariable[];
}

const MAXIMUM_FACTORS = 8;

/** Refuses a proof that does not show that what is supposed contradicts itself. */
export function checkProof(value: unknown, branch: Branch, path: string): void {
  const proof = record(value, path);
  const { hypotheses, variables } = branch;
  switch (proof["by"]) {
    case "combination": {
      const known = withSquares(proof["squares"], hypotheses.known, variables, `${path}.squares`);
      checkCombination(proof["terms"], known, `${path}.terms`);
      return;
    }
    case "cases": {
      const name = words(proof["of"], `${path}.of`);
      const cases = hypotheses.open.get(name) ?? refuse("expected the name of a disjunction", `${path}.of`);
      list(proof["proofs"], `${path}.proofs`, cases.of.length).forEach((one, i) => {
        checkProof(one, { variables, hypotheses: hypotheses.inCase(name, i) }, `${path}.proofs[${i}]`);
      });
      return;
    }
    case "split": {
      const name = words(proof["parameter"], `${path}.parameter`);
      const variable = variables.findIndex((one) => one.name === name);
      const range = variables[variable]?.range ?? refuse("expected a parameter", `${path}.parameter`);
      const at = number(proof["at"], `${path}.at`);
      if (compare(at, range[0]) <= 0 || compare(at, range[1]) >= 0)
        refuse("expected a number inside the range", `${path}.at`);
      checkProof(proof["below"], narrowed(branch, variable, [range[0], at]), `${path}.below`);
      checkProof(proof["above"], narrowed(branch, variable, [at, range[1]]), `${path}.above`);
      return;
    }
    case "sign": {
      const name = words(proof["of"], `${path}.of`);
      const hypothesis =
        hypotheses.known.get(name) ?? refuse("expected the name of what is supposed", `${path}.of`);
      if (!neverHolds(hypothesis, variables))
        refuse(`expected what never holds on these ranges, found ${name}`, `${path}.of`);
      return;
    }
    default:
      refuse('expected "combination", "cases", "split" or "sign"', `${path}.by`);
  }
}

/** The branch in which a parameter is between two numbers. */
export function narrowed(
  { hypotheses, variables }: Branch,
  variable: number,
  range: readonly [Rational, Rational],
): Branch {
  const before = variables[variable] as StatementVariable;
  return {
    hypotheses: hypotheses.between(variable, before, range),
    variables: variables.with(variable, { name: before.name, range }),
  };
}

/** The terms add up to 0, none is negative, and one is positive. */
function checkCombination(terms: unknown, known: ReadonlyMap<string, Hypothesis>, path: string): void {
  let positive = false;
  const products = list(terms, path).map((one, i): MultivariatePolynomial => {
    const at = `${path}[${i}]`;
    const term = record(one, at);
    const multiplier = number(term["multiplier"], `${at}.multiplier`);
    const names = list(term["factors"], `${at}.factors`);
    if (names.length > MAXIMUM_FACTORS)
      refuse(`expected ${MAXIMUM_FACTORS} factors at most`, `${at}.factors`);
    const factors = names.map(
      (name, j): Hypothesis =>
        known.get(words(name, `${at}.factors[${j}]`)) ??
        refuse("expected the name of what is supposed", `${at}.factors[${j}]`),
    );
    const zero = factors.some(({ relation }) => relation === "=");
    if (!zero && sign(multiplier) < 0) refuse("expected a multiplier of 0 or more", `${at}.multiplier`);
    if (sign(multiplier) > 0 && factors.every(({ relation }) => relation === ">")) positive = true;
    const product = factors.reduce(
      (sofar, { polynomial }) => multiplyMultivariate(sofar, polynomial),
      constantPolynomial(ONE),
    );
    return scaleMultivariate(product, multiplier);
  });
  if (!positive) refuse("expected a term that is positive", path);
  if (addMultivariate(products).terms.size > 0) refuse("expected terms that add up to 0", path);
}
