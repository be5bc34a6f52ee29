import type { BestResponsePolytope } from "./best-response-polytope.js";
import { Dictionary } from "./dictionary.js";

/**
 * A face of a best-response polytope whose right sides are raised by distinct powers of an infinitely small amount, so that
 * no vertex has more tight labels than it must (A. Charnes 1952, Optimality and degeneracy in linear programming,
 * doi:10.2307/1907845). Every basis met is feasible for the raised right sides: what its basic variables are raised by
 * stands in the columns of the slacks.
 */
export class LexicographicFace {
  readonly polytope: BestResponsePolytope;
  /** The labels of the inequalities, those first that are raised most. */
  readonly #order: readonly number[];
  readonly #dictionary: Dictionary;
  readonly #tight: Uint8Array;

  private constructor(
    polytope: BestResponsePolytope,
    order: readonly number[],
    dictionary: Dictionary,
    tight: Uint8Array,
  ) {
    this.polytope = polytope;
    this.#order = order;
    this.#dictionary = dictionary;
    this.#tight = tight;
  }

  /** The whole polytope, at the vertex 0. */
  static whole(polytope: BestResponsePolytope, order: readonly number[]): LexicographicFace {
    return new LexicographicFace(
      polytope,
      order,
      Dictionary.atZero(polytope),
      new Uint8Array(polytope.labels),
    );
  }

  /** Whether the face has been restricted to where the inequality of that label is tight. */
  isTight(label: number): boolean {
    return this.#tight[label] === 1;
  }

  /** How far the inequality is from being tight at the vertex, roughly. */
  slack(label: number): number {
    const { tableau } = this.#dictionary;
    const row = this.#dictionary.rowOf(label);
    return row < 0 ? 0 : tableau.roughly(row, tableau.width) * (this.polytope.units[label] as number);
  }

  /** The labels that are tight at the vertex once nothing is raised any more. */
  get limitLabels(): readonly number[] {
    const { basis, nonbasis } = this.#dictionary;
    const zero = Array.from(basis).filter((_, row) => this.#dictionary.signAt(row) === 0);
    return [...nonbasis, ...zero].sort((a, b) => a - b);
  }

  /** The part of the face on which the inequality is tight, or null when it is empty. */
  restrict(label: number): LexicographicFace | null {
    if (this.isTight(label)) return this;
    const dictionary = this.#dictionary.clone();
    for (let row = dictionary.rowOf(label); row >= 0; row = dictionary.rowOf(label)) {
      const column = this.#steepest(dictionary, row);
      if (column === null) return null;
      dictionary.pivot(this.#leavingRow(dictionary, column), column);
    }
    const tight = this.#tight.slice();
    tight[label] = 1;
    return new LexicographicFace(this.polytope, this.#order, dictionary, tight);
  }

  /** A free column that lowers the basic variable of the row, or null when that is as low as it gets. */
  #steepest({ tableau, nonbasis }: Dictionary, row: number): number | null {
    let best: number | null = null;
    let most = 0;
    nonbasis.forEach((label, j) => {
      if (this.isTight(label) || tableau.sign(row, j) <= 0) return;
      const size = tableau.roughly(row, j) / (this.polytope.units[label] as number);
      if (best !== null && size <= most) return;
      best = j;
      most = size;
    });
    return best;
  }

  /** The row of the least ratio. No two are the same. */
  #leavingRow(dictionary: Dictionary, column: number): number {
    let best = -1;
    for (let row = 0; row < dictionary.tableau.rows; row++) {
      if (dictionary.tableau.sign(row, column) <= 0) continue;
      if (best < 0 || this.#compareRatios(dictionary, row, best, column) < 0) best = row;
    }
    return best;
  }

  #compareRatios({ tableau, basis, nonbasis }: Dictionary, a: number, b: number, column: number): number {
    const order = tableau.compareRatios(a, b, column);
    if (order !== 0) return order;
    for (const label of this.#order) {
      if (basis[a] === label) return 1;
      if (basis[b] === label) return -1;
      const raised = nonbasis.indexOf(label);
      const next = raised < 0 ? 0 : tableau.compareRatios(a, b, column, raised);
      if (next !== 0) return next;
    }
    return 0;
  }
}
