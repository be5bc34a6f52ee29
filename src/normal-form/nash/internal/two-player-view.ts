import { quotients } from "../../../exact/quotients.js";
import { type Rational, ZERO } from "../../../exact/rational.js";
import type { MixedProfile, MixedStrategy, NormalFormGame, PureProfile } from "../../game.js";
import { pureAsMixed } from "../../mixed-profile.js";
import type { Bimatrix } from "./bimatrix-payoffs.js";

/** A game as seen by two of its players, the others' strategies fixed. */
export interface TwoPlayerView extends Bimatrix {
  readonly game: NormalFormGame;
  readonly first: number;
  /** Null in a game of one player, whom a dummy with one strategy faces. */
  readonly second: number | null;
  /** The strategies that the matrices' rows stand for. */
  readonly rows: readonly number[];
  /** The strategies that the matrices' columns stand for. */
  readonly columns: readonly number[];
  /** The strategies of all others. */
  readonly fixed: PureProfile;
}

/** Returns the game of players `first` and `second` when each keeps its strategies in `kept` and the others play `fixed`. */
export function twoPlayerView(
  game: NormalFormGame,
  first: number,
  second: number | null,
  kept: readonly (readonly number[])[],
  fixed: PureProfile,
): TwoPlayerView {
  const rows = kept[first] as readonly number[];
  const columns = second === null ? [0] : (kept[second] as readonly number[]);
  const matrix = (player: number): bigint[][] => {
    const { integers } = game.integerPayoffs(player);
    return rows.map((row) =>
      columns.map((column) => {
        const profile = fixed.map((s, i) => (i === first ? row : i === second ? column : s));
        return integers[game.profileIndex(profile)] as bigint;
      }),
    );
  };
  const a = matrix(first);
  const b = second === null ? a.map((row) => row.map(() => 0n)) : matrix(second);
  return { game, first, second, rows, columns, fixed, a, b };
}

/** The profile of the whole game in which the two play the given mixed strategies and the others what is fixed. */
export function lift(
  view: TwoPlayerView,
  x: MixedStrategy | undefined,
  y: MixedStrategy | undefined,
): MixedProfile {
  return pureAsMixed(view.game, view.fixed).map((pure, player) => {
    if (player === view.first) return x as MixedStrategy;
    if (player === view.second) return y as MixedStrategy;
    return pure;
  });
}

/** Quotients that have been made, by denominator. */
export type MadeQuotients = Map<bigint, Map<bigint, Rational>>;

/**
 * The mixed strategy of the first or second player that a ray stands for.
 *
 * @param made - quotients that are shared: it is filled
 */
export function mixedStrategyOf(
  view: TwoPlayerView,
  side: "first" | "second",
  values: readonly bigint[],
  made: MadeQuotients = new Map(),
): MixedStrategy {
  const m = view.rows.length;
  const own = side === "first" ? view.rows : view.columns;
  const weights = side === "first" ? values.slice(0, m) : values.slice(m, m + own.length);
  const total = weights.reduce((a, b) => a + b, 0n);
  const player = side === "first" ? view.first : view.second;
  const count = player === null ? 1 : (view.game.shape[player] as number);
  const strategy = Array.from({ length: count }, () => ZERO);
  const shared = made.get(total) ?? new Map([[0n, ZERO]]);
  made.set(total, shared);
  const probabilities = quotients(weights, total, shared);
  own.forEach((s, i) => {
    strategy[s] = probabilities[i] as Rational;
  });
  return strategy;
}
