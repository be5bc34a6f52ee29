import type { ProofLine, SearchProofSummary } from "../search-proof.js";
import { bestResponsePolytopes } from "./best-response-polytope.js";
import type { Bimatrix } from "./bimatrix-payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import { labelSearch } from "./label-search.js";
import type { Pair } from "./nash-subsets.js";
import { SearchRecord, type Side } from "./search-record.js";

/**
 * Searches a game that has been solved once more and tells the proof that no equilibrium is missing, line by line. Returns
 * how long it is; null when nothing is searched since one player has no choice, when the listener wants no more, or when
 * the budget ended.
 *
 * @param pairs - the extreme equilibria in the order in which they are listed
 */
export function proveSearch(
  game: Bimatrix,
  { rows, columns }: BimatrixSolution,
  pairs: readonly Pair[],
  tell: (line: ProofLine) => unknown,
  budget: Budget,
): SearchProofSummary | null {
  if (game.a.length === 1 || game.a[0]?.length === 1) return null;
  const positions = ([rows, columns] as const).map((vertices, side) => {
    const first = new Map<string, number>();
    pairs.forEach((pair, i) => {
      const key = vertices[pair[side as Side]]?.tight.join(" ") as string;
      if (!first.has(key)) first.set(key, i);
    });
    return first;
  });
  const record = new SearchRecord(
    tell,
    (side, vertex) => positions[side]?.get(vertex.tight.join(" ")) as number,
    budget,
  );
  labelSearch(...bestResponsePolytopes(game), budget, "guided", record);
  return record.stopped || budget.ended !== null ? null : record.summary;
}
