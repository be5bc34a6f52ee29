import { compare } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { StochasticGame } from "../game.js";

/** A state in doubles; a cell's rows stand one after another. */
export interface FloatState {
  /** The number of actions of each player. */
  readonly shape: readonly number[];
  /** `offsets[i] + a`: where action a of player i stands among the actions of all players here. */
  readonly offsets: readonly number[];
  /** The number of actions of all players here. */
  readonly actions: number;
  readonly cells: number;
  /** `gains[cell * players + i]`: (1 - discount) times the payoff, shifted and scaled to lie between 0 and 1. */
  readonly gains: Float64Array;
  /** The passages of a cell are those from `starts[cell]` to `starts[cell + 1]`. */
  readonly starts: Int32Array;
  readonly to: Int32Array;
  readonly probabilities: Float64Array;
}

/**
 * A game in doubles, in units in which every player's payoffs run from 0 to 1 and totals are averages, so that they do
 * too. Each number is within 4 units of the last place.
 */
export interface FloatGame {
  readonly players: number;
  readonly states: readonly FloatState[];
  readonly discount: number;
  readonly units: readonly PlayerUnit[];
}

/** A payoff g counts (g - least) / range. */
export interface PlayerUnit {
  readonly least: Rational;
  /** Positive; 1 where the player always gets the same. */
  readonly range: Rational;
}

/** The units in which every player's payoffs run from 0 to 1. */
export function playerUnits(game: StochasticGame): PlayerUnit[] {
  return game.players.map((_, i) => {
    let least: Rational | null = null;
    let most: Rational | null = null;
    for (const { cells } of game.states) {
      for (const { payoffs } of cells) {
        const own = payoffs[i] as Rational;
        if (least === null || compare(own, least) < 0) least = own;
        if (most === null || compare(own, most) > 0) most = own;
      }
    }
    const range = rational((most as Rational).sub(least as Rational));
    return { least: least as Rational, range: range.n === 0n ? ONE : range };
  });
}

/** The game in doubles. */
export function floatGame(game: StochasticGame, discount: Rational): FloatGame {
  const units = playerUnits(game);
  const rest = rational(ONE.sub(discount));
  return {
    players: game.players.length,
    discount: doubleOf(discount),
    units,
    states: game.states.map(({ actions, cells }) => {
      const shape = actions.map((own) => own.length);
      const offsets: number[] = [];
      let count = 0;
      for (const own of shape) {
        offsets.push(count);
        count += own;
      }
      const starts = Int32Array.from([0, ...cells.map(() => 0)]);
      cells.forEach(({ next }, c) => {
        starts[c + 1] = (starts[c] as number) + next.length;
      });
      const gain = (payoff: Rational, i: number): number => {
        const { least, range } = units[i] as PlayerUnit;
        return doubleOf(rational(payoff.sub(least).div(range).mul(rest)));
      };
      return {
        shape,
        offsets,
        actions: count,
        cells: cells.length,
        gains: Float64Array.from(cells.flatMap(({ payoffs }) => payoffs.map(gain))),
        starts,
        to: Int32Array.from(cells.flatMap(({ next }) => next.map(({ to }) => to))),
        probabilities: Float64Array.from(
          cells.flatMap(({ next }) => next.map(({ probability }) => doubleOf(probability))),
        ),
      };
    }),
  };
}

const SAFE_BITS = 1000n;

/** A double within 4 units of the last place of the rational; one too small for a double becomes 0. */
export function doubleOf({ s, n, d }: Rational): number {
  if (n < 1n << SAFE_BITS && d < 1n << SAFE_BITS) return (Number(s) * Number(n)) / Number(d);
  const shift = BigInt(d.toString(2).length - n.toString(2).length);
  // A quotient of 128 bits or more, cut off.
  const whole = shift + 128n >= 0n ? (n << (shift + 128n)) / d : n / (d << -(shift + 128n));
  return Number(s) * Number(whole) * 2 ** -Number(shift + 128n);
}
