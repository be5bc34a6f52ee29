import type { Branch } from "../../../certificate/check-proof.js";
import type { Hypothesis } from "../../../certificate/hypotheses.js";
import type { Proof, ProofTerm } from "../../../certificate/proof.js";
import { neverHolds } from "../../../certificate/sign-on-ranges.js";
import type { Meter } from "../../../exact/meter.js";
import { addMultivariate, scaleMultivariate } from "../../../exact/multivariate-arithmetic.js";
import { variablesOf } from "../../../exact/multivariate-polynomial.js";
import { compare, minimum, sign } from "../../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { readBelief } from "./belief.js";
import { bestMixture } from "./best-mixture.js";
import { type BoxBound, type BoxTerm, boxBound, seemsBelow } from "./box-bound.js";

/** With more variables than these the signs at all corners are not looked at. */
const MOST_CORNERS = 7;

/**
 * Returns a proof that what is supposed in a branch contradicts itself, from bounds on the ranges alone: cases are told
 * apart; in each some inequality has the wrong sign everywhere, or one mixture gains in every cell whatever is believed. Null
 * where that shows nothing. It takes little time with many parameters, and is meant for small boxes.
 */
export function boxProof(branch: Branch, meter: Meter): Proof | null {
  const closed = closedAtOnce(branch, meter);
  if (closed !== null) return closed;
  const open = [...branch.hypotheses.open.values()];
  // One disjunction of which every case is closed at once is enough.
  for (const { name, of } of open) {
    const proof = byCases(branch, name, of.length, (inside) => closedAtOnce(inside, meter));
    if (proof !== null) return proof;
  }
  const [first] = open;
  if (first === undefined) return null;
  return byCases(branch, first.name, first.of.length, (inside) => boxProof(inside, meter));
}

function byCases(
  { hypotheses, variables }: Branch,
  of: string,
  count: number,
  close: (branch: Branch) => Proof | null,
): Proof | null {
  const proofs: Proof[] = [];
  for (let i = 0; i < count; i++) {
    const proof = close({ variables, hypotheses: hypotheses.inCase(of, i) });
    if (proof === null) return null;
    proofs.push(proof);
  }
  return { by: "cases", of, proofs };
}

/** A proof from what is known without telling cases apart. */
function closedAtOnce(branch: Branch, meter: Meter): Proof | null {
  const { hypotheses, variables } = branch;
  const failures = [...hypotheses.known.values()].filter(({ name }) => !isEnd(name, branch));
  const believed = failures.filter(({ polynomial }) =>
    variablesOf(polynomial).some((one) => variables[one]?.range === null),
  );
  for (const failure of failures) {
    const proof = believed.includes(failure) ? null : wrongSign(failure, branch, meter);
    if (proof !== null) return proof;
  }
  return believed.length > 0 ? oneMixture(believed, branch, meter) : null;
}

function isEnd(name: string, { variables }: Branch): boolean {
  return variables.some(
    ({ name: variable, range }) =>
      range !== null &&
      name.startsWith(`${variable} `) &&
      (name === `${variable} >= ${rationalText(range[0])}` ||
        name === `${variable} <= ${rationalText(range[1])}`),
  );
}

/** That a hypothesis has the wrong sign on the ranges. */
function wrongSign(failure: Hypothesis, { variables }: Branch, meter: Meter): Proof | null {
  const { name, polynomial, relation } = failure;
  meter(3000 * polynomial.terms.size);
  const signs = relation === "=" ? [ONE, rational(-1)] : [ONE];
  for (const multiplier of signs) {
    const opposite = scaleMultivariate(polynomial, rational(multiplier.neg()));
    if (seemsBelow(opposite, variables)) continue;
    const { bound, terms } = boxBound(opposite, variables);
    const enough = relation === ">" ? sign(bound) >= 0 : sign(bound) > 0;
    if (!enough) continue;
    return combination([{ factors: [name], multiplier }, ...terms, { factors: [], multiplier: bound }]);
  }
  const few = variablesOf(polynomial).length <= MOST_CORNERS;
  return few && neverHolds(failure, variables) ? { by: "sign", of: name } : null;
}

/** That one mixture gains in every cell, on the whole ranges. */
function oneMixture(believed: readonly Hypothesis[], { variables }: Branch, meter: Meter): Proof | null {
  const belief = readBelief(believed, (one) => variables[one]?.range === null);
  if (belief === null || belief.others.length === 0) return null;
  const { weights, total, others } = belief;
  const cells = [...weights.keys()];
  const lowest = others.map(({ gains }) =>
    cells.map((cell) => {
      meter(200);
      const gain = gains.get(cell);
      return gain === undefined ? ZERO : boxBound(gain, variables).bound;
    }),
  );
  const { mixture } = bestMixture(lowest, meter);
  const bounds = cells.map((cell): BoxBound => {
    const parts = others.flatMap(({ gains }, i) => {
      const gain = gains.get(cell);
      return gain === undefined ? [] : [scaleMultivariate(gain, mixture[i] as Rational)];
    });
    return boxBound(addMultivariate(parts), variables);
  });
  const least = minimum(bounds.map(({ bound }) => bound));
  if (sign(least) < 0) return null;
  const strictOthers = others.some(
    ({ hypothesis }, i) => hypothesis.relation === ">" && sign(mixture[i] as Rational) > 0,
  );
  const strictWeights = bounds.some(
    ({ bound }, i) => sign(bound) > 0 && weights.get(cells[i] as number)?.relation === ">",
  );
  if (!strictOthers && !strictWeights && (total === null || sign(least) <= 0)) return null;
  const shared = total === null ? ZERO : least;
  const terms: BoxTerm[] = others.map(({ hypothesis }, i) => ({
    factors: [hypothesis.name],
    multiplier: mixture[i] as Rational,
  }));
  cells.forEach((cell, i) => {
    const weight = (weights.get(cell) as Hypothesis).name;
    const { bound, terms: parts } = bounds[i] as BoxBound;
    terms.push({ factors: [weight], multiplier: rational(bound.sub(shared)) });
    for (const { factors, multiplier } of parts) terms.push({ factors: [weight, ...factors], multiplier });
  });
  if (total !== null) terms.push({ factors: [total.name], multiplier: shared });
  return combination(terms);
}

function combination(terms: readonly BoxTerm[]): Proof {
  const written = terms.flatMap(({ factors, multiplier }): ProofTerm[] =>
    compare(multiplier, ZERO) === 0 ? [] : [{ factors, multiplier: rationalText(multiplier) }],
  );
  return { by: "combination", terms: written };
}
