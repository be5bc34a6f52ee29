import { divisorOfSafe } from "../../exact/greatest-common-divisor.js";
import { rationalText } from "../../exact/rational-text.js";
import type { MixedStrategy, NormalFormGame } from "../../normal-form/game.js";
import { strategyPayoffs } from "../../normal-form/payoffs.js";

/**
 * Returns what tells the payoffs to one of two players of each of its strategies against a mixed strategy of the other, as
 * texts. They are computed in doubles where these hold all integers that arise.
 */
export function payoffTexts(
  game: NormalFormGame,
  player: number,
): (opponent: MixedStrategy) => readonly string[] {
  const { integers, denominator } = game.integerPayoffs(player);
  const payoffs = Float64Array.from(integers, Number);
  const greatest = payoffs.reduce((most, payoff) => Math.max(most, Math.abs(payoff)), Number(denominator));
  const [own, other] = [game.stride(player), game.stride(1 - player)];
  const count = game.shape[player] as number;
  return (opponent) => {
    const played = safeWeights(opponent);
    // The weights add up to the total.
    if (played === null || !(played.total * greatest <= Number.MAX_SAFE_INTEGER)) {
      const profile = player === 0 ? [[], opponent] : [opponent, []];
      return strategyPayoffs(game, player, profile).map(rationalText);
    }
    const { weights, total } = played;
    const texts: string[] = [];
    for (let s = 0; s < count; s++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        sum += (weights[k] as number) * (payoffs[s * own + k * other] as number);
      }
      texts.push(quotientText(sum, Number(denominator) * total));
    }
    return texts;
  };
}

/** The probabilities as integers over their least common denominator, or null when that is no safe integer. */
function safeWeights(strategy: MixedStrategy): { weights: readonly number[]; total: number } | null {
  let total = 1;
  for (const { d } of strategy) {
    const denominator = Number(d);
    if (denominator > Number.MAX_SAFE_INTEGER) return null;
    if (denominator !== total && denominator !== 1) {
      total *= denominator / divisorOfSafe(denominator, total);
    }
    if (total > Number.MAX_SAFE_INTEGER) return null;
  }
  return { weights: strategy.map(({ n, d }) => (n === 0n ? 0 : Number(n) * (total / Number(d)))), total };
}

/** The text of a quotient of safe integers in lowest terms. */
function quotientText(numerator: number, denominator: number): string {
  const divisor = divisorOfSafe(denominator, Math.abs(numerator));
  // Adding 0 leaves no negative zero.
  const text = `${numerator / divisor + 0}`;
  return divisor === denominator ? text : `${text}/${denominator / divisor}`;
}
