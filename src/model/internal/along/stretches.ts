import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { algebraicRoots } from "../../../exact/algebraic-roots.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Meter } from "../../../exact/meter.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import type { Rational } from "../../../exact/rational.js";
import { rationalBetween } from "../../../exact/rational-between.js";

/** A part of a line: all numbers between two, or one number. */
export interface Stretch<Value> {
  readonly from: AlgebraicNumber;
  /** Whether it holds that number. */
  readonly fromIncluded: boolean;
  readonly to: AlgebraicNumber;
  readonly toIncluded: boolean;
  readonly value: Value;
}

/** Returns the real roots of polynomials strictly between two numbers, ascending, each once; a zero polynomial has none. */
export function rootsBetween(
  polynomials: readonly Polynomial[],
  low: AlgebraicNumber,
  high: AlgebraicNumber,
  meter: Meter,
): AlgebraicNumber[] {
  const roots: AlgebraicNumber[] = [];
  const seen = new Set<string>();
  for (const one of polynomials) {
    const key = one.integers.join();
    if (one.integers.length < 2 || seen.has(key)) continue;
    seen.add(key);
    for (const { root } of algebraicRoots(one, meter)) {
      if (compareAlgebraic(low, root) < 0 && compareAlgebraic(root, high) < 0) roots.push(root);
    }
  }
  roots.sort(compareAlgebraic);
  return roots.filter((root, i) => i === 0 || compareAlgebraic(roots[i - 1] as AlgebraicNumber, root) !== 0);
}

/** Returns the stretches with those joined that touch and have the same value. */
export function joined<Value>(
  stretches: readonly Stretch<Value>[],
  same: (a: Value, b: Value) => boolean,
): Stretch<Value>[] {
  const result: Stretch<Value>[] = [];
  for (const one of stretches) {
    const last = result.at(-1);
    if (last === undefined || !same(last.value, one.value)) result.push(one);
    else result[result.length - 1] = { ...last, to: one.to, toIncluded: one.toIncluded };
  }
  return result;
}

/** Returns the points and the open intervals between them as stretches, from the first point to the last. */
export function cells<Value>(
  points: readonly AlgebraicNumber[],
  at: (point: AlgebraicNumber) => Value,
  between: (sample: Rational) => Value,
): Stretch<Value>[] {
  return points.flatMap((point, i) => {
    const here = { from: point, fromIncluded: true, to: point, toIncluded: true, value: at(point) };
    const next = points[i + 1];
    if (next === undefined) return [here];
    const value = between(rationalBetween(point, next));
    return [here, { from: point, fromIncluded: false, to: next, toIncluded: false, value }];
  });
}
