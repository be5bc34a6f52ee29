import { productSteps, wordsOf } from "../../../exact/work-steps.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Budget } from "./budget.js";
import { DoubleFace } from "./double-face.js";
import { ExactFace } from "./exact-face.js";
import type { Face } from "./face.js";

/** What a pair of faces costs in steps for each cell: when both are in doubles, and in exact arithmetic of one word. */
const DOUBLE_COST = 1;
const EXACT_COST = 10;

/** What a search found. */
export interface LabelSearch {
  /** The maximal Nash subsets, each once. */
  readonly subsets: readonly FacePair[];
  /** The face of a degenerate vertex, other than 0, where one was met. */
  readonly degenerate: ExactFace | null;
}

/** Two faces, one of each polytope, such that every label is tight on one of them: pairs of their points are equilibria. */
type FacePair = readonly [ExactFace, ExactFace];

/**
 * Returns the maximal Nash subsets as products of faces; when the budget ended, the Nash subsets found by then.
 *
 * In an equilibrium every label is tight in one of the two polytopes. The search decides label by label in which, and
 * keeps the pair of faces on which the labels decided so far are tight; a branch ends where a face is empty or a point, or
 * where a label turns out tight in both that the search has looked at as tight in the first before. What is kept at the ends are Nash subsets, and every equilibrium is in one of them: a point inside a
 * maximal Nash subset too, which the kept one then contains, and is.
 *
 * Which label comes next, and in what arithmetic, changes the search but not its result.
 *
 * @param arithmetic - `exact` throughout, or doubles as a `guided` start of what exact arithmetic confirms
 */
export function labelSearch(
  first: BestResponsePolytope,
  second: BestResponsePolytope,
  budget: Budget,
  arithmetic: "exact" | "guided",
): LabelSearch {
  const whole = arithmetic === "exact" ? ExactFace.whole : DoubleFace.whole;
  const search = new Search(first, second);
  const cells = first.own.length * first.other.length;
  const exactCost = EXACT_COST * cells * exactFactor(first, second);
  // A stack rather than recursion, which long games would exhaust.
  const waiting: Branch[] = [{ x: whole(first), y: whole(second), passed: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isExact = next.x instanceof ExactFace || next.y instanceof ExactFace;
    if (!budget.spend(isExact ? exactCost : DOUBLE_COST * cells)) break;
    if (!budget.holds(2 * cells * (waiting.length + search.found.size))) break;
    waiting.push(...search.visit(next));
  }
  return { subsets: maximal([...search.found.values()]), degenerate: search.degenerate };
}

/** A pair of faces, one of each polytope, and the labels that pairs looked at before are tight at in the first. */
interface Branch {
  readonly x: Face;
  readonly y: Face;
  readonly passed: Passed | null;
}

/** A list of labels. */
interface Passed {
  readonly label: number;
  readonly rest: Passed | null;
}

/** How much longer than with integers of one word exact arithmetic takes in the tableaus of the two polytopes. */
function exactFactor(first: BestResponsePolytope, second: BestResponsePolytope): number {
  const rank = Math.min(first.own.length, first.other.length);
  const words = Math.max(
    ...[first, second].map(({ matrix }) => Math.max(...matrix.map((row) => Math.max(...row.map(wordsOf))))),
  );
  return words === 1 ? 1 : Math.ceil(productSteps(words * rank) / 4);
}

function maximal(pairs: readonly FacePair[]): FacePair[] {
  const large = pairs.filter(([x, y]) => x.dimension + y.dimension > 0);
  return pairs.filter(
    (pair) =>
      !large.some((other) => other !== pair && other[0].contains(pair[0]) && other[1].contains(pair[1])),
  );
}

class Search {
  /** The pairs of faces whose points are all equilibria, by their tight labels. */
  readonly found = new Map<string, FacePair>();
  degenerate: ExactFace | null = null;
  readonly #wholes: readonly [ExactFace, ExactFace];
  readonly #labels: number;
  /** The points that have been met. */
  readonly #points = new Set<string>();

  constructor(first: BestResponsePolytope, second: BestResponsePolytope) {
    this.#wholes = [ExactFace.whole(first), ExactFace.whole(second)];
    this.#labels = first.labels;
  }

  /** Keeps the pair of faces when it is a Nash subset, else returns the pairs it leads to, the next one last. */
  visit({ x, y, passed }: Branch): Branch[] {
    this.#lookForTies(x);
    this.#lookForTies(y);
    // Only the point 0 of a polytope is left, which is no strategy.
    if (isZero(x) || isZero(y)) return [];
    if (x instanceof ExactFace && isPassed(x, passed)) return [];
    if (x instanceof ExactFace && x.dimension === 0) return this.#point(x, this.#wholes[1]);
    if (y instanceof ExactFace && y.dimension === 0) return this.#point(y, this.#wholes[0]);
    const label = this.#nextLabel(x, y);
    if (label === null) return this.#keep(x.exact(), y.exact());
    const left = x.restrict(label);
    const right = y.restrict(label);
    // What is tight at the label in the first polytope too is left to the left.
    return [
      ...(right === null ? [] : [{ x, y: right, passed: left === null ? passed : { label, rest: passed } }]),
      ...(left === null ? [] : [{ x: left, y, passed }]),
    ];
  }

  /** The undecided label that is furthest from being tight in either polytope. */
  #nextLabel(x: Face, y: Face): number | null {
    let best: number | null = null;
    let most = -1;
    for (let label = 0; label < this.#labels; label++) {
      if (x.isTight(label) || y.isTight(label)) continue;
      const violation = x.slack(label) * y.slack(label);
      if (best === null || violation > most) {
        best = label;
        most = violation;
      }
    }
    return best;
  }

  #lookForTies(face: Face): void {
    if (this.degenerate === null && face instanceof ExactFace && face.isDegenerate) this.degenerate = face;
  }

  /** The equilibria with this one strategy are a face of the other polytope, whichever way led to it. */
  #point(point: ExactFace, others: ExactFace): [] {
    const first = others === this.#wholes[1];
    const key = `${first} ${point.key}`;
    if (this.#points.has(key)) return [];
    this.#points.add(key);
    let other: ExactFace | null = others;
    for (let label = 0; label < this.#labels && other !== null; label++) {
      if (!point.isTight(label)) other = other.restrict(label);
    }
    return first ? this.#keep(point, other) : this.#keep(other, point);
  }

  #keep(x: ExactFace | null, y: ExactFace | null): [] {
    if (x === null || y === null) return [];
    this.found.set(`${x.key} ${y.key}`, [x, y]);
    return [];
  }
}

/** Whether the face lies in one that has been looked at before, with all its partners. */
function isPassed(face: ExactFace, passed: Passed | null): boolean {
  for (let one = passed; one !== null; one = one.rest) if (face.isTight(one.label)) return true;
  return false;
}

function isZero(face: Face): boolean {
  return face.polytope.own.every((label) => face.isTight(label));
}
