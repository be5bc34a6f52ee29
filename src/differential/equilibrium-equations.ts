import {
  addMultivariate,
  multiplyMultivariate,
  scaleMultivariate,
} from "../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  type MultivariatePolynomial,
  variablePolynomial,
} from "../exact/multivariate-polynomial.js";
import type { PolynomialSystem } from "../exact/newton-bound.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import { type HomogeneousGame, homogeneousGame } from "./homogeneous-game.js";
import type { LinearQuadraticGame, RationalMatrix } from "./linear-quadratic-game.js";

type Matrix = readonly (readonly MultivariatePolynomial[])[];

/**
 * What the equations of a linear-quadratic game are about: the gains F, by which all controls together are u = -F z from the
 * state z, and a matrix P for each player; z is the state, and after it 1 where the game has linear terms.
 */
export interface EquilibriumEquations {
  readonly system: PolynomialSystem;
  /** The variables that are the entries of F: a row a control, a column an entry of z. */
  readonly gains: readonly (readonly number[])[];
  /** The same for each player's P. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}

/**
 * Returns the equations of the stationary feedback Nash equilibria of a game with infinite horizon. With G = A - B F and each
 * player's cost z'Hz of playing so, P is symmetric, `z'Pz` what the player pays from z on, and
 * `R_i F = B_i'P_i + W_i'` in the rows of each player's own controls, with
 * `G'P + P G - r P + H = 0` in continuous and `P = H + delta G'P G`, `R_i F = delta B_i'P_i G + W_i'` in discrete time
 * (T. Basar and G. J. Olsder 1999, Dynamic Noncooperative Game Theory, sections 6.2 and 6.5; J. Engwerda 2005, LQ Dynamic
 * Optimization and Differential Games).
 */
export function feedbackEquations(game: LinearQuadraticGame): EquilibriumEquations {
  const data = homogeneousGame(game);
  const { size, controls, players, discount, continuous, average } = data;
  const names = new Variables();
  const gains = names.matrix(controls, size);
  const weights = players.map(() => names.symmetric(size));
  const F = variables(gains);
  const closed = closedLoop(data, F);
  const system: MultivariatePolynomial[] = [];
  players.forEach((player, i) => {
    const P = variables(weights[i] as number[][]);
    const ahead = continuous ? P : scaled(discount, multiply(P, closed));
    system.push(...firstOrder(data, i, F, ahead));
    const cost = costOf(player, F);
    const flow = continuous
      ? sum([multiply(transpose(closed), P), multiply(P, closed), scaled(rational(discount.neg()), P), cost])
      : sum([
          scaled(rational(-1), P),
          cost,
          scaled(discount, multiply(transpose(closed), multiply(P, closed))),
        ]);
    flow.forEach((row, s) => {
      system.push(...row.slice(s));
    });
    if (average) system.push(averageCost(system.pop() as MultivariatePolynomial, P));
  });
  return { system, gains, weights };
}

/**
 * Returns the equations of open-loop Nash equilibria of a game in continuous time with infinite horizon, in which controls
 * depend on the state linearly along the path: the costate of each player is `P z`, with
 * `P G = r P - A'P - Q + W F` in the rows of the states, and `R_i F = B_i'P_i + W_i'`.
 *
 * In discrete time the costate of the next period counts: `R_i F = delta B_i'P_i G + W_i'` and `P = Q - W F + delta A'P G`.
 */
export function openLoopEquations(game: LinearQuadraticGame): EquilibriumEquations {
  const data = homogeneousGame(game);
  const { states, size, controls, players, discount, continuous, drift } = data;
  const names = new Variables();
  const gains = names.matrix(controls, size);
  const weights = players.map(() => names.matrix(states, size));
  const F = variables(gains);
  const closed = closedLoop(data, F);
  // A constant among the states has no costate that counts.
  const own = constants(drift.slice(0, states).map((row) => row.slice(0, states)));
  const system: MultivariatePolynomial[] = [];
  players.forEach((player, i) => {
    const P = variables(weights[i] as number[][]);
    const along = multiply(P, closed);
    const ahead = continuous ? P : scaled(discount, along);
    system.push(...firstOrder(data, i, F, ahead));
    const Q = constants(player.state.slice(0, states));
    const W = constants(player.cross.slice(0, states));
    const flow = continuous
      ? sum([
          along,
          scaled(rational(discount.neg()), P),
          multiply(transpose(own), P),
          Q,
          scaled(rational(-1), multiply(W, F)),
        ])
      : sum([
          scaled(rational(-1), P),
          Q,
          scaled(rational(-1), multiply(W, F)),
          scaled(discount, multiply(transpose(own), along)),
        ]);
    for (const row of flow) system.push(...row);
  });
  return { system, gains, weights };
}

/** What is left of the last equation, in which the corner of P cancels: the cost of rest, which is the average. */
function averageCost(equation: MultivariatePolynomial, P: Matrix): MultivariatePolynomial {
  const corner = (P.at(-1) ?? []).at(-1) as MultivariatePolynomial;
  return addMultivariate([equation, scaleMultivariate(corner, rational(-1))]);
}

/** Where each player's cost does not change with its own controls: R_i F - W_i' - B_i' times what is ahead. */
function firstOrder(
  { players, states }: HomogeneousGame,
  i: number,
  F: Matrix,
  ahead: Matrix,
): MultivariatePolynomial[] {
  const { influence, controls, cross, first, width } = players[i] as HomogeneousGame["players"][number];
  return Array.from({ length: width }, (_, k) => first + k).flatMap((row, k) => {
    const weighed = multiply(
      constants([controls[row] as readonly Rational[]]),
      F,
    )[0] as MultivariatePolynomial[];
    return weighed.map((entry, s) =>
      addMultivariate([
        entry,
        constantPolynomial(rational((cross[s]?.[row] ?? ZERO).neg())),
        ...ahead
          .slice(0, Math.min(ahead.length, influence.length))
          .map((line, t) =>
            scaleMultivariate(
              line[s] as MultivariatePolynomial,
              rational((t < states ? (influence[t]?.[k] ?? ZERO) : ZERO).neg()),
            ),
          ),
      ]),
    );
  });
}

/** A - B F. */
function closedLoop({ drift, players }: HomogeneousGame, F: Matrix): Matrix {
  const all = drift.map((_, s) => players.flatMap(({ influence }) => influence[s] as readonly Rational[]));
  return sum([constants(drift), scaled(rational(-1), multiply(constants(all), F))]);
}

/** Q - W F - F'W' + F'R F. */
function costOf({ state, cross, controls }: HomogeneousGame["players"][number], F: Matrix): Matrix {
  const mixed = multiply(constants(cross), F);
  return sum([
    constants(state),
    scaled(rational(-1), mixed),
    scaled(rational(-1), transpose(mixed)),
    multiply(transpose(F), multiply(constants(controls), F)),
  ]);
}

/** Numbers for the variables of a system, one after the other. */
class Variables {
  #next = 0;

  matrix(rows: number, columns: number): number[][] {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => this.#next++));
  }

  symmetric(size: number): number[][] {
    const entries: number[][] = Array.from({ length: size }, () => []);
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) {
        const one = this.#next++;
        (entries[i] as number[])[j] = one;
        (entries[j] as number[])[i] = one;
      }
    }
    return entries;
  }
}

function variables(entries: readonly (readonly number[])[]): Matrix {
  return entries.map((row) => row.map(variablePolynomial));
}

function constants(matrix: RationalMatrix): Matrix {
  return matrix.map((row) => row.map(constantPolynomial));
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as MultivariatePolynomial));
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) =>
      addMultivariate(
        row.flatMap((entry, k) => {
          const other = b[k]?.[j] as MultivariatePolynomial;
          return entry.terms.size === 0 || other.terms.size === 0 ? [] : [multiplyMultivariate(entry, other)];
        }),
      ),
    ),
  );
}

function scaled(factor: Rational, matrix: Matrix): Matrix {
  return matrix.map((row) => row.map((entry) => scaleMultivariate(entry, factor)));
}

function sum(matrices: readonly Matrix[]): Matrix {
  const [first] = matrices as [Matrix];
  return first.map((row, i) =>
    row.map((_, j) => addMultivariate(matrices.map((matrix) => matrix[i]?.[j] as MultivariatePolynomial))),
  );
}
