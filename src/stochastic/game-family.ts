import { compare, equal } from "../exact/order.js";
import { evaluatePolynomial } from "../exact/polynomial-evaluation.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { signPartition } from "../exact/sign-partition.js";
import { ExclaveError } from "../exclave-error.js";
import type { StageCell, StochasticGame } from "./game.js";
import { interpolated, pointsBetween } from "./internal/interpolated.js";

/** Stochastic games that differ in one parameter, of which payoffs and transition probabilities are polynomials. */
export interface GameFamily {
  /** The game at a value of the parameter. States, players and actions are the same at all. */
  readonly at: (parameter: Rational) => StochasticGame;
  /** Payoffs and probabilities are polynomials of at most this degree in the parameter. */
  readonly degree: number;
  /** The values of the parameter, from the first to the second, both included. */
  readonly range: readonly [RationalInput, RationalInput];
}

const MAXIMUM_DEGREE = 20;

/** A family that was found to be as it says. */
export interface CheckedFamily {
  readonly at: (parameter: Rational) => StochasticGame;
  readonly degree: number;
  readonly lower: Rational;
  readonly upper: Rational;
  /** The game at the lower end. */
  readonly first: StochasticGame;
}

/**
 * Returns the family, checked: the games have the same form, polynomials of the degree go through one point more than they
 * need, and no probability is below 0 on the range.
 *
 * @throws {@link ExclaveError} `bad-argument` where that is not so
 */
export function checkedFamily({ at, degree, range }: GameFamily): CheckedFamily {
  if (!Number.isInteger(degree) || degree < 0 || degree > MAXIMUM_DEGREE) {
    throw new ExclaveError(
      "bad-argument",
      `expected a degree from 0 to ${MAXIMUM_DEGREE}, found ${degree}`,
      "degree",
    );
  }
  const [lower, upper] = [rational(range[0], "range[0]"), rational(range[1], "range[1]")];
  if (compare(lower, upper) >= 0) {
    throw new ExclaveError("bad-argument", "expected a range from one number to a greater one", "range");
  }
  const points = pointsBetween(lower, upper, degree + 2);
  const games = points.map(at);
  const first = games[0] as StochasticGame;
  const form = formOf(first);
  if (!games.every((game) => formOf(game) === form)) {
    throw new ExclaveError(
      "bad-argument",
      "expected the same states, players and actions at every value",
      "at",
    );
  }
  const needed = points.slice(0, -1);
  const last = points.at(-1) as Rational;
  first.states.forEach(({ cells }, s) => {
    cells.forEach((_, c) => {
      const entries = games.map((game) =>
        numbersOf(game.states[s]?.cells[c] as StageCell, first.states.length),
      );
      (entries[0] as readonly Rational[]).forEach((__, k) => {
        const values = entries.map((own) => own[k] as Rational);
        const p = interpolated(needed, values.slice(0, -1));
        if (!equal(evaluatePolynomial(p, last), values.at(-1) as Rational)) {
          throw new ExclaveError(
            "bad-argument",
            `expected payoffs and probabilities that are polynomials of degree ${degree} at most in the parameter`,
            "degree",
          );
        }
        if (k < first.players.length) return;
        if (signPartition(p, { lower, upper }).some(({ sign }) => sign === -1)) {
          throw new ExclaveError("bad-argument", "expected no probability below 0 on the range", "range");
        }
      });
    });
  });
  return { at, degree, lower, upper, first };
}

function formOf({ players, states }: StochasticGame): string {
  return JSON.stringify([players, states.map(({ name, actions }) => [name, actions])]);
}

/** The payoffs of a cell, and then the probabilities of all states. */
function numbersOf({ payoffs, next }: StageCell, states: number): Rational[] {
  const probabilities = Array.from({ length: states }, () => ZERO);
  for (const { to, probability } of next) probabilities[to] = probability;
  return [...payoffs, ...probabilities];
}
