import type { Meter } from "../../exact/meter.js";
import type { GapTensor, ProductWeights } from "./dominance-tensor.js";

const STEPS = 400;
/** Fewer steps on large tensors: about this many products in all. */
const WORK = 8_000_000;
const GRID = 1000;

/**
 * Product weights near which no candidate gains much, from floating-point multiplicative weights: the candidates' mixture
 * learns to gain and each opponent to make it lose. Only a guide to where an exact search starts. Sums, products and
 * quotients only, so that every machine finds the same.
 */
export function guidedWeights(tensor: GapTensor, start: ProductWeights, meter?: Meter): ProductWeights {
  meter?.(40 * tensor.digits.length * (tensor.gaps.length + 1));
  const gaps = scaledGaps(tensor);
  let beliefs = start.map((weights) => normalised(weights.map(Number)));
  let mixture = normalised(gaps.map(() => 1));
  let best = beliefs;
  let least = Number.POSITIVE_INFINITY;
  const steps = Math.min(STEPS, Math.ceil(WORK / (1 + gaps.length * tensor.digits.length)));
  const opponents = tensor.shape.length;
  for (let step = 0; step < steps; step++) {
    meter?.(2 * tensor.digits.length * (2 * gaps.length + opponents * opponents));
    const rate = 0.5 / (1 + step / 20);
    const cells = cellProbabilities(tensor, beliefs);
    const gains = gaps.map((row) =>
      row.reduce((total, gap, cell) => total + gap * (cells[cell] as number), 0),
    );
    const most = Math.max(...gains);
    if (most < least) {
      least = most;
      best = beliefs;
    }
    const gradients = opponentGradients(tensor, gaps, mixture, beliefs);
    mixture = normalised(mixture.map((p, b) => p * (1 + rate * (gains[b] as number)) + 1e-6));
    beliefs = beliefs.map((belief, opponent) =>
      normalised(
        belief.map(
          (p, digit) => p * (1 - rate * ((gradients[opponent] as number[])[digit] as number)) + 1e-6,
        ),
      ),
    );
  }
  return best.map((belief) => gridded(belief));
}

/** The gaps divided by the greatest of them in size. */
function scaledGaps({ gaps }: GapTensor): number[][] {
  let size = 1n;
  for (const row of gaps) {
    for (const gap of row) {
      const absolute = gap < 0n ? -gap : gap;
      if (absolute > size) size = absolute;
    }
  }
  return gaps.map((row) => row.map((gap) => Number((gap << 52n) / size) / 2 ** 52));
}

function cellProbabilities({ digits }: GapTensor, beliefs: readonly (readonly number[])[]): number[] {
  return digits.map((cell) =>
    cell.reduce(
      (product, digit, opponent) => product * ((beliefs[opponent] as readonly number[])[digit] as number),
      1,
    ),
  );
}

/** What the candidates' mixture gains on average, for each strategy of each opponent against the others' beliefs. */
function opponentGradients(
  { digits, shape }: GapTensor,
  gaps: readonly (readonly number[])[],
  mixture: readonly number[],
  beliefs: readonly (readonly number[])[],
): number[][] {
  const gradients = shape.map((count) => Array.from({ length: count }, () => 0));
  digits.forEach((cell, index) => {
    const gain = gaps.reduce((total, row, b) => total + (mixture[b] as number) * (row[index] as number), 0);
    cell.forEach((digit, opponent) => {
      let others = gain;
      cell.forEach((other, j) => {
        if (j !== opponent) others *= (beliefs[j] as readonly number[])[other] as number;
      });
      const gradient = gradients[opponent] as number[];
      gradient[digit] = (gradient[digit] as number) + others;
    });
  });
  return gradients;
}

function normalised(values: readonly number[]): number[] {
  const total = values.reduce((a, b) => a + b, 0);
  return values.map((value) => value / total);
}

/** Whole parts of the grid, probabilities below a hundredth left out; all alike when that leaves none. */
function gridded(belief: readonly number[]): bigint[] {
  const parts = belief.map((p) => Math.round(p * GRID)).map((part) => (part * 100 < GRID ? 0 : part));
  return parts.map((part) => (parts.every((other) => other === 0) ? 1n : BigInt(part)));
}
