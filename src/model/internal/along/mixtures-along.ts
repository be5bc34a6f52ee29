import { greatestCommonDivisor } from "../../../exact/greatest-common-divisor.js";
import type { Meter } from "../../../exact/meter.js";
import type { Polynomial } from "../../../exact/polynomial.js";
import { polynomial } from "../../../exact/polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  subtractPolynomials,
} from "../../../exact/polynomial-arithmetic.js";
import { dividePolynomials, polynomialGcd } from "../../../exact/polynomial-division.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import type { Rational } from "../../../exact/rational.js";
import { solveIntegerSystem } from "../../../exact/solve-integer-system.js";
import { negative, polynomialDeterminant } from "./univariate.js";

/** A mixture of a player at a vertex of its best-response polyhedron, as a function of the parameter. */
export interface MixtureAlong {
  /** Numerators of the probabilities, over `total`. */
  readonly weights: readonly Polynomial[];
  /** Positive where the vertex is one. */
  readonly total: Polynomial;
  /** By how much each strategy of the rival falls short of its best response, times the total. */
  readonly slacks: readonly Polynomial[];
}

const ONE: Polynomial = polynomial([1]);
const NOTHING: Polynomial = polynomial([]);

/**
 * Returns the vertices of {(x, v): x a mixture, no strategy of the rival gets more than v}, as they are at a sample and
 * where no weight, slack or total other than 0 changes its sign around it.
 *
 * @param payoffs - what the rival gets: by the own strategy, and the rival's
 */
export function mixturesAlong(
  payoffs: readonly (readonly Polynomial[])[],
  sample: Rational,
  meter: Meter,
): MixtureAlong[] {
  const own = payoffs.length;
  const rival = payoffs[0]?.length ?? 0;
  const values = payoffs.map((row) => row.map((entry) => evaluatePolynomial(entry, sample)));
  const scale = values.flat().reduce((least, { d }) => (least * d) / greatestCommonDivisor(least, d), 1n);
  const integers = values.map((row) => row.map(({ s, n, d }) => (s * n * scale) / d));
  const found = new Map<string, MixtureAlong>();
  for (let size = 1; size <= Math.min(own, rival); size++) {
    for (const used of subsets(own, size)) {
      for (const best of subsets(rival, size)) {
        meter(3000 * (size + 1) ** 2);
        const key = keyAt(integers, used, best);
        if (key === null || found.has(key)) continue;
        meter(20_000 * 2 ** size);
        found.set(key, vertex(payoffs, used, best, sample));
      }
    }
  }
  return [...found.values()];
}

/** How many systems {@link mixturesAlong} has to solve. */
export function mixtureCount(own: number, rival: number): number {
  let count = 0;
  let product = 1;
  for (let size = 1; size <= Math.min(own, rival); size++) {
    product = (product * (own - size + 1) * (rival - size + 1)) / size ** 2;
    count += product;
  }
  return count;
}

/** The mixture that a basis gives at the sample, as a text; null where it gives none, or no vertex. */
function keyAt(
  payoffs: readonly (readonly bigint[])[],
  used: readonly number[],
  best: readonly number[],
): string | null {
  const matrix = [
    [...used.map(() => 1n), 0n],
    ...best.map((j) => [...used.map((i) => payoffs[i]?.[j] as bigint), -1n]),
  ];
  const solution = solveIntegerSystem(matrix, [1n, ...best.map(() => 0n)]);
  if (solution === null) return null;
  const { numerators, denominator } = solution;
  const weights = numerators.slice(0, -1);
  const value = numerators.at(-1) as bigint;
  if (weights.some((one) => one < 0n)) return null;
  const rivals = payoffs[0]?.length ?? 0;
  for (let j = 0; j < rivals; j++) {
    const gets = used.reduce((sum, i, k) => sum + (payoffs[i]?.[j] as bigint) * (weights[k] as bigint), 0n);
    if (gets > value) return null;
  }
  return used.flatMap((i, k) => (weights[k] === 0n ? [] : [`${i}:${weights[k]}/${denominator}`])).join();
}

/** The solution of the bordered system by Cramer's rule, without common factors. */
function vertex(
  payoffs: readonly (readonly Polynomial[])[],
  used: readonly number[],
  best: readonly number[],
  sample: Rational,
): MixtureAlong {
  const entry = (i: number, j: number): Polynomial => payoffs[i]?.[j] as Polynomial;
  const matrix = [
    [...used.map(() => ONE), NOTHING],
    ...best.map((j) => [...used.map((i) => entry(i, j)), negative(ONE)]),
  ];
  const total = polynomialDeterminant(matrix);
  const solved = matrix.map((_, column) =>
    polynomialDeterminant(
      matrix.map((row, i) => row.map((one, j) => (j === column ? (i === 0 ? ONE : NOTHING) : one))),
    ),
  );
  const common = solved.reduce(
    (divisor, one) => (one.integers.length === 0 ? divisor : polynomialGcd(divisor, one)),
    total,
  );
  const reduced = (one: Polynomial): Polynomial => dividePolynomials(one, common).quotient;
  const flip = evaluatePolynomial(reduced(total), sample).s > 0n ? 1 : -1;
  const signed = (one: Polynomial): Polynomial => (flip > 0 ? reduced(one) : negative(reduced(one)));
  const value = signed(solved.at(-1) as Polynomial);
  const weights = payoffs.map((_, i) => {
    const k = used.indexOf(i);
    return k < 0 ? NOTHING : signed(solved[k] as Polynomial);
  });
  const slacks = (payoffs[0] ?? []).map((_, j) =>
    best.includes(j)
      ? NOTHING
      : subtractPolynomials(
          value,
          used
            .map((i) => multiplyPolynomials(entry(i, j), weights[i] as Polynomial))
            .reduce(addPolynomials, NOTHING),
        ),
  );
  return { weights, total: signed(total), slacks };
}

function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
  }
}
