import type { Hypothesis } from "../../../certificate/hypotheses.js";
import { scaleMultivariate } from "../../../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { rational } from "../../../exact/rational.js";

/** The weights of profiles in a belief, and the inequalities that it satisfies. */
export interface Belief {
  /** By weight: the hypothesis that it is 0 or more. */
  readonly weights: ReadonlyMap<number, Hypothesis>;
  /** That some weight is positive; null where all are. */
  readonly total: Hypothesis | null;
  /** That a strategy does no better than the one in question. */
  readonly others: readonly {
    readonly hypothesis: Hypothesis;
    readonly gains: ReadonlyMap<number, MultivariatePolynomial>;
  }[];
}

/** Sorts hypotheses on a belief by what they say; null where one says something else. */
export function readBelief(
  believed: readonly Hypothesis[],
  isWeight: (variable: number) => boolean,
): Belief | null {
  const weights = new Map<number, Hypothesis>();
  const rest: { hypothesis: Hypothesis; parts: Map<number, MultivariatePolynomial> }[] = [];
  for (const hypothesis of believed) {
    const parts = byWeight(hypothesis.polynomial, isWeight);
    if (parts === null) return null;
    const [only, another] = [...parts];
    const constant = only === undefined ? null : only[1].terms.get("");
    if (only !== undefined && another === undefined && constant !== undefined && only[1].terms.size === 1)
      weights.set(only[0], hypothesis);
    else rest.push({ hypothesis, parts });
  }
  const isTotal = (parts: ReadonlyMap<number, MultivariatePolynomial>): boolean =>
    parts.size === weights.size &&
    [...parts.values()].every(({ terms, denominator }) => terms.size === 1 && terms.get("") === denominator);
  const total = rest.find(({ hypothesis, parts }) => hypothesis.relation === ">" && isTotal(parts));
  const others = rest.flatMap(({ hypothesis, parts }) => {
    if (hypothesis === total?.hypothesis || hypothesis.relation === "=") return [];
    // It says that the gains, weighted, are 0 or less.
    const gains = new Map(
      [...parts].map(([weight, part]) => [weight, scaleMultivariate(part, rational(-1))]),
    );
    return [...gains.keys()].every((weight) => weights.has(weight)) ? [{ hypothesis, gains }] : [];
  });
  return { weights, total: total?.hypothesis ?? null, others };
}

/** The coefficients of the weights, as polynomials of the parameters; null where a product has not exactly one weight. */
function byWeight(
  { terms, denominator }: MultivariatePolynomial,
  isWeight: (variable: number) => boolean,
): Map<number, MultivariatePolynomial> | null {
  const parts = new Map<number, Map<string, bigint>>();
  for (const [monomial, value] of terms) {
    const letters = Array.from(monomial);
    const at = letters.filter((letter) => isWeight(letter.charCodeAt(0) - 33));
    if (at.length !== 1) return null;
    const weight = (at[0] as string).charCodeAt(0) - 33;
    const part = parts.get(weight) ?? new Map<string, bigint>();
    part.set(letters.filter((letter) => letter !== at[0]).join(""), value);
    parts.set(weight, part);
  }
  return new Map([...parts].map(([weight, part]) => [weight, { terms: part, denominator }]));
}
