import { equal } from "../exact/order.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials, scalePolynomial } from "../exact/polynomial-arithmetic.js";
import { dividePolynomials, polynomialGcd } from "../exact/polynomial-division.js";
import { evaluatePolynomial } from "../exact/polynomial-evaluation.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { actionRow } from "./internal/action-row.js";
import { jointChain } from "./internal/chain.js";
import { gainNumerator } from "./internal/deviation-gains.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
import { QUIET } from "./noise.js";

/** What a deviation of one round gains, as a function of the discount factor and of a parameter of the payoffs. */
export interface DeviationFunction {
  /** The joint state in which it is made. */
  readonly states: readonly number[];
  readonly player: number;
  readonly action: number;
  /**
   * A polynomial in the discount factor of the sign of the gain: its coefficients, from the constant term up, are polynomials
   * in the parameter. None when the gain is 0 everywhere.
   */
  readonly gain: readonly Polynomial[];
  /**
   * Where the gain is linear in the discount factor, the one at which it is 0: a quotient of polynomials in the parameter, in
   * lowest terms.
   */
  readonly threshold: { readonly numerator: Polynomial; readonly denominator: Polynomial } | null;
}

/** The greatest degree of payoffs in the parameter. */
const MAXIMUM_DEGREE = 20;

/**
 * Returns what every deviation of one round from a profile of automata gains, as an exact function of the discount factor and of a
 * parameter in which the payoffs of the stage game are polynomials, at every joint state that any history leads to. The profile
 * is subgame perfect where all gains are 0 or less.
 *
 * Gains are polynomials of the same degree in the parameter as payoffs are, so that their values at a few points give them; one
 * more point confirms the degree.
 *
 * @param at - the profile at a value of the parameter: always the same automata
 * @param degree - of the payoffs in the parameter, 20 at most
 * @throws {@link ExclaveError} `bad-argument` when the degree is not as stated, or the automata change
 * @example
 * ```ts
 * import { polynomialText, symmetric } from "exclave";
 * import { automatonProfile, deviationFunctions, strategyNamed } from "exclave/repeated";
 *
 * const grim = strategyNamed("grim").automaton;
 * const gains = deviationFunctions((fear) => {
 *   const game = symmetric([[3, fear.neg()], [fear.add(2), 1]], { strategies: ["C", "D"] });
 *   return automatonProfile(game, [grim, grim]);
 * }, 1);
 * const { threshold } = gains.find(({ states, action }) => states.join() === "0,0" && action === 1) ?? {};
 * threshold && [polynomialText(threshold.numerator), polynomialText(threshold.denominator)]; // ["x - 1", "x + 1"]
 * ```
 */
export function deviationFunctions(
  at: (parameter: Rational) => AutomatonProfile,
  degree: number,
): DeviationFunction[] {
  if (!Number.isInteger(degree) || degree < 0 || degree > MAXIMUM_DEGREE) {
    throw new ExclaveError(
      "bad-argument",
      `expected a degree from 0 to ${MAXIMUM_DEGREE}, found ${degree}`,
      "degree",
    );
  }
  const points = Array.from({ length: degree + 2 }, (_, k) => quotient(BigInt(k), 1n));
  const lists = points.map((point) => gainsAt(at(point)));
  const first = lists[0] as Gain[];
  return first.map(({ states, player, action }, k) => {
    const gains = lists.map((list) => {
      const other = list[k];
      const fits =
        list.length === first.length &&
        other?.player === player &&
        other.action === action &&
        other.states.join() === states.join();
      return fits ? polynomialCoefficients(other.gain) : refuse("expected the same automata at all values");
    });
    const length = Math.max(...gains.map((coefficients) => coefficients.length));
    const gain = Array.from({ length }, (_, power) => {
      const values = gains.map((coefficients) => coefficients[power] ?? ZERO);
      const found = through(points.slice(0, -1), values);
      const last = evaluatePolynomial(found, points.at(-1) as Rational);
      return equal(last, values.at(-1) as Rational)
        ? found
        : refuse(`expected payoffs that are polynomials of degree ${degree} at most in the parameter`);
    });
    return { states, player, action, gain, threshold: thresholdOf(gain) };
  });
}

interface Gain {
  readonly states: readonly number[];
  readonly player: number;
  readonly action: number;
  readonly gain: Polynomial;
}

function gainsAt(profile: AutomatonProfile): Gain[] {
  const { chain, machine, codes } = jointChain(profile, QUIET, "all-histories");
  const values = valueFunctions(chain);
  const numbers = new Map(codes.map((code, s) => [code, s]));
  return codes.flatMap((code, s) => {
    const states = machine.statesOf(code);
    return profile.game.shape.flatMap((count, player) => {
      const column = values[player] as readonly Quotient[];
      return Array.from({ length: count }, (_, action): Gain => {
        const row = actionRow(machine, states, player, action);
        const gain = gainNumerator(
          row,
          chain.denominators[player] as bigint,
          (k) => column[numbers.get(row.to[k] as number) as number] as Quotient,
          column[s] as Quotient,
        );
        return { states, player, action, gain };
      });
    });
  });
}

/** The polynomial of least degree with these values (Lagrange). */
function through(points: readonly Rational[], values: readonly Rational[]): Polynomial {
  return points.reduce((sum, point, k) => {
    const basis = points.reduce(
      (product, other, j) => {
        if (j === k) return product;
        const factor = polynomial([rational(other.neg()), ONE]);
        return scalePolynomial(multiplyPolynomials(product, factor), rational(ONE.div(point.sub(other))));
      },
      polynomial([1]),
    );
    return addPolynomials(sum, scalePolynomial(basis, values[k] as Rational));
  }, polynomial([]));
}

/** Where a gain that is linear in the discount factor is 0. */
function thresholdOf(gain: readonly Polynomial[]): DeviationFunction["threshold"] {
  const [constant, slope, ...rest] = gain;
  if (constant === undefined || slope === undefined || slope.integers.length === 0) return null;
  if (rest.some(({ integers }) => integers.length > 0)) return null;
  const shared = polynomialGcd(constant, slope);
  const [above, below] = [constant, slope].map((one) => dividePolynomials(one, shared).quotient) as [
    Polynomial,
    Polynomial,
  ];
  const lead = polynomialCoefficients(below).at(-1) as Rational;
  return {
    numerator: scalePolynomial(above, rational(ONE.div(lead).neg())),
    denominator: scalePolynomial(below, rational(ONE.div(lead))),
  };
}

function refuse(message: string): never {
  throw new ExclaveError("bad-argument", message, "at");
}
