import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import { algebraicNumber, algebraicRoots } from "../exact/algebraic-roots.js";
import { NumberField } from "../exact/number-field.js";
import { equal, sign } from "../exact/order.js";
import { type Polynomial, polynomial } from "../exact/polynomial.js";
import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { ArmsRace } from "./arms-race.js";
import { fieldNumber } from "./internal/field-number.js";

/** A feedback equilibrium of an arms race of two like players, in which both build by the same rule. */
export interface ArmsRaceFeedback {
  /** Each builds `-(own x_i + other x_j + constant)` with arms x_i of its own and x_j of the other's. */
  readonly gains: {
    readonly own: AlgebraicNumber;
    readonly other: AlgebraicNumber;
    readonly constant: AlgebraicNumber;
  };
  /** Where the arms of each come to rest, or null where they do so nowhere or everywhere on a line. */
  readonly arms: AlgebraicNumber | null;
  /** The rates at which the sum and the difference of the arms move away from rest, both below half the discount rate. */
  readonly rates: { readonly sum: AlgebraicNumber; readonly difference: AlgebraicNumber };
  /** True when both rates are below 0. */
  readonly stable: boolean;
}

/**
 * Returns all symmetric stationary feedback Nash equilibria with affine rules of an arms race of two like players without fear,
 * under which `e^(-rt/2)` times the arms tends to 0, exactly, by the gain on the other's arms. Others, in which like players
 * build by different rules, are not looked for.
 *
 * With half of `p x_i^2 + 2 q x_i x_j + s x_j^2` and linear terms as what a player pays, `n = r + 2m` and `y = 2p + cn`, the
 * Hamilton-Jacobi-Bellman equation is `y^2 = K - 8 q^2` with `K = 4c + c^2 n^2`,
 * `9 q^3 - (K + c alpha^2) q = c alpha y` and `s y = c alpha^2 - q^2`: a cubic equation for q^2. A player who deviates to any
 * building under which the discounted square of the arms tends to 0 pays no less: completing the square leaves the square of
 * the deviation (T. Basar and G. J. Olsder 1999, Dynamic Noncooperative Game Theory).
 *
 * @throws {@link ExclaveError} `unsupported` unless two players have the same numbers and there is no fear
 * @example
 * ```ts
 * import { algebraicDecimal } from "exclave";
 * import { armsRace, armsRaceFeedback } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const [only, ...others] = armsRaceFeedback(race);
 * only?.arms && algebraicDecimal(only.arms, 6); // "1.933319"
 * others.length; // 0
 * ```
 */
export function armsRaceFeedback(race: ArmsRace): ArmsRaceFeedback[] {
  const { decay: m, controlCost: c, reaction: alpha, grievance: g } = alike(race);
  const r = race.discountRate;
  const n = r.add(m.mul(2));
  const K = c.mul(4).add(c.mul(c).mul(n).mul(n));
  const L = K.add(c.mul(alpha).mul(alpha));
  const candidates: { field: NumberField; q: Polynomial; y: Polynomial }[] = [];
  if (sign(alpha) === 0) {
    const root = algebraicNumber(polynomial([K.neg(), 0, 1]), 0, K.add(1));
    const field = new NumberField(root);
    candidates.push({ field, q: field.element(0), y: field.generator });
  } else {
    const square = c.mul(c).mul(alpha).mul(alpha);
    // q^2 (9 q^2 - L)^2 = c^2 alpha^2 (K - 8 q^2)
    const equation = polynomial([square.mul(K).neg(), 0, L.mul(L).add(square.mul(8)), 0, L.mul(-18), 0, 81]);
    for (const { root } of algebraicRoots(equation)) {
      const field = new NumberField(root);
      const q = field.generator;
      const inner = field.subtract(field.scale(field.multiply(q, q), 9), field.element(L));
      const y = field.scale(field.multiply(q, inner), rational(c.mul(alpha)).inverse());
      candidates.push({ field, q, y });
    }
  }
  return candidates
    .filter(
      ({ field, q, y }) =>
        field.sign(field.subtract(y, field.scale(q, 2))) > 0 &&
        field.sign(field.add(y, field.scale(q, 2))) > 0,
    )
    .map(({ field, q, y }) => equilibrium(field, q, y, { r, m, c, n: rational(n), alpha, g }));
}

function equilibrium(
  field: NumberField,
  q: Polynomial,
  y: Polynomial,
  { r, m, c, n, alpha, g }: Record<"r" | "m" | "c" | "n" | "alpha" | "g", Rational>,
): ArmsRaceFeedback {
  const over = rational(c.inverse());
  const own = field.scale(field.subtract(y, field.element(c.mul(n))), rational(over.div(2)));
  const other = field.scale(q, over);
  const s = field.divide(field.subtract(field.element(c.mul(alpha).mul(alpha)), field.multiply(q, q)), y);
  // The linear terms l_1, l_2 of what a player pays, by two linear equations.
  const late = field.add(field.element(r.add(m)), own);
  const [a, b] = [field.add(late, other), other];
  const [d, e] = [field.scale(field.add(q, s), over), late];
  const determinant = field.subtract(field.multiply(a, e), field.multiply(b, d));
  if (field.sign(determinant) === 0) {
    throw new ExclaveError(
      "unsupported",
      "expected linear terms that the equations determine; another discount rate or grievance moves the game off this point",
      "race",
    );
  }
  const linear = field.divide(
    field.subtract(field.scale(e, g.neg()), field.scale(b, alpha.mul(g))),
    determinant,
  );
  const constant = field.scale(linear, over);
  const half = field.element(r.div(2));
  const pull = field.scale(y, rational(over.div(2)));
  const rates = {
    sum: field.subtract(field.subtract(half, pull), other),
    difference: field.add(field.subtract(half, pull), other),
  };
  const value = (element: Polynomial): AlgebraicNumber => fieldNumber(field, element);
  return {
    gains: { own: value(own), other: value(other), constant: value(constant) },
    arms: field.sign(rates.sum) === 0 ? null : value(field.divide(constant, rates.sum)),
    rates: { sum: value(rates.sum), difference: value(rates.difference) },
    stable: field.sign(rates.sum) < 0 && field.sign(rates.difference) < 0,
  };
}

/** What both players have, where they are two and alike. */
function alike({
  players,
  fear,
}: ArmsRace): Record<"decay" | "controlCost" | "reaction" | "grievance", Rational> {
  const [first, second, ...more] = players;
  const same =
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    equal(first.decay, second.decay) &&
    equal(first.controlCost, second.controlCost) &&
    equal(first.grievance, second.grievance) &&
    equal(first.reactions[1] as Rational, second.reactions[0] as Rational);
  if (!same || fear !== null) {
    throw new ExclaveError("unsupported", "expected two players with the same numbers, and no fear", "race");
  }
  return { ...first, reaction: first.reactions[1] as Rational };
}
