import type { Degeneracy } from "../equilibrium-set.js";
import type { Budget } from "./budget.js";
import { exactVertex, type ResponsePolytope, type VertexBasis } from "./response-polytope.js";
import { VertexTableau } from "./vertex-tableau.js";

/** About how many words it takes to remember a vertex. */
const WORDS = 20;

/**
 * Walks from vertex to vertex of a best-response polytope, along all edges, until it has seen every vertex or one at which
 * the game is degenerate.
 *
 * Doubles choose where to go. At each vertex it is proved, by a bound on all rounding or else exactly, that it is one and
 * that nothing but its basis is tight; then each of its edges ends in a basis that differs by one exchange, and a vertex
 * proved at such a basis is that end. The vertices and edges of a polytope hang together (M. L. Balinski 1961), so a walk
 * that finds nothing left to visit has seen them all.
 */
export class VertexWalk {
  readonly #polytope: ResponsePolytope;
  readonly #tableau: VertexTableau;
  readonly #bits: readonly bigint[];
  readonly #seen: Set<bigint>;
  readonly #waiting: bigint[];

  constructor(polytope: ResponsePolytope) {
    const { own, other } = polytope;
    this.#polytope = polytope;
    this.#tableau = new VertexTableau(polytope);
    this.#bits = Array.from({ length: own + other }, (_, label) => 1n << BigInt(label));
    // A vertex is known by its basic coordinates and tight rows; at 0 there are none.
    this.#seen = new Set([0n]);
    this.#waiting = [0n];
  }

  /** Visits so many more vertices; null when there are more, `unsure` when rounding made it lose its way. */
  advance(count: number, budget: Budget): Degeneracy | "all-simple" | "unsure" | null {
    for (let k = 0; k < count; k++) {
      const key = this.#waiting.pop();
      if (key === undefined) return "all-simple";
      if (!budget.holds(WORDS * this.#seen.size)) return null;
      const found = this.#visit(key, budget);
      if (found !== null || budget.ended !== null) return found;
    }
    return null;
  }

  #visit(key: bigint, budget: Budget): Degeneracy | "unsure" | null {
    const basis = this.#basisOf(key);
    const { own, other } = this.#polytope;
    if (!budget.spend((basis.support.length + 1) * own * other + 100 * own + 300)) return null;
    if (!this.#tableau.load(basis)) return "unsure";
    if (!this.#tableau.isSimple(basis)) {
      const found = this.#exactly(basis, budget);
      if (found === "outside" || found === "singular") return "unsure";
      if (found !== "simple") return found;
    }
    for (let column = 0; column < own; column++) {
      const next = this.#exchanges(key, column);
      if (next.some((one) => this.#seen.has(one))) continue;
      const chosen = next.length === 1 ? (next[0] as bigint) : this.#nearest(next, budget);
      if (typeof chosen !== "bigint") return chosen;
      this.#seen.add(chosen);
      this.#waiting.push(chosen);
    }
    return null;
  }

  /** The bases at the end of the edge along a column: several when doubles cannot tell. */
  #exchanges(key: bigint, column: number): bigint[] {
    const entering = this.#bits[this.#tableau.columnLabel(column)] as bigint;
    // What enters and what leaves changes sides: coordinates become basic, rows become tight, or the other way round.
    return this.#tableau.leaving(column).map((label) => key ^ entering ^ (this.#bits[label] as bigint));
  }

  #nearest(candidates: readonly bigint[], budget: Budget): bigint | Degeneracy | "unsure" {
    for (const key of candidates) {
      const found = this.#exactly(this.#basisOf(key), budget);
      if (found === "simple") return key;
      if (typeof found !== "string") return found;
    }
    return "unsure";
  }

  #exactly(basis: VertexBasis, budget: Budget): ReturnType<typeof exactVertex> {
    const size = basis.support.length;
    budget.spend(60 * (size ** 3 + this.#polytope.other * (size + 1)));
    return exactVertex(this.#polytope, basis);
  }

  #basisOf(key: bigint): VertexBasis {
    const { own, other } = this.#polytope;
    const support: number[] = [];
    const tight: number[] = [];
    const text = key.toString(2);
    for (let label = 0; label < text.length; label++) {
      if (text[text.length - 1 - label] !== "1") continue;
      if (label < own) support.push(label);
      else if (label < own + other) tight.push(label - own);
    }
    return { support, tight };
  }
}
