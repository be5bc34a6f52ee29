import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import type { Meter } from "../../../exact/meter.js";
import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Model } from "../../model.js";
import type { Parameters } from "../../parameters.js";
import type { Proposition } from "../../proposition.js";
import type { Quantity } from "../../quantity.js";
import { gameValueAlong, type ValuePiece, valueSign } from "./game-value-along.js";
import { rootsBetween } from "./stretches.js";
import { negative, quotientAlong, type UnivariateQuotient } from "./univariate.js";

type Dominated = Extract<Proposition, { kind: "dominated" }>;

/** What changes where along a parameter, and what holds at a number. */
export interface TruthAlong {
  /** All numbers between the ends at which it may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly holds: (at: AlgebraicNumber) => boolean;
}

/** Where along a parameter, and at which values of the others. */
export interface Line {
  readonly model: Model;
  readonly parameter: string;
  readonly values: Parameters;
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
  readonly meter: Meter;
}

/**
 * Returns where each of the strategies is dominated by a mixture, strictly or very weakly: where the value of the game is
 * positive, or not negative, in which one side mixes what dominates and the other a belief, and the payoffs are the gains.
 * Null where that is not so: for weak dominance, and for payoffs that are quotients of polynomials only piece by piece.
 */
export function dominanceAlong(line: Line, claim: Dominated): TruthAlong | null {
  if (claim.strength === "weak") return null;
  const values: ValuePiece[][] = [];
  for (const strategy of claim.strategies) {
    const gains = gainsAlong(line, claim, strategy);
    if (gains === null) return null;
    if (gains.length > 0) values.push(gameValueAlong(gains, line.from, line.to, line.meter));
  }
  const lacking = values.length < claim.strategies.length;
  const least = claim.strength === "strict" ? 1 : 0;
  const points = values.flatMap((pieces) =>
    pieces.flatMap((piece) => [
      piece.from,
      piece.to,
      ...rootsBetween([piece.numerator], piece.from, piece.to, line.meter),
    ]),
  );
  return {
    points,
    holds: (at) => !lacking && values.every((pieces) => valueSign(pieces, at) >= least),
  };
}

/** What each strategy of `by` gains over the strategy in each cell, all times the same positive number. */
function gainsAlong(line: Line, { player, by }: Dominated, strategy: number): Polynomial[][] | null {
  const { model, parameter, values } = line;
  const payoffs = model.payoffs[player] as readonly Quantity[];
  const shape = model.players.map(({ strategies }) => strategies.length);
  const stride = shape.slice(player + 1).reduce((a, b) => a * b, 1);
  const cells = payoffs.flatMap((_, profile) =>
    Math.floor(profile / stride) % (shape[player] as number) === strategy ? [profile] : [],
  );
  const quotients: UnivariateQuotient[][] = [];
  for (const other of [strategy, ...by.filter((one) => one !== strategy)]) {
    const row = cells.map((cell) =>
      quotientAlong(payoffs[cell + (other - strategy) * stride] as Quantity, parameter, values),
    );
    if (row.some((one) => one === null)) return null;
    quotients.push(row as UnivariateQuotient[]);
  }
  // No denominator is 0 on the range, so that their product keeps its sign.
  const denominators = new Map(quotients.flat().map(({ denominator }) => [keyOf(denominator), denominator]));
  const product = (parts: Iterable<Polynomial>): Polynomial =>
    [...parts].reduce(multiplyPolynomials, polynomial([1]));
  const sign = signAtAlgebraic(product(denominators.values()), line.from);
  const [own, ...others] = quotients.map((row) =>
    row.map(({ numerator, denominator }) => {
      const rest = [...denominators].flatMap(([key, one]) => (key === keyOf(denominator) ? [] : [one]));
      const whole = multiplyPolynomials(numerator, product(rest));
      return sign < 0 ? negative(whole) : whole;
    }),
  ) as [Polynomial[], ...Polynomial[][]];
  return others.map((row) => row.map((entry, cell) => subtractPolynomials(entry, own[cell] as Polynomial)));
}

function keyOf({ integers, denominator }: Polynomial): string {
  return `${integers.join()}/${denominator}`;
}
