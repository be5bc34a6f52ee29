import type { BestResponsePolytope } from "./best-response-polytope.js";
import { type DoubleWorkspace, SUSPICIOUS } from "./double-workspace.js";
import { isEmptyFace } from "./empty-face.js";
import type { ExactFace } from "./exact-face.js";
import type { Face } from "./face.js";
import type { FaceProof } from "./face-proof.js";

/**
 * A face of a best-response polytope in doubles: a guide to which faces to look at. What it finds to be empty is proved
 * to be by {@link isEmptyFace}; where a tie or a doubt arises, `ExactFace` takes its place.
 *
 * The tight labels are those it was restricted to, and those that exact arithmetic found tight on the way.
 */
export class DoubleFace implements Face {
  readonly polytope: BestResponsePolytope;
  readonly #workspace: DoubleWorkspace;
  /** The tableau and what belongs to it, as in the workspace. Faces may share the tableau. */
  readonly #entries: Float64Array;
  readonly #state: Int32Array;

  private constructor(workspace: DoubleWorkspace, entries: Float64Array, state: Int32Array) {
    this.polytope = workspace.polytope;
    this.#workspace = workspace;
    this.#entries = entries;
    this.#state = state;
  }

  /** The whole polytope, at the vertex 0. */
  static whole(workspace: DoubleWorkspace): DoubleFace {
    const { own, other, doubles, labels } = workspace.polytope;
    const { stride, width } = workspace;
    const entries = new Float64Array(stride * other.length);
    for (let k = 0; k < other.length; k++) {
      entries.set(doubles.subarray(k * width, (k + 1) * width), k * stride);
      entries[k * stride + width] = 1;
    }
    const state = new Int32Array(2 * labels);
    state.set([...other, ...own]);
    return new DoubleFace(workspace, entries, state);
  }

  /** The same face in doubles, where no basic variable that could be positive is 0 at its vertex. */
  static of(face: ExactFace, workspace: DoubleWorkspace): DoubleFace {
    const { stride, width } = workspace;
    const { labels } = face.polytope;
    const { entries: packed, basis, nonbasis } = face.rough;
    const entries = new Float64Array(stride * basis.length);
    for (let i = 0; i < basis.length; i++) {
      entries.set(packed.subarray(i * (width + 1), (i + 1) * (width + 1)), i * stride);
    }
    const state = new Int32Array(2 * labels);
    state.set(basis);
    state.set(nonbasis, basis.length);
    for (let label = 0; label < labels; label++) state[labels + label] = Number(face.isTight(label));
    return new DoubleFace(workspace, entries, state);
  }

  isTight(label: number): boolean {
    return this.#state[this.polytope.labels + label] === 1;
  }

  slacks(into: Float64Array): void {
    const { stride, width } = this.#workspace;
    const rows = this.polytope.other.length;
    into.fill(0);
    for (let i = 0, at = width; i < rows; i++, at += stride) {
      into[this.#state[i] as number] = this.#entries[at] as number;
    }
  }

  exact(proof: FaceProof | null = null): ExactFace | null {
    const work = this.#workspace;
    work.state.set(this.#state);
    return work.exact(proof);
  }

  restrict(label: number, proof: FaceProof | null = null): Face | null {
    if (this.isTight(label)) return this;
    const work = this.#workspace;
    const { polytope, entries, state, tight } = work;
    entries.set(this.#entries);
    state.set(this.#state);
    const { outcome, pivots } = work.minimise(label);
    tight[label] = 1;
    // What is near 0 is looked at exactly, but what is a little above 0 not where exact arithmetic takes long.
    if (outcome === "zero" && !work.hasBelow(polytope.isSmall ? SUSPICIOUS : -SUSPICIOUS)) {
      const kept = pivots === 0 ? this.#entries : work.entryCopies.next();
      return new DoubleFace(work, kept, work.stateCopies.next());
    }
    if (outcome === "positive") {
      const multipliers = work.multipliersOf(label);
      // To be written down, they are rounded; where no rounding proves it, the exact ones are looked for.
      const isEmpty =
        proof === null
          ? isEmptyFace(polytope, tight, multipliers)
          : proof.closeRounded(polytope, tight, multipliers);
      if (isEmpty) {
        work.closed++;
        return null;
      }
    }
    return work.exact(proof);
  }
}
