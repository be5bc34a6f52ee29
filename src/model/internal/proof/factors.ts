import type { Branch } from "../../../certificate/check-proof.js";
import type { Hypothesis } from "../../../certificate/hypotheses.js";
import {
  addMultivariate,
  scaleMultivariate,
  substituteMultivariate,
} from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
  primitivePolynomial,
  variablePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { equal } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";

/** A hypothesis with every range brought to that from 0 to 1, and coprime integer coefficients. */
export interface Factor {
  readonly hypothesis: Hypothesis;
  readonly polynomial: MultivariatePolynomial;
  /** The positive number that the hypothesis was multiplied by. */
  readonly scale: Rational;
  readonly variables: readonly number[];
  /** What it is: an end of a range, a weight of a belief, a premise, or part of where the claim fails. */
  readonly role: "lower" | "upper" | "weight" | "premise" | "failure";
  /** Whether it is of first degree in the weights of beliefs. */
  readonly believed: boolean;
}

/** The hypotheses of a branch as factors. @param isPremise - whether a hypothesis comes from a premise */
export function factorsOfBranch(
  { hypotheses, variables }: Branch,
  isPremise: (name: string) => boolean,
): Factor[] {
  const units = new Map(
    variables.flatMap(({ range }, i): [number, MultivariatePolynomial][] => {
      if (range === null || equal(range[0], range[1])) return [];
      const [low, high] = range;
      const scaled = scaleMultivariate(variablePolynomial(i), rational(high.sub(low)));
      return [[i, addMultivariate([constantPolynomial(low), scaled])]];
    }),
  );
  return [...hypotheses.known.values()].map((hypothesis) => {
    const replaced = substituteMultivariate(hypothesis.polynomial, units);
    const { polynomial, scale } = primitivePolynomial(replaced);
    const used = variablesOf(polynomial);
    const believed = used.some((variable) => variables[variable]?.range === null);
    return {
      hypothesis,
      polynomial,
      scale,
      variables: used,
      role: roleOf(hypothesis, polynomial, believed, isPremise),
      believed,
    };
  });
}

function roleOf(
  { name, relation }: Hypothesis,
  { terms }: MultivariatePolynomial,
  believed: boolean,
  isPremise: (name: string) => boolean,
): Factor["role"] {
  const single = terms.size === 1 && [...terms.keys()][0]?.length === 1 && relation !== "=";
  if (believed) return single ? "weight" : "failure";
  const [first] = terms.values();
  if (isPremise(name)) return "premise";
  if (single && first === 1n && name.includes(" >= ")) return "lower";
  const monomials = [...terms.keys()];
  const upper =
    terms.size === 2 &&
    terms.get("") === 1n &&
    monomials.every((one) => one.length <= 1) &&
    [...terms.values()].includes(-1n);
  if (upper && relation === ">=" && name.includes(" <= ")) return "upper";
  return "failure";
}

/** Tells which variables stand together in some product of the factors that are no ends of ranges. */
export function meetings(factors: readonly Factor[]): (a: number, b: number) => boolean {
  const met = new Set<string>();
  for (const { polynomial, role } of factors) {
    if (role === "lower" || role === "upper") continue;
    for (const monomial of polynomial.terms.keys()) {
      const all = factorsOf(monomial);
      all.forEach((a, i) => {
        for (const b of all.slice(i + 1)) met.add(`${a} ${b}`);
      });
    }
  }
  return (a, b) => met.has(a <= b ? `${a} ${b}` : `${b} ${a}`);
}
