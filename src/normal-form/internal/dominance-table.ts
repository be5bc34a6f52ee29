import type { Meter } from "../../exact/meter.js";
import type { NormalFormGame } from "../game.js";

/** One player's payoffs as integers, in the game cut down to the kept strategies of every player. */
export interface DominanceTable {
  /** The kept strategies of the player, ascending: the numbers of the rows. */
  readonly strategies: readonly number[];
  /** The kept profiles of the opponents, row-major, numbered as in the whole game. */
  readonly cells: readonly number[];
  /** `rows[i][c]`: the payoff of the i-th kept strategy against the c-th kept profile, times the denominator. */
  readonly rows: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/**
 * How much each candidate gains over the strategy in question, in integers: `gaps[b][c]` against the c-th profile of
 * the opponents.
 */
export type Gaps = readonly (readonly bigint[])[];

/** The number of the opponents' profiles. */
export function cellCount(game: NormalFormGame, player: number): number {
  return game.profileCount / (game.shape[player] as number);
}

/** Every strategy of every player. */
export function allStrategies(game: NormalFormGame): number[][] {
  return game.shape.map((count) => Array.from({ length: count }, (_, strategy) => strategy));
}

/** The player's payoffs against the opponents' kept profiles. */
export function dominanceTable(
  game: NormalFormGame,
  player: number,
  kept: readonly (readonly number[])[] = allStrategies(game),
  meter?: Meter,
): DominanceTable {
  const { integers, denominator } = game.integerPayoffs(player);
  const stride = game.stride(player);
  const strategies = kept[player] as readonly number[];
  meter?.(20 * kept.reduce((product, own) => product * own.length, 1));
  const bases = opponentBases(game, player, kept);
  return {
    strategies,
    // Profile numbers with the player's own digit taken out.
    cells: bases.map(
      (base) => Math.floor(base / (stride * (game.shape[player] as number))) * stride + (base % stride),
    ),
    rows: strategies.map((strategy) => bases.map((base) => integers[base + strategy * stride] as bigint)),
    denominator,
  };
}

/** The numbers of the profiles in which the player plays its strategy 0 and the others kept ones, row-major. */
function opponentBases(
  game: NormalFormGame,
  player: number,
  kept: readonly (readonly number[])[],
): readonly number[] {
  let bases = [0];
  kept.forEach((strategies, opponent) => {
    if (opponent === player) return;
    const stride = game.stride(opponent);
    bases = bases.flatMap((base) => strategies.map((strategy) => base + strategy * stride));
  });
  return bases;
}
