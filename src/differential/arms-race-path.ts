import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import { ONE, quotient, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { refineAlgebraic } from "../exact/refine-algebraic.js";
import type { ArmsRace } from "./arms-race.js";
import type { ArmsRaceFeedback } from "./arms-race-feedback.js";
import { armsRaceGame } from "./arms-race-game.js";
import type { MatrixInput, RationalMatrix } from "./linear-quadratic-game.js";
import { trajectory } from "./trajectory.js";

/** An arms race played by gains from given arms on, each number with an error of at most `radius`. */
export interface ArmsRacePath {
  readonly times: readonly Rational[];
  /** A row a time, an entry a player. */
  readonly arms: readonly (readonly Rational[])[];
  /** Null without fear in the game. */
  readonly fear: readonly Rational[] | null;
  /** What each player has paid until each time, discounted: the integral that it keeps least. */
  readonly cost: readonly (readonly Rational[])[];
  /** The integral of the squared gap between arms and wanted arms, not discounted: minus a player's integral of security. */
  readonly insecurity: readonly (readonly Rational[])[];
  /** The integral of fear itself, not discounted; null without fear. */
  readonly fearIntegral: readonly Rational[] | null;
  readonly radius: Rational;
}

/**
 * Returns how an arms race goes when the players build by given gains, with what each pays and the integrals of insecurity and
 * fear, each number with an error of at most 2^-40, proved: the {@link trajectory} of its {@link armsRaceGame}.
 *
 * @param gains - F: player i builds -F_i z, where z is all arms, fear where there is fear, and 1; as of {@link roundedGains}
 * @param start - the arms of each player at time 0 and, where there is fear, fear
 * @throws {@link ExclaveError} as {@link trajectory}
 * @example
 * ```ts
 * import { armsRace, armsRaceFeedback, armsRacePath, roundedGains } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const [equilibrium] = armsRaceFeedback(race);
 * const path = equilibrium && armsRacePath(race, roundedGains(equilibrium), [0, 0], { until: 20, steps: 2 });
 * path?.arms.at(-1)?.map((arms) => arms.valueOf().toFixed(4)); // ["1.9333", "1.9333"]
 * path?.cost.at(-1)?.map((cost) => cost.valueOf().toFixed(4)); // ["1.3549", "1.3549"]
 * ```
 */
export function armsRacePath(
  race: ArmsRace,
  gains: MatrixInput,
  start: readonly RationalInput[],
  options: { readonly until: RationalInput; readonly steps: number },
): ArmsRacePath {
  const { players, fear } = race;
  const n = players.length;
  const states = fear === null ? n : n + 1;
  const gaps = players.map(({ reactions, grievance }, i) => [
    ...reactions.map((entry, j) => (i === j ? ONE : rational(entry.neg()))),
    ...(fear === null ? [] : [ZERO]),
    rational(grievance.neg()),
  ]);
  const squares = gaps.map((gap) => gap.map((a) => gap.map((b) => rational(a.mul(b)))));
  // Fear itself is the product of fear and 1.
  const unit = (k: number): Rational[] =>
    Array.from({ length: states + 1 }, (_, j) => (j === k ? ONE : ZERO));
  const ofFear = fear === null ? [] : [unit(-1).map((_, i) => unit(i === states ? n : -1))];
  const path = trajectory(armsRaceGame(race), gains, {
    ...options,
    initial: start,
    integrands: [...squares, ...ofFear],
  });
  return {
    times: path.times,
    arms: path.states.map((state) => state.slice(0, n)),
    fear: fear === null ? null : path.states.map((state) => state[n] as Rational),
    cost: path.costs,
    insecurity: path.integrals.map((state) => state.slice(0, n)),
    fearIntegral: fear === null ? null : path.integrals.map((state) => state[n] as Rational),
    radius: path.radius,
  };
}

/**
 * Returns the gains of a feedback equilibrium of two like players, each rounded by less than 2^-60: a row a player, a column the arms
 * of each and 1.
 *
 * @example
 * ```ts
 * import { armsRace, armsRaceFeedback, roundedGains } from "exclave/differential";
 *
 * const side = { grievance: 0, reactions: [0, 0] };
 * const [only] = armsRaceFeedback(armsRace({ discountRate: "3/2", players: [side, side] }));
 * only && roundedGains(only).map((row) => row.map((gain) => `${gain}`)); // [["0.5", "0", "0"], ["0", "0.5", "0"]]
 * ```
 */
export function roundedGains({ gains }: ArmsRaceFeedback): RationalMatrix {
  const [own, other, constant] = [gains.own, gains.other, gains.constant].map(rounded) as [
    Rational,
    Rational,
    Rational,
  ];
  return [
    [own, other, constant],
    [other, own, constant],
  ];
}

function rounded(value: AlgebraicNumber): Rational {
  return refineAlgebraic(value, quotient(1n, 1n << 60n)).lower;
}
