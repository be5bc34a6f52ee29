import { quotient, type Rational } from "../../exact/rational.js";
import type { Chain } from "./chain.js";
import { lassoFrom } from "./lasso.js";

/** The normalised discounted payoffs `values[player][state]` of a chain without chance: cycles first, then back. */
export function lassoValues(chain: Chain, discount: Rational): Rational[][] {
  const [n, d] = [discount.n, discount.d];
  return chain.rewards.map((rewards, player) => {
    const unit = chain.scale * (chain.denominators[player] as bigint);
    const values: Rational[] = [];
    chain.rows.forEach((_, start) => {
      if (values[start] !== undefined) return;
      const { states, cycle } = lassoFrom(chain, start);
      if (values[states[cycle] as number] === undefined) {
        values[states[cycle] as number] = cycleValue(states.slice(cycle), rewards, unit, n, d);
      }
      for (let k = states.length - 1; k >= 0; k--) {
        const state = states[k] as number;
        if (values[state] !== undefined) continue;
        const after = values[chain.rows[state]?.to[0] as number] as Rational;
        const numerator = (d - n) * (rewards[state] as bigint) * after.d + n * after.s * after.n * unit;
        values[state] = quotient(numerator, d * unit * after.d);
      }
    });
    return values;
  });
}

/** The same from the first state alone. */
export function lassoStartValues(chain: Chain, discount: Rational): Rational[] {
  const [n, d] = [discount.n, discount.d];
  const { states, cycle } = lassoFrom(chain, 0);
  const way = states.slice(0, cycle);
  const round = states.slice(cycle);
  const [roundDenominator, closing] = [d ** BigInt(round.length), n ** BigInt(round.length)];
  const wayDenominator = d ** BigInt(way.length);
  const end = n ** BigInt(way.length);
  return chain.rewards.map((rewards, player) => {
    // Sum over the way, and over the round divided by 1 - discount^length: all times d to the number of rounds.
    const before = weighted(way, rewards, n, d);
    const around = weighted(round, rewards, n, d);
    const numerator = (d - n) * (before * (roundDenominator - closing) + end * around);
    const unit = chain.scale * (chain.denominators[player] as bigint);
    return quotient(numerator, wayDenominator * (roundDenominator - closing) * unit);
  });
}

function cycleValue(
  states: readonly number[],
  rewards: readonly bigint[],
  unit: bigint,
  n: bigint,
  d: bigint,
): Rational {
  const length = BigInt(states.length);
  return quotient((d - n) * weighted(states, rewards, n, d), (d ** length - n ** length) * unit);
}

/** The sum of n^t d^(L-1-t) times the payoff at the t-th of L states. */
function weighted(states: readonly number[], rewards: readonly bigint[], n: bigint, d: bigint): bigint {
  let sum = 0n;
  let power = 1n;
  for (let t = states.length - 1; t >= 0; t--) {
    sum = sum * n + power * (rewards[states[t] as number] as bigint);
    power *= d;
  }
  return sum;
}
