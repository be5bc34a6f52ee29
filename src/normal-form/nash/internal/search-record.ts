import { primitive } from "../../../exact/integer.js";
import type { ProofLine, SearchProofSummary } from "../search-proof.js";
import type { Budget } from "./budget.js";
import type { Ray } from "./cone.js";
import type { ExactFace } from "./exact-face.js";
import { type FaceProof, proofInteger } from "./face-proof.js";

/** The first or the second player's polytope. */
export type Side = 0 | 1;

/** Writes down, line by line, why a search for equilibria has missed none. */
export class SearchRecord {
  readonly budget: Budget;
  /** Whether nobody wants to hear more. */
  stopped = false;
  readonly #tell: (line: ProofLine) => unknown;
  readonly #positionOf: (side: Side, vertex: Ray) => number;
  /** The names of what has been proved and may be pointed back to. */
  readonly #names = new Map<string, number>();
  readonly #count = { nodes: 0, branches: 0, implied: 0, leaves: 0, repeated: 0 };
  readonly #closed = { rounded: 0, exact: 0 };

  /**
   * @param tell - is given the lines in order, and returns false when it wants no more
   * @param positionOf - an equilibrium in which the player of that side plays the vertex, by position
   */
  constructor(
    tell: (line: ProofLine) => unknown,
    positionOf: (side: Side, vertex: Ray) => number,
    budget: Budget,
  ) {
    this.#tell = tell;
    this.#positionOf = positionOf;
    this.budget = budget;
  }

  get summary(): SearchProofSummary {
    return { ...this.#count, closed: { ...this.#closed } };
  }

  line(line: ProofLine): void {
    if (this.stopped) return;
    this.#count.nodes++;
    if (line[0] === "i") this.#count.implied++;
    if (line[0] === "l") this.#count.leaves++;
    if (line[0] === "s" || line[0] === "m") this.#count.repeated++;
    this.stopped = this.#tell(line) === false;
  }

  /** A branch on a label; of a side on which nothing is left, the proof of that. */
  branch(label: number, left: FaceProof | null, right: FaceProof | null): void {
    this.#count.branches++;
    this.line(["b", label, this.#closing(left), this.#closing(right)]);
  }

  /** What a restriction has found out. */
  restricted(side: Side, { implied, closed, rounded }: FaceProof): void {
    for (const { weights } of implied) this.line(["i", side, weights]);
    if (closed === null) return;
    this.countClosed(rounded);
    this.line(["c", side, closed]);
  }

  /** The face of that side is the one point. */
  point(side: Side, face: ExactFace): void {
    const { denominator, rows } = face.corner;
    const values = face.polytope.own.map((label) => rows.find((row) => row.label === label)?.right ?? 0n);
    this.line(["x", side, primitive([denominator, ...values]).map(proofInteger)]);
  }

  /** Points back to what has been named so before; false when nothing has, and gives that name to what comes next. */
  repeats(name: string): boolean {
    const known = this.#names.get(name);
    if (known !== undefined) this.line(["m", known]);
    else {
      this.line(["n", this.#names.size]);
      this.#names.set(name, this.#names.size);
    }
    return known !== undefined;
  }

  positionOf(side: Side, vertex: Ray): number {
    return this.#positionOf(side, vertex);
  }

  countClosed(rounded: boolean): void {
    this.#closed[rounded ? "rounded" : "exact"]++;
  }

  #closing(proof: FaceProof | null): 0 | NonNullable<FaceProof["closed"]> {
    if (proof === null || proof.closed === null || proof.implied.length > 0) return 0;
    this.countClosed(proof.rounded);
    return proof.closed;
  }
}
