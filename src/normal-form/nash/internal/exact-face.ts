import type { BestResponsePolytope } from "./best-response-polytope.js";
import { Dictionary, type RoughTableau } from "./dictionary.js";
import { closeFace } from "./face-closure.js";
import type { FaceCorner } from "./face-corner.js";
import { exactWeights, type FaceProof } from "./face-proof.js";
import { labelKey } from "./label-key.js";

/**
 * A face of a best-response polytope in exact arithmetic: a tableau whose nonbasic variables are 0 at one vertex of it.
 *
 * The tight labels are all there are: every inequality that is tight on the whole face is marked, its variable not basic
 * unless its row has no entry but in columns of tight labels. So two faces are the same when their tight labels are, and
 * the dimension is the number of columns whose label is not tight.
 */
export class ExactFace {
  readonly polytope: BestResponsePolytope;
  readonly #dictionary: Dictionary;
  readonly #tight: Uint8Array;

  private constructor(polytope: BestResponsePolytope, dictionary: Dictionary, tight: Uint8Array) {
    this.polytope = polytope;
    this.#dictionary = dictionary;
    this.#tight = tight;
  }

  /** The whole polytope, at the vertex 0. */
  static whole(polytope: BestResponsePolytope): ExactFace {
    return new ExactFace(polytope, Dictionary.atZero(polytope), new Uint8Array(polytope.labels));
  }

  get dimension(): number {
    let free = 0;
    for (const label of this.#dictionary.nonbasis) free += 1 - (this.#tight[label] as number);
    return free;
  }

  /** Whether the inequality of that label is tight on the whole face. */
  isTight(label: number): boolean {
    return this.#tight[label] === 1;
  }

  /** Writes, by label, how far the inequalities are from being tight at the vertex, roughly. */
  slacks(into: Float64Array): void {
    const { tableau, basis } = this.#dictionary;
    into.fill(0);
    for (let i = 0; i < basis.length; i++) {
      const label = basis[i] as number;
      into[label] = tableau.roughly(i, tableau.width) * (this.polytope.units[label] as number);
    }
  }

  /** The face itself. */
  exact(): ExactFace {
    return this;
  }

  /** The tight labels, as a text that tells faces apart. */
  get key(): string {
    return labelKey(this.#tight);
  }

  /** The vertex and the directions from it in which the face extends, for enumerating the face's vertices. */
  get corner(): FaceCorner {
    const { tableau, basis, nonbasis } = this.#dictionary;
    const columns = this.#freeColumns();
    return {
      denominator: tableau.denominator,
      columns: columns.map((j) => nonbasis[j] as number),
      rows: Array.from(basis, (label, i) => ({
        label,
        entries: columns.map((j) => tableau.entry(i, j)),
        right: tableau.entry(i, tableau.width),
      })),
    };
  }

  /** The value of each inequality at the vertex, by label, in units of the denominator. */
  get values(): bigint[] {
    const { tableau, basis } = this.#dictionary;
    const values: bigint[] = new Array(this.#tight.length).fill(0n);
    for (let i = 0; i < basis.length; i++) values[basis[i] as number] = tableau.entry(i, tableau.width);
    return values;
  }

  /** Whether a basic variable that is positive somewhere on the face is 0 at the vertex. */
  get hasTies(): boolean {
    const { basis } = this.#dictionary;
    return basis.some((label, i) => this.#tight[label] === 0 && this.#dictionary.signAt(i) === 0);
  }

  /** The tableau in doubles, as a guide. */
  get rough(): RoughTableau {
    return this.#dictionary.rough(this.polytope);
  }

  /** Whether more labels than the polytope has dimensions are tight at the vertex, which is not 0. */
  get isDegenerate(): boolean {
    const ties = this.#dictionary.basis.some((_, i) => this.#dictionary.signAt(i) === 0);
    return ties && this.polytope.own.some((label) => this.#isPositive(label));
  }

  /**
   * The part of the face on which the inequality is tight, or null when it is empty.
   *
   * @param proof - is told why
   */
  restrict(label: number, proof: FaceProof | null = null): ExactFace | null {
    if (this.isTight(label)) return this;
    const face = this.#clone();
    if (!face.#minimise(label, proof)) return null;
    face.#tight[label] = 1;
    closeFace(face.polytope, face.#dictionary, face.#tight, proof);
    return face;
  }

  /**
   * The part of the whole polytope on which the labels are tight, or null when it is empty.
   *
   * @param nonbasis - the labels of a basis that is thought to be feasible there: only a shortcut
   * @param near - another face, whose basis may be closer to that: only a shortcut
   * @param proof - is told why
   */
  static at(
    whole: ExactFace,
    labels: readonly number[],
    nonbasis: Int32Array,
    near: ExactFace,
    proof: FaceProof | null = null,
  ): ExactFace | null {
    const isNearer = near.#dictionary.distanceTo(nonbasis) < whole.#dictionary.distanceTo(nonbasis);
    const dictionary = (isNearer ? near : whole).#dictionary.clone();
    const face = new ExactFace(whole.polytope, dictionary, new Uint8Array(whole.polytope.labels));
    for (const label of labels) face.#tight[label] = 1;
    if (!dictionary.moveTo(nonbasis) || !labels.every((label) => face.#settle(label))) {
      return whole.restrictEach(labels, proof);
    }
    closeFace(face.polytope, dictionary, face.#tight, proof);
    proof?.forget(labels);
    return face;
  }

  /**
   * The part of the face on which the labels are tight, or null when it is empty.
   *
   * @param proof - is told why
   */
  restrictEach(labels: readonly number[], proof: FaceProof | null = null): ExactFace | null {
    let found: ExactFace | null = this;
    for (const label of labels) found = found?.restrict(label, proof) ?? null;
    proof?.forget(labels);
    return found;
  }

  #clone(): ExactFace {
    return new ExactFace(this.polytope, this.#dictionary.clone(), this.#tight.slice());
  }

  /** Pivots until the variable is 0 and not basic; false when its least value on the face is positive. */
  #minimise(label: number, proof: FaceProof | null): boolean {
    const dictionary = this.#dictionary;
    const { tableau } = dictionary;
    let stalled = false;
    for (;;) {
      const own = dictionary.rowOf(label);
      if (own < 0) return true;
      if (this.#settle(label)) return true;
      const column = dictionary.choose(own, 1, this.#tight, stalled ? null : this.polytope.units);
      if (column === null) {
        if (proof !== null) proof.closed = exactWeights(dictionary.multipliersOf([own], this.polytope));
        return false;
      }
      let row = dictionary.leavingRow(column);
      if (row !== own && tableau.compareRatios(own, row, column) === 0) row = own;
      stalled = dictionary.signAt(row) === 0;
      dictionary.pivot(row, column);
    }
  }

  /**
   * Makes a variable that is 0 not basic, if it is not tight already without that; false when it is not 0. The vertex stays.
   */
  #settle(label: number): boolean {
    const own = this.#dictionary.rowOf(label);
    if (own < 0) return true;
    if (this.#dictionary.signAt(own) !== 0) return false;
    const column = this.#freeColumns().find((j) => this.#dictionary.tableau.sign(own, j) !== 0);
    if (column !== undefined) this.#dictionary.pivot(own, column);
    return true;
  }

  #freeColumns(): number[] {
    return this.#dictionary.freeColumns(this.#tight);
  }

  #isPositive(label: number): boolean {
    const row = this.#dictionary.rowOf(label);
    return row >= 0 && this.#dictionary.signAt(row) > 0;
  }
}
