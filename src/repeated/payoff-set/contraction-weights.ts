import { type FloatConstraint, type FloatPair, floatPairs } from "./float-programs.js";
import { invertedFloats } from "./inverted-floats.js";

/** A pair of constraints that may hold back what starts with a profile, with what counts of it in floats. */
export interface HoldingPair {
  readonly pair: readonly [number, number];
  /** How far behind the face it holds it. */
  readonly slack: number;
  /** The directions whose excess counts, with factors. */
  readonly factors: readonly (readonly [number, number])[];
}

/** What differs by less, relative to the terms, is taken for the same. */
const CLOSE = 1e-9;
const ROUNDS = 60;
/** Growth beyond this is taken for unbounded. */
const DIVERGED = 1e9;

/** The pairs that hold most, for one profile and direction. */
export function holdingPairs(
  constraints: readonly FloatConstraint[],
  direction: readonly [number, number],
  today: number,
  discount: number,
): HoldingPair[] {
  const pairs = floatPairs(constraints, direction);
  const least = Math.min(...pairs.map(({ value }) => value));
  const close = CLOSE * (Math.abs(least) + Math.abs(today) + Number.MIN_VALUE);
  return pairs
    .filter(({ value }) => value - least <= close)
    .map((one) => holding(one, constraints, today, discount));
}

function holding(
  { pair, multipliers, value }: FloatPair,
  constraints: readonly FloatConstraint[],
  today: number,
  discount: number,
): HoldingPair {
  return {
    pair,
    // Less what rounding may have added.
    slack: -(today + discount * value) - CLOSE * (Math.abs(today) + Math.abs(value)),
    factors: pair.map((j, side): [number, number] => {
      const { direction, part } = constraints[j] as FloatConstraint;
      return [direction, discount * (multipliers[side] as number) * part];
    }),
  };
}

/** By how much a pair lets something stand out when the directions do by so much. */
export function standsOut({ factors }: HoldingPair, amounts: readonly number[]): number {
  return factors.reduce((sum, [direction, factor]) => sum + factor * (amounts[direction] as number), 0);
}

/**
 * Weights of the directions that shrink: whatever stands out by them would stand out by less after a round. Null when none
 * are found. What is excluded by its slack does not count.
 *
 * @param rules - for each direction, the pairs for each profile
 */
export function contractionWeights(
  rules: readonly (readonly (readonly HoldingPair[])[])[],
  excess: readonly number[],
): number[] | null {
  const binding = rules.map((lists) =>
    lists.filter((pairs) => pairs.every((pair) => standsOut(pair, excess) >= 0.999 * pair.slack)),
  );
  let weights = rules.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    // The pair that lets least stand out, of the profile where that is most.
    const chosen = binding.map((lists) =>
      lists
        .map((pairs) => pairs.reduce((a, b) => (standsOut(b, weights) < standsOut(a, weights) ? b : a)))
        .reduce<HoldingPair | null>(
          (a, b) => (a === null || standsOut(b, weights) > standsOut(a, weights) ? b : a),
          null,
        ),
    );
    const grown = chosen.map((pair) => 1 + (pair === null ? 0 : standsOut(pair, weights)));
    if (grown.every((weight, k) => weight <= (weights[k] as number) * (1 + CLOSE))) return weights;
    const solved = fixedWeights(chosen);
    weights = solved ?? grown;
    if (weights.some((weight) => !(weight < DIVERGED))) return null;
  }
  return null;
}

/** The weights that grow by 1 exactly with these pairs; null when they are not all positive. */
function fixedWeights(chosen: readonly (HoldingPair | null)[]): number[] | null {
  const matrix = chosen.map((pair, k) => {
    const row: number[] = chosen.map((_, j) => (j === k ? 1 : 0));
    for (const [direction, factor] of pair?.factors ?? [])
      row[direction] = (row[direction] as number) - factor;
    return row;
  });
  const weights = invertedFloats(matrix)?.map((row) => row.reduce((a, b) => a + b, 0));
  return weights?.every((weight) => weight > 0) ? weights : null;
}
