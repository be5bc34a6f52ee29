import { compare, compareVectors, maximum, minimum } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";

/** What {@link finiteHorizon} may be told. */
export interface FiniteHorizonOptions {
  /** The weight of each round relative to the one before, from 0 to 1. @defaultValue 1 */
  readonly discount?: RationalInput;
  /** The most payoff vectors that are kept for any number of rounds. @defaultValue 20,000 */
  readonly limit?: number;
}

/** A payoff vector of a subgame-perfect equilibrium of the finitely repeated game. */
export interface FiniteHorizonPayoff {
  /** Each player's payoffs of all rounds, discounted and added up: not normalised. */
  readonly payoffs: readonly Rational[];
  /** A path of play that gives them: one profile a round. */
  readonly path: readonly (readonly number[])[];
}

/** The subgame-perfect equilibria of a finitely repeated game. */
export interface FiniteHorizon {
  readonly rounds: number;
  readonly discount: Rational;
  /** Whether `equilibria` are all payoff vectors; if not, the limit was passed at `rounds` below the one asked for. */
  readonly complete: boolean;
  /** All payoff vectors of equilibria in pure actions, lexicographically smallest first, each with one path. */
  readonly equilibria: readonly FiniteHorizonPayoff[];
}

/**
 * Returns all payoffs of subgame-perfect equilibria in pure actions of the game repeated so many times, by backward
 * induction: a round's profile and an equilibrium of the rest are one of the whole exactly when each player loses by
 * deviating and facing then its worst equilibrium of the rest (J.-P. Benoit and V. Krishna 1985, Finitely repeated games,
 * doi:10.2307/1912660).
 *
 * @throws {@link ExclaveError} `bad-argument` when the number of rounds is no positive whole number, or the discount factor
 * is outside [0, 1]
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { finiteHorizon } from "exclave/repeated";
 *
 * const game = symmetric([[4, 0, 0], [5, 1, 0], [0, 0, 3]]);
 * const twice = finiteHorizon(game, 2).equilibria;
 * twice.map(({ payoffs }) => payoffs.map(rationalText)); // [["2", "2"], ["3", "8"], ["4", "4"], ["6", "6"], ["7", "7"], ["8", "3"]]
 * twice[4]?.path; // [[0, 0], [2, 2]]
 * ```
 */
export function finiteHorizon(
  game: NormalFormGame,
  rounds: number,
  options: FiniteHorizonOptions = {},
): FiniteHorizon {
  const { limit = 20_000 } = options;
  const discount = rational(options.discount ?? 1, "discount");
  if (!Number.isSafeInteger(rounds) || rounds < 1) {
    throw new ExclaveError("bad-argument", `expected a positive number of rounds, found ${rounds}`, "rounds");
  }
  if (compare(discount, ZERO) < 0 || compare(discount, ONE) > 0) {
    throw new ExclaveError(
      "bad-argument",
      `expected a discount factor from 0 to 1, found ${rationalText(discount)}`,
      "discount",
    );
  }
  const temptation = temptations(game);
  let rest: FiniteHorizonPayoff[] = [{ payoffs: game.players.map(() => ZERO), path: [] }];
  for (let done = 1; done <= rounds; done++) {
    const longer = oneMore(game, discount, temptation, rest, limit);
    if (longer === null) return { rounds: done - 1, discount, complete: false, equilibria: rest };
    rest = longer;
  }
  return { rounds, discount, complete: true, equilibria: rest };
}

/** `temptations[profile][player]`: the most a player gains by deviating from a profile of the stage game. */
function temptations(game: NormalFormGame): Rational[][] {
  return Array.from({ length: game.profileCount }, (_, index) => {
    const profile = game.profileAt(index);
    return game.shape.map((count, player) => {
      const stride = game.stride(player);
      const base = index - (profile[player] as number) * stride;
      const best = maximum(
        Array.from({ length: count }, (_, action) => game.payoffAt(player, base + action * stride)),
      );
      return rational(best.sub(game.payoffAt(player, index)));
    });
  });
}

/** The equilibria with one round before, or null when they are more than the limit. */
function oneMore(
  game: NormalFormGame,
  discount: Rational,
  temptation: readonly (readonly Rational[])[],
  rest: readonly FiniteHorizonPayoff[],
  limit: number,
): FiniteHorizonPayoff[] | null {
  if (rest.length === 0) return [];
  const worst = game.players.map((_, player) =>
    minimum(rest.map(({ payoffs }) => payoffs[player] as Rational)),
  );
  const found = new Map<string, FiniteHorizonPayoff>();
  for (const [index, tempted] of temptation.entries()) {
    for (const { payoffs, path } of rest) {
      const held = tempted.every((gain, player) => {
        const stake = discount.mul((payoffs[player] as Rational).sub(worst[player] as Rational));
        return compare(gain, stake as Rational) <= 0;
      });
      if (!held) continue;
      const total = payoffs.map((payoff, player) =>
        rational(game.payoffAt(player, index).add(discount.mul(payoff))),
      );
      const key = total.map(rationalText).join();
      if (!found.has(key)) found.set(key, { payoffs: total, path: [game.profileAt(index), ...path] });
      if (found.size > limit) return null;
    }
  }
  return [...found.values()].sort((a, b) => compareVectors(a.payoffs, b.payoffs));
}
