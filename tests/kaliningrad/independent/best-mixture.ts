import { cleared, Fraction } from "./fraction.js";
import { choices, solveSquare } from "./square-system.js";

/** The greatest e such that a mixture of the rows gains at least e times the weight in every cell, by brute force. */
export interface BestMixture {
  readonly margin: Fraction;
  readonly mixture: readonly Fraction[];
}

const KNOWN = new Map<string, BestMixture | null>();

/**
 * Tries every vertex of the polyhedron of mixtures and margins: each support with as many tight cells. Null when no
 * mixture keeps from losing in the cells of weight 0, or when no cell has a weight.
 *
 * @param gains - what each row gains in each cell
 * @param weights - at least 0; 1 each when left out
 */
export function bestMixture(
  gains: readonly (readonly Fraction[])[],
  weights: readonly Fraction[] | null = null,
): BestMixture | null {
  const key = `${gains.join(";")}|${weights === null ? "" : weights.join()}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const found = search(gains, weights);
  KNOWN.set(key, found);
  return found;
}

function search(
  gains: readonly (readonly Fraction[])[],
  weights: readonly Fraction[] | null,
): BestMixture | null {
  if (weights?.every(({ sign }) => sign === 0)) return null;
  const { rows, scale } = cleared(gains);
  const cells = (rows[0] as bigint[]).length;
  const { rows: weightRows, scale: weightScale } =
    weights === null ? { rows: [Array.from({ length: cells }, () => 1n)], scale: 1n } : cleared([weights]);
  const weight = weightRows[0] as bigint[];
  let best: { support: readonly number[]; tops: bigint[]; bottom: bigint } | null = null;
  for (let size = 1; size <= Math.min(rows.length, cells); size++) {
    for (const support of choices(rows.length, size)) {
      for (const tight of choices(cells, size)) {
        const equations = tight.map((cell) => [
          ...support.map((row) => (rows[row] as bigint[])[cell] as bigint),
          -(weight[cell] as bigint),
          0n,
        ]);
        const sum = [...support.map(() => 1n), 0n, 1n];
        const vertex = solveSquare([...equations, sum]);
        if (vertex === null) continue;
        const { tops, bottom } = vertex;
        const margin = tops[size] as bigint;
        if (best !== null && margin * best.bottom <= (best.tops[best.support.length] as bigint) * bottom)
          continue;
        if (support.some((_, i) => (tops[i] as bigint) < 0n)) continue;
        const feasible = weight.every((w, cell) => {
          const gained = support.reduce(
            (sum, row, i) => sum + (tops[i] as bigint) * ((rows[row] as bigint[])[cell] as bigint),
            0n,
          );
          return gained >= margin * w;
        });
        if (feasible) best = { support, tops, bottom };
      }
    }
  }
  if (best === null) return null;
  const { support, tops, bottom } = best;
  return {
    margin: Fraction.of((tops[support.length] as bigint) * weightScale, bottom * scale),
    mixture: rows.map((_, row) => {
      const at = support.indexOf(row);
      return Fraction.of(at < 0 ? 0n : (tops[at] as bigint), bottom);
    }),
  };
}

/**
 * Whether some mixture of the rows gains in every cell. Supports and as many cells are tried, small ones first, until one
 * gives a mixture that gains everywhere, or a belief about the cells against which no row gains: one of the two exists.
 */
export function gainsEverywhere(gains: readonly (readonly Fraction[])[]): boolean {
  const [first] = gains;
  if (first === undefined) return false;
  const key = gains.join(";");
  const known = DECIDED.get(key) ?? decide(cleared(gains).rows);
  DECIDED.set(key, known);
  return known;
}

const DECIDED = new Map<string, boolean>();

function decide(rows: readonly (readonly bigint[])[]): boolean {
  const columns = (rows[0] as readonly bigint[]).map((_, cell) => rows.map((row) => row[cell] as bigint));
  for (let size = 1; size <= Math.min(rows.length, columns.length); size++) {
    for (const support of choices(rows.length, size)) {
      for (const tight of choices(columns.length, size)) {
        const mixture = equalising(support, tight, columns);
        if (mixture !== null && mixture.value > 0n && columns.every((column) => mean(mixture, column) > 0n))
          return true;
        const belief = equalising(tight, support, rows);
        if (belief !== null && belief.value <= 0n && rows.every((row) => mean(belief, row) <= 0n))
          return false;
      }
    }
  }
  throw new Error("expected a mixture or a belief");
}

interface Weighing {
  readonly on: readonly number[];
  readonly tops: readonly bigint[];
  /** What it makes of each of the chosen lines, up to a positive factor. */
  readonly value: bigint;
}

/** The weights on some positions, none negative, that make the chosen lines equal on average; null without any. */
function equalising(
  on: readonly number[],
  chosen: readonly number[],
  lines: readonly (readonly bigint[])[],
): Weighing | null {
  const equations = chosen.map((i) => [
    ...on.map((at) => (lines[i] as readonly bigint[])[at] as bigint),
    -1n,
    0n,
  ]);
  const solved = solveSquare([...equations, [...on.map(() => 1n), 0n, 1n]]);
  if (solved === null || on.some((_, i) => (solved.tops[i] as bigint) < 0n)) return null;
  return { on, tops: solved.tops, value: solved.tops[on.length] as bigint };
}

function mean({ on, tops }: Weighing, line: readonly bigint[]): bigint {
  return on.reduce((sum, at, i) => sum + (tops[i] as bigint) * (line[at] as bigint), 0n);
}
