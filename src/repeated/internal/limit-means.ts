import { quotient, type Rational } from "../../exact/rational.js";
import { solve } from "../../exact/solve.js";
import type { Chain } from "./chain.js";
import { isCertain, lassoFrom } from "./lasso.js";

/** The expected long-run average payoff of each player from the first state of a chain. */
export function limitMeans(chain: Chain): Rational[] {
  const units = chain.denominators.map((denominator) => chain.scale * denominator);
  if (isCertain(chain)) {
    const { states, cycle } = lassoFrom(chain, 0);
    const round = states.slice(cycle);
    return chain.rewards.map((rewards, player) =>
      quotient(
        round.reduce((sum, state) => sum + (rewards[state] as bigint), 0n),
        BigInt(round.length) * (units[player] as bigint),
      ),
    );
  }
  // The gain g and bias h of a chain P with payoffs r: g = P g, and g + h = r + P h. Every solution has the same g
  // (M. L. Puterman 1994, Markov Decision Processes, theorem 8.2.6).
  const size = chain.rows.length;
  const matrix: bigint[][] = [];
  chain.rows.forEach(({ to, weights }, s) => {
    const gain = Array.from({ length: 2 * size }, () => 0n);
    const bias = Array.from({ length: 2 * size }, () => 0n);
    gain[s] = chain.scale;
    bias[s] = chain.scale;
    bias[size + s] = chain.scale;
    to.forEach((next, k) => {
      gain[next] = (gain[next] as bigint) - (weights[k] as bigint);
      bias[size + next] = (bias[size + next] as bigint) - (weights[k] as bigint);
    });
    matrix.push(gain, bias);
  });
  return chain.rewards.map((rewards, player) => {
    const found = solve(
      matrix,
      rewards.flatMap((reward) => [0n, reward]),
    );
    const gain = (found.kind === "none" ? [] : found.solution)[0] as Rational;
    return quotient(gain.s * gain.n, gain.d * (chain.denominators[player] as bigint));
  });
}
