import { type PositivePayoffs, weightsInGame } from "./positive-payoffs.js";
import { Tableau } from "./tableau.js";

/** One exchange of a path: in the tableau of which player, and the labels of the two variables. */
export interface Exchange {
  readonly player: 0 | 1;
  readonly enters: number;
  readonly leaves: number;
}

/**
 * A pair of vertices of the two best-response polytopes { x >= 0, B^T x <= 1 } and { y >= 0, A y <= 1 } (B. von Stengel
 * 2002, section 2.3). The labels are the first player's strategies from 0, then the second player's.
 */
export class TableauPair {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly #payoffs: PositivePayoffs;
  readonly #tableaux: readonly [Tableau, Tableau];

  private constructor(
    rows: readonly number[],
    columns: readonly number[],
    payoffs: PositivePayoffs,
    tableaux: [Tableau, Tableau],
  ) {
    this.rows = rows;
    this.columns = columns;
    this.#payoffs = payoffs;
    this.#tableaux = tableaux;
  }

  /** The artificial equilibrium: both vertices are 0. */
  static artificial(payoffs: PositivePayoffs): TableauPair {
    const { a, b } = payoffs;
    const rows = a.map((_, i) => i);
    const columns = (a[0] as readonly bigint[]).map((_, j) => rows.length + j);
    const transposed = columns.map((_, j) => b.map((row) => row[j] as bigint));
    return new TableauPair(rows, columns, payoffs, [
      Tableau.of(transposed, rows, columns),
      Tableau.of(a, columns, rows),
    ]);
  }

  copy(): TableauPair {
    return new TableauPair(this.rows, this.columns, this.#payoffs, [
      this.#tableaux[0].copy(),
      this.#tableaux[1].copy(),
    ]);
  }

  /** The same for the same pair of bases, and for no other. */
  get key(): string {
    return this.#tableaux.map(({ basis }) => [...basis].sort((p, q) => p - q).join(",")).join(";");
  }

  /** About how much work a pivot is from here, in steps of 5 ns. */
  get work(): number {
    return Math.max(this.#tableaux[0].work, this.#tableaux[1].work);
  }

  /** The two players' strategies up to scale, all zeros at the artificial equilibrium. */
  weights(): readonly [readonly bigint[], readonly bigint[]] {
    const [x, y] = this.#tableaux;
    return weightsInGame(this.#payoffs, x.weights(this.rows), y.weights(this.columns));
  }

  /**
   * The exchanges from this equilibrium, artificial or not, along the path of points that carry every label but the one
   * that is dropped, to the equilibrium at its other end. The pair moves with them.
   */
  *path(label: number): Generator<Exchange, void> {
    let player: 0 | 1 = this.#tableaux[0].isNonbasic(label) ? 0 : 1;
    let enters = label;
    for (;;) {
      const leaves = this.#tableaux[player].enter(enters);
      yield { player, enters, leaves };
      if (leaves === label) return;
      enters = leaves;
      player = player === 0 ? 1 : 0;
    }
  }
}
