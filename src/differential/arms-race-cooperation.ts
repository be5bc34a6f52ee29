import { sign } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { solve } from "../exact/solve.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { ArmsRace } from "./arms-race.js";
import { checkedNumbers } from "./internal/checked-matrices.js";

/** Where arms rest when the players together keep a weighted sum of their costs least. */
export interface ArmsRaceCooperation {
  readonly arms: readonly Rational[];
  /** Fear there; null without fear in the game. */
  readonly fear: Rational | null;
}

/**
 * Returns where arms rest when all building keeps the weighted sum of the players' costs least, exactly; null where the costs leave
 * the place of rest open.
 *
 * @param weights - one above 0 a player. @defaultValue 1 each
 * @throws {@link ExclaveError} `bad-game` when the weights are not one number above 0 a player
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { armsRace, armsRaceCooperation } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * armsRaceCooperation(race)?.arms.map(rationalText); // ["100/53", "100/53"]
 * ```
 */
export function armsRaceCooperation(
  { discountRate, players, fear }: ArmsRace,
  weights: readonly RationalInput[] = players.map(() => 1),
): ArmsRaceCooperation | null {
  const weight = checkedNumbers(weights, players.length, "weights");
  const wrong = weight.findIndex((value) => sign(value) <= 0);
  if (wrong >= 0) throw new ExclaveError("bad-game", "expected a weight above 0", `weights[${wrong}]`);
  // Row i of the gaps x_i - sum of reactions_ij x_j - g_i.
  const gaps = players.map(({ reactions }, i) =>
    reactions.map((reaction, j) => (i === j ? ONE : rational(reaction.neg()))),
  );
  const across = (j: number, value: (i: number) => Rational): Rational =>
    sum(
      players.map((_, i) =>
        rational((weight[i] as Rational).mul((gaps[i] as Rational[])[j] as Rational).mul(value(i))),
      ),
    );
  // What a unit of arms for ever costs by the fear it makes, for each unit of arms there is.
  const fearful =
    fear === null
      ? ZERO
      : rational(
          sum(players.map(({ fearCost }, i) => rational(fearCost.mul(weight[i] as Rational))))
            .mul(fear.growth.mul(fear.growth))
            .div(fear.decay.mul(discountRate.add(fear.decay))),
        );
  const matrix = players.map(({ decay, controlCost }, j) =>
    players.map((_, k) => {
      const upkeep =
        j === k
          ? controlCost
              .mul(decay)
              .mul(discountRate.add(decay))
              .mul(weight[j] as Rational)
          : ZERO;
      return rational(
        across(j, (i) => (gaps[i] as Rational[])[k] as Rational)
          .add(upkeep)
          .add(fearful),
      );
    }),
  );
  const rest = solve(
    matrix,
    players.map((_, j) => across(j, (i) => (players[i] as (typeof players)[number]).grievance)),
  );
  if (rest.kind !== "unique") return null;
  const total = sum(rest.solution);
  return {
    arms: rest.solution,
    fear: fear === null ? null : rational(total.mul(fear.growth).div(fear.decay)),
  };
}
