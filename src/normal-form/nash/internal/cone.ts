import { primitive } from "../../../exact/integer.js";
import { divisorSteps, productSteps, wordsOf } from "../../../exact/work-steps.js";
import type { Budget } from "./budget.js";

/** An extreme ray of a pointed cone that is cut out by inequalities, each with a number called its label. */
export interface Ray {
  /** The value of each inequality on the ray, by label: at least 0 for those the cone has been cut by. */
  readonly values: readonly bigint[];
  /** The labels of the inequalities the cone has been cut by that are tight on the ray, 32 to a word. */
  readonly tight: Int32Array;
  /** How many those are. */
  readonly tightCount: number;
}

/** Returns a ray with the labels among `labels` at which its value is 0 marked as tight. */
export function ray(values: readonly bigint[], labels: Iterable<number>, labelCount: number): Ray {
  const tight = new Int32Array(Math.max(1, Math.ceil(labelCount / 32)));
  let tightCount = 0;
  for (const label of labels) {
    if (values[label] !== 0n) continue;
    mark(tight, label);
    tightCount++;
  }
  return { values, tight, tightCount };
}

/** Whether the inequality of that label is tight on the ray. */
export function isTight(r: Ray, label: number): boolean {
  return (((r.tight[label >> 5] as number) >>> (label & 31)) & 1) === 1;
}

/**
 * Cuts a cone by one more inequality: returns the extreme rays of what is left, or null when the budget ended. One step
 * of the double description method with the combinatorial test of adjacency (K. Fukuda & A. Prodon 1996, Double
 * description method revisited, doi:10.1007/3-540-61576-8_77, propositions 4 and 7).
 *
 * @param dimension - the dimension of the space the cone lies in, in which the inequalities so far have full rank; the
 * cone itself may be a face of lower dimension
 */
export function cut(
  rays: readonly Ray[],
  dimension: number,
  label: number,
  budget: Budget,
): readonly Ray[] | null {
  const inside = rays.filter((r) => (r.values[label] as bigint) > 0n);
  const outside = rays.filter((r) => (r.values[label] as bigint) < 0n);
  const words = Math.ceil((rays[0]?.values.length ?? 0) / 32);
  if (!budget.spend(rays.length * (20 + 4 * words))) return null;
  const result = [...inside];
  let held = 0;
  for (const r of rays) {
    if (r.values[label] === 0n) result.push({ ...r, ...withLabel(r.tight, label), values: r.values });
  }
  for (const p of inside) {
    if (!budget.spend(outside.length * (4 + 3 * words))) return null;
    for (const q of outside) {
      const adjacent = areAdjacent(p, q, rays, dimension, budget);
      if (adjacent === null) return null;
      if (!adjacent) continue;
      const size = Math.max(wordsOf(p.values[label] as bigint), wordsOf(q.values[label] as bigint));
      const count = p.values.length;
      if (!budget.spend(3 * count * productSteps(size) + divisorSteps(size))) return null;
      // A word for the place of each value, and two around it.
      held += count * (3 + size);
      if (!budget.holds(held + 4 * count * inside.length)) return null;
      result.push(between(p, q, label));
    }
  }
  return result;
}

function areAdjacent(
  p: Ray,
  q: Ray,
  rays: readonly Ray[],
  dimension: number,
  budget: Budget,
): boolean | null {
  let common = 0;
  for (let w = 0; w < p.tight.length; w++) {
    common += populationCount((p.tight[w] as number) & (q.tight[w] as number));
  }
  if (common < dimension - 2) return false;
  // Where just enough inequalities are tight they are independent, and any dimension - 2 of them cut out an edge.
  const simple = p.tightCount === dimension - 1 || q.tightCount === dimension - 1;
  if (simple) return true;
  if (!budget.spend(rays.length * (2 + 2 * p.tight.length))) return null;
  return !rays.some((r) => r !== p && r !== q && containsCommon(r, p, q));
}

function containsCommon(r: Ray, p: Ray, q: Ray): boolean {
  for (let w = 0; w < r.tight.length; w++) {
    if (((p.tight[w] as number) & (q.tight[w] as number) & ~(r.tight[w] as number)) !== 0) return false;
  }
  return true;
}

/** The ray between two adjacent ones on which the inequality is tight. */
function between(p: Ray, q: Ray, label: number): Ray {
  const left = -(q.values[label] as bigint);
  const right = p.values[label] as bigint;
  const values = primitive(p.values.map((value, i) => left * value + right * (q.values[i] as bigint)));
  const common = p.tight.map((word, w) => word & (q.tight[w] as number));
  return { values, ...withLabel(common, label) };
}

function withLabel(tight: Int32Array, label: number): { tight: Int32Array; tightCount: number } {
  const words = tight.slice();
  mark(words, label);
  return { tight: words, tightCount: words.reduce((sum, word) => sum + populationCount(word), 0) };
}

function mark(words: Int32Array, label: number): void {
  words[label >> 5] = (words[label >> 5] as number) | (1 << (label & 31));
}

function populationCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
