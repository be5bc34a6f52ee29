import { clearDenominators } from "../../../exact/integer.js";
import { nullspace } from "../../../exact/nullspace.js";
import { ONE, type Rational, ZERO } from "../../../exact/rational.js";
import type { Budget } from "../../nash/internal/budget.js";
import { cut, type Ray, ray } from "../../nash/internal/cone.js";
import type { ObedienceRow } from "./obedience-rows.js";
import type { SupportingFace } from "./supporting-face.js";

/** Vertices of the polytope as weights of the profiles, up to a positive factor. */
export interface PolytopeRays {
  readonly weights: readonly (readonly bigint[])[];
  /** Whether they are all. */
  readonly complete: boolean;
}

/**
 * All vertices of the polytope that spans its face, by the double description method on the cone over it; those found so far when the budget
 * ends.
 *
 * The cone is described in the linear space that it spans: it starts as the simplicial cone in which as many weights are
 * at least 0 as the space has dimensions, and is cut by the other inequalities.
 */
export function polytopeRays(
  profileCount: number,
  rows: readonly ObedienceRow[],
  { played, multipliers }: SupportingFace,
  budget: Budget,
): PolytopeRays {
  const tight = new Set(rows.flatMap((_, row) => (multipliers[row] === 0n ? [] : [row])));
  const basis = spanning(rows, tight, played).map((vector) => {
    const { integers } = clearDenominators(vector);
    const weights = Array.from({ length: profileCount }, () => 0n);
    played.forEach((profile, i) => {
      weights[profile] = integers[i] as bigint;
    });
    return weights;
  });
  // Where one vector of the basis is positive and the others are 0.
  const own = basis.map(
    (vector) =>
      played.find(
        (s) => (vector[s] as bigint) > 0n && basis.every((b) => b === vector || b[s] === 0n),
      ) as number,
  );
  const labelCount = profileCount + rows.length;
  let rays: readonly Ray[] = basis.map((weights) => {
    const gains = rows.map(({ gains }) =>
      played.reduce((total, s) => total + (gains[s] as bigint) * (weights[s] as bigint), 0n),
    );
    return ray([...weights, ...gains], own, labelCount);
  });
  const waiting = new Set([
    ...played.filter((profile) => !own.includes(profile)),
    ...rows.flatMap((_, row) => (tight.has(row) ? [] : [profileCount + row])),
  ]);
  while (waiting.size > 0) {
    const label = cheapest(rays, waiting);
    waiting.delete(label);
    const next = budget.spend(rays.length * waiting.size) ? cut(rays, basis.length, label, budget) : null;
    if (next === null) {
      const inside = rays.filter(({ values }) => values.every((value) => value >= 0n));
      return { weights: inside.map((one) => one.values.slice(0, profileCount)), complete: false };
    }
    rays = next;
  }
  return { weights: rays.map(({ values }) => values.slice(0, profileCount)), complete: true };
}

/** A basis of the space that the rows that are always tight leave to the profiles that are played. */
function spanning(
  rows: readonly ObedienceRow[],
  tight: ReadonlySet<number>,
  played: readonly number[],
): Rational[][] {
  const equations = rows.flatMap(({ gains }, row) =>
    tight.has(row) ? [played.map((s) => gains[s] as bigint)] : [],
  );
  if (equations.length > 0) return nullspace(equations);
  return played.map((s) => played.map((other) => (other === s ? ONE : ZERO)));
}

/** The inequality whose cut compares the fewest pairs of rays, of several the first. */
function cheapest(rays: readonly Ray[], waiting: ReadonlySet<number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const label of waiting) {
    let inside = 0;
    let outside = 0;
    for (const { values } of rays) {
      const value = values[label] as bigint;
      if (value > 0n) inside++;
      else if (value < 0n) outside++;
    }
    if (inside * outside >= least) continue;
    best = label;
    least = inside * outside;
  }
  return best;
}
