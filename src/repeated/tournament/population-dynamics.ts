import type { Rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** How a population develops. */
export interface PopulationOptions {
  /** How many generations. @defaultValue 100 */
  readonly generations?: number;
  /** The shares at the beginning, 0 or more, not all 0. @defaultValue equal ones */
  readonly start?: readonly number[];
}

/** The most numbers, generations times strategies, that are returned. */
export const MAXIMUM_SHARES = 5_000_000;

/**
 * Returns the share of each strategy in a population, generation after generation from the first: shares grow in
 * proportion to what a strategy earns against the population of the day, above the least payoff in the matrix (the
 * discrete-time replicator dynamics; R. Axelrod 1984, The Evolution of Cooperation, calls it ecological).
 *
 * Computed in double precision, for exact shares double their digits every generation: a share is good to about 16 digits
 * a generation, and to what the dynamics leave of them later. Nothing is decided by it.
 *
 * @param payoffs - `payoffs[i][j]`: what i earns against j
 * @throws {@link ExclaveError} `bad-argument` when the matrix is not square or a share is negative; `too-large` beyond
 * {@link MAXIMUM_SHARES}
 * @example
 * ```ts
 * import { rational } from "exclave";
 * import { populationDynamics } from "exclave/repeated";
 *
 * const payoffs = [[2, 0], [4, 2]].map((row) => row.map((entry) => rational(entry)));
 * populationDynamics(payoffs, { generations: 1 }); // [[0.5, 0.5], [0.25, 0.75]]
 * ```
 */
export function populationDynamics(
  payoffs: readonly (readonly Rational[])[],
  options: PopulationOptions = {},
): number[][] {
  const { generations = 100, start = payoffs.map(() => 1) } = options;
  const size = payoffs.length;
  if (size === 0 || payoffs.some((row) => row.length !== size)) {
    throw new ExclaveError("bad-argument", "expected a square matrix of payoffs", "payoffs");
  }
  if (!Number.isSafeInteger(generations) || generations < 0) {
    throw new ExclaveError("bad-argument", `expected a whole number, found ${generations}`, "generations");
  }
  if ((generations + 1) * size > MAXIMUM_SHARES) {
    throw new ExclaveError(
      "too-large",
      `expected ${MAXIMUM_SHARES.toLocaleString("en")} shares at most`,
      "generations",
    );
  }
  const weight = start.reduce((a, b) => a + b, 0);
  const fits = start.every((share) => Number.isFinite(share) && share >= 0);
  if (start.length !== size || !fits || !(weight > 0) || !Number.isFinite(weight)) {
    throw new ExclaveError("bad-argument", `expected ${size} shares, 0 or more, not all 0`, "start");
  }
  const earned = aboveLeast(payoffs);
  const history = [start.map((share) => share / weight)];
  for (let generation = 0; generation < generations; generation++) {
    const shares = history[generation] as number[];
    const grown = earned.map(
      (row, i) =>
        (shares[i] as number) * row.reduce((total, payoff, j) => total + payoff * (shares[j] as number), 0),
    );
    const total = grown.reduce((a, b) => a + b, 0);
    history.push(total > 0 ? grown.map((share) => share / total) : [...shares]);
  }
  return history;
}

/** The payoffs above the least, in units of their range: taken exactly, since only differences matter. */
function aboveLeast(payoffs: readonly (readonly Rational[])[]): number[][] {
  const all = payoffs.flat();
  const least = all.reduce((a, b) => (b.compare(a) < 0 ? b : a));
  const range = all.reduce((a, b) => (b.compare(a) > 0 ? b : a)).sub(least);
  return payoffs.map((row) =>
    row.map((payoff) => (range.n === 0n ? 0 : payoff.sub(least).div(range).valueOf())),
  );
}
