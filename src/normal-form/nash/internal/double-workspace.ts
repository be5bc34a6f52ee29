import { ArrayCopies } from "./array-copies.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import { ExactFace } from "./exact-face.js";
import type { FaceProof } from "./face-proof.js";
import { type PivotMemory, plainPivotMemory, simdPivotMemory } from "./simd-pivot.js";

/** Below this a number is taken to be a tie, which exact arithmetic then decides. It decides nothing itself. */
export const SUSPICIOUS = 1e-9;

/** Tableaus of fewer numbers are pivoted one double at a time, for which nothing has to be set up. */
const MINIMUM_SIMD = 120;

/** Where faces of a polytope are restricted in doubles: a tableau that is overwritten again and again. */
export class DoubleWorkspace {
  readonly polytope: BestResponsePolytope;
  readonly #whole: ExactFace;
  /** The last face looked at in exact arithmetic: the next one is mostly close to it. */
  #last: ExactFace;
  /** How many columns there are before the right side. */
  readonly width: number;
  /** The length of a row, even, its last number unused if need be. */
  readonly stride: number;
  /** Row by row, each with its right side after its columns, as in `IntegerTableau`, divided by its denominator. */
  readonly entries: Float64Array;
  /** The basis, the labels outside it, and by label whether it is tight: one array, so that it is copied at once. */
  readonly state: Int32Array;
  readonly basis: Int32Array;
  readonly nonbasis: Int32Array;
  readonly tight: Int32Array;
  /** Copies of the entries and of the state, for faces to keep. */
  readonly entryCopies: ArrayCopies<Float64Array>;
  readonly stateCopies: ArrayCopies<Int32Array>;
  /** How many faces have been proved empty by a bound on the rounding errors. */
  closed = 0;
  readonly #multipliers: Float64Array;
  readonly #pivot: PivotMemory["pivot"];

  constructor(polytope: BestResponsePolytope) {
    this.polytope = polytope;
    this.#whole = ExactFace.whole(polytope);
    this.#last = this.#whole;
    this.width = polytope.own.length;
    this.stride = this.width + 1 + ((this.width + 1) % 2);
    const rows = polytope.other.length;
    const isLarge = rows * this.stride >= MINIMUM_SIMD;
    const memory =
      (isLarge ? simdPivotMemory(rows, this.stride) : null) ?? plainPivotMemory(rows, this.stride);
    this.entries = memory.entries;
    this.#pivot = memory.pivot;
    this.state = new Int32Array(2 * polytope.labels);
    this.entryCopies = new ArrayCopies(this.entries, (length) => new Float64Array(length));
    this.stateCopies = new ArrayCopies(this.state, (length) => new Int32Array(length));
    this.basis = this.state.subarray(0, rows);
    this.nonbasis = this.state.subarray(rows, polytope.labels);
    this.tight = this.state.subarray(polytope.labels);
    this.#multipliers = new Float64Array(rows);
  }

  /** The face in exact arithmetic, with all its tight labels, or null when it is empty after all. */
  exact(proof: FaceProof | null): ExactFace | null {
    const labels: number[] = [];
    this.tight.forEach((flag, label) => {
      if (flag === 1) labels.push(label);
    });
    const face = ExactFace.at(this.#whole, labels, this.nonbasis, this.#last, proof);
    this.#last = face ?? this.#last;
    return face;
  }

  /**
   * Pivots until the variable is 0 and not basic, or as small as it gets.
   *
   * @returns what it comes to, and in how many pivots
   */
  minimise(label: number): { readonly outcome: "zero" | "positive" | "unclear"; readonly pivots: number } {
    const { entries, basis, nonbasis, tight, width, stride } = this;
    // Far more pivots than it takes; in doubles a run of ties could go round in a circle.
    const most = 4 * this.polytope.labels;
    for (let pivots = 0; pivots < most; pivots++) {
      const own = basis.indexOf(label);
      if (own < 0) return { outcome: "zero", pivots };
      let column = -1;
      let greatest = SUSPICIOUS;
      for (let j = 0; j < width; j++) {
        const entry = entries[own * stride + j] as number;
        if (entry > greatest && tight[nonbasis[j] as number] === 0) {
          column = j;
          greatest = entry;
        }
      }
      if (column < 0) return { outcome: "positive", pivots };
      let row = own;
      let least = (entries[own * stride + width] as number) / greatest;
      for (let i = 0, at = column; i < basis.length; i++, at += stride) {
        const entry = entries[at] as number;
        const right = entries[at - column + width] as number;
        if (entry > SUSPICIOUS && right < least * entry) {
          row = i;
          least = right / entry;
        }
      }
      this.#pivot(row, column);
      const entering = nonbasis[column] as number;
      nonbasis[column] = basis[row] as number;
      basis[row] = entering;
    }
    return { outcome: "unclear", pivots: most };
  }

  /** Whether a basic variable that is not tight is no more than `least`, or no number. */
  hasBelow(least: number): boolean {
    const { entries, basis, tight, width, stride } = this;
    for (let i = 0; i < basis.length; i++) {
      if (!((entries[i * stride + width] as number) > least) && tight[basis[i] as number] === 0) return true;
    }
    return false;
  }

  /**
   * The multipliers of the polytope's rows that add up to the row of the basic variable: what it has at their slacks. They
   * are overwritten the next time.
   */
  multipliersOf(label: number): Float64Array {
    const { basis, nonbasis, entries, width } = this;
    const multipliers = this.#multipliers.fill(0);
    const [first = 0] = this.polytope.other;
    const start = basis.indexOf(label) * this.stride;
    for (let j = 0; j < width; j++) {
      const row = (nonbasis[j] as number) - first;
      if (row >= 0 && row < multipliers.length) multipliers[row] = entries[start + j] as number;
    }
    const own = label - first;
    if (own >= 0 && own < multipliers.length) multipliers[own] = 1;
    return multipliers;
  }
}
