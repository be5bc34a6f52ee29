import { addAlgebraic, multiplyAlgebraic, negateAlgebraic } from "../../exact/algebraic-arithmetic.js";
import { algebraicJson } from "../../exact/algebraic-json.js";
import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../exact/compare-algebraic.js";
import { constantPolynomial } from "../../exact/multivariate-polynomial.js";
import { sign } from "../../exact/order.js";
import { rationalText } from "../../exact/rational-text.js";
import type { ClaimStatement } from "../claim-statement.js";
import { anyOf, type Formula } from "../polynomial-formula.js";
import { replaced } from "../replaced.js";
import { stretchesOf } from "../stretches-of.js";
import type { DistancePoint } from "./distance-point.js";
import { expectSame, type Fields, flag } from "./document-fields.js";

/**
 * Whether what a document states of single parameters was computed again: of a claim that is a combination of polynomial
 * inequalities in the parameters. Refuses what is another.
 */
export function checkLoneChanges(
  claim: Fields,
  { instances, parameters }: ClaimStatement,
  { parameters: points }: DistancePoint,
  path: string,
): boolean {
  if (instances.some(({ fails, variables }) => fails === null || variables.length > parameters.length))
    return false;
  const holds = flag(claim["holds"], `${path}.holds`);
  const found: { row: unknown; distance: AlgebraicNumber }[] = [];
  points.forEach(({ name, value, range, width }, variable) => {
    if (sign(width) === 0) return;
    const others = new Map(
      points.flatMap((one, i) => (i === variable ? [] : [[i, constantPolynomial(one.value)] as const])),
    );
    const fails = instances.map((one) => replaced(one.fails as Formula, others));
    const here = algebraicRational(value);
    const changed = stretchesOf([anyOf(fails)], range).filter(({ truths: [failing] }) => failing === holds);
    const above = changed.find(({ from }) => compareAlgebraic(from, here) >= 0);
    const below = changed.filter(({ to }) => compareAlgebraic(to, here) <= 0).at(-1);
    const up = above && { at: above.from, attained: above.fromIncluded };
    const down = below && { at: below.to, attained: below.toIncluded };
    const far = ({ at }: { at: AlgebraicNumber }): AlgebraicNumber => {
      const difference = addAlgebraic(at, negateAlgebraic(here));
      return compareAlgebraic(difference, algebraicRational(0)) < 0
        ? negateAlgebraic(difference)
        : difference;
    };
    const nearest = up && down ? (compareAlgebraic(far(up), far(down)) <= 0 ? up : down) : (up ?? down);
    if (nearest === undefined) return;
    const distance = multiplyAlgebraic(far(nearest), algebraicRational(width.inverse()));
    const row = {
      parameter: name,
      from: rationalText(value),
      at: algebraicJson(nearest.at),
      attained: nearest.attained,
      distance: algebraicJson(distance),
    };
    found.push({ row, distance });
  });
  found.sort((a, b) => compareAlgebraic(a.distance, b.distance));
  expectSame(
    claim["alone"],
    found.map(({ row }) => row),
    `${path}.alone`,
  );
  expectSame(claim["unknown"], [], `${path}.unknown`);
  return true;
}
