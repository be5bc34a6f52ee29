import { clearDenominators, primitive } from "../../../exact/integer.js";
import type { LinearProgramResult } from "../../../exact/linear-program.js";
import type { Meter } from "../../../exact/meter.js";
import { rank } from "../../../exact/rank.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { sum } from "../../../exact/vector.js";
import type { ObedienceRow } from "./obedience-rows.js";
import { narrowed, type SupportingFace } from "./supporting-face.js";

/** A point of the polytope at which no constraint is tight that is not tight on all of it. */
export interface RelativeInterior {
  readonly distribution: readonly Rational[];
  /** The profiles that some equilibrium plays, and the rows that are tight in all, which have positive multipliers. */
  readonly face: SupportingFace;
  /** The dimension of the polytope. */
  readonly dimension: number;
}

/**
 * The dimension of the polytope that the rows cut out of the distributions, with a proof.
 *
 * A point of the cone over it that has a weight of 1 at least at every profile, and gains 1 at least in every row, is in its
 * interior. Where there is none, a combination of the rows says so that is 0 on the cone: its profiles are never played
 * and its rows are always tight, and the same is asked of the others.
 */
export function relativeInterior(
  rows: readonly ObedienceRow[],
  first: SupportingFace,
  meter: Meter,
): RelativeInterior {
  let face = first;
  for (;;) {
    const result = interiorPoint(rows, face, meter);
    if (result.status === "unbounded") {
      face = narrowed(face, rows, primitive(clearDenominators(result.ray).integers));
      continue;
    }
    const { played } = face;
    const rest = "dual" in result ? result.dual : [];
    const weights = new Map(played.map((profile, i) => [profile, (rest[i] as Rational).add(1)]));
    const total = sum([...weights.values()]);
    const count = (rows[0]?.gains ?? played).length;
    const tight = rows.flatMap(({ gains }, row) =>
      face.multipliers[row] === 0n ? [] : [played.map((s) => gains[s] as bigint)],
    );
    return {
      distribution: Array.from({ length: count }, (_, s) => rational(weights.get(s)?.div(total) ?? 0n)),
      face,
      dimension: played.length - rank(tight) - 1,
    };
  }
}

/**
 * The least point, by its dual program: a multiplier a row, whose gains add up to at most the cost of each profile. Costs that
 * differ keep the simplex method from ties.
 */
function interiorPoint(
  rows: readonly ObedienceRow[],
  { played, multipliers }: SupportingFace,
  meter: Meter,
): LinearProgramResult {
  return solveLinearProgram(
    {
      maximize: rows.map(({ gains }, row) => {
        const wanted = multipliers[row] === 0n && played.some((s) => gains[s] !== 0n) ? 1n : 0n;
        return wanted - played.reduce((total, s) => total + (gains[s] as bigint), 0n);
      }),
      constraints: played.map((s, i) => ({
        coefficients: rows.map(({ gains }) => gains[s] as bigint),
        relation: "<=",
        bound: cost(i),
      })),
    },
    meter,
  );
}

/** Positive numbers without a pattern. */
function cost(i: number): number {
  return 1000 + ((i * i * 7919 + i * 104729) % 997);
}
