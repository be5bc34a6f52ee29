import { clearDenominators } from "../../exact/integer.js";
import type { Meter } from "../../exact/meter.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";
import { ExclaveError } from "../../exclave-error.js";
import { guessedKernel } from "./dominance-kernel.js";
import type { Gaps } from "./dominance-table.js";

/** The mixture of the candidates with the greatest least gain, and the belief that no mixture gains more against. */
export interface BestMixture {
  readonly margin: Rational;
  /** One probability a candidate. */
  readonly mixture: readonly Rational[];
  /** One multiplier a profile; every candidate gains at most `margin` against it. */
  readonly belief: readonly Rational[];
}

/** Matrices up to so many entries are solved whole. */
const SMALL = 100;
/** At most so many violated rows, and cells, are taken in at a time. */
const BATCH = 8;

/**
 * The matrix game of the gaps. A large one is solved on the few rows and cells that its solution is guessed to rest on,
 * exactly; while another row gains more or in another cell the mixture gains less, those are taken in.
 */
export function bestMixture(gaps: Gaps, meter?: Meter): BestMixture {
  const width = (gaps[0] as readonly bigint[] | undefined)?.length ?? 0;
  if (gaps.length * width <= SMALL) return solveMatrix(gaps, meter);
  const kernel = guessedKernel(gaps, meter);
  const rows = new Set(kernel.rows);
  const cells = new Set(kernel.cells);
  for (;;) {
    const chosenRows = [...rows].sort((a, b) => a - b);
    const chosenCells = [...cells].sort((a, b) => a - b);
    const part = solveMatrix(
      chosenRows.map((b) => chosenCells.map((cell) => (gaps[b] as readonly bigint[])[cell] as bigint)),
      meter,
    );
    meter?.(20 * (chosenRows.length + 1) * width + 20 * (chosenCells.length + 1) * gaps.length);
    const mixture = spread(part.mixture, chosenRows, gaps.length);
    const belief = spread(part.belief, chosenCells, width);
    const { margin } = part;
    const left = integerGains(gaps, mixture);
    const right = integerPayoffs(gaps, belief);
    const below = left.gains.map((gain) => margin.s * margin.n * left.scale - gain * margin.d);
    const above = right.payoffs.map((payoff) => payoff * margin.d - margin.s * margin.n * right.scale);
    const newCells = greatestPositive(below);
    const newRows = greatestPositive(above);
    if (newCells.length + newRows.length === 0) return { margin, mixture, belief };
    for (const cell of newCells) cells.add(cell);
    for (const row of newRows) rows.add(row);
  }
}

/** The same with the gain in each profile measured in units of its weight; a weight of 0 asks for no loss there. */
export function bestWeightedMixture(
  gaps: Gaps,
  weights: readonly Rational[],
): BestMixture | { readonly impossible: readonly Rational[] } {
  const result = solveLinearProgram({
    maximize: [...gaps.map(() => 0n), 1n],
    free: [gaps.length],
    constraints: [
      ...weights.map((weight, cell) => ({
        coefficients: [...gaps.map((row) => row[cell] as bigint), weight.neg()],
        relation: ">=" as const,
        bound: 0n,
      })),
      { coefficients: [...gaps.map(() => 1n), 0n], relation: "=", bound: 1n },
    ],
  });
  // The program is bounded: some weight is positive.
  const proof =
    result.status === "optimal" ? result.dual : result.status === "infeasible" ? result.farkas : [];
  const multipliers = proof.slice(0, weights.length).map((y) => quotient(-y.s * y.n, y.d));
  if (result.status !== "optimal") return { impossible: normalised(multipliers) };
  return { margin: result.value, mixture: result.primal.slice(0, gaps.length), belief: multipliers };
}

/** A vector of `length` zeros but for the values at the given positions. */
export function spread(
  values: readonly Rational[],
  positions: readonly number[],
  length: number,
): Rational[] {
  const result = Array.from({ length }, () => ZERO);
  positions.forEach((position, i) => {
    result[position] = values[i] as Rational;
  });
  return result;
}

/** The gains of a mixture of the candidates in every profile, times `scale`. */
export function integerGains(
  gaps: Gaps,
  mixture: readonly Rational[],
): { readonly gains: readonly bigint[]; readonly scale: bigint } {
  const { integers, denominator } = clearDenominators(mixture);
  const gains = (gaps[0] as readonly bigint[]).map(() => 0n);
  integers.forEach((weight, b) => {
    if (weight === 0n) return;
    const row = gaps[b] as readonly bigint[];
    for (let cell = 0; cell < gains.length; cell++) {
      gains[cell] = (gains[cell] as bigint) + weight * (row[cell] as bigint);
    }
  });
  return { gains, scale: denominator };
}

/**
 * Solved from the belief's side: with all entries made positive the zero belief is feasible, and no first phase is
 * needed.
 */
function solveMatrix(gaps: Gaps, meter?: Meter): BestMixture {
  let least = (gaps[0] as readonly bigint[])[0] as bigint;
  for (const row of gaps) for (const gap of row) if (gap < least) least = gap;
  const shift = 1n - least;
  const result = solveLinearProgram(
    {
      maximize: (gaps[0] as readonly bigint[]).map(() => 1n),
      constraints: gaps.map((row) => ({
        coefficients: row.map((gap) => gap + shift),
        relation: "<=",
        bound: 1n,
      })),
    },
    meter,
  );
  if (result.status !== "optimal") {
    throw new ExclaveError(
      "bad-argument",
      "expected at least one strategy to dominate by, found none",
      "over",
    );
  }
  const scale = result.value.inverse();
  return {
    margin: frozen(scale.sub(quotient(shift, 1n))),
    mixture: normalised(result.dual),
    belief: normalised(result.primal),
  };
}

/** The values divided by their sum. */
export function normalised(values: readonly Rational[]): Rational[] {
  const { integers } = clearDenominators(values);
  const total = integers.reduce((a, b) => a + b, 0n);
  return integers.map((value) => quotient(value, total));
}

/** The number, immutable. */
export function frozen(value: Rational): Rational {
  return Object.freeze(value);
}

/** What each candidate gains against a belief, times `scale`. */
function integerPayoffs(
  gaps: Gaps,
  belief: readonly Rational[],
): { readonly payoffs: readonly bigint[]; readonly scale: bigint } {
  const { integers, denominator } = clearDenominators(belief);
  const support = integers.flatMap((weight, cell) => (weight === 0n ? [] : [cell]));
  const payoffs = gaps.map((row) =>
    support.reduce((total, cell) => total + (integers[cell] as bigint) * (row[cell] as bigint), 0n),
  );
  return { payoffs, scale: denominator };
}

/** The positions of the greatest positive values, a batch at most. */
function greatestPositive(values: readonly bigint[]): number[] {
  const positive = values.flatMap((value, i) => (value > 0n ? [i] : []));
  return positive.sort((a, b) => order(values[b] as bigint, values[a] as bigint) || a - b).slice(0, BATCH);
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
