import { addMultivariate } from "../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { constantPolynomial, factorsOf, variablePolynomial } from "../exact/multivariate-polynomial.js";
import { equal } from "../exact/order.js";
import { ONE, type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { Premise } from "./claim-statement.js";
import { type Formula, type LiteralRelation, opposite } from "./polynomial-formula.js";
import type { StatementVariable } from "./statement-variable.js";

/** A polynomial that is supposed to compare with 0 in some way. */
export interface Hypothesis {
  readonly name: string;
  readonly polynomial: MultivariatePolynomial;
  readonly relation: LiteralRelation;
}

/** Formulas of which one is supposed to hold. */
export interface Disjunction {
  readonly name: string;
  readonly of: readonly Formula[];
}

/** What is supposed in one branch of a proof: by name, and never changed. */
export class Hypotheses {
  readonly known: ReadonlyMap<string, Hypothesis>;
  /** What cases can be told apart by. */
  readonly open: ReadonlyMap<string, Disjunction>;
  /** The weights that are supposed to be 0: they are left out everywhere. */
  readonly zero: ReadonlySet<number>;
  /** The variables from this one on are weights. */
  readonly firstWeight: number;

  constructor(
    known: ReadonlyMap<string, Hypothesis> = new Map(),
    open: ReadonlyMap<string, Disjunction> = new Map(),
    firstWeight: number = Number.MAX_SAFE_INTEGER,
    zero: ReadonlySet<number> = new Set(),
  ) {
    this.known = known;
    this.open = open;
    this.firstWeight = firstWeight;
    this.zero = zero;
  }

  /** These and a formula: its parts are named after it, unless they have names of their own. */
  and(name: string, formula: Formula): Hypotheses {
    const known = new Map(this.known);
    const open = new Map(this.open);
    let zero = this.zero;
    const free = (wanted: string): string => {
      let found = wanted;
      for (let i = 2; known.has(found) || open.has(found); i++) found = `${wanted}#${i}`;
      return found;
    };
    const suppose = (wanted: string, part: Formula): void => {
      if (part.kind === "literal") {
        const { relation } = part;
        const polynomial = withoutWeights(part.polynomial, zero);
        const weight = relation === "=" ? this.#onlyWeight(polynomial) : null;
        if (weight !== null) {
          zero = new Set([...zero, weight]);
          for (const [given, one] of known)
            known.set(given, { ...one, polynomial: withoutWeights(one.polynomial, zero) });
          return;
        }
        const given = free(part.label ?? wanted);
        known.set(given, { name: given, polynomial, relation });
      } else if (part.kind === "and") {
        for (const [i, one] of part.of.entries()) suppose(`${wanted}.${i + 1}`, one);
      } else if (part.of.length === 0) {
        const given = free(wanted);
        known.set(given, { name: given, polynomial: NEVER, relation: ">=" });
      } else {
        const given = free(wanted);
        open.set(given, { name: given, of: part.of });
      }
    };
    suppose(name, formula);
    return new Hypotheses(known, open, this.firstWeight, zero);
  }

  /** These, with one of the formulas of a disjunction in place of it. */
  inCase(name: string, choice: number): Hypotheses {
    const open = new Map(this.open);
    const chosen = open.get(name)?.of[choice] as Formula;
    open.delete(name);
    return new Hypotheses(this.known, open, this.firstWeight, this.zero).and(`${name}.${choice + 1}`, chosen);
  }

  /** These, with a variable at or above one number and at or below another. */
  between(
    variable: number,
    { name }: StatementVariable,
    [low, high]: readonly [Rational, Rational],
  ): Hypotheses {
    const known = new Map([...this.known].filter(([given]) => !isEnd(given, name)));
    const [lower, upper] = [`${name} >= ${rationalText(low)}`, `${name} <= ${rationalText(high)}`];
    const itself = variablePolynomial(variable);
    const above = addMultivariate([itself, constantPolynomial(rational(low.neg()))]);
    const below = addMultivariate([opposite(itself), constantPolynomial(high)]);
    known.set(lower, { name: lower, polynomial: above, relation: ">=" });
    known.set(upper, { name: upper, polynomial: below, relation: ">=" });
    return new Hypotheses(known, this.open, this.firstWeight, this.zero);
  }

  /** The weight that a polynomial is a multiple of, if it is nothing else. */
  #onlyWeight({ terms }: MultivariatePolynomial): number | null {
    const [only, another] = [...terms.keys()];
    if (only === undefined || another !== undefined || only.length !== 1) return null;
    const variable = factorsOf(only)[0] as number;
    return variable >= this.firstWeight ? variable : null;
  }
}

/**
 * Returns what a proof begins with: the ranges of the parameters, the premises, and where the claim fails.
 *
 * @param fails - null for the premises alone
 */
export function supposed(
  premises: readonly Premise[],
  variables: readonly StatementVariable[],
  fails: Formula | null,
): { readonly hypotheses: Hypotheses; readonly variables: readonly StatementVariable[] } {
  const weights = variables.findIndex(({ range }) => range === null);
  const firstWeight = weights < 0 ? variables.length : weights;
  let hypotheses = new Hypotheses(new Map(), new Map(), firstWeight);
  variables.forEach((variable, i) => {
    const { range } = variable;
    if (range !== null && !equal(range[0], range[1])) hypotheses = hypotheses.between(i, variable, range);
  });
  for (const { name, formula } of premises) hypotheses = hypotheses.and(name, formula);
  return { hypotheses: fails === null ? hypotheses : hypotheses.and("claim fails", fails), variables };
}

const NEVER: MultivariatePolynomial = constantPolynomial(rational(ONE.neg()));

/** A polynomial where some weights are 0. */
function withoutWeights(
  polynomial: MultivariatePolynomial,
  zero: ReadonlySet<number>,
): MultivariatePolynomial {
  if (zero.size === 0) return polynomial;
  const terms = new Map(
    [...polynomial.terms].filter(([monomial]) => !factorsOf(monomial).some((one) => zero.has(one))),
  );
  return terms.size === polynomial.terms.size ? polynomial : { ...polynomial, terms };
}

/** Whether a hypothesis is an end of the range of a variable. */
function isEnd(given: string, variable: string): boolean {
  return given.startsWith(`${variable} >= `) || given.startsWith(`${variable} <= `);
}
