import type { ClaimStatement } from "../../../certificate/claim-statement.js";
import { formulaAt } from "../../../certificate/formula-at.js";
import { Hypotheses } from "../../../certificate/hypotheses.js";
import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { Meter } from "../../../exact/meter.js";
import {
  addMultivariate,
  multivariateDerivative,
  multivariateValue,
  scaleMultivariate,
} from "../../../exact/multivariate-arithmetic.js";
import { type MultivariatePolynomial, variablesOf } from "../../../exact/multivariate-polynomial.js";
import { sign } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { type Belief, readBelief } from "../proof/belief.js";
import { type BestMixture, bestMixture } from "../proof/best-mixture.js";

/** Where points are looked for at which a claim fails. */
interface AdverseSearch {
  readonly statement: ClaimStatement;
  /** The values of the parameters, by their positions. */
  readonly start: readonly Rational[];
  /** The ends of a parameter's range at a distance. */
  readonly reach: (variable: number, radius: Rational) => readonly [Rational, Rational];
  readonly meter: Meter;
}

/** How often a distance is halved. */
const HALVINGS = 12;

/**
 * Returns points at which an instance of a claim seems to fail, the nearest first: each parameter has moved as far as all
 * others, towards where an inequality, or what a mixture gains against the worst belief, grows worse the fastest.
 */
export function adversePoints(search: AdverseSearch): Rational[][] {
  const found: { radius: Rational; point: Rational[] }[] = [];
  // One that is no nearer than another is not looked for.
  let within = ONE;
  for (const { variables, fails } of search.statement.instances) {
    if (fails === null) continue;
    const parameters = search.statement.parameters.length;
    const isWeight = (variable: number): boolean => variables[variable]?.range === null;
    const beliefs = beliefsOf(fails, isWeight);
    const failing = (point: readonly Rational[]): boolean =>
      variables.length === parameters
        ? formulaAt(fails, (variable) => point[variable] as Rational)
        : beliefs.some((belief) => sign(marginAt(belief, point, search.meter).margin) <= 0);
    const directions = [
      ...literalsOf(fails).filter((one) => !variablesOf(one).some(isWeight)),
      ...beliefs.map((belief) => worstGain(belief, search.start, search.meter)),
    ];
    for (const worse of directions) {
      let near = nearest(search, worse, search.start, failing, within);
      if (near === null) continue;
      if (beliefs.length > 0) {
        // The belief that is worst there may be another one.
        for (const belief of beliefs) {
          const worst = worstGain(belief, near.point, search.meter);
          near = nearest(search, worst, near.point, failing, near.radius) ?? near;
        }
      }
      found.push(near);
      within = near.radius;
    }
  }
  return found.reverse().map(({ point }) => point);
}

/** The nearest corner at which the claim fails, all parameters moving in the direction in which a polynomial grows. */
function nearest(
  { start, reach, meter }: AdverseSearch,
  worse: MultivariatePolynomial,
  at: readonly Rational[],
  failing: (point: readonly Rational[]) => boolean,
  within: Rational,
): { radius: Rational; point: Rational[] } | null {
  const slopes = new Map(
    variablesOf(worse).map((variable) => [
      variable,
      sign(multivariateValue(multivariateDerivative(worse, variable), (one) => at[one] ?? ZERO)),
    ]),
  );
  const corner = (radius: Rational): Rational[] =>
    start.map((value, variable) => {
      const slope = slopes.get(variable) ?? 0;
      return slope === 0 ? value : reach(variable, radius)[slope > 0 ? 1 : 0];
    });
  const fails = (radius: Rational): boolean => {
    meter(2000 + 200 * worse.terms.size);
    return failing(corner(radius));
  };
  if (!fails(within)) return null;
  let [low, high] = [ZERO, within];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = rational(low.add(high).mul(quotient(1n, 2n)));
    if (fails(middle)) high = middle;
    else low = middle;
  }
  return { radius: high, point: corner(high) };
}

function literalsOf(formula: Formula): MultivariatePolynomial[] {
  return formula.kind === "literal" ? [formula.polynomial] : formula.of.flatMap(literalsOf);
}

/** The beliefs of a formula: one for each conjunction with weights. */
function beliefsOf(formula: Formula, isWeight: (variable: number) => boolean): Belief[] {
  if (formula.kind === "literal") return [];
  if (formula.kind === "or") return formula.of.flatMap((one) => beliefsOf(one, isWeight));
  const known = [...new Hypotheses().and("claim fails", formula).known.values()];
  const believed = known.filter(({ polynomial }) => variablesOf(polynomial).some(isWeight));
  const belief = believed.length === 0 ? null : readBelief(believed, isWeight);
  return belief === null || belief.others.length === 0 ? [] : [belief];
}

function marginAt({ weights, others }: Belief, point: readonly Rational[], meter: Meter): BestMixture {
  const rows = others.map(({ gains }) =>
    [...weights.keys()].map((weight) => {
      const gain = gains.get(weight);
      return gain === undefined ? ZERO : multivariateValue(gain, (one) => point[one] ?? ZERO);
    }),
  );
  return bestMixture(rows, meter);
}

/** What the best mixture at a point loses against the belief that is worst for it there. */
function worstGain(belief: Belief, point: readonly Rational[], meter: Meter): MultivariatePolynomial {
  const { mixture, belief: worst } = marginAt(belief, point, meter);
  const parts = belief.others.flatMap(({ gains }, i) =>
    [...belief.weights.keys()].flatMap((weight, cell) => {
      const gain = gains.get(weight);
      const share = rational((mixture[i] as Rational).mul(worst[cell] as Rational).neg());
      return gain === undefined || share.n === 0n ? [] : [scaleMultivariate(gain, share)];
    }),
  );
  return addMultivariate(parts);
}
