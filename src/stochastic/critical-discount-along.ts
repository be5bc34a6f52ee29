import { greatestCommonDivisor } from "../exact/greatest-common-divisor.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "../exact/polynomial.js";
import { addPolynomials, scalePolynomial, subtractPolynomials } from "../exact/polynomial-arithmetic.js";
import { dividePolynomials, polynomialGcd } from "../exact/polynomial-division.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import { checkedFamily, type GameFamily } from "./game-family.js";
import { interpolated, pointsBetween } from "./internal/interpolated.js";
import { deviationStage } from "./internal/stage.js";
import { actionNumerator } from "./internal/value-polynomials.js";
import { stationaryProfile } from "./stationary-profile.js";
import { totalFunctions } from "./total-functions.js";

/** When one deviation of one period pays, by the discount factor and the parameter. */
export interface DiscountCondition {
  readonly state: number;
  readonly player: number;
  readonly action: number;
  /**
   * `gain[k]`: the coefficient of discount^k in a polynomial that has the sign of what the deviation gains, itself a
   * polynomial in the parameter.
   */
  readonly gain: readonly Polynomial[];
  /**
   * The discount factor at which the gain is 0, as a quotient of polynomials in the parameter in lowest terms, where the
   * gain is of the first degree in the discount factor; else null.
   */
  readonly critical: { readonly numerator: Polynomial; readonly denominator: Polynomial } | null;
}

/**
 * Returns, for every deviation of one period from a pure stationary profile, what it gains as a function of the discount
 * factor and of a parameter of the game; where possible solved for the critical discount factor as a formula.
 *
 * @param actions - `actions[state][player]`: the position of the action
 * @throws {@link ExclaveError} `bad-argument` when the family or the actions do not fit; `too-large` beyond 60 states
 * @example
 * ```ts
 * import { polynomialText } from "exclave";
 * import { criticalDiscountAlong, fearSpiral, type GameFamily } from "exclave/stochastic";
 *
 * const family: GameFamily = { at: (calming) => fearSpiral({ calming }), degree: 1, range: ["1/10", 1] };
 * const conditions = criticalDiscountAlong(family, [[0, 0], [0, 0]]);
 * const arming = conditions.find(({ state, player, action }) => state === 1 && player === 0 && action === 1);
 * const { numerator, denominator } = arming?.critical ?? {};
 * [numerator, denominator].map((p) => p && polynomialText(p, "eps")); // ["1", "eps + 1"]
 * ```
 */
export function criticalDiscountAlong(
  family: GameFamily,
  actions: readonly (readonly number[])[],
): DiscountCondition[] {
  const { at, degree, lower, upper, first } = checkedFamily(family);
  const points = pointsBetween(lower, upper, (first.states.length + 1) * degree + 1);
  const rows = points.map((point) => {
    const game = at(point);
    const profile = stationaryProfile(game, actions);
    const values = totalFunctions(game, profile);
    return game.states.flatMap((state, s) =>
      state.actions.flatMap((own, player) =>
        own.map((_, action) => {
          const stage = deviationStage(state, profile[s] as (typeof profile)[number], player, action);
          const mine = (values.numerators[player] as readonly Polynomial[])[s] as Polynomial;
          return subtractPolynomials(actionNumerator(stage, player, values), mine);
        }),
      ),
    );
  });
  let k = 0;
  return first.states.flatMap((state, s) =>
    state.actions.flatMap((own, player) =>
      own.flatMap((_, action): DiscountCondition[] => {
        const at = k++;
        if (action === actions[s]?.[player]) return [];
        const gain = reduced(
          coefficients(
            points,
            rows.map((row) => row[at] as Polynomial),
          ),
        );
        return [{ state: s, player, action, gain, critical: criticalOf(gain) }];
      }),
    ),
  );
}

/** The coefficients of polynomials in the discount factor as polynomials in the parameter. */
function coefficients(points: readonly Rational[], polynomials: readonly Polynomial[]): Polynomial[] {
  const lists = polynomials.map(polynomialCoefficients);
  const length = Math.max(...lists.map((own) => own.length));
  return Array.from({ length }, (_, k) =>
    interpolated(
      points,
      lists.map((own) => own[k] ?? ZERO),
    ),
  );
}

/** Without factors 1 - discount, which are positive. */
function reduced(gain: readonly Polynomial[]): Polynomial[] {
  let rest = [...gain];
  while (rest.length > 1 && isZero(rest.reduce(addPolynomials))) {
    // Division by 1 - x: each coefficient is the sum of those up to it.
    let sum = polynomial([]);
    rest = rest.slice(0, -1).map((p) => {
      sum = addPolynomials(sum, p);
      return sum;
    });
    while (rest.length > 0 && isZero(rest.at(-1) as Polynomial)) rest.pop();
  }
  return rest;
}

function criticalOf(gain: readonly Polynomial[]): DiscountCondition["critical"] {
  const [constant, slope, ...more] = gain;
  if (constant === undefined || slope === undefined || more.length > 0 || isZero(slope)) return null;
  const common = polynomialGcd(constant, slope);
  const numerator = dividePolynomials(scalePolynomial(constant, -1), common).quotient;
  const denominator = dividePolynomials(slope, common).quotient;
  // The denominator gets whole coefficients without a common divisor, the last one positive.
  const scale = rational(denominator.denominator).div(content(denominator.integers));
  return {
    numerator: scalePolynomial(numerator, rational(scale)),
    denominator: scalePolynomial(denominator, rational(scale)),
  };
}

/** The greatest common divisor, with the sign of the last. */
function content(integers: readonly bigint[]): bigint {
  const size = integers.reduce(greatestCommonDivisor, 0n);
  return (integers.at(-1) as bigint) < 0n ? -size : size;
}

function isZero(p: Polynomial): boolean {
  return p.integers.length === 0;
}
