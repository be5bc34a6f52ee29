import { compare, equal } from "../exact/order.js";
import { ONE, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { MixedProfile, MixedStrategy, NormalFormGame, PureProfile } from "./game.js";

/**
 * Returns a mixed profile of the game, checked: a probability for each strategy of each player, at least 0, adding up
 * to 1.
 *
 * @throws {@link ExclaveError} `bad-argument` when the shape or a sum does not fit
 * @example
 * ```ts
 * import { mixedProfile, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * mixedProfile(game, [["2/3", "1/3"], [1, 0]]).length; // 2
 * ```
 */
export function mixedProfile(
  game: NormalFormGame,
  probabilities: readonly (readonly RationalInput[])[],
): MixedProfile {
  if (probabilities.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.players.length} mixed strategies, one a player, found ${probabilities.length}`,
      "profile",
    );
  }
  return probabilities.map((row, player) => mixedStrategy(game, player, row));
}

/** Returns the profile in which each player plays the named strategy with probability 1. */
export function pureAsMixed(game: NormalFormGame, profile: PureProfile): MixedProfile {
  return game.shape.map((count, player) =>
    Array.from({ length: count }, (_, strategy) => (strategy === profile[player] ? ONE : ZERO)),
  );
}

/** Returns the positions of the strategies that are played with positive probability. */
export function support(strategy: MixedStrategy): number[] {
  const positions: number[] = [];
  strategy.forEach((probability, i) => {
    if (probability.n !== 0n) positions.push(i);
  });
  return positions;
}

function mixedStrategy(game: NormalFormGame, player: number, row: readonly RationalInput[]): MixedStrategy {
  const path = `profile[${player}]`;
  const count = game.shape[player] as number;
  if (row.length !== count) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${count} probabilities, one a strategy of ${game.playerLabel(player)}, found ${row.length}`,
      path,
    );
  }
  const strategy = row.map((value, i) => rational(value, `${path}[${i}]`));
  const negative = strategy.findIndex((probability) => compare(probability, ZERO) < 0);
  if (negative >= 0)
    throw new ExclaveError("bad-argument", "a probability is negative", `${path}[${negative}]`);
  const total = sum(strategy);
  if (!equal(total, ONE)) {
    throw new ExclaveError("bad-argument", `the probabilities add up to ${rationalText(total)}, not 1`, path);
  }
  return strategy;
}
