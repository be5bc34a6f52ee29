import {
  addMultivariate,
  multiplyMultivariate,
  scaleMultivariate,
} from "../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  type MultivariatePolynomial,
  variablePolynomial,
} from "../../exact/multivariate-polynomial.js";
import { ONE } from "../../exact/rational.js";
import type { Hypothesis } from "../hypotheses.js";
import type { StatementVariable } from "../statement-variable.js";
import { list, number, record, refuse, words } from "./document-fields.js";

const MAXIMUM_SQUARES = 64;
const MAXIMUM_TERMS = 64;
const MAXIMUM_VARIABLES = 8;

/** Returns what is supposed, by name, and with it the squares of a combination, which are nowhere negative. */
export function withSquares(
  value: unknown,
  known: ReadonlyMap<string, Hypothesis>,
  variables: readonly StatementVariable[],
  path: string,
): ReadonlyMap<string, Hypothesis> {
  if (value === undefined) return known;
  const squares = list(value, path);
  if (squares.length > MAXIMUM_SQUARES) refuse(`expected ${MAXIMUM_SQUARES} squares at most`, path);
  const numbers = new Map(variables.map(({ name }, i) => [name, i]));
  const all = new Map(known);
  squares.forEach((one, i) => {
    const square = record(one, `${path}[${i}]`);
    const name = words(square["name"], `${path}[${i}].name`);
    if (all.has(name)) refuse("expected a name that nothing else has", `${path}[${i}].name`);
    const root = readPolynomial(square["of"], numbers, `${path}[${i}].of`);
    all.set(name, { name, polynomial: multiplyMultivariate(root, root), relation: ">=" });
  });
  return all;
}

function readPolynomial(
  value: unknown,
  numbers: ReadonlyMap<string, number>,
  path: string,
): MultivariatePolynomial {
  const terms = list(value, path);
  if (terms.length > MAXIMUM_TERMS) refuse(`expected ${MAXIMUM_TERMS} terms at most`, path);
  const products = terms.map((one, i) => {
    const term = record(one, `${path}[${i}]`);
    const names = list(term["variables"], `${path}[${i}].variables`);
    if (names.length > MAXIMUM_VARIABLES)
      refuse(`expected ${MAXIMUM_VARIABLES} variables at most`, `${path}[${i}].variables`);
    const product = names.reduce<MultivariatePolynomial>((sofar, name, j) => {
      const at = `${path}[${i}].variables[${j}]`;
      const variable = numbers.get(words(name, at)) ?? refuse("expected a parameter", at);
      return multiplyMultivariate(sofar, variablePolynomial(variable));
    }, constantPolynomial(ONE));
    return scaleMultivariate(product, number(term["coefficient"], `${path}[${i}].coefficient`));
  });
  return addMultivariate(products);
}
