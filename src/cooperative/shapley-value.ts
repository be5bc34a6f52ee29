import { quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";

/** The most players whose coalitions are all visited. */
const MAXIMUM_PLAYERS = 20;

/**
 * Returns the Shapley value of each player of a game in characteristic function form: its expected marginal
 * contribution when the players arrive in a random order.
 *
 * For a game whose worths are 0 and 1 this is the power index of Shapley and Shubik (1954, A method for evaluating the
 * distribution of power in a committee system, doi:10.2307/1951053). L. S. Shapley 1953, A value for n-person games.
 *
 * @param players - the number of players
 * @param worth - the worth of a coalition, given as the ascending list of its members; that of nobody counts as given
 * @throws {@link ExclaveError} `too-large` beyond twenty players
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { shapleyValue, weightedVoting } from "exclave/cooperative";
 *
 * shapleyValue(3, weightedVoting([3, 2, 2], 4)).map(rationalText); // ["1/3", "1/3", "1/3"]
 * ```
 */
export function shapleyValue(players: number, worth: (coalition: readonly number[]) => Rational): Rational[] {
  if (!Number.isInteger(players) || players < 0 || players > MAXIMUM_PLAYERS) {
    throw new ExclaveError(
      "too-large",
      `expected ${MAXIMUM_PLAYERS} players at most, found ${players}`,
      "players",
    );
  }
  const members = (mask: number): number[] =>
    Array.from({ length: players }, (_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
  const worths = Array.from({ length: 2 ** players }, (_, mask) => worth(members(mask)));
  const factorials = [1n];
  for (let i = 1; i <= players; i++) factorials.push((factorials[i - 1] as bigint) * BigInt(i));
  return Array.from({ length: players }, (_, player) => {
    let value: Rational = ZERO;
    worths.forEach((before, mask) => {
      if ((mask & (1 << player)) !== 0) return;
      const size = members(mask).length;
      const orders = (factorials[size] as bigint) * (factorials[players - size - 1] as bigint);
      const gain = (worths[mask | (1 << player)] as Rational).sub(before);
      value = value.add(gain.mul(quotient(orders, factorials[players] as bigint)));
    });
    return rational(value);
  });
}
