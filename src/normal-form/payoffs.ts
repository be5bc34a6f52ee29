import { quotient, type Rational } from "../exact/rational.js";
import { dot } from "../exact/vector.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "./game.js";

/**
 * Returns the payoff to a player of each of its strategies against the others' mixed strategies in `profile` (its own
 * is ignored).
 *
 * @example
 * ```ts
 * import { mixedProfile, rationalText, strategyPayoffs, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * const profile = mixedProfile(game, [[1, 0], ["1/2", "1/2"]]);
 * strategyPayoffs(game, 0, profile).map(rationalText); // ["5/2", "3"]
 * ```
 */
export function strategyPayoffs(game: NormalFormGame, player: number, profile: MixedProfile): Rational[] {
  const { integers, denominator } = game.integerPayoffs(player);
  let block: readonly bigint[] = integers;
  let shape = [...game.shape];
  let scale = denominator;
  // Fold the opponents away one after another, the last player first, in integers over one denominator.
  for (let opponent = game.shape.length - 1; opponent >= 0; opponent--) {
    if (opponent === player) continue;
    const folded = fold(block, shape, opponent, profile[opponent] as MixedStrategy);
    block = folded.block;
    scale *= folded.scale;
    shape = shape.map((count, i) => (i === opponent ? 1 : count));
  }
  return block.map((value) => quotient(value, scale));
}

/**
 * Returns the payoff of each player at a mixed profile.
 *
 * @example
 * ```ts
 * import { mixedProfile, payoffs, rationalText, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * const profile = mixedProfile(game, [["2/3", "1/3"], ["2/3", "1/3"]]);
 * payoffs(game, profile).map(rationalText); // ["3", "3"]
 * ```
 */
export function payoffs(game: NormalFormGame, profile: MixedProfile): Rational[] {
  return profile.map((own, player) => dot(own, strategyPayoffs(game, player, profile)));
}

function fold(
  block: readonly bigint[],
  shape: readonly number[],
  player: number,
  strategy: MixedStrategy,
): { block: bigint[]; scale: bigint } {
  const scale = strategy.reduce((product, probability) => product * probability.d, 1n);
  const weights = strategy.map((probability) => probability.s * probability.n * (scale / probability.d));
  const inner = shape.slice(player + 1).reduce((a, b) => a * b, 1);
  const count = shape[player] as number;
  const outer = block.length / (inner * count);
  const result: bigint[] = [];
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let total = 0n;
      for (let k = 0; k < count; k++) {
        const weight = weights[k] as bigint;
        if (weight !== 0n) total += weight * (block[(o * count + k) * inner + i] as bigint);
      }
      result.push(total);
    }
  }
  return { block: result, scale };
}
