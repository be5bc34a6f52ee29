import { compare, equal, maximum, sign } from "../../exact/order.js";
import { ONE, type Rational, type RationalInput, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";
import { dot } from "../../exact/vector.js";
import { ExclaveError } from "../../exclave-error.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "../game.js";
import { mixedProfile } from "../mixed-profile.js";
import { strategyPayoffs } from "../payoffs.js";
import type { EquilibriumSet } from "./equilibrium-set.js";

/** A share of a mixed strategy: the strategy that a player plays in one of the extreme equilibria. */
export interface ExtremeShare {
  /** The position of the first equilibrium of the subset in which the player plays it. */
  readonly equilibrium: number;
  /** Positive. */
  readonly weight: Rational;
}

/** A maximal Nash subset that a profile lies in. */
export interface SubsetMembership {
  /** The position of the subset in its component. */
  readonly subset: number;
  /** For each player shares that add up to 1 and mix the player's strategy from extreme ones of the subset. */
  readonly shares: readonly (readonly ExtremeShare[])[];
}

/** How a mixed profile stands to the Nash equilibria. */
export interface EquilibriumMembership {
  /** Whether it is an equilibrium: whether every regret is 0. */
  readonly member: boolean;
  readonly payoffs: readonly Rational[];
  /** What the best deviation of each player would gain. */
  readonly regrets: readonly Rational[];
  /** The payoff of every strategy of every player against the others' strategies. */
  readonly ledger: readonly (readonly Rational[])[];
  /** The component it lies in; null when it is no equilibrium, or the components are not known. */
  readonly component: number | null;
  /** The maximal Nash subsets of the component that it lies in, at least one; null when there is no component. */
  readonly subsets: readonly SubsetMembership[] | null;
}

/**
 * Returns whether a mixed profile is an equilibrium, by every player's regret, and, when the set of all equilibria is
 * known, in which component and in which maximal Nash subsets it lies, each with the weights that mix the profile from
 * the subset's extreme equilibria: a subset is the product, over the players, of the convex hulls of their strategies in
 * it (M. J. M. Jansen 1981, Maximal Nash subsets for bimatrix games, Naval Research Logistics Quarterly 28, 147-152).
 *
 * @param set - the equilibria of the game, as {@link equilibria} returns them
 * @param profile - a probability for each strategy of each player
 * @throws {@link ExclaveError} `bad-argument` when it is no mixed profile of the game, and when the set is not the game's:
 * its strategies do not fit, or the profile is an equilibrium that it does not hold though it is complete
 * @example
 * ```ts
 * import { bimatrix, bimatrixEquilibria, equilibriumMembership, rationalText } from "exclave";
 *
 * // The second player does not care.
 * const game = bimatrix([[1, 1], [0, 0]], [[5, 5], [0, 0]]);
 * const set = bimatrixEquilibria(game);
 * const inside = equilibriumMembership(game, set, [[1, 0], ["1/3", "2/3"]]);
 * inside.component; // 0
 * inside.subsets?.[0]?.shares[1]?.map(({ weight }) => rationalText(weight)); // ["1/3", "2/3"]
 * const outside = equilibriumMembership(game, set, [["3/4", "1/4"], [1, 0]]);
 * outside.member; // false
 * outside.regrets.map(rationalText); // ["1/4", "0"]
 * ```
 */
export function equilibriumMembership(
  game: NormalFormGame,
  set: Pick<EquilibriumSet, "equilibria" | "components">,
  profile: readonly (readonly RationalInput[])[],
): EquilibriumMembership {
  const strategies = mixedProfile(game, profile);
  const ledger = game.players.map((_, player) => strategyPayoffs(game, player, strategies));
  const payoffs = ledger.map((values, player) => dot(strategies[player] as MixedStrategy, values));
  const regrets = ledger.map((values, player) => maximum(values).sub(payoffs[player] as Rational));
  const member = regrets.every((regret) => sign(regret) === 0);
  const stand = { member, payoffs, regrets, ledger };
  checkShape(game, set);
  if (!member || set.components === null) return { ...stand, component: null, subsets: null };
  for (const { id, subsets } of set.components) {
    const found = subsets.flatMap((equilibria, subset): SubsetMembership[] => {
      const shares = sharesOf(strategies, equilibria, set);
      return shares === null ? [] : [{ subset, shares }];
    });
    if (found.length > 0) return { ...stand, component: id, subsets: found };
  }
  throw new ExclaveError(
    "bad-argument",
    "expected the equilibria of this game, found a set said to be complete that lacks an equilibrium of it",
    "set",
  );
}

/** For each player the shares of the extreme strategies, or null when some player's strategy is no mixture of them. */
function sharesOf(
  strategies: MixedProfile,
  positions: readonly number[],
  { equilibria }: Pick<EquilibriumSet, "equilibria">,
): ExtremeShare[][] | null {
  const shares: ExtremeShare[][] = [];
  for (const [player, strategy] of strategies.entries()) {
    const extreme = new Map<string, readonly [number, MixedStrategy]>();
    for (const equilibrium of positions) {
      const one = equilibria[equilibrium]?.strategies[player] as MixedStrategy;
      // What plays a strategy that the mixture does not play has no share in it.
      if (one.some((probability, s) => probability.n !== 0n && strategy[s]?.n === 0n)) continue;
      const key = one.map(rationalText).join();
      if (!extreme.has(key)) extreme.set(key, [equilibrium, one]);
    }
    const weights = convexWeights(
      strategy,
      [...extreme.values()].map(([, one]) => one),
    );
    if (weights === null) return null;
    shares.push(
      [...extreme.values()].flatMap(([equilibrium], k) => {
        const weight = weights[k] as Rational;
        return weight.n === 0n ? [] : [{ equilibrium, weight }];
      }),
    );
  }
  return shares;
}

/**
 * Weights that mix the strategy from others, or null. The others' probabilities add up to 1 as its own do, so what mixes
 * them to nowhere more than it, with a total of 1, mixes them to it: a program that starts feasible.
 */
function convexWeights(
  strategy: MixedStrategy,
  extreme: readonly MixedStrategy[],
): readonly Rational[] | null {
  if (extreme.length === 0) return null;
  const copy = extreme.findIndex((one) => one.every((value, s) => equal(value, strategy[s] as Rational)));
  if (copy >= 0) return extreme.map((_, k) => (k === copy ? ONE : ZERO));
  const result = solveLinearProgram({
    maximize: extreme.map(() => 1n),
    constraints: strategy.flatMap((bound, s) =>
      bound.n === 0n
        ? []
        : [{ coefficients: extreme.map((one) => one[s] as Rational), relation: "<=" as const, bound }],
    ),
  });
  return result.status === "optimal" && compare(result.value, ONE) === 0 ? result.primal : null;
}

function checkShape(game: NormalFormGame, { equilibria }: Pick<EquilibriumSet, "equilibria">): void {
  equilibria.forEach(({ strategies }, i) => {
    const found = strategies.map((strategy) => strategy.length);
    if (`${found}` === `${game.shape}`) return;
    throw new ExclaveError(
      "bad-argument",
      `expected the equilibria of a game of ${game.shape.join(" x ")}, found strategies of ${found.join(" x ")}`,
      `set.equilibria[${i}]`,
    );
  });
}
