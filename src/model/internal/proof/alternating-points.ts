import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { LinearConstraint } from "../../../exact/linear-program.js";
import type { Meter } from "../../../exact/meter.js";
import { substituteMultivariate } from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
} from "../../../exact/multivariate-polynomial.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";

/** Where points are looked for. */
export interface AlternatingSearch {
  readonly formula: Formula;
  readonly variables: readonly StatementVariable[];
  readonly start: readonly Rational[];
  /** The parameters that may move. */
  readonly moving: readonly number[];
  /** The weights of beliefs, which have no range: from 0 to 1 is enough. */
  readonly weights: readonly number[];
  readonly meter: Meter;
}

type Literal = Extract<Formula, { kind: "literal" }>;

const MAXIMUM_CASES = 32;
const STARTS = 4;
/** So many linear programs are solved at most. */
const MAXIMUM_PROGRAMS = 60;
const ROUNDS = 3;

/**
 * Yields points at which the formula holds by all that linear programs tell: in turn, all parameters but some that do not
 * meet in any product stay where they are, and of these the best values are found together. Each case of the formula is
 * looked at on its own, from a few points each.
 */
export function* alternatingPoints(search: AlternatingSearch): Generator<Rational[]> {
  const { formula, start, moving, weights } = search;
  if (moving.length < 2) return;
  let programs = 0;
  for (const literals of casesOf(formula) ?? []) {
    const blocks = blocksOf(literals, [...moving, ...weights]);
    if (blocks === null) continue;
    for (let which = 0; which < Math.max(STARTS, 2 * weights.length); which++) {
      let values = startingPoint(search, start, which);
      let best: Rational | null = null;
      for (let turn = 0; turn < ROUNDS * blocks.length; turn++) {
        if (++programs > MAXIMUM_PROGRAMS) return;
        const found = bestBlock(search, literals, blocks[turn % blocks.length] as number[], values);
        if (found === null) break;
        values = found.values;
        if (found.least.s > 0n && found.least.n > 0n) {
          yield values;
          break;
        }
        if (best !== null && turn >= blocks.length && found.least.compare(best) <= 0) break;
        best = found.least;
      }
    }
  }
}

/** The cases of a formula, each a conjunction; null when they are too many. */
function casesOf(formula: Formula): Literal[][] | null {
  if (formula.kind === "literal") return [[formula]];
  const parts = formula.of.map(casesOf);
  let cases: Literal[][] = formula.kind === "or" ? [] : [[]];
  for (const part of parts) {
    if (part === null) return null;
    cases =
      formula.kind === "or"
        ? [...cases, ...part]
        : cases.flatMap((one) => part.map((other) => [...one, ...other]));
    if (cases.length > MAXIMUM_CASES) return null;
  }
  return cases;
}

/** Sets of parameters that together are all that may move, none of which meet in a product; null where one is squared. */
function blocksOf(literals: readonly Literal[], moving: readonly number[]): number[][] | null {
  const meets = new Map(moving.map((one) => [one, new Set<number>()]));
  for (const { polynomial } of literals) {
    for (const monomial of polynomial.terms.keys()) {
      const all = factorsOf(monomial);
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) if (i !== j) meets.get(a)?.add(b);
      }
    }
  }
  const linear = moving.filter((one) => !meets.get(one)?.has(one));
  if (linear.length === 0) return null;
  const blocks: number[][] = [];
  const covered = new Set<number>();
  const byDegree = [...linear].sort((a, b) => (meets.get(a)?.size ?? 0) - (meets.get(b)?.size ?? 0));
  while (covered.size < linear.length) {
    // First those not in a block yet, then all others that fit.
    const order = [
      ...byDegree.filter((one) => !covered.has(one)),
      ...byDegree.filter((one) => covered.has(one)),
    ];
    const block: number[] = [];
    for (const one of order) if (!block.some((other) => meets.get(other)?.has(one))) block.push(one);
    for (const one of block) covered.add(one);
    blocks.push(block);
  }
  return blocks;
}

function rangeOf(variables: readonly StatementVariable[], variable: number): readonly [Rational, Rational] {
  return variables[variable]?.range ?? [ZERO, ONE];
}

/**
 * The start, the middle of all ranges, and two points between that differ in every coordinate; beliefs are sure of one profile
 * after the other.
 */
function startingPoint(
  { variables, moving, weights }: AlternatingSearch,
  start: readonly Rational[],
  place: number,
): Rational[] {
  const values = [...start];
  while (values.length < variables.length) values.push(ZERO);
  const sure = weights.length === 0 ? 0 : place % weights.length;
  weights.forEach((variable, i) => {
    values[variable] = i === sure ? ONE : ZERO;
  });
  const which = weights.length === 0 ? place : Math.floor(place / weights.length);
  if (which === 0) return values;
  moving.forEach((variable, i) => {
    const [low, high] = rangeOf(variables, variable);
    const share =
      which === 1 ? quotient(1n, 2n) : quotient(BigInt(((i + 1) * (which === 2 ? 5 : 11)) % 17), 17n);
    values[variable] = rational(low.add(high.sub(low).mul(share)));
  });
  return values;
}

/** The values of a block that make the least of all inequalities greatest, the others fixed. */
function bestBlock(
  { variables, meter }: AlternatingSearch,
  literals: readonly Literal[],
  block: readonly number[],
  values: readonly Rational[],
): { values: Rational[]; least: Rational } | null {
  const fixed = new Map<number, MultivariatePolynomial>();
  values.forEach((value, variable) => {
    if (!block.includes(variable)) fixed.set(variable, constantPolynomial(value));
  });
  const position = new Map(block.map((variable, i) => [variable, i]));
  const width = block.length;
  const constraints = literals.map(({ polynomial, relation }): LinearConstraint => {
    const row = linearRow(substituteMultivariate(polynomial, fixed), position, variables, width);
    const size = row.coefficients.reduce(
      (most, one) => (one.abs().compare(most) > 0 ? rational(one.abs()) : most),
      ZERO,
    );
    const bound = rational(row.constant.neg());
    if (relation === "=") return { coefficients: [...row.coefficients, ZERO], relation: "=", bound };
    const scale = relation === ">" ? rational(size.n === 0n ? 1 : size) : ZERO;
    return { coefficients: [...row.coefficients, rational(scale.neg())], relation: ">=", bound };
  });
  const ends = block.map((_, i) => ({
    coefficients: [...block.map((__, j) => (i === j ? 1 : 0)), 0],
    relation: "<=" as const,
    bound: 1,
  }));
  const most = { coefficients: [...block.map(() => 0), 1], relation: "<=" as const, bound: 1 };
  const result = solveLinearProgram(
    { maximize: [...block.map(() => 0), 1], constraints: [...constraints, ...ends, most], free: [width] },
    meter,
  );
  if (result.status !== "optimal") return null;
  const next = [...values];
  block.forEach((variable, i) => {
    const [low, high] = rangeOf(variables, variable);
    next[variable] = rational(low.add(high.sub(low).mul(result.primal[i] as Rational)));
  });
  return { values: next, least: result.value };
}

/** A polynomial of first degree in the block, in positions from 0 to 1 in the ranges. */
function linearRow(
  { terms, denominator }: MultivariatePolynomial,
  position: ReadonlyMap<number, number>,
  variables: readonly StatementVariable[],
  width: number,
): { coefficients: Rational[]; constant: Rational } {
  const coefficients: Rational[] = Array.from({ length: width }, () => ZERO);
  let constant: Rational = ZERO;
  for (const [monomial, value] of terms) {
    const coefficient = quotient(value, denominator);
    const [variable] = factorsOf(monomial);
    if (variable === undefined) constant = rational(constant.add(coefficient));
    else {
      const [low, high] = rangeOf(variables, variable);
      const i = position.get(variable) as number;
      coefficients[i] = rational((coefficients[i] as Rational).add(coefficient.mul(high.sub(low))));
      constant = rational(constant.add(coefficient.mul(low)));
    }
  }
  return { coefficients, constant };
}
