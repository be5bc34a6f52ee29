import type { BestResponsePolytope } from "./best-response-polytope.js";
import { isEmptyFace } from "./empty-face.js";
import { ExactFace } from "./exact-face.js";
import type { Face } from "./face.js";
import type { FaceProof } from "./face-proof.js";
import { labelKey } from "./label-key.js";

/** Below this a number is taken to be a tie, which exact arithmetic then decides. It decides nothing itself. */
const SUSPICIOUS = 1e-9;

/**
 * A face of a best-response polytope in doubles: a guide to which faces to look at. What it finds to be empty is proved
 * to be by {@link isEmptyFace}; where a tie or a doubt arises, {@link ExactFace} takes its place.
 *
 * The tight labels are those it was restricted to, and those that exact arithmetic found tight on the way.
 */
export class DoubleFace implements Face {
  readonly polytope: BestResponsePolytope;
  readonly #exactWhole: ExactFace;
  /** The tableau, row by row, each with its right side last, as in `IntegerTableau`, divided by its denominator. */
  #entries: Float64Array;
  /** Whether another face has the same array of entries, which must not be written to then. */
  #shared = true;
  readonly #basis: Int32Array;
  readonly #nonbasis: Int32Array;
  readonly #tight: Uint8Array;

  private constructor(
    exactWhole: ExactFace,
    entries: Float64Array,
    basis: Int32Array,
    nonbasis: Int32Array,
    tight: Uint8Array,
  ) {
    this.polytope = exactWhole.polytope;
    this.#exactWhole = exactWhole;
    this.#entries = entries;
    this.#basis = basis;
    this.#nonbasis = nonbasis;
    this.#tight = tight;
  }

  /** The whole polytope, at the vertex 0. */
  static whole(polytope: BestResponsePolytope): DoubleFace {
    const { own, other, doubles } = polytope;
    const stride = own.length + 1;
    const entries = new Float64Array(stride * other.length).fill(1);
    for (let k = 0; k < other.length; k++) {
      entries.set(doubles.subarray(k * own.length, (k + 1) * own.length), k * stride);
    }
    return new DoubleFace(
      ExactFace.whole(polytope),
      entries,
      Int32Array.from(other),
      Int32Array.from(own),
      new Uint8Array(polytope.labels),
    );
  }

  /**
   * The same face in doubles, where no basic variable that could be positive is 0 at its vertex.
   *
   * @param exactWhole - the whole polytope
   */
  static of(face: ExactFace, exactWhole: ExactFace): DoubleFace {
    const { entries, basis, nonbasis } = face.rough;
    const tight = Uint8Array.from({ length: face.polytope.labels }, (_, label) =>
      Number(face.isTight(label)),
    );
    return new DoubleFace(exactWhole, entries, basis, nonbasis, tight);
  }

  get key(): string {
    return labelKey(this.#tight);
  }

  isTight(label: number): boolean {
    return this.#tight[label] === 1;
  }

  slack(label: number): number {
    const row = this.#basis.indexOf(label);
    return row < 0 ? 0 : this.#right(row);
  }

  exact(proof: FaceProof | null = null): ExactFace | null {
    return this.#exactWhole.restrictAll(this.#labels(), this.#nonbasis, proof);
  }

  restrict(label: number, proof: FaceProof | null = null): Face | null {
    if (this.isTight(label)) return this;
    const face = new DoubleFace(
      this.#exactWhole,
      this.#entries,
      this.#basis.slice(),
      this.#nonbasis.slice(),
      this.#tight.slice(),
    );
    const outcome = face.#minimise(label);
    face.#tight[label] = 1;
    if (outcome === "zero" && !face.#isSuspicious()) return face;
    if (outcome === "positive" && face.#isEmpty(label, proof)) return null;
    return face.exact(proof);
  }

  #labels(): number[] {
    const labels: number[] = [];
    this.#tight.forEach((flag, label) => {
      if (flag === 1) labels.push(label);
    });
    return labels;
  }

  #right(row: number): number {
    const stride = this.#nonbasis.length + 1;
    return this.#entries[row * stride + stride - 1] as number;
  }

  #minimise(label: number): "zero" | "positive" | "unclear" {
    const stride = this.#nonbasis.length + 1;
    // Far more pivots than it takes; in doubles a run of ties could go round in a circle.
    for (let pivots = 0; pivots < 4 * this.polytope.labels; pivots++) {
      const own = this.#basis.indexOf(label);
      if (own < 0) return "zero";
      let column = -1;
      let most = SUSPICIOUS;
      for (let j = 0; j < stride - 1; j++) {
        const entry = this.#entries[own * stride + j] as number;
        if (entry > most && this.#tight[this.#nonbasis[j] as number] === 0) {
          column = j;
          most = entry;
        }
      }
      if (column < 0) return "positive";
      let row = own;
      let least = this.#right(own) / most;
      for (let i = 0; i < this.#basis.length; i++) {
        const entry = this.#entries[i * stride + column] as number;
        if (entry > SUSPICIOUS && this.#right(i) < least * entry) {
          row = i;
          least = this.#right(i) / entry;
        }
      }
      this.#pivot(row, column);
    }
    return "unclear";
  }

  #pivot(row: number, column: number): void {
    const from = this.#entries;
    const to = this.#shared ? new Float64Array(from.length) : from;
    const stride = this.#nonbasis.length + 1;
    const top = row * stride;
    const reciprocal = 1 / (from[top + column] as number);
    for (let j = 0; j < stride; j++) to[top + j] = (from[top + j] as number) * reciprocal;
    to[top + column] = reciprocal;
    for (let start = 0; start < from.length; start += stride) {
      if (start === top) continue;
      const factor = from[start + column] as number;
      for (let j = 0; j < stride; j++) {
        to[start + j] = (from[start + j] as number) - factor * (to[top + j] as number);
      }
      to[start + column] = -factor * reciprocal;
    }
    this.#entries = to;
    this.#shared = false;
    const entering = this.#nonbasis[column] as number;
    this.#nonbasis[column] = this.#basis[row] as number;
    this.#basis[row] = entering;
  }

  /**
   * Whether a basic variable that is not 0 on the whole face is near 0, negative, or no number; near 0 it may be where exact
   * arithmetic takes long.
   */
  #isSuspicious(): boolean {
    const least = this.polytope.isSmall ? SUSPICIOUS : -SUSPICIOUS;
    for (let i = 0; i < this.#basis.length; i++) {
      if (!(this.#right(i) > least) && !this.isTight(this.#basis[i] as number)) return true;
    }
    return false;
  }

  /** Whether the row of the basic variable proves that its inequality is nowhere tight on the face. */
  #isEmpty(label: number, proof: FaceProof | null): boolean {
    const { other } = this.polytope;
    const stride = this.#nonbasis.length + 1;
    const row = this.#basis.indexOf(label) * stride;
    // The multipliers of the rows are what the row has at their slacks.
    const multipliers = new Float64Array(other.length);
    this.#nonbasis.forEach((one, j) => {
      const k = one - (other[0] as number);
      if (k >= 0 && k < other.length) multipliers[k] = this.#entries[row + j] as number;
    });
    const self = label - (other[0] as number);
    if (self >= 0 && self < other.length) multipliers[self] = 1;
    // To be written down, they are rounded; where no rounding proves it, the exact ones are looked for.
    return proof === null
      ? isEmptyFace(this.polytope, this.#tight, multipliers)
      : proof.closeRounded(this.polytope, this.#tight, multipliers);
  }
}
