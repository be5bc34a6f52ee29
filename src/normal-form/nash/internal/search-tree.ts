import type { SearchOptions } from "../search-options.js";
import type { BranchSide, ProofLine, SearchRun } from "../search-proof.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import { DoubleFace } from "./double-face.js";
import { DoubleWorkspace } from "./double-workspace.js";
import { ExactFace } from "./exact-face.js";
import type { Face } from "./face.js";
import { FaceProof } from "./face-proof.js";
import { recordLeaf } from "./record-leaf.js";
import { type Branch, type FacePair, isAtZero, isZero, type Passed, tightOf } from "./search-branch.js";
import type { SearchRecord, Side } from "./search-record.js";

/** A label that is no further from being tight is taken to be. It decides nothing itself. */
const TIE = 1e-9;

/** Where so many undecided labels are tight in both polytopes, doubles give way to exact arithmetic. */
const MANY_TIES = 3;

/** What a label counts that is tight at one of the vertices, next to those that are tight at neither. */
const TOUCHING = 0.01;

/** The branches of a search over labels, and what has been found at their ends. */
export class SearchTree {
  /** The pairs of faces whose points are all equilibria, by their tight labels. */
  readonly found: Map<string, FacePair> = new Map();
  degenerate: ExactFace | null = null;
  readonly #wholes: readonly [ExactFace, ExactFace];
  /** Where doubles take the place of exact arithmetic, or null. */
  readonly #workspaces: readonly [DoubleWorkspace, DoubleWorkspace] | null;
  readonly #labels: number;
  readonly #slacks: readonly [Float64Array, Float64Array];
  /** How many branches a label has closed. */
  readonly #closings: Float64Array;
  /** The points that have been met. */
  readonly #points = new Set<string>();

  readonly #record: SearchRecord | null;
  readonly #onBranch: SearchOptions["onBranch"];
  readonly #count = { branches: 0, closed: 0, leaves: 0, repeated: 0, origins: 0 };

  /** @param guided - whether doubles may take the place of exact arithmetic */
  constructor(
    first: BestResponsePolytope,
    second: BestResponsePolytope,
    guided: boolean,
    record: SearchRecord | null,
    onBranch?: SearchOptions["onBranch"],
  ) {
    this.#record = record;
    this.#onBranch = onBranch;
    this.#wholes = [ExactFace.whole(first), ExactFace.whole(second)];
    this.#workspaces = guided ? [new DoubleWorkspace(first), new DoubleWorkspace(second)] : null;
    this.#labels = first.labels;
    this.#closings = new Float64Array(first.labels);
    this.#slacks = [new Float64Array(first.labels), new Float64Array(first.labels)];
  }

  /** What has been counted, once all branches have been visited. */
  get counts(): Omit<SearchRun, "nodes"> {
    const { branches, closed, ...ends } = this.#count;
    const rounded = this.#workspaces?.reduce((sum, space) => sum + space.closed, 0) ?? 0;
    return { branches, closed: { rounded, exact: closed - rounded }, ...ends };
  }

  /** Both polytopes, where the search begins. */
  get root(): Branch {
    const [x, y] = this.#workspaces?.map(DoubleFace.whole) ?? this.#wholes;
    return { x: x as Face, y: y as Face, passed: null, side: 0, proof: null };
  }

  /** Keeps the pair of faces when it is a Nash subset, else returns the pairs it leads to, the next one last. */
  visit({ x, y, passed, side, proof }: Branch): Branch[] {
    if (proof !== null) this.#record?.restricted(side, proof);
    if (x === null || y === null) return [];
    this.#lookForTies(x);
    this.#lookForTies(y);
    // Only the point 0 of a polytope is left, which is no strategy.
    if (isZero(x) || isZero(y)) return this.#end(["z"], "origins");
    const passedLabel = tightOf(x, passed);
    if (passedLabel !== null) return this.#end(["s", passedLabel], "repeated");
    if (x instanceof ExactFace && x.dimension === 0) return this.#point(x, 0);
    if (y instanceof ExactFace && y.dimension === 0) return this.#point(y, 1);
    const next = this.#nextLabel(x, y);
    if (next === null) return this.#keep(this.#exactly(x, 0), y);
    const isExact = x instanceof ExactFace && y instanceof ExactFace;
    const atZero = isAtZero(x, this.#slacks[0]) || isAtZero(y, this.#slacks[1]);
    if (isExact || next.ties < MANY_TIES || next.violation > TIE || atZero) {
      return this.#branch(x, y, passed, next.label);
    }
    // The two vertices are about an equilibrium, and many labels tight in both: exact arithmetic sees what they imply.
    const exactX = this.#exactly(x, 0);
    const exactY = exactX && this.#exactly(y, 1);
    if (exactY === null) this.#count.closed++;
    return exactY === null ? [] : [{ x: exactX, y: exactY, passed, side: 0, proof: null }];
  }

  #branch(x: Face, y: Face, passed: Passed | null, label: number): Branch[] {
    const proofs = [this.#newProof(), this.#newProof()] as const;
    const [left, leftIs] = this.#restricted(x, label, 0, proofs[0]);
    const [right, rightIs] = this.#restricted(y, label, 1, proofs[1]);
    this.#count.branches++;
    this.#onBranch?.(label, leftIs, rightIs);
    this.#record?.branch(label, proofs[0], proofs[1]);
    // What is tight at the label in the first polytope too is left to the left.
    const later = left === null ? passed : { label, rest: passed };
    const branches: Branch[] = [
      { x, y: right, passed: later, side: 1, proof: proofs[1] },
      { x: left, y, passed, side: 0, proof: proofs[0] },
    ];
    return branches.filter((branch) => (branch.x && branch.y) || branch.proof?.implied.length);
  }

  #restricted(face: Face, label: number, side: Side, proof: FaceProof | null): [Face | null, BranchSide] {
    const workspace = this.#workspaces?.[side];
    const before = workspace?.closed;
    const found = this.#lightest(face.restrict(label, proof), side);
    if (found !== null) return [found, "open"];
    this.#count.closed++;
    this.#closings[label] = (this.#closings[label] as number) + 1;
    return [null, workspace?.closed === before ? "exact" : "rounded"];
  }

  /**
   * The undecided label to decide next, how far the vertices are from an equilibrium, and how many labels are tight in both.
   *
   * It is one that is far from being tight in both polytopes, of those that have often closed a branch (F. Boussemart et al.
   * 2004, Boosting systematic search by weighting constraints).
   */
  #nextLabel(x: Face, y: Face): { label: number; violation: number; ties: number } | null {
    let best: number | null = null;
    let most = 0;
    let violation = 0;
    let ties = 0;
    const [slacksOfX, slacksOfY] = this.#slacks;
    x.slacks(slacksOfX);
    y.slacks(slacksOfY);
    for (let label = 0; label < this.#labels; label++) {
      if (x.isTight(label) || y.isTight(label)) continue;
      const ofX = slacksOfX[label] as number;
      const ofY = slacksOfY[label] as number;
      if (ofX <= TIE && ofY <= TIE) ties++;
      violation = Math.max(violation, ofX * ofY);
      const score = (ofX * ofY + TOUCHING * (ofX + ofY)) * (1 + (this.#closings[label] as number));
      if (best !== null && score <= most) continue;
      best = label;
      most = score;
    }
    return best === null ? null : { label: best, violation, ties };
  }

  /** The face in doubles again once ties are behind it, where exact arithmetic takes long; a point is best left exact. */
  #lightest(face: Face | null, side: Side): Face | null {
    if (this.#workspaces === null || !(face instanceof ExactFace)) return face;
    if (face.polytope.isSmall || face.dimension === 0 || face.hasTies) return face;
    this.#lookForTies(face);
    return DoubleFace.of(face, this.#workspaces[side]);
  }

  #lookForTies(face: Face): void {
    if (this.degenerate === null && face instanceof ExactFace && face.isDegenerate) this.degenerate = face;
  }

  /** The equilibria with this one strategy are a face of the other polytope, whichever way led to it. */
  #point(point: ExactFace, side: Side): [] {
    this.#record?.point(side, point);
    const key = `${side} ${point.key}`;
    const isNew = !this.#points.has(key);
    this.#points.add(key);
    if (!isNew) this.#count.repeated++;
    if (this.#record?.repeats(`point ${key}`) || !isNew) return [];
    const proof = this.#newProof();
    const labels = Array.from({ length: this.#labels }, (_, label) => label);
    const whole = this.#wholes[1 - side] as ExactFace;
    const other = whole.restrictEach(
      labels.filter((label) => !point.isTight(label)),
      proof,
    );
    if (proof !== null) this.#record?.restricted(side === 0 ? 1 : 0, proof);
    return side === 0 ? this.#keep(point, other) : this.#keep(other, point);
  }

  #exactly(face: Face, side: Side): ExactFace | null {
    const proof = this.#newProof();
    const exact = face.exact(proof);
    if (proof !== null) this.#record?.restricted(side, proof);
    return exact;
  }

  #newProof(): FaceProof | null {
    return this.#record === null ? null : new FaceProof();
  }

  #keep(x: ExactFace | null, face: Face | null): [] {
    const y = x && face && this.#exactly(face, 1);
    if (x === null || y === null) {
      this.#count.closed++;
      return [];
    }
    this.#count.leaves++;
    if (this.#record !== null) recordLeaf(this.#record, x, y);
    this.found.set(`${x.key} ${y.key}`, [x, y]);
    return [];
  }

  #end(line: ProofLine, what: "origins" | "repeated"): [] {
    this.#count[what]++;
    this.#record?.line(line);
    return [];
  }
}
