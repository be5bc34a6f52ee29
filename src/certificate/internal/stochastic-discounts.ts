import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  scalePolynomial,
  subtractPolynomials,
} from "../../exact/polynomial-arithmetic.js";
import { rational } from "../../exact/rational.js";
import { signPartition } from "../../exact/sign-partition.js";
import type { StageCell, StochasticGame } from "../../stochastic/game.js";
import { compareDiscounts, type DiscountEnds } from "./discount-sets.js";
import { list, number, record, refuse } from "./document-fields.js";

/** Which cell is played in each state, and which follows a deviation. */
type CellOf = (state: number, player: number, action: number) => StageCell;

/**
 * Refuses stated intervals of discount factors that are not the set at which no action taken once gives more. The totals
 * are quotients of stated polynomials, found true by putting them into the equations of the profile.
 */
export function checkDiscounts(
  game: StochasticGame,
  actions: readonly (readonly number[])[],
  cellOf: CellOf,
  stated: unknown,
  functions: unknown,
  path: string,
  proofPath: string,
): void {
  const proof = record(functions, proofPath);
  const denominator = readPolynomial(proof["denominator"], `${proofPath}.denominator`);
  // Where it is positive the equations, which have one solution below 1, may be divided by it.
  if (
    signPartition(denominator, { lower: 0, upper: 1 })
      .slice(0, -1)
      .some(({ sign }) => sign !== 1)
  ) {
    refuse("expected a polynomial that is positive on [0, 1)", `${proofPath}.denominator`);
  }
  const numerators = list(proof["numerators"], `${proofPath}.numerators`, game.players.length).map((own, i) =>
    list(own, `${proofPath}.numerators[${i}]`, game.states.length).map((entry, s) =>
      readPolynomial(entry, `${proofPath}.numerators[${i}][${s}]`),
    ),
  );
  const gains = new Map<string, Polynomial>();
  game.states.forEach((state, s) => {
    state.actions.forEach((own, player) => {
      const totals = numerators[player] as readonly Polynomial[];
      own.forEach((_, action) => {
        const worth = numerator(cellOf(s, player, action), player, denominator, totals);
        const gain = subtractPolynomials(worth, totals[s] as Polynomial);
        if (gain.integers.length > 0 && action === actions[s]?.[player]) {
          refuse(
            "expected what solves the equations of the profile",
            `${proofPath}.numerators[${player}][${s}]`,
          );
        }
        gains.set(`${gain.integers}`, gain);
      });
    });
  });
  compareDiscounts(stated, trueOn([...gains.values()]), path);
}

function readPolynomial(value: unknown, path: string): Polynomial {
  return polynomial(list(value, path).map((entry, k) => number(entry, `${path}[${k}]`)));
}

function numerator(
  cell: StageCell,
  player: number,
  denominator: Polynomial,
  totals: readonly Polynomial[],
): Polynomial {
  const follows = cell.next.reduce(
    (sum, { to, probability }) => addPolynomials(sum, scalePolynomial(totals[to] as Polynomial, probability)),
    polynomial([]),
  );
  const now = scalePolynomial(denominator, cell.payoffs[player] ?? rational(0));
  return addPolynomials(now, multiplyPolynomials(polynomial([0, 1]), follows));
}

/** The points and open intervals between all roots on [0, 1) at which no polynomial is positive, joined. */
function trueOn(gains: readonly Polynomial[]): DiscountEnds[] {
  const product = gains.reduce(
    (all, { integers }) =>
      integers.length === 0 ? all : multiplyPolynomials(all, { integers, denominator: 1n }),
    polynomial([1]),
  );
  const partitions = gains.map((gain) => signPartition(gain, { lower: 0, upper: 1 }));
  const set: DiscountEnds[] = [];
  for (const cell of signPartition(product, { lower: 0, upper: 1 }).slice(0, -1)) {
    const at = cell.kind === "point" ? cell.at : algebraicRational(cell.sample);
    const holds = partitions.every((cells) =>
      cells.some(
        (one) =>
          one.sign !== 1 &&
          (one.kind === "point"
            ? equalAlgebraic(one.at, at)
            : compareAlgebraic(one.lower as AlgebraicNumber, at) < 0 &&
              compareAlgebraic(at, one.upper as AlgebraicNumber) < 0),
      ),
    );
    if (!holds) continue;
    const closed = cell.kind === "point";
    const [lower, upper] = closed ? [at, at] : [cell.lower as AlgebraicNumber, cell.upper as AlgebraicNumber];
    const last = set.at(-1);
    if (last !== undefined && equalAlgebraic(last.upper, lower) && (closed || last.upperClosed)) {
      set[set.length - 1] = { ...last, upper, upperClosed: closed };
    } else set.push({ lower, lowerClosed: closed, upper, upperClosed: closed });
  }
  return set;
}
