import { quotient, type Rational } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";

/** The least that the others can hold a player to by pure actions, with the actions that do it. */
export interface PureMinmax {
  readonly value: Rational;
  /** A profile of least value: the others punish, the player replies as well as it can. */
  readonly profile: readonly number[];
}

/**
 * Returns each player's minmax payoff of the stage game in pure actions: the others choose first, the player replies.
 *
 * @example
 * ```ts
 * import { rationalText, zeroSum } from "exclave";
 * import { pureMinmax } from "exclave/repeated";
 *
 * pureMinmax(zeroSum([[1, -1], [-1, 1]])).map(({ value }) => rationalText(value)); // ["1", "1"]
 * ```
 */
export function pureMinmax(game: NormalFormGame): PureMinmax[] {
  return game.shape.map((actions, player) => {
    const { integers, denominator } = game.integerPayoffs(player);
    const stride = game.stride(player);
    let least: number | null = null;
    for (let index = 0; index < game.profileCount; index++) {
      if (Math.floor(index / stride) % actions !== 0) continue;
      let best = index;
      for (let action = 1; action < actions; action++) {
        const other = index + action * stride;
        if ((integers[other] as bigint) > (integers[best] as bigint)) best = other;
      }
      if (least === null || (integers[best] as bigint) < (integers[least] as bigint)) least = best;
    }
    const index = least as number;
    return { value: quotient(integers[index] as bigint, denominator), profile: game.profileAt(index) };
  });
}
