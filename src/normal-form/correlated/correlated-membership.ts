import { clearDenominators } from "../../exact/integer.js";
import { equal, sign } from "../../exact/order.js";
import { ONE, quotient, type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";
import type { CorrelatedKind, Obedience } from "./obedience.js";

/** An obedience constraint that a distribution breaks. */
export interface ObedienceViolation extends Obedience {
  /** What the player gains by deviating, in units of payoff and weighted by how often it happens: positive. */
  readonly gain: Rational;
}

/** How a distribution over the pure profiles stands to the correlated equilibria. */
export interface CorrelatedMembership {
  /** Whether it is a correlated equilibrium. */
  readonly member: boolean;
  /** The expected payoff of each player. */
  readonly payoffs: readonly Rational[];
  /** The constraint that is broken by most, the first of several; null for a correlated equilibrium. */
  readonly violated: ObedienceViolation | null;
  /** All constraints that are broken, by player, strategy and deviation. */
  readonly violations: readonly ObedienceViolation[];
}

/**
 * Returns whether a distribution over the pure profiles is a correlated equilibrium (R. J. Aumann 1974, Subjectivity and
 * correlation in randomized strategies, doi:10.1016/0304-4068(74)90037-8; 1987, doi:10.2307/1911154), and else which
 * player gains by disobeying which recommendation.
 *
 * For a mixed profile ask about its {@link productDistribution}.
 *
 * @param distribution - a probability for each pure profile, row-major
 * @throws {@link ExclaveError} `bad-argument` when it is no distribution over the game's profiles
 * @example
 * ```ts
 * import { correlatedMembership, rationalText, symmetric } from "exclave";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * correlatedMembership(chicken, ["1/3", "1/3", "1/3", 0]).payoffs.map(rationalText); // ["5", "5"]
 * const { member, violated } = correlatedMembership(chicken, [1, 0, 0, 0]);
 * member; // false
 * violated && [violated.player, violated.strategy, violated.deviation]; // [0, 0, 1]
 * ```
 */
export function correlatedMembership(
  game: NormalFormGame,
  distribution: readonly RationalInput[],
  { coarse = false }: CorrelatedKind = {},
): CorrelatedMembership {
  const { integers, denominator } = clearDenominators(checkedDistribution(game, distribution));
  const payoffs: Rational[] = [];
  const violations: ObedienceViolation[] = [];
  game.shape.forEach((count, player) => {
    const own = game.integerPayoffs(player);
    const scale = denominator * own.denominator;
    // What each deviation gets, by the strategy that is recommended; obeying is the deviation to the same.
    const table = deviationTable(game, player, integers);
    payoffs.push(
      quotient(
        table.reduce((total, row, told) => total + (row[told] as bigint), 0n),
        scale,
      ),
    );
    const record = (strategy: number | null, deviation: number, gain: bigint): void => {
      if (gain > 0n) violations.push({ player, strategy, deviation, gain: quotient(gain, scale) });
    };
    for (let deviation = 0; deviation < count; deviation++) {
      if (!coarse) continue;
      const gains = table.map((row, told) => (row[deviation] as bigint) - (row[told] as bigint));
      record(
        null,
        deviation,
        gains.reduce((a, b) => a + b, 0n),
      );
    }
    if (coarse) return;
    table.forEach((row, told) => {
      row.forEach((value, deviation) => {
        record(told, deviation, value - (row[told] as bigint));
      });
    });
  });
  const violated = violations.reduce<ObedienceViolation | null>(
    (worst, one) => (worst === null || one.gain.compare(worst.gain) > 0 ? one : worst),
    null,
  );
  return { member: violations.length === 0, payoffs, violated, violations };
}

function deviationTable(game: NormalFormGame, player: number, weights: readonly bigint[]): bigint[][] {
  const { integers } = game.integerPayoffs(player);
  const count = game.shape[player] as number;
  const stride = game.stride(player);
  const table = Array.from({ length: count }, () => Array.from({ length: count }, () => 0n));
  weights.forEach((weight, profile) => {
    if (weight === 0n) return;
    const told = Math.floor(profile / stride) % count;
    const row = table[told] as bigint[];
    for (let other = 0; other < count; other++) {
      const payoff = integers[profile + (other - told) * stride] as bigint;
      row[other] = (row[other] as bigint) + weight * payoff;
    }
  });
  return table;
}

function checkedDistribution(game: NormalFormGame, distribution: readonly RationalInput[]): Rational[] {
  if (distribution.length !== game.profileCount) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.profileCount} probabilities, one a profile, found ${distribution.length}`,
      "distribution",
    );
  }
  const read = distribution.map((value, i) => rational(value, `distribution[${i}]`));
  const negative = read.findIndex((probability) => sign(probability) < 0);
  if (negative >= 0) {
    throw new ExclaveError("bad-argument", "a probability is negative", `distribution[${negative}]`);
  }
  const total = sum(read);
  if (!equal(total, ONE)) {
    throw new ExclaveError(
      "bad-argument",
      `the probabilities add up to ${rationalText(total)}, not 1`,
      "distribution",
    );
  }
  return read;
}
