import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Dictionary } from "./dictionary.js";
import { exactWeights, type FaceProof } from "./face-proof.js";

/**
 * Marks in `tight` every label that is tight on the whole face on which the marked ones are.
 *
 * The signs of the tableau decide most of them; what they leave open is maximised.
 *
 * @param dictionary - at a vertex of the face; it may be pivoted to another
 * @param proof - is told why
 */
export function closeFace(
  polytope: BestResponsePolytope,
  dictionary: Dictionary,
  tight: Uint8Array,
  proof: FaceProof | null,
): void {
  const { tableau, basis, nonbasis } = dictionary;
  const positive = new Uint8Array(polytope.labels);
  // Rows of one sign are 0 only where all their variables are, and so is their sum.
  const imply = (rows: readonly number[]): void => {
    const columns = dictionary.freeColumns(tight).filter((j) => rows.some((i) => tableau.sign(i, j) > 0));
    const implied = [...rows.map((i) => basis[i]), ...columns.map((j) => nonbasis[j])] as number[];
    for (const label of implied) tight[label] = 1;
    proof?.imply(implied, exactWeights(dictionary.multipliersOf(rows, polytope)));
  };
  for (;;) {
    const open = openRow(dictionary, tight, positive, imply);
    if (open === null) return;
    maximise(dictionary, basis[open] as number, tight, positive);
  }
}

/**
 * Reads from the signs which variables that are 0 at the vertex are 0 on the whole face, of which `imply` is told the rows,
 * and which are positive somewhere; returns a row that is open then, or null. It is 0 on the whole face if it has one sign.
 */
function openRow(
  dictionary: Dictionary,
  tight: Uint8Array,
  positive: Uint8Array,
  imply: (rows: readonly number[]) => void,
): number | null {
  const { tableau, basis, nonbasis } = dictionary;
  let rows: number[] = [];
  basis.forEach((label, i) => {
    const sign = dictionary.signAt(i);
    if (sign > 0) positive[label] = 1;
    else if (tight[label] === 0 && positive[label] === 0) rows.push(i);
  });
  let columns = dictionary.freeColumns(tight);
  for (let before = -1; rows.length > 0 && before !== rows.length; ) {
    before = rows.length;
    // From a point where all that can be positive is, a variable can grow if no other row holds it back.
    columns = columns.filter((j) => {
      if (rows.some((i) => tableau.sign(i, j) > 0)) return true;
      for (const i of rows) if (tableau.sign(i, j) < 0) positive[basis[i] as number] = 1;
      return false;
    });
    rows = rows.filter((i) => positive[basis[i] as number] === 0);
    const ofOneSign = rows.filter((i) => columns.every((j) => tableau.sign(i, j) >= 0));
    if (ofOneSign.length === 0) continue;
    imply(ofOneSign);
    columns = columns.filter((j) => tight[nonbasis[j] as number] === 0);
    rows = rows.filter((i) => tight[basis[i] as number] === 0);
  }
  return rows[0] ?? null;
}

/** Maximises the basic variable, which is 0, until it is positive, or its row proves that it is 0 on the whole face. */
function maximise(dictionary: Dictionary, label: number, tight: Uint8Array, positive: Uint8Array): void {
  const own = dictionary.rowOf(label);
  while (dictionary.signAt(own) === 0) {
    const column = dictionary.choose(own, -1, tight, null);
    if (column === null) return;
    dictionary.pivot(dictionary.leavingRow(column), column);
    for (const [i, one] of dictionary.basis.entries()) if (dictionary.signAt(i) > 0) positive[one] = 1;
  }
}
