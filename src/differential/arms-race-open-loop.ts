import { invertAlgebraic } from "../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { algebraicRoots } from "../exact/algebraic-roots.js";
import { characteristicPolynomial } from "../exact/characteristic-polynomial.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import { type HalfPlaneRoots, halfPlaneRoots } from "../exact/half-plane-roots.js";
import { sign } from "../exact/order.js";
import type { Polynomial } from "../exact/polynomial.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { solve } from "../exact/solve.js";
import type { ArmsPlayer, ArmsRace } from "./arms-race.js";

/** The open-loop equilibrium of an arms race: every player has chosen the whole path of its building in advance. */
export interface ArmsRaceOpenLoop {
  /** Where all arms can rest, or null where there is no such place or more than one. */
  readonly arms: readonly Rational[] | null;
  /** Fear there; null without fear in the game or without a place of rest. */
  readonly fear: Rational | null;
  /** The polynomial whose roots are the rates of arms, fear and the costates that count. */
  readonly characteristic: Polynomial;
  readonly rates: HalfPlaneRoots;
  /** The real rates below 0, ascending, each once. */
  readonly stableRates: readonly AlgebraicNumber[];
  /**
   * True when as many rates as there are states have negative real parts, so that one path leads to rest. Otherwise the race
   * spirals: from most arms on no path comes to rest. In a game with fear it is the number of rates alone that is counted.
   */
  readonly settles: boolean;
  /**
   * 1 + c_i m_i (m_i + r) of each player: without fear it is what the reactions of like players to all others together have to stay
   * below, so for two of them the critical reaction.
   */
  readonly resistances: readonly Rational[];
  /**
   * How many times as strong all reactions may be before it no longer settles: it does for every factor below. Null where
   * that is any number, or where the game has fear or a reaction below 0, for which the theorem does not speak.
   */
  readonly criticalFactor: AlgebraicNumber | null;
}

/**
 * Returns the open-loop Nash equilibrium of an arms race: its place of rest and whether paths lead there, exactly.
 *
 * A player with arms x_i builds so that `c_i u_i` is minus the costate of its own arms. Without fear `x'' - r x' = M x - ...` with
 * `M_ii = m_i (m_i + r) + 1/c_i` and `M_ij = -reactions_ij / c_i`; an eigenvalue w of M has one stable rate just when the real part
 * of `sqrt(r^2/4 + w)` is above r/2. Where no reaction is below 0 all have one just when M is a nonsingular M-matrix, the
 * Richardson condition of the game: for two like players `alpha < 1 + c m (m + r)`. Each player's cost is convex in its own path, so the conditions of
 * the maximum principle suffice.
 *
 * @example
 * ```ts
 * import { algebraicDecimal, rationalText } from "exclave";
 * import { armsRace, armsRaceOpenLoop } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const { arms, settles, resistances, stableRates } = armsRaceOpenLoop(race);
 * arms?.map(rationalText); // ["200/103", "200/103"]
 * settles; // true
 * resistances.map(rationalText); // ["203/200", "203/200"]
 * stableRates.map((rate) => algebraicDecimal(rate, 6)); // ["-1.206107", "-0.693070"]
 * ```
 */
export function armsRaceOpenLoop(race: ArmsRace): ArmsRaceOpenLoop {
  const { matrix, constant } = costateSystem(race);
  const characteristic = characteristicPolynomial(matrix);
  const rates = halfPlaneRoots(characteristic);
  const rest = solve(
    matrix,
    constant.map((value) => value.neg()),
  );
  const at = rest.kind === "unique" ? rest.solution : null;
  const count = race.players.length;
  const zero = algebraicRational(0);
  return {
    arms: at?.slice(0, count) ?? null,
    fear: race.fear === null ? null : (at?.[count] ?? null),
    characteristic,
    rates,
    stableRates: algebraicRoots(characteristic)
      .map(({ root }) => root)
      .filter((root) => compareAlgebraic(root, zero) < 0),
    settles: rates.left === count + (race.fear === null ? 0 : 1),
    resistances: race.players.map((player) => resistance(player, race)),
    criticalFactor: criticalFactor(race),
  };
}

/** How arms, fear, each player's costate of its own arms and its costate of fear change together. */
function costateSystem({ discountRate, players, fear }: ArmsRace): {
  matrix: Rational[][];
  constant: Rational[];
} {
  const n = players.length;
  const states = fear === null ? n : n + 1;
  const size = fear === null ? 2 * n : 3 * n + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));
  const constant = Array.from({ length: size }, () => ZERO);
  const set = (i: number, j: number, value: Rational): void => {
    (matrix[i] as Rational[])[j] = rational(value);
  };
  players.forEach(({ decay, controlCost, reactions, grievance, fearCost }, i) => {
    const costate = states + i;
    set(i, i, decay.neg());
    set(i, costate, ONE.div(controlCost).neg());
    set(costate, costate, discountRate.add(decay));
    reactions.forEach((reaction, j) => {
      set(costate, j, i === j ? ONE.neg() : reaction);
    });
    constant[costate] = grievance;
    if (fear === null) return;
    const ofFear = states + n + i;
    set(n, i, fear.growth);
    set(costate, ofFear, fear.growth.neg());
    set(ofFear, ofFear, discountRate.add(fear.decay));
    set(ofFear, n, fearCost.neg());
  });
  if (fear !== null) set(n, n, fear.decay.neg());
  return { matrix, constant };
}

/** One over the greatest eigenvalue of the reactions, each over 1 + c m (m + r): their Perron root. */
function criticalFactor(race: ArmsRace): AlgebraicNumber | null {
  const { players, fear } = race;
  if (fear !== null) return null;
  if (players.some(({ reactions }) => reactions.some((reaction) => sign(reaction) < 0))) return null;
  const relative = players.map((player) =>
    player.reactions.map((reaction) => reaction.div(resistance(player, race))),
  );
  const roots = algebraicRoots(characteristicPolynomial(relative));
  const greatest = roots.at(-1)?.root;
  if (greatest === undefined || compareAlgebraic(greatest, algebraicRational(0)) <= 0) return null;
  return invertAlgebraic(greatest);
}

function resistance({ controlCost, decay }: ArmsPlayer, { discountRate }: ArmsRace): Rational {
  return rational(controlCost.mul(decay).mul(decay.add(discountRate)).add(1));
}
