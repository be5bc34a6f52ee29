import { greatestCommonDivisor } from "../../../exact/greatest-common-divisor.js";
import { quotient, type Rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../game.js";
import type { Obedience } from "../obedience.js";

/** The obedience constraints times the profiles, beyond which no program over the profiles is written down. */
const MAXIMUM_ENTRIES = 1_000_000;

/** An obedience constraint with what obeying gains over deviating, in integers. */
export interface ObedienceRow extends Obedience {
  /** The gain at each profile, row-major, in payoffs times `factor`. */
  readonly gains: readonly bigint[];
  readonly factor: Rational;
}

/**
 * The obedience constraints that some distribution breaks, each once. One that is left out holds at every distribution, or is
 * a multiple of an earlier one.
 *
 * @throws {@link ExclaveError} `too-large` beyond 1,000,000 constraints times profiles
 */
export function obedienceRows(game: NormalFormGame, coarse: boolean): ObedienceRow[] {
  checkSize(game, coarse);
  const rows = new Map<string, ObedienceRow>();
  game.shape.forEach((count, player) => {
    for (let strategy = 0; strategy < (coarse ? 1 : count); strategy++) {
      for (let deviation = 0; deviation < count; deviation++) {
        const told = coarse ? null : strategy;
        if (told === deviation) continue;
        const gains = gainsOf(game, player, told, deviation);
        if (gains.every((gain) => gain >= 0n)) continue;
        const divisor = gains.reduce(greatestCommonDivisor, 0n);
        const smallest = gains.map((gain) => gain / divisor);
        const key = smallest.join(" ");
        if (rows.has(key)) continue;
        const factor = quotient(game.integerPayoffs(player).denominator, divisor);
        rows.set(key, { player, strategy: told, deviation, gains: smallest, factor });
      }
    }
  });
  return [...rows.values()];
}

/** What obeying gains over deviating at each profile, over the denominator of the player's payoffs. */
function gainsOf(game: NormalFormGame, player: number, told: number | null, deviation: number): bigint[] {
  const { integers } = game.integerPayoffs(player);
  const stride = game.stride(player);
  const count = game.shape[player] as number;
  return integers.map((payoff, profile) => {
    const own = Math.floor(profile / stride) % count;
    if (told !== null && own !== told) return 0n;
    return payoff - (integers[profile + (deviation - own) * stride] as bigint);
  });
}

function checkSize(game: NormalFormGame, coarse: boolean): void {
  const constraints = game.shape.reduce((sum, count) => sum + (coarse ? count : count * (count - 1)), 1);
  if (constraints * game.profileCount <= MAXIMUM_ENTRIES) return;
  const [most, found] = [MAXIMUM_ENTRIES, constraints * game.profileCount].map((n) => n.toLocaleString("en"));
  throw new ExclaveError(
    "too-large",
    `correlated equilibria are found where the profiles times the obedience constraints are up to ${most}; ` +
      `here they are ${found}; eliminate strictly dominated strategies first, or ask for fewer strategies`,
    "players",
  );
}
