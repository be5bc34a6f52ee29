import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { multiplyPolynomials, subtractPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import type { Proposition } from "../../proposition.js";
import type { Quantity } from "../../quantity.js";
import { gameValueAlong, type ValuePiece, valueSign } from "./game-value-along.js";
import { insideOf, type Line, type TruthAlong } from "./line.js";
import { overParts, smoothParts } from "./smooth-parts.js";
import { rootsBetween } from "./stretches.js";
import { negative, quotientAlong, type UnivariateQuotient } from "./univariate.js";
import { isWeaklyComparable, weakDominanceAlong } from "./weak-dominance-along.js";

type Dominated = Extract<Proposition, { kind: "dominated" }>;

/**
 * Returns where each of the strategies is dominated by a mixture, strictly or very weakly: where the value of the game is
 * positive, or not negative, in which one side mixes what dominates and the other a belief, and the payoffs are the gains.
 * Weak dominance is read from the mixtures that lose nowhere. Null where these would be too many to find.
 */
export function dominanceAlong(line: Line, claim: Dominated): TruthAlong | null {
  const { player, strategies, by, strength } = claim;
  const { model } = line;
  const ownCount = model.players[player]?.strategies.length ?? 1;
  const profiles = model.payoffs[player]?.length ?? 0;
  if (strength === "weak" && !isWeaklyComparable(by.length, profiles / ownCount)) return null;
  const parts = smoothParts(line);
  if (parts !== null) {
    const { points, at } = overParts(parts, (smooth) => {
      const truth = dominanceAlong(smooth, claim) as TruthAlong;
      return { points: truth.points, at: truth.holds };
    });
    return { points, holds: at };
  }
  const matrices = strategies.map((strategy) => gainsAlong(line, claim, strategy));
  if (strength === "weak") {
    const truths = matrices.map((gains) => (gains.length > 0 ? weakDominanceAlong(gains, line) : null));
    return {
      points: truths.flatMap((truth) => truth?.points ?? []),
      holds: (at) => truths.every((truth) => truth?.holds(at) ?? false),
    };
  }
  const values: ValuePiece[][] = [];
  for (const gains of matrices) {
    if (gains.length > 0) values.push(gameValueAlong(gains, line.from, line.to, line.meter));
  }
  const lacking = values.length < strategies.length;
  const least = strength === "strict" ? 1 : 0;
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
function gainsAlong(line: Line, { player, by }: Dominated, strategy: number): Polynomial[][] {
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
    quotients.push(row as UnivariateQuotient[]);
  }
  // No denominator is 0 within the range, so that their product keeps its sign.
  const denominators = new Map(quotients.flat().map(({ denominator }) => [keyOf(denominator), denominator]));
  const product = (parts: Iterable<Polynomial>): Polynomial =>
    [...parts].reduce(multiplyPolynomials, polynomial([1]));
  const sign = signAtAlgebraic(product(denominators.values()), insideOf(line));
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
