import { determinantSign } from "../../../exact/determinant-sign.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Budget } from "./budget.js";
import { isTight, type Ray } from "./cone.js";
import { LexicographicFace } from "./lexicographic-face.js";

/** The best-response polytopes of the first and the second player. */
type Polytopes = readonly [BestResponsePolytope, BestResponsePolytope];

/** An extreme equilibrium: a vertex of each polytope. */
type VertexPair = readonly [Ray, Ray];

/**
 * Returns the index of a component of equilibria: the sum of the signs of those equilibria of a perturbed game whose limits
 * lie in it; null when the budget ended.
 *
 * The right sides of all inequalities are raised by distinct powers of an infinitely small amount, which makes a
 * nondegenerate game nearby; see {@link LexicographicFace}. With all payoffs positive, the sign of an equilibrium with
 * supports I and J of size k is that of (-1)^(k+1) det A_IJ det B_IJ (L. S. Shapley 1974, A note on the Lemke-Howson
 * algorithm, doi:10.1007/BFb0121248; B. von Stengel 2022, Finding Nash equilibria of two-player games, section 11). What
 * is perturbed does not matter: the index of a component is the same for all nearby games.
 *
 * @param pairs - all extreme equilibria of the component
 * @param order - the order in which inequalities are raised less and less
 */
export function componentIndex(
  polytopes: Polytopes,
  pairs: readonly VertexPair[],
  budget: Budget,
  order: "ascending" | "descending" = "ascending",
): number | null {
  const [first, second] = polytopes;
  const [only] = pairs;
  if (pairs.length === 1 && only !== undefined) {
    const [v, w] = only;
    if (v.tightCount === first.own.length && w.tightCount === second.own.length) {
      if (!budget.spend(first.own.length ** 2)) return null;
      return equilibriumSign(
        polytopes,
        (label) => isTight(v, label),
        (label) => isTight(w, label),
      );
    }
  }
  const all = Array.from({ length: first.labels }, (_, label) => label);
  const slacks = ({ other }: BestResponsePolytope): readonly number[] =>
    order === "ascending" ? other : [...other].reverse();
  // A label that is never tight on one side of the component is tight on the other side of every equilibrium near it.
  const x = restrictedTo(
    LexicographicFace.whole(first, slacks(first)),
    all.filter((label) => pairs.every(([, w]) => !isTight(w, label))),
  );
  const y = restrictedTo(
    LexicographicFace.whole(second, slacks(second)),
    all.filter((label) => pairs.every(([v]) => !isTight(v, label))),
  );
  if (x === null || y === null) return 0;
  const limits = new Set(pairs.map(([v, w]) => `${tightLabels(v, all)} | ${tightLabels(w, all)}`));
  const cost = 20 * first.own.length * second.own.length;
  let index = 0;
  const waiting: [LexicographicFace, LexicographicFace][] = [[x, y]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!budget.spend(cost) || !budget.holds(2 * waiting.length * cost)) return null;
    const [left, right] = next;
    const label = nextLabel(left, right, all);
    if (label === null) {
      if (!limits.has(`${left.limitLabels} | ${right.limitLabels}`)) continue;
      index += equilibriumSign(
        polytopes,
        (one) => left.isTight(one),
        (one) => right.isTight(one),
      );
      continue;
    }
    const inFirst = left.restrict(label);
    const inSecond = right.restrict(label);
    if (inSecond !== null) waiting.push([left, inSecond]);
    if (inFirst !== null) waiting.push([inFirst, right]);
  }
  return index;
}

function restrictedTo(face: LexicographicFace, labels: readonly number[]): LexicographicFace | null {
  let found: LexicographicFace | null = face;
  for (const label of labels) found = found?.restrict(label) ?? null;
  return found;
}

/** The undecided label that is furthest from being tight on either side, or null. */
function nextLabel(x: LexicographicFace, y: LexicographicFace, all: readonly number[]): number | null {
  let best: number | null = null;
  let most = -1;
  for (const label of all) {
    if (x.isTight(label) || y.isTight(label)) continue;
    const violation = x.slack(label) * y.slack(label);
    if (best !== null && violation <= most) continue;
    best = label;
    most = violation;
  }
  return best;
}

function tightLabels(vertex: Ray, all: readonly number[]): readonly number[] {
  return all.filter((label) => isTight(vertex, label));
}

/** The sign of an equilibrium of a nondegenerate game, whose players' tight labels are given. */
function equilibriumSign(
  [first, second]: Polytopes,
  tightInFirst: (label: number) => boolean,
  tightInSecond: (label: number) => boolean,
): number {
  const rows = first.own.flatMap((label, i) => (tightInFirst(label) ? [] : [i]));
  const columns = second.own.flatMap((label, j) => (tightInSecond(label) ? [] : [j]));
  const a = rows.map((i) => columns.map((j) => second.matrix[i]?.[j] as bigint));
  const b = columns.map((j) => rows.map((i) => first.matrix[j]?.[i] as bigint));
  const sign = determinantSign(a) * determinantSign(b);
  return rows.length % 2 === 1 ? sign : -sign;
}
