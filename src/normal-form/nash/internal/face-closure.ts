import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Dictionary } from "./dictionary.js";
import { exactWeights, type FaceProof } from "./face-proof.js";

/**
 * Marks in `tight` every label that is tight on the whole face on which the marked ones are.
 *
 * @param dictionary - at a vertex of the face; it is pivoted to another
 * @param proof - is told why
 */
export function closeFace(
  polytope: BestResponsePolytope,
  dictionary: Dictionary,
  tight: Uint8Array,
  proof: FaceProof | null,
): void {
  const { basis } = dictionary;
  const isTied = (label: number, i: number): boolean => tight[label] === 0 && dictionary.signAt(i) === 0;
  const positive = new Uint8Array(polytope.labels);
  // Where no other basic variable is 0, every one that is not basic can grow: what is basic comes first.
  for (const onlyBasic of [true, false]) {
    if (!basis.some(isTied)) return;
    markPositive(dictionary, positive);
    for (let label = 0; label < polytope.labels; label++) {
      if (tight[label] === 1 || positive[label] === 1) continue;
      if (onlyBasic && !basis.includes(label)) continue;
      const row = maximise(dictionary, label, tight, positive);
      if (row === null) continue;
      // The row has one sign: it is 0 only where all its variables are.
      const columns = dictionary.freeColumns(tight).filter((j) => dictionary.tableau.sign(row, j) > 0);
      const implied = [label, ...columns.map((j) => dictionary.nonbasis[j] as number)];
      for (const one of implied) tight[one] = 1;
      proof?.imply(implied, exactWeights(dictionary.multipliersOf(row, polytope)));
    }
  }
}

/** Maximises the variable, which is 0, until it is positive; else returns the row that proves it 0 on the whole face. */
function maximise(
  dictionary: Dictionary,
  label: number,
  tight: Uint8Array,
  positive: Uint8Array,
): number | null {
  while (positive[label] === 0) {
    const own = dictionary.rowOf(label);
    const column = own < 0 ? dictionary.nonbasis.indexOf(label) : dictionary.choose(own, -1, tight, null);
    if (column === null) return own;
    dictionary.pivot(dictionary.leavingRow(column), column);
    markPositive(dictionary, positive);
  }
  return null;
}

function markPositive(dictionary: Dictionary, positive: Uint8Array): void {
  dictionary.basis.forEach((label, i) => {
    if (dictionary.signAt(i) > 0) positive[label] = 1;
  });
}
