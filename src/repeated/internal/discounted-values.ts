import { quotient, type Rational } from "../../exact/rational.js";
import { solve } from "../../exact/solve.js";
import type { Chain } from "./chain.js";
import { isCertain } from "./lasso.js";
import { lassoStartValues, lassoValues } from "./lasso-values.js";
import { type Lifted, lifted } from "./lifting.js";

/** The normalised discounted payoffs `values[player][state]` of a chain. */
export function discountedValues(chain: Chain, discount: Rational): Rational[][] {
  if (isCertain(chain)) return lassoValues(chain, discount);
  const system = systemOf(chain, discount);
  return chain.rewards.map((rewards, player) => {
    const right = rewards.map((reward) => system.factor * reward);
    const found = lifted({
      ...system,
      right: right.map(Number),
      size: largest(rewards) / chain.scale + 1n,
      functionals: null,
    });
    const denominator = chain.denominators[player] as bigint;
    return found === null ? solved(chain, discount, player) : rationals(found, denominator);
  });
}

/** The normalised discounted payoff of each player from the first state. */
export function discountedStart(chain: Chain, discount: Rational): Rational[] {
  if (isCertain(chain)) return lassoStartValues(chain, discount);
  const system = systemOf(chain, discount);
  const found = lifted({
    matrix: transposed(system.matrix),
    right: chain.rows.map((_, s) => (s === 0 ? 1 : 0)),
    determinant: system.determinant,
    size: chain.rewards.reduce((most, rewards) => max(most, largest(rewards) / chain.scale + 1n), 1n),
    functionals: chain.rewards.map((rewards) => rewards.map((reward) => system.factor * reward)),
  });
  if (found === null) return chain.rewards.map((_, player) => solved(chain, discount, player)[0] as Rational);
  return found.numerators.map((numerator, player) =>
    quotient(numerator, (found.denominators[player] as bigint) * (chain.denominators[player] as bigint)),
  );
}

/** (d D I - n W) x = (d - n) r, where n/d is the discount factor, W/D the chain and r/D its payoffs: x are the values. */
function systemOf(
  { rows, scale }: Chain,
  discount: Rational,
): { matrix: { columns: number[][]; entries: number[][] }; factor: bigint; determinant: bigint } {
  const [n, d] = [discount.n, discount.d];
  const columns: number[][] = [];
  const entries: number[][] = [];
  let determinant = 1n;
  rows.forEach(({ to, weights }, s) => {
    const own = to.indexOf(s);
    const diagonal = d * scale - n * (own < 0 ? 0n : (weights[own] as bigint));
    // The matrix is an M-matrix, and the determinant of one is at most the product of its diagonal (E. Fischer 1908).
    determinant *= diagonal;
    columns.push([s, ...to.filter((next) => next !== s)]);
    entries.push([
      Number(diagonal),
      ...weights.filter((_, k) => to[k] !== s).map((weight) => Number(-n * weight)),
    ]);
  });
  return { matrix: { columns, entries }, factor: d - n, determinant };
}

function transposed({ columns, entries }: { columns: number[][]; entries: number[][] }): {
  columns: number[][];
  entries: number[][];
} {
  const turned = { columns: columns.map((): number[] => []), entries: columns.map((): number[] => []) };
  columns.forEach((positions, i) => {
    positions.forEach((column, k) => {
      turned.columns[column]?.push(i);
      turned.entries[column]?.push(entries[i]?.[k] as number);
    });
  });
  return turned;
}

/** The same by elimination, for numbers of any size. */
function solved(chain: Chain, discount: Rational, player: number): Rational[] {
  const { rows, scale } = chain;
  const [n, d] = [discount.n, discount.d];
  const matrix = rows.map(({ to, weights }, s) => {
    const row = rows.map((_, j) => (j === s ? d * scale : 0n));
    to.forEach((next, k) => {
      row[next] = (row[next] as bigint) - n * (weights[k] as bigint);
    });
    return row;
  });
  const rewards = chain.rewards[player] as readonly bigint[];
  const solution = solve(
    matrix,
    rewards.map((reward) => (d - n) * reward),
  );
  const values = solution.kind === "none" ? [] : solution.solution;
  return values.map((value) => quotient(value.s * value.n, value.d * (chain.denominators[player] as bigint)));
}

function rationals({ numerators, denominators }: Lifted, denominator: bigint): Rational[] {
  return numerators.map((numerator, s) => quotient(numerator, (denominators[s] as bigint) * denominator));
}

function largest(values: readonly bigint[]): bigint {
  return values.reduce((most, value) => max(most, value < 0n ? -value : value), 0n);
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
