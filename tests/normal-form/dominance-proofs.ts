import { expect } from "vitest";
import { type NormalFormGame, quotient, type Rational, rational } from "../../src/index.js";

/** The pure profiles of the opponents, row-major, with the player's own strategy filled in by the caller. */
function opponentProfiles(game: NormalFormGame, player: number): ((own: number) => number[])[] {
  const profiles: ((own: number) => number[])[] = [];
  for (let index = 0; index < game.profileCount; index++) {
    const profile = game.profileAt(index);
    if (profile[player] !== 0) continue;
    profiles.push((own) => profile.map((s, i) => (i === player ? own : s)));
  }
  return profiles;
}

/** What a strategy is worth against a belief, from the definition. */
function worth(
  game: NormalFormGame,
  player: number,
  strategy: number,
  belief: readonly Rational[],
): Rational {
  return opponentProfiles(game, player).reduce(
    (total, profile, cell) => total.add(game.payoff(player, profile(strategy)).mul(belief[cell] as Rational)),
    rational(0),
  );
}

/** The most that one of the others gains over the strategy against a belief. */
export function mostGained(
  game: NormalFormGame,
  player: number,
  strategy: number,
  others: readonly number[],
  belief: readonly Rational[],
): Rational {
  const own = worth(game, player, strategy, belief);
  return others
    .map((other) => worth(game, player, other, belief).sub(own))
    .reduce((a, b) => (a.compare(b) >= 0 ? a : b));
}

/** What a mixture gains over a strategy in every cell, from the definition. */
export function definedGains(
  game: NormalFormGame,
  player: number,
  strategy: number,
  mixture: readonly Rational[],
): Rational[] {
  return opponentProfiles(game, player).map((profile) =>
    mixture
      .reduce((total, p, s) => total.add(p.mul(game.payoff(player, profile(s)))), quotient(0n, 1n))
      .sub(game.payoff(player, profile(strategy))),
  );
}

/** Expects a distribution over so many profiles. */
export function expectBelief(belief: readonly Rational[] | null | undefined, length: number): void {
  expect(belief).toHaveLength(length);
  expect(belief?.every((p) => p.compare(0) >= 0)).toBe(true);
  expect(belief?.reduce((a, b) => a.add(b), quotient(0n, 1n)).equals(1)).toBe(true);
}
