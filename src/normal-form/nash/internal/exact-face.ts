import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Face } from "./face.js";
import { IntegerTableau } from "./integer-tableau.js";
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
  readonly #tableau: IntegerTableau;
  /** The label of the basic variable of each row. */
  readonly #basis: Int32Array;
  /** The label of the nonbasic variable of each column. */
  readonly #nonbasis: Int32Array;
  readonly #tight: Uint8Array;

  private constructor(
    polytope: BestResponsePolytope,
    tableau: IntegerTableau,
    basis: Int32Array,
    nonbasis: Int32Array,
    tight: Uint8Array,
  ) {
    this.polytope = polytope;
    this.#tableau = tableau;
    this.#basis = basis;
    this.#nonbasis = nonbasis;
    this.#tight = tight;
  }

  /** The whole polytope, at the vertex 0. */
  static whole(polytope: BestResponsePolytope): ExactFace {
    return new ExactFace(
      polytope,
      IntegerTableau.of(polytope.matrix.map((row) => [...row, 1n])),
      Int32Array.from(polytope.other),
      Int32Array.from(polytope.own),
      new Uint8Array(polytope.labels),
    );
  }

  get dimension(): number {
    return this.#freeColumns().length;
  }

  /** Whether this face contains another one of the same polytope. */
  contains(other: Face): boolean {
    for (let label = 0; label < this.#tight.length; label++) {
      if (this.#tight[label] === 1 && !other.isTight(label)) return false;
    }
    return true;
  }

  /** Whether the inequality of that label is tight on the whole face. */
  isTight(label: number): boolean {
    return this.#tight[label] === 1;
  }

  /** How far the inequality is from being tight at the vertex, roughly. */
  slack(label: number): number {
    const row = this.#basis.indexOf(label);
    return row < 0
      ? 0
      : this.#tableau.roughly(row, this.#tableau.width) * (this.polytope.units[label] as number);
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
    const tableau = this.#tableau;
    const columns = this.#freeColumns();
    return {
      denominator: tableau.denominator,
      columns: columns.map((j) => this.#nonbasis[j] as number),
      rows: Array.from(this.#basis, (label, i) => ({
        label,
        entries: columns.map((j) => tableau.entry(i, j)),
        right: tableau.entry(i, tableau.width),
      })),
    };
  }

  /** Whether more labels than the polytope has dimensions are tight at the vertex, which is not 0. */
  get isDegenerate(): boolean {
    const { width } = this.#tableau;
    const ties = this.#basis.some((_, i) => this.#tableau.sign(i, width) === 0);
    return ties && this.polytope.own.some((label) => this.#isPositive(label));
  }

  /** The part of the face on which the inequality is tight, or null when it is empty. */
  restrict(label: number): ExactFace | null {
    if (this.isTight(label)) return this;
    const face = this.#clone();
    if (!face.#minimise(label)) return null;
    face.#tight[label] = 1;
    face.#close();
    return face;
  }

  /**
   * The part of the face on which the labels are tight, or null when it is empty.
   *
   * @param nonbasis - the labels of a basis that is thought to be feasible there: only a shortcut
   */
  restrictAll(labels: readonly number[], nonbasis: Int32Array): ExactFace | null {
    const face = this.#clone();
    if (face.#moveTo(nonbasis) && labels.every((label) => nonbasis.includes(label))) {
      for (const label of labels) face.#tight[label] = 1;
      face.#close();
      return face;
    }
    let found: ExactFace | null = this;
    for (const label of labels) found = found?.restrict(label) ?? null;
    return found;
  }

  #clone(): ExactFace {
    return new ExactFace(
      this.polytope,
      this.#tableau.clone(),
      this.#basis.slice(),
      this.#nonbasis.slice(),
      this.#tight.slice(),
    );
  }

  #pivot(row: number, column: number): void {
    this.#tableau.pivot(row, column);
    const entering = this.#nonbasis[column] as number;
    this.#nonbasis[column] = this.#basis[row] as number;
    this.#basis[row] = entering;
  }

  /** Pivots to the basis with these labels outside; false when that is no feasible basis. */
  #moveTo(nonbasis: Int32Array): boolean {
    const tableau = this.#tableau;
    const wanted = new Set(nonbasis);
    for (let j = 0; j < tableau.width; j++) {
      if (wanted.has(this.#nonbasis[j] as number)) continue;
      const row = this.#basis.findIndex((label, i) => wanted.has(label) && tableau.sign(i, j) !== 0);
      if (row < 0) return false;
      this.#pivot(row, j);
    }
    return this.#basis.every((_, i) => tableau.sign(i, tableau.width) >= 0);
  }

  /** Pivots until the variable is 0 and not basic; false when its least value on the face is positive. */
  #minimise(label: number): boolean {
    const tableau = this.#tableau;
    let stalled = false;
    for (;;) {
      const own = this.#basis.indexOf(label);
      if (own < 0) return true;
      if (tableau.sign(own, tableau.width) === 0) {
        // At 0 already: any pivot keeps the vertex. A row without one would say that the label is tight.
        const column = this.#freeColumns().find((j) => tableau.sign(own, j) !== 0);
        this.#pivot(own, column as number);
        return true;
      }
      const column = this.#choose(own, 1, stalled);
      if (column === null) return false;
      let row = leavingRow(tableau, this.#basis, column);
      if (row !== own && tableau.compareRatios(own, row, column) === 0) row = own;
      stalled = tableau.sign(row, tableau.width) === 0;
      this.#pivot(row, column);
    }
  }

  /**
   * A free column whose entry in the row has the sign, or null: the one of the greatest entry, or after a pivot that gained
   * nothing the one of the lowest label (Bland 1977), so that a run of such pivots ends.
   */
  #choose(row: number, sign: 1 | -1, lowest: boolean): number | null {
    const tableau = this.#tableau;
    let best: number | null = null;
    let most = 0;
    for (const j of this.#freeColumns()) {
      if (tableau.sign(row, j) !== sign) continue;
      const label = this.#nonbasis[j] as number;
      const size = lowest
        ? -label
        : (sign * tableau.roughly(row, j)) / (this.polytope.units[label] as number);
      if (best === null || size > most) {
        best = j;
        most = size;
      }
    }
    return best;
  }

  #freeColumns(): number[] {
    const columns: number[] = [];
    this.#nonbasis.forEach((label, j) => {
      if (this.#tight[label] === 0) columns.push(j);
    });
    return columns;
  }

  #isPositive(label: number): boolean {
    const row = this.#basis.indexOf(label);
    return row >= 0 && this.#tableau.sign(row, this.#tableau.width) > 0;
  }

  /** Marks every label that is tight on the whole face. */
  #close(): void {
    const { width } = this.#tableau;
    const isOpen = (label: number): boolean => this.#tight[label] === 0 && positive[label] === 0;
    const isTied = (label: number, i: number): boolean =>
      this.#tight[label] === 0 && this.#tableau.sign(i, width) === 0;
    const positive = new Uint8Array(this.polytope.labels);
    // Where no other basic variable is 0, every one that is not basic can grow: what is basic comes first.
    for (const onlyBasic of [true, false]) {
      if (!this.#basis.some(isTied)) return;
      this.#markPositive(positive);
      for (let label = 0; label < this.polytope.labels; label++) {
        if (isOpen(label) && (!onlyBasic || this.#basis.includes(label))) this.#decide(label, positive);
      }
    }
  }

  /** Maximises the variable, which is 0, until it is positive or proved to be 0 on the whole face. */
  #decide(label: number, positive: Uint8Array): void {
    const tableau = this.#tableau;
    while (positive[label] === 0) {
      const own = this.#basis.indexOf(label);
      const column = own < 0 ? this.#nonbasis.indexOf(label) : this.#choose(own, -1, true);
      if (column === null) {
        // The row has one sign: it is 0 only where all its variables are.
        this.#freeColumns().forEach((j) => {
          if (tableau.sign(own, j) > 0) this.#tight[this.#nonbasis[j] as number] = 1;
        });
        this.#tight[label] = 1;
        return;
      }
      this.#pivot(leavingRow(tableau, this.#basis, column), column);
      this.#markPositive(positive);
    }
  }

  #markPositive(positive: Uint8Array): void {
    this.#basis.forEach((label, i) => {
      if (this.#tableau.sign(i, this.#tableau.width) > 0) positive[label] = 1;
    });
  }
}

/** The row of the least ratio; of those that tie, the one of the lowest label. There is one in a bounded polytope. */
function leavingRow(tableau: IntegerTableau, basis: Int32Array, column: number): number {
  let best = -1;
  for (let i = 0; i < tableau.rows; i++) {
    if (tableau.sign(i, column) <= 0) continue;
    const order = best < 0 ? -1 : tableau.compareRatios(i, best, column);
    if (order < 0 || (order === 0 && (basis[i] as number) < (basis[best] as number))) best = i;
  }
  return best;
}

/** A vertex of a face with the rows of its tableau: `denominator * label + entries · columns = right`. */
export interface FaceCorner {
  readonly denominator: bigint;
  /** The labels of the columns, as many as the face has dimensions. */
  readonly columns: readonly number[];
  readonly rows: readonly {
    readonly label: number;
    readonly entries: readonly bigint[];
    readonly right: bigint;
  }[];
}
