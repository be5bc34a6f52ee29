import {
  factorsOf,
  type Monomial,
  type MultivariatePolynomial,
  primitivePolynomial,
} from "../exact/multivariate-polynomial.js";
import type { EquilibriumEquations } from "./equilibrium-equations.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { gameSymmetries } from "./internal/game-symmetries.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";

/** Variables are characters from here on in monomials. */
const FIRST = 33;

/**
 * Returns the equations of the equilibria in which players who are alike play alike: those of the game, with one variable for all
 * that symmetries of the game make equal. A solution of these is one of the game's own equations; it may be a simple one here
 * where it is a double one there. Null where no players are alike, or there are not as many equations left as variables.
 */
export function symmetricEquations(
  game: LinearQuadraticGame,
  { system, gains, weights }: EquilibriumEquations,
): EquilibriumEquations | null {
  const symmetries = gameSymmetries(homogeneousGame(game));
  if (symmetries.length === 0) return null;
  const orbit = system.map((_, variable) => variable);
  const merge = (a: number, b: number): void => {
    const [keep, drop] = [orbit[a] as number, orbit[b] as number].sort((x, y) => x - y);
    orbit.forEach((one, variable) => {
      if (one === drop) orbit[variable] = keep as number;
    });
  };
  for (const { players, controls, entries } of symmetries) {
    gains.forEach((row, c) => {
      row.forEach((variable, s) => {
        merge(variable, gains[controls[c] as number]?.[entries[s] as number] as number);
      });
    });
    weights.forEach((rows, i) => {
      rows.forEach((row, s) => {
        row.forEach((variable, t) => {
          const image = weights[players[i] as number]?.[entries[s] as number]?.[entries[t] as number];
          merge(variable, image as number);
        });
      });
    });
  }
  const names = [...new Set(orbit)].sort((a, b) => a - b);
  const renamed = orbit.map((one) => names.indexOf(one));
  const different = new Map<string, MultivariatePolynomial>();
  for (const one of system) {
    const equation = renamedPolynomial(one, renamed);
    if (equation.terms.size === 0) continue;
    const { polynomial } = primitivePolynomial(equation);
    const key = Array.from(polynomial.terms, ([monomial, value]) => `${factorsOf(monomial)}:${value}`).sort();
    different.set(key.join(), polynomial);
  }
  if (different.size !== names.length) return null;
  const of = (rows: readonly (readonly number[])[]): number[][] =>
    rows.map((row) => row.map((variable) => renamed[variable] as number));
  return { system: [...different.values()], gains: of(gains), weights: weights.map(of) };
}

function renamedPolynomial(
  { terms, denominator }: MultivariatePolynomial,
  renamed: readonly number[],
): MultivariatePolynomial {
  const sums = new Map<Monomial, bigint>();
  for (const [monomial, value] of terms) {
    const factors = factorsOf(monomial).map((variable) => renamed[variable] as number);
    const name = String.fromCharCode(...factors.sort((a, b) => a - b).map((variable) => FIRST + variable));
    sums.set(name, (sums.get(name) ?? 0n) + value);
  }
  return { terms: new Map([...sums].filter(([, value]) => value !== 0n)), denominator };
}
