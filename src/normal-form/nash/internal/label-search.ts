import { productSteps } from "../../../exact/work-steps.js";
import type { SearchOptions } from "../search-options.js";
import type { SearchRun } from "../search-proof.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Budget } from "./budget.js";
import { ExactFace } from "./exact-face.js";
import type { Branch, FacePair } from "./search-branch.js";
import type { SearchRecord } from "./search-record.js";
import { SearchTree } from "./search-tree.js";

/** What a pair of faces costs in steps for each cell: when both are in doubles, and in exact arithmetic of one word. */
const DOUBLE_COST = 1;
const EXACT_COST = 10;

/** Exact throughout, or doubles as a guide where they can be, confirmed by exact arithmetic. */
export type Arithmetic = "exact" | "guided";

/** What a search found. */
export interface LabelSearch {
  /** The maximal Nash subsets, each once. */
  readonly subsets: readonly FacePair[];
  /** The face of a degenerate vertex, other than 0, where one was met. */
  readonly degenerate: ExactFace | null;
  readonly run: SearchRun;
}

/**
 * Returns the maximal Nash subsets as products of faces; when the budget ended, the Nash subsets found by then.
 *
 * In an equilibrium every label is tight in one of the two polytopes. The search decides label by label in which, and
 * keeps the pair of faces on which the labels decided so far are tight; a branch ends where a face is empty or a point, or
 * where a label turns out tight in both that the search has looked at as tight in the first before. What is kept at the
 * ends are Nash subsets, and every equilibrium is in one of them: a point inside a maximal Nash subset too, which the kept
 * one then contains, and is.
 *
 * Which label comes next, and in what arithmetic, changes the search but not its result.
 *
 * @param arithmetic - `exact` throughout, or doubles as a `guided` start of what exact arithmetic confirms
 * @param record - writes down why no equilibrium has been missed
 * @param onBranch - is told each branch
 */
export function labelSearch(
  first: BestResponsePolytope,
  second: BestResponsePolytope,
  budget: Budget,
  arithmetic: Arithmetic,
  record: SearchRecord | null = null,
  onBranch?: SearchOptions["onBranch"],
): LabelSearch {
  const search = new SearchTree(first, second, arithmetic === "guided", record, onBranch);
  const cells = first.own.length * first.other.length;
  const exactSteps = cells * Math.max(exactCost(first), exactCost(second));
  // A stack rather than recursion, which long games would exhaust.
  const waiting: Branch[] = [search.root];
  let visited = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visited++;
    const isExact = next.x instanceof ExactFace || next.y instanceof ExactFace;
    if (!budget.spend(isExact ? exactSteps : DOUBLE_COST * cells)) break;
    if (record?.stopped || !budget.holds(2 * cells * (waiting.length + search.found.size))) break;
    waiting.push(...search.visit(next));
  }
  const subsets = maximal([...search.found.values()]);
  return { subsets, degenerate: search.degenerate, run: { nodes: visited, ...search.counts } };
}

/** What a cell of a tableau in exact arithmetic costs. */
function exactCost({ bits, isSmall }: BestResponsePolytope): number {
  return isSmall ? EXACT_COST : Math.ceil((EXACT_COST * productSteps(Math.ceil(bits / 64))) / 4);
}

function maximal(pairs: readonly FacePair[]): readonly FacePair[] {
  if (pairs.every(([x, y]) => x.dimension + y.dimension === 0)) return pairs;
  const marked = pairs.map((pair) => ({ pair, marks: marksOf(pair) }));
  const large = marked.filter(({ pair: [x, y] }) => x.dimension + y.dimension > 0);
  return marked
    .filter((one) => !large.some((other) => other !== one && isSubset(other.marks, one.marks)))
    .map(({ pair }) => pair);
}

/** The tight labels of both faces, 32 to a word. */
function marksOf([x, y]: FacePair): Int32Array {
  const { labels } = x.polytope;
  const words = Math.ceil(labels / 32);
  const marks = new Int32Array(2 * words);
  [x, y].forEach((face, side) => {
    for (let label = 0; label < labels; label++) {
      if (!face.isTight(label)) continue;
      const at = side * words + (label >> 5);
      marks[at] = (marks[at] as number) | (1 << (label & 31));
    }
  });
  return marks;
}

function isSubset(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word++) {
    if (((a[word] as number) & ~(b[word] as number)) !== 0) return false;
  }
  return true;
}
