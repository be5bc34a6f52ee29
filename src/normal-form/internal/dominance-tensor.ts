import type { Meter } from "../../exact/meter.js";
import type { Gaps } from "./dominance-table.js";

/** Weights, not all 0, for the kept strategies of each opponent: a product belief up to scale. */
export type ProductWeights = readonly (readonly bigint[])[];

/** The gaps of a strategy as functions of the opponents' kept strategies, the last opponent's changing fastest. */
export interface GapTensor {
  readonly gaps: Gaps;
  /** The number of kept strategies of each opponent. */
  readonly shape: readonly number[];
  /** `digits[cell][opponent]`: the opponent's kept strategy in that cell. */
  readonly digits: readonly (readonly number[])[];
}

/** The tensor of gaps over cells of the given shape, row-major. */
export function gapTensor(gaps: Gaps, shape: readonly number[]): GapTensor {
  let digits: number[][] = [[]];
  for (const count of shape) {
    digits = digits.flatMap((head) => Array.from({ length: count }, (_, digit) => [...head, digit]));
  }
  return { gaps, shape, digits };
}

/** The gaps as functions of one opponent's strategy, when all the others play their weights; scaled, signs kept. */
export function foldedGaps(
  tensor: GapTensor,
  weights: ProductWeights,
  free: number,
  meter?: Meter,
): bigint[][] {
  meter?.(20 * tensor.digits.length * (tensor.shape.length + tensor.gaps.length));
  const factors = tensor.digits.map((cell) =>
    cell.reduce(
      (product, digit, opponent) =>
        opponent === free ? product : product * ((weights[opponent] as readonly bigint[])[digit] as bigint),
      1n,
    ),
  );
  return tensor.gaps.map((row) => {
    const folded = Array.from({ length: tensor.shape[free] as number }, () => 0n);
    row.forEach((gap, cell) => {
      const factor = factors[cell] as bigint;
      if (factor === 0n) return;
      const digit = (tensor.digits[cell] as readonly number[])[free] as number;
      folded[digit] = (folded[digit] as bigint) + factor * gap;
    });
    return folded;
  });
}
