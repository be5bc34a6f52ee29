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
import { compare, equal } from "../../../exact/order.js";
import { quotient, type Rational, rational } from "../../../exact/rational.js";

/** A hypothesis with every range brought to that from 0 to 1, and coprime integer coefficients. */
export interface Factor {
  readonly hypothesis: Hypothesis;
  readonly polynomial: MultivariatePolynomial;
  /** The positive number that the hypothesis was multiplied by. */
  readonly scale: Rational;
  readonly variables: readonly number[];
  /** What it is: an end of a range, a weight of a belief, a premise, or part of where the claim fails. */
  readonly role: "lower" | "upper" | "weight" | "premise" | "failure";
  /** Whether it comes from a premise. */
  readonly premise: boolean;
  /** Whether it is of first degree in the weights of beliefs. */
  readonly believed: boolean;
}

/**
 * The hypotheses of a branch as factors. Premises that are ends of a range, such as phi >= 1, take the place of that end.
 *
 * @param isPremise - whether a hypothesis comes from a premise
 */
export function factorsOfBranch(
  { hypotheses, variables }: Branch,
  isPremise: (name: string) => boolean,
): Factor[] {
  const all = [...hypotheses.known.values()];
  const ranges = tightRanges(
    all.filter(({ name }) => isPremise(name)),
    variables,
  );
  const units = new Map(
    [...ranges].map(([variable, [low, high]]): [number, MultivariatePolynomial] => {
      const scaled = scaleMultivariate(variablePolynomial(variable), rational(high.sub(low)));
      return [variable, addMultivariate([constantPolynomial(low), scaled])];
    }),
  );
  return all.flatMap((hypothesis): Factor[] => {
    const { polynomial, scale } = primitivePolynomial(substituteMultivariate(hypothesis.polynomial, units));
    const used = variablesOf(polynomial);
    const premise = isPremise(hypothesis.name);
    const believed = used.some((variable) => variables[variable]?.range === null);
    const end = hypothesis.relation === "=" ? null : endOf(polynomial);
    const ofRange =
      !premise && used.length === 1 && isRangeEnd(hypothesis.name, variables[used[0] as number]?.name);
    // Another end lies inside.
    if (ofRange && end === null) return [];
    const role = roleOf(end, believed, premise || ofRange);
    return [{ hypothesis, polynomial, scale, variables: used, role, premise, believed }];
  });
}

function isRangeEnd(given: string, variable: string | undefined): boolean {
  return given.startsWith(`${variable} >= `) || given.startsWith(`${variable} <= `);
}

function roleOf(end: "lower" | "upper" | null, believed: boolean, supposed: boolean): Factor["role"] {
  if (believed) return end === "lower" ? "weight" : "failure";
  if (!supposed) return "failure";
  return end ?? "premise";
}

/** Whether a polynomial is one variable, or 1 less one variable. */
function endOf({ terms }: MultivariatePolynomial): "lower" | "upper" | null {
  const linear = [...terms].filter(([monomial]) => monomial !== "");
  const [only] = linear;
  if (only === undefined || linear.length > 1 || only[0].length > 1) return null;
  if (only[1] === 1n && terms.size === 1) return "lower";
  return only[1] === -1n && terms.get("") === 1n ? "upper" : null;
}

/** The ranges of the parameters, cut to what is supposed of each alone. */
function tightRanges(
  hypotheses: readonly Hypothesis[],
  variables: Branch["variables"],
): Map<number, readonly [Rational, Rational]> {
  const ranges = new Map<number, readonly [Rational, Rational]>();
  variables.forEach(({ range }, i) => {
    if (range !== null && !equal(range[0], range[1])) ranges.set(i, range);
  });
  for (const { polynomial, relation } of hypotheses) {
    const entries = [...polynomial.terms].filter(([monomial]) => monomial !== "");
    const [only] = entries;
    if (only === undefined || entries.length > 1 || only[0].length > 1 || relation === "=") continue;
    const variable = factorsOf(only[0])[0] as number;
    const range = ranges.get(variable);
    if (range === undefined) continue;
    const at = quotient(-(polynomial.terms.get("") ?? 0n), only[1]);
    const inside = compare(at, range[0]) > 0 && compare(at, range[1]) < 0;
    if (inside) ranges.set(variable, only[1] > 0n ? [at, range[1]] : [range[0], at]);
  }
  return ranges;
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

/** The factors that share parameters, directly or through others, with what fails. */
export function relevantFactors(factors: readonly Factor[]): Factor[] {
  const plain = ({ role }: Factor): boolean => role === "lower" || role === "upper";
  const failures = factors.filter(({ role }) => role === "failure" || role === "weight");
  if (failures.length === 0) return [...factors];
  const variables = new Set(failures.flatMap((factor) => factor.variables));
  const premises = factors.filter(({ role }) => role === "premise");
  for (let size = -1; size !== variables.size; ) {
    size = variables.size;
    for (const { variables: used } of premises) {
      if (used.length === 0 || used.some((one) => variables.has(one)))
        for (const one of used) variables.add(one);
    }
  }
  return factors.filter(
    (factor) =>
      (!plain(factor) && factor.role !== "premise") || factor.variables.every((one) => variables.has(one)),
  );
}
