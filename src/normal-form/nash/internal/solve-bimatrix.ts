import type { SearchOptions } from "../search-options.js";
import { bestResponsePolytopes } from "./best-response-polytope.js";
import type { Bimatrix } from "./bimatrix-payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import type { Ray } from "./cone.js";
import type { ExactFace } from "./exact-face.js";
import { cornerVertex, faceVertices } from "./face-vertices.js";
import { type Arithmetic, labelSearch } from "./label-search.js";
import { pairKey } from "./nash-subsets.js";
import { mostPairs, oneChooser } from "./one-chooser.js";

/**
 * Returns the extreme equilibria of a bimatrix game; those found by then when the budget ended, and null when there are
 * none of these.
 */
export function solveBimatrix(
  game: Bimatrix,
  budget: Budget,
  arithmetic: Arithmetic = "guided",
  onBranch?: SearchOptions["onBranch"],
): BimatrixSolution | null {
  const m = game.a.length;
  const n = (game.a[0] as readonly bigint[]).length;
  if (m === 1 || n === 1) return oneChooser(game, budget);
  const most = mostPairs(m + n);
  if (!budget.spend(60 * m * n) || !budget.fits(pureCount(game), most)) return null;
  const search = labelSearch(...bestResponsePolytopes(game), budget, arithmetic, null, onBranch);
  const rows = new VertexList();
  const columns = new VertexList();
  const pairs = new Map<number, readonly [number, number]>();
  for (const [x, y] of search.subsets) {
    const ys = columns.of(y, budget);
    for (const row of rows.of(x, budget)) {
      for (const column of ys) pairs.set(pairKey(row, column), [row, column]);
      // A row of a product more than may be listed, and no further ones.
      if (pairs.size > most) break;
    }
    if (pairs.size > most) break;
  }
  const whole = budget.fits(pairs.size, most);
  if (!whole && pairs.size === 0) return null;
  const { degenerate } = search;
  const side = degenerate?.polytope.own[0] === 0 ? "first" : "second";
  return {
    rows: rows.vertices,
    columns: columns.vertices,
    pairs: [...pairs.values()].slice(0, most),
    whole,
    tie: degenerate && { side, vertex: cornerVertex(degenerate) },
    run: search.run,
  };
}

/** How many pure equilibria there are. */
function pureCount({ a, b }: Bimatrix): number {
  const bestRows = (a[0] as readonly bigint[]).map((_, j) => greatest(a.map((row) => row[j] as bigint)));
  let count = 0;
  b.forEach((row, i) => {
    const best = greatest(row);
    row.forEach((value, j) => {
      if (value === best && a[i]?.[j] === bestRows[j]) count++;
    });
  });
  return count;
}

function greatest(values: readonly bigint[]): bigint {
  let best = values[0] as bigint;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** Vertices of faces, each once. */
class VertexList {
  readonly vertices: Ray[] = [];
  readonly #positions = new Map<string, number>();
  readonly #faces = new Map<string, readonly number[]>();

  /** The positions of the vertices of the face; of one of them when the budget ended. */
  of(face: ExactFace, budget: Budget): readonly number[] {
    if (face.dimension === 0) return [this.#position(cornerVertex(face))];
    const known = this.#faces.get(face.key);
    if (known !== undefined) return known;
    const vertices = faceVertices(face, budget) ?? [cornerVertex(face)];
    const found = vertices.map((vertex) => this.#position(vertex));
    this.#faces.set(face.key, found);
    return found;
  }

  #position(vertex: Ray): number {
    // A vertex is the only point with its labels.
    const key = vertex.tight.join(" ");
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.vertices.length;
      this.#positions.set(key, position);
      this.vertices.push(vertex);
    }
    return position;
  }
}
