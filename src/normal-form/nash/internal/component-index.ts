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
  const limits = new Set(pairs.map(([v, w]) => `${tightLabels(v, all)} | ${tightLabels(w, all)}`));
  const cost = 20 * first.own.length * second.own.length;
  let index = 0;
  const x = LexicographicFace.whole(first, slacks(first));
  const y = LexicographicFace.whole(second, slacks(second));
  const waiting: Branch[] = [{ x, y, near: pairs }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!budget.spend(cost + 10 * all.length * next.near.length)) return null;
    if (!budget.holds(2 * waiting.length * (cost + next.near.length))) return null;
    const { x, y } = next;
    const label = nextLabel(next, all);
    if (label === null) {
      if (!limits.has(`${x.limitLabels} | ${y.limitLabels}`)) continue;
      index += equilibriumSign(
        polytopes,
        (one) => x.isTight(one),
        (one) => y.isTight(one),
      );
      continue;
    }
    // Nothing else than what is near an extreme equilibrium of the component is looked for.
    const nearX = next.near.filter(([v]) => isTight(v, label));
    const nearY = next.near.filter(([, w]) => isTight(w, label));
    const inFirst = nearX.length === 0 ? null : x.restrict(label);
    const inSecond = nearY.length === 0 ? null : y.restrict(label);
    if (inSecond !== null) waiting.push({ x, y: inSecond, near: nearY });
    if (inFirst !== null) waiting.push({ x: inFirst, y, near: nearX });
  }
  return index;
}

/** A pair of faces of the perturbed polytopes, and the extreme equilibria at which all its decided labels are tight. */
interface Branch {
  readonly x: LexicographicFace;
  readonly y: LexicographicFace;
  readonly near: readonly VertexPair[];
}

/** An undecided label, or null: one that leaves a single way if there is one, else the furthest from being tight. */
function nextLabel({ x, y, near }: Branch, all: readonly number[]): number | null {
  let best: number | null = null;
  let most = -1;
  for (const label of all) {
    if (x.isTight(label) || y.isTight(label)) continue;
    if (!near.some(([v]) => isTight(v, label)) || !near.some(([, w]) => isTight(w, label))) return label;
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
