import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { NumberField } from "../../exact/number-field.js";
import { compare } from "../../exact/order.js";
import { type Polynomial, polynomial, polynomialOver } from "../../exact/polynomial.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";
import { simplestBetween } from "../internal/fraction.js";
import { integerRelation } from "./integer-relation.js";

/** Numbers that are most likely the ones that were approximated, in a field that holds them all. */
export interface Recognised {
  readonly field: NumberField;
  readonly numbers: readonly Polynomial[];
}

/** The share of the digits that may be wrong: many are when vertices are close to one another. */
const SLACK = 1 / 4;

/**
 * The numbers whose values times 2^bits are given: rationals, or numbers of a field of this degree at most. Null when they
 * are not recognised. It is a guess, to be proved by those who asked.
 */
export function recognisedNumbers(
  values: readonly bigint[],
  bits: number,
  degree: number,
): Recognised | null {
  const rationals = values.map((value) => recognisedRational(value, bits));
  const irrational = values.findIndex((_, i) => rationals[i] === null);
  if (irrational < 0) {
    const field = new NumberField();
    return { field, numbers: rationals.map((value) => field.element(value as Rational)) };
  }
  const field = degree < 2 ? null : fieldOf(values[irrational] as bigint, bits, degree);
  if (field === null) return null;
  const powers = powersOf(values[irrational] as bigint, bits, field.degree);
  const numbers: Polynomial[] = [];
  for (const [i, value] of values.entries()) {
    const known = rationals[i] ?? null;
    if (known !== null) {
      numbers.push(field.element(known));
      continue;
    }
    const relation =
      i === irrational
        ? [0n, -1n, ...powers.slice(2).map(() => 0n), 1n]
        : integerRelation([...powers, value], bits);
    const last = relation?.at(-1) ?? 0n;
    if (relation === null || last === 0n) return null;
    numbers.push(polynomialOver(relation.slice(0, -1), -last));
  }
  return { field, numbers };
}

function recognisedRational(value: bigint, bits: number): Rational | null {
  const whole = 1n << BigInt(bits);
  const size = value < 0n ? -value : value;
  const slack = 1n << BigInt(Math.floor(bits * SLACK));
  if (size <= slack) return quotient(0n, 1n);
  const { n, d } = simplestBetween({ n: size - slack, d: whole }, { n: size + slack, d: whole });
  if (n.toString(2).length + d.toString(2).length > 0.8 * (1 - SLACK) * bits) return null;
  return quotient(value < 0n ? -n : n, d);
}

/** The field of a number that seems to be a root of a polynomial of this degree at most. */
function fieldOf(value: bigint, bits: number, degree: number): NumberField | null {
  for (let d = 2; d <= degree; d++) {
    const relation = integerRelation(powersOf(value, bits, d + 1), bits);
    if (relation === null) continue;
    const near = quotient(value, 1n << BigInt(bits));
    const width = quotient(1n, 1n << BigInt(Math.floor(bits / 4)));
    const roots = algebraicRoots(polynomial(relation)).map(({ root }) => refineAlgebraic(root, width));
    const found = roots.find(({ lower, upper }) => compare(lower, near) <= 0 && compare(near, upper) <= 0);
    return found === undefined || found.minimalPolynomial.length < 3 ? null : new NumberField(found);
  }
  return null;
}

/** 1, the number, its square, ...: so many powers. */
function powersOf(value: bigint, bits: number, count: number): bigint[] {
  const powers = [1n << BigInt(bits)];
  while (powers.length < count) powers.push(((powers.at(-1) as bigint) * value) >> BigInt(bits));
  return powers;
}
