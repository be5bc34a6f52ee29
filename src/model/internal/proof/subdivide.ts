import type { Branch } from "../../../certificate/check-proof.js";
import type { Hypothesis } from "../../../certificate/hypotheses.js";
import type { Proof } from "../../../certificate/proof.js";
import { excludes } from "../../../certificate/sign-on-ranges.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import { type BernsteinForm, bernsteinForm } from "../../../exact/bernstein-form.js";
import type { Meter } from "../../../exact/meter.js";
import { variablesOf } from "../../../exact/multivariate-polynomial.js";
import { rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { halvesOfForm, widestVariable } from "./bernstein-halves.js";

/** A hypothesis on a box. */
interface Piece {
  readonly hypothesis: Hypothesis;
  readonly form: BernsteinForm;
}

/** Ranges are halved so often at most, one inside another. */
const MAXIMUM_DEPTH = 24;
/** More parameters are not worth halving one after the other. */
const MAXIMUM_PARAMETERS = 8;

/** Returns whether there are few enough parameters, and hypotheses of low enough degree, to halve ranges. */
export function isSubdividable(branch: Branch): boolean {
  const stated = supposedOf(branch);
  const parameters = new Set(stated.flatMap(({ polynomial }) => variablesOf(polynomial)));
  return parameters.size > 0 && parameters.size <= MAXIMUM_PARAMETERS && piecesOf(branch).length > 0;
}

/**
 * Returns a proof by halving the ranges until on each box one hypothesis fails because of its sign there, or null where none
 * is found (M. Zettler and J. Garloff 1998, Robustness analysis of polynomials with polynomial parameter dependency using
 * Bernstein expansion, doi:10.1109/9.661615).
 *
 * @param boxes - how often the ranges may be halved in all
 */
export function subdivided(branch: Branch, meter: Meter, boxes: number): Proof | null {
  if (!isSubdividable(branch)) return null;
  return closed(piecesOf(branch), branch.variables, { meter, left: boxes }, 0);
}

/** What is supposed besides the ends of ranges. */
function supposedOf({ hypotheses, variables }: Branch): Hypothesis[] {
  const ends = variables.flatMap(({ name }) => [`${name} >= `, `${name} <= `]);
  return [...hypotheses.known.values()].filter(({ name }) => !ends.some((end) => name.startsWith(end)));
}

function piecesOf(branch: Branch): Piece[] {
  const { variables } = branch;
  return supposedOf(branch).flatMap((hypothesis) => {
    const form = bernsteinForm(hypothesis.polynomial, (variable) => variables[variable]?.range ?? null);
    return form === null ? [] : [{ hypothesis, form }];
  });
}

function closed(
  pieces: readonly Piece[],
  variables: readonly StatementVariable[],
  work: { readonly meter: Meter; left: number },
  depth: number,
): Proof | null {
  const size = pieces.reduce((sum, { form }) => sum + form.coefficients.length * form.variables.length, 0);
  work.meter(200 + 10 * size);
  const failing = pieces.find(({ form, hypothesis }) => excludes(form.coefficients, hypothesis.relation));
  if (failing !== undefined) return { by: "sign", of: failing.hypothesis.name };
  if (depth >= MAXIMUM_DEPTH || work.left <= 0) return null;
  const variable = widestVariable(pieces.map(({ form }) => form));
  const stated = variable === null ? undefined : variables[variable];
  if (variable === null || stated === undefined || stated.range === null) return null;
  work.left--;
  const [low, high] = stated.range;
  const middle = rational(low.add(high).div(2));
  const split = pieces.map(({ hypothesis, form }) =>
    halvesOfForm(form, variable).map((half): Piece => ({ hypothesis, form: half })),
  );
  const [below, above] = (
    [
      [low, middle],
      [middle, high],
    ] as const
  ).map((range, side) => [
    split.map((halves) => halves[side] as Piece),
    variables.with(variable, { ...stated, range }),
  ]) as [[Piece[], StatementVariable[]], [Piece[], StatementVariable[]]];
  const first = closed(...below, work, depth + 1);
  if (first === null) return null;
  const second = closed(...above, work, depth + 1);
  if (second === null) return null;
  return { by: "split", parameter: stated.name, at: rationalText(middle), below: first, above: second };
}
