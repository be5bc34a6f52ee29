import type { JointWitness } from "../../../certificate/claim-certificate.js";
import type { ClaimInstance } from "../../../certificate/claim-statement.js";
import type { InstanceProof, UniformProof } from "../../../certificate/instance-proof.js";
import { allOf } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { UniformStatement } from "../../../certificate/uniform-statement.js";
import { sign } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { premisesHoldAt, type Question, valuesOf } from "./claim-points.js";
import { exactPoint } from "./exact-points.js";
import { provedEmpty } from "./proved-empty.js";

/** What is known of one mixture for all parameters. */
export type UniformFinding =
  | { readonly proofs: readonly InstanceProof[] }
  | { readonly instance: string; readonly joint: JointWitness }
  | null;

/** So many points are gathered at most for one strategy. */
const MAXIMUM_POINTS = 24;

/**
 * Returns for each strategy a mixture that is proved to dominate it wherever the premises hold, or points at which no one
 * mixture does: the mixture that is best at the points known so far, and a point at which it fails, in turn.
 *
 * @param first - a point at which the premises hold
 */
export function decideUniform(question: Question, first: readonly Rational[]): UniformFinding {
  const proofs: InstanceProof[] = [];
  for (const instance of question.statement.instances) {
    const mixtures: UniformProof["mixtures"][number][] = [];
    for (const strategy of instance.uniform?.claim.strategies ?? []) {
      const found = oneMixture(question, instance, strategy, first);
      if (found === null) return null;
      if ("joint" in found) return found;
      mixtures.push(found);
    }
    proofs.push({ by: "mixtures", mixtures });
  }
  return { proofs };
}

function oneMixture(
  question: Question,
  instance: ClaimInstance,
  strategy: number,
  first: readonly Rational[],
): UniformProof["mixtures"][number] | Exclude<UniformFinding, null | { proofs: unknown }> | null {
  const { statement, meter } = question;
  const uniform = instance.uniform as UniformStatement;
  const points = startingPoints(question, first);
  while (points.length <= MAXIMUM_POINTS) {
    const best = bestMixture(question, uniform, strategy, points);
    if ("joint" in best) return { instance: instance.name, joint: best.joint };
    const fails = uniform.fails(strategy, best.weights);
    const next = exactPoint({
      formula: allOf([...statement.premises.map(({ formula }) => formula), fails]),
      variables: statement.parameters,
      start: first,
      meter,
      accepts: (values) =>
        premisesHoldAt(question, values) && !dominatesAt(uniform, strategy, best.weights, values),
    });
    if (next === null) {
      const proof = provedEmpty(statement, statement.parameters, fails, meter);
      return proof === null ? null : { weights: best.weights.map((one) => rationalText(one)), proof };
    }
    points.push(next);
  }
  return null;
}

/** The point itself, and the middle and the corners of the ranges where the premises hold there. */
function startingPoints(question: Question, first: readonly Rational[]): (readonly Rational[])[] {
  const { parameters } = question.statement;
  const at = (pick: (range: readonly [Rational, Rational]) => Rational): Rational[] =>
    parameters.map(({ range }: StatementVariable) => pick(range as readonly [Rational, Rational]));
  const tried = [
    at(([low, high]) => rational(low.add(high).div(2))),
    at(([low]) => low),
    at(([, high]) => high),
  ];
  return [first, ...tried.filter((values) => premisesHoldAt(question, values))];
}

/** The mixture with the greatest least gain at all points, or weights that show that there is none that dominates. */
function bestMixture(
  question: Question,
  uniform: UniformStatement,
  strategy: number,
  points: readonly (readonly Rational[])[],
): { readonly weights: Rational[] } | { readonly joint: JointWitness } {
  const gains = points.map((values) => uniform.gains(strategy, values));
  const others = [...(gains[0]?.keys() ?? [])];
  const cells = uniform.cells.length;
  const jointOf = (weights: readonly Rational[]): JointWitness => ({
    strategy,
    points: points
      .map((values, p) => ({
        values: valuesOf(question, values),
        weights: weights.slice(p * cells, (p + 1) * cells).map((one) => rationalText(one)),
      }))
      .filter((point) => point.weights.some((one) => one !== "0")),
  });
  const all = points.flatMap((_, p) => Array.from({ length: cells }, (__, c) => [p, c] as const));
  if (others.length === 0) return { joint: jointOf(all.map(() => rational(1))) };
  const result = solveLinearProgram(
    {
      maximize: [...others.map(() => 0), 1],
      constraints: [
        ...all.map(([p, c]) => ({
          coefficients: [...others.map((other) => gains[p]?.get(other)?.[c] as Rational), -1],
          relation: ">=" as const,
          bound: 0,
        })),
        { coefficients: [...others.map(() => 1), 0], relation: "=" as const, bound: 1 },
      ],
      free: [others.length],
    },
    question.meter,
  );
  if (result.status !== "optimal") return { joint: jointOf([]) };
  const weights = uniform.mixtureOf(others.map((other, i) => [other, result.primal[i] as Rational]));
  const dual = result.dual.slice(0, all.length).map((one) => rational(one.neg()));
  const joint = points.map((values, p) => ({ values, weights: dual.slice(p * cells, (p + 1) * cells) }));
  const impossible = sign(result.value) <= 0 && uniform.excludes(strategy, joint);
  return impossible ? { joint: jointOf(dual) } : { weights };
}

function dominatesAt(
  uniform: UniformStatement,
  strategy: number,
  weights: readonly Rational[],
  values: readonly Rational[],
): boolean {
  const gains = uniform.gains(strategy, values);
  const cells = uniform.cells.map((_, c) =>
    [...gains].reduce<Rational>(
      (total, [other, row]) => total.add((weights[other] as Rational).mul(row[c] as Rational)),
      rational(0),
    ),
  );
  const signs = cells.map((one) => sign(rational(one)));
  const { strength } = uniform.claim;
  if (strength === "strict") return signs.every((one) => one > 0);
  return signs.every((one) => one >= 0) && (strength === "very-weak" || signs.some((one) => one > 0));
}
