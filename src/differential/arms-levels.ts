import { quotient, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { fromFunction } from "../normal-form/from-function.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { type ArmsRace, armsGap } from "./arms-race.js";
import { checkedNumbers } from "./internal/checked-matrices.js";

/**
 * Returns how an additional unit of each player's arms, held for ever, changes the lasting payoff of each, exactly: a row who
 * feels it, a column whose arms. Off the diagonal are the externalities; below 0 where the arms of one harm another.
 *
 * The lasting payoff of held arms x is minus half of `gap_i^2 + c_i m_i^2 x_i^2 + fearCost_i F^2`, with fear where it settles.
 *
 * @throws {@link ExclaveError} `bad-game` unless there is one number a player
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { armsCrossEffects, armsRace } from "exclave/differential";
 *
 * const side = { grievance: 1 };
 * const race = armsRace({
 *   discountRate: 1,
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * armsCrossEffects(race, [1, 1]).map((row) => row.map(rationalText)); // [["1/2", "-1/4"], ["-1/4", "1/2"]]
 * ```
 */
export function armsCrossEffects(race: ArmsRace, arms: readonly RationalInput[]): Rational[][] {
  const at = checkedNumbers(arms, race.players.length, "arms");
  const lasting = settledFear(race, at);
  const perUnit = race.fear === null ? ZERO : rational(race.fear.growth.div(race.fear.decay));
  return race.players.map((player, i) => {
    const gap = armsGap(player, i, at);
    const fearful = player.fearCost.mul(lasting).mul(perUnit);
    const upkeep = player.controlCost
      .mul(player.decay)
      .mul(player.decay)
      .mul(at[i] as Rational);
    return player.reactions.map((reaction, j) =>
      rational(i === j ? gap.neg().sub(upkeep).sub(fearful) : gap.mul(reaction).sub(fearful)),
    );
  });
}

/**
 * Returns the game in normal form in which each player holds one of given levels of arms for ever, with the lasting payoffs of
 * {@link armsCrossEffects}: for classes of games, dominance, or the zero-sum share.
 *
 * @throws {@link ExclaveError} `bad-number` when a level is no rational, `bad-game` or `too-large` as `fromFunction`
 * @example
 * ```ts
 * import { rationalText, zeroSumShare } from "exclave";
 * import { armsLevelsGame, armsRace } from "exclave/differential";
 *
 * const side = { grievance: 1 };
 * const race = armsRace({
 *   discountRate: 1,
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const share = zeroSumShare(armsLevelsGame(race, [1, 2]));
 * share && rationalText(share); // "1/2"
 * ```
 */
export function armsLevelsGame(race: ArmsRace, levels: readonly RationalInput[]): NormalFormGame {
  const values = levels.map((level, k) => rational(level, `levels[${k}]`));
  const names = values.map((level) => level.toFraction());
  const half = quotient(-1n, 2n);
  return fromFunction(
    race.players.map((_, i) => ({ name: `Player ${i + 1}`, strategies: names })),
    (profile) => {
      const arms = profile.map((k) => values[k] as Rational);
      const fear = settledFear(race, arms);
      return race.players.map((player, i) => {
        const gap = armsGap(player, i, arms);
        const building = player.decay.mul(arms[i] as Rational);
        const paid = sum([
          rational(gap.mul(gap)),
          rational(player.controlCost.mul(building).mul(building)),
          rational(player.fearCost.mul(fear).mul(fear)),
        ]);
        return rational(paid.mul(half));
      });
    },
    "Levels of arms",
  );
}

function settledFear({ fear }: ArmsRace, arms: readonly Rational[]): Rational {
  return fear === null ? ZERO : rational(sum(arms).mul(fear.growth).div(fear.decay));
}
