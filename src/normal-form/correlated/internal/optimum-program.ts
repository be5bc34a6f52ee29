import { clearDenominators } from "../../../exact/integer.js";
import type { LinearConstraint, OptimalProgram } from "../../../exact/linear-program.js";
import type { Meter } from "../../../exact/meter.js";
import { maximum, sign } from "../../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { sum } from "../../../exact/vector.js";
import type { NormalFormGame } from "../../game.js";
import type { CorrelatedObjective, CorrelatedOptimum } from "../correlated-objective.js";
import type { ObedienceRow } from "./obedience-rows.js";
import type { ReadObjective } from "./read-objective.js";
import { combined, type SupportingFace } from "./supporting-face.js";

/**
 * The optimum of an objective over the equilibria that the rows describe; for a linear objective a vertex of the polytope.
 *
 * Solved as its dual program: the least bound on the objective plus gains times multipliers, at every profile of the face.
 * The greatest value of the objective is a first such bound, so that no first phase is needed, and few right sides tie.
 */
export function optimumIn(
  game: NormalFormGame,
  rows: readonly ObedienceRow[],
  face: SupportingFace,
  objective: CorrelatedObjective,
  { weights, minimized }: ReadObjective,
  meter: Meter,
): CorrelatedOptimum {
  const profiles = Array.from({ length: game.profileCount }, (_, profile) => profile);
  const payoffsOf = game.players.map((_, player) => profiles.map((s) => game.payoffAt(player, s)));
  const last = payoffsOf.at(-1) as readonly Rational[];
  const goal = weights === null ? last : weighed(payoffsOf, weights);
  // The least payoff is bounded by each mixture of the payoffs: all weight is with the last player at first.
  const mixed = weights === null ? payoffsOf.slice(0, -1) : [];
  const greatest = maximum(face.played.map((s) => goal[s] as Rational));
  const constraints = face.played.map((s): LinearConstraint => {
    const own = goal[s] as Rational;
    return {
      coefficients: [
        1,
        ...mixed.map((payoffs) => rational((payoffs[s] as Rational).sub(own))),
        ...rows.map(({ gains }) => gains[s] as bigint),
      ],
      relation: "<=",
      bound: rational(greatest.sub(own)),
    };
  });
  if (mixed.length > 0) {
    const coefficients = [0, ...mixed.map(() => 1), ...rows.map(() => 0)];
    constraints.push({ coefficients, relation: "<=", bound: 1 });
  }
  const maximize = constraints[0]?.coefficients.map((_, j) => (j === 0 ? 1 : 0)) ?? [];
  const { value, primal, dual } = solveLinearProgram({ maximize, constraints }, meter) as OptimalProgram;
  const best = rational(greatest.sub(value));
  const shares = primal.slice(1, 1 + mixed.length);
  const own = weights ?? [...shares, rational(ONE.sub(sum(shares)))];
  const { integers } = clearDenominators(dual.slice(0, face.played.length));
  const total = integers.reduce((a, b) => a + b, 0n);
  const distribution = profiles.map(() => ZERO);
  face.played.forEach((profile, i) => {
    if (integers[i] !== 0n) distribution[profile] = quotient(integers[i] as bigint, total);
  });
  const multipliers = everywhere(rows, face, primal.slice(1 + mixed.length), weighed(payoffsOf, own), best);
  return {
    objective,
    value: minimized ? rational(best.neg()) : best,
    distribution,
    payoffs: game.players.map((_, player) => {
      const own = game.integerPayoffs(player);
      const value = face.played.reduce(
        (sum, s, i) => sum + (integers[i] as bigint) * (own.integers[s] as bigint),
        0n,
      );
      return quotient(value, total * own.denominator);
    }),
    dual: {
      weights: own,
      multipliers: rows.flatMap(({ player, strategy, deviation, factor }, row) => {
        const multiplier = multipliers[row] as Rational;
        if (sign(multiplier) === 0) return [];
        return [{ player, strategy, deviation, multiplier: rational(multiplier.mul(factor)) }];
      }),
    },
  };
}

/** At each profile the sum of the payoffs times the weights. */
function weighed(payoffsOf: readonly (readonly Rational[])[], weights: readonly Rational[]): Rational[] {
  const terms = weights.flatMap((weight, player) =>
    weight.n === 0n ? [] : [{ weight, payoffs: payoffsOf[player] as readonly Rational[] }],
  );
  return (payoffsOf[0] as readonly Rational[]).map((_, s) =>
    sum(terms.map(({ weight, payoffs }) => weight.mul(payoffs[s] as Rational))),
  );
}

/** The multipliers with as much of the face's own added as bounds the profiles outside the face too. */
function everywhere(
  rows: readonly ObedienceRow[],
  face: SupportingFace,
  multipliers: readonly Rational[],
  goal: readonly Rational[],
  best: Rational,
): readonly Rational[] {
  if (face.played.length === goal.length) return multipliers;
  const support = combined(rows, face.multipliers);
  const own = clearDenominators(multipliers);
  const wanted = clearDenominators([...goal, best]);
  const bound = wanted.integers[goal.length] as bigint;
  // The greatest excess over what the face gives, as a fraction whose denominator lacks a common factor.
  let [most, over] = [0n, 1n];
  support.forEach((total, s) => {
    if (total === 0n) return;
    const gained = rows.reduce((sum, { gains }, row) => {
      const multiplier = own.integers[row] as bigint;
      return multiplier === 0n ? sum : sum + multiplier * (gains[s] as bigint);
    }, 0n);
    const excess = ((wanted.integers[s] as bigint) - bound) * own.denominator + gained * wanted.denominator;
    if (excess * over > most * -total) [most, over] = [excess, -total];
  });
  const times = quotient(most, over * own.denominator * wanted.denominator);
  return multipliers.map((multiplier, row) =>
    rational(multiplier.add(times.mul(face.multipliers[row] as bigint))),
  );
}
