import { eigenvalueRadius } from "../../differential/eigenvalue-radius.js";
import type { EquilibriumEquations } from "../../differential/equilibrium-equations.js";
import { homogeneousGame } from "../../differential/homogeneous-game.js";
import type { LinearQuadraticGame } from "../../differential/linear-quadratic-game.js";
import { provesMinimum } from "../../differential/second-order.js";
import { provesStability } from "../../differential/stability-proof.js";
import { dyadic } from "../../exact/dyadic.js";
import { newtonBound } from "../../exact/newton-bound.js";
import { compare } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { expectSame, type Fields, flag, list, number, record, refuse } from "./document-fields.js";

/** What a proof shows: the exact point, and how near the true solution is in every coordinate. */
interface ProvedPoint {
  readonly gains: Rational[][];
  readonly weights: Rational[][][];
  readonly radius: Rational;
}

/**
 * Throws unless a solution is stated as near as it says to one that its proof shows, and its state is proved to be stable where it is
 * said to be. Returns the exact point of the proof.
 */
export function checkSolution(
  stated: unknown,
  proof: unknown,
  game: LinearQuadraticGame,
  equations: EquilibriumEquations,
  path: string,
): ProvedPoint {
  const solution = record(stated, path);
  const at = `certificate.${path}`;
  const shown = provedPoint(proof, equations, at);
  const error = float(solution["error"], `${path}.error`);
  near(solution["gains"], shown.gains, error, shown.radius, `${path}.gains`);
  const matrices = list(solution["weights"], `${path}.weights`, shown.weights.length);
  shown.weights.forEach((exact, i) => {
    near(matrices[i], exact, error, shown.radius, `${path}.weights[${i}]`);
  });
  checkEigenvalues(solution["eigenvalues"], proof, shown, game, path);
  // Where there is a proof, what it shows must be said.
  if (flag(solution["stable"], `${path}.stable`)) checkStable(proof, shown, game, at);
  else expectSame((proof as Fields)["lyapunov"], null, `${at}.lyapunov`);
  return shown;
}

/** Throws unless discs are proved to hold the eigenvalues of the closed loop. */
function checkEigenvalues(
  stated: unknown,
  proof: unknown,
  { gains, radius }: ProvedPoint,
  game: LinearQuadraticGame,
  path: string,
): void {
  const n = game.states.length;
  const discs = list(stated, `${path}.eigenvalues`, n).map((one, i) => {
    const at = `${path}.eigenvalues[${i}]`;
    const disc = record(one, at);
    const [real, imaginary, size] = ["real", "imaginary", "radius"].map((key) => {
      float(disc[key], `${at}.${key}`);
      return disc[key] as number;
    }) as [number, number, number];
    return { real, imaginary, radius: size };
  });
  const told = `certificate.${path}.eigenvectors`;
  const vectors = list((proof as Fields)["eigenvectors"], told, n).map((row, i) =>
    list(row, `${told}[${i}]`, n).map((entry, j) => float(entry, `${told}[${i}][${j}]`)),
  );
  const bound = eigenvalueRadius(homogeneousGame(game), gains, radius, vectors, discs);
  discs.forEach((disc, i) => {
    if (bound === null || compare(bound, dyadic(disc.radius)) > 0) {
      refuse("expected discs that are proved to hold the eigenvalues", `${path}.eigenvalues[${i}]`);
    }
  });
}

/** Throws unless a proof shows a solution of equations, and returns its exact point. */
export function provedPoint(
  proof: unknown,
  { system, gains, weights }: EquilibriumEquations,
  at: string,
): ProvedPoint {
  const shown = record(proof, at);
  const radius = number(shown["radius"], `${at}.radius`);
  const point: Rational[] = [];
  const place = (variables: readonly (readonly number[])[], told: unknown, path: string): Rational[][] => {
    const exact = matrixIn(told, variables.length, variables[0]?.length ?? 0, path);
    variables.forEach((row, i) => {
      row.forEach((variable, j) => {
        const value = exact[i]?.[j] as Rational;
        const before = point[variable];
        if (before !== undefined && compare(before, value) !== 0) {
          refuse("expected a symmetric matrix", `${path}[${i}][${j}]`);
        }
        point[variable] = value;
      });
    });
    return exact;
  };
  const F = place(gains, shown["gains"], `${at}.gains`);
  const told = list(shown["weights"], `${at}.weights`, weights.length);
  const P = weights.map((rows, i) => place(rows, told[i], `${at}.weights[${i}]`));
  const inverse = matrixIn(shown["inverse"], system.length, system.length, `${at}.inverse`);
  const bound = newtonBound(system, point, inverse);
  if (bound === null || compare(bound, radius) > 0) {
    refuse("expected a solution within the radius, which is not proved", `${at}.radius`);
  }
  return { gains: F, weights: P, radius };
}

/** Throws unless a proof shows that the discounted state tends to 0. */
export function checkStable(
  proof: unknown,
  { gains, radius }: ProvedPoint,
  game: LinearQuadraticGame,
  at: string,
): void {
  const told = (proof as Fields)["lyapunov"];
  const size = list(told, `${at}.lyapunov`).length;
  const X = matrixIn(told, size, size, `${at}.lyapunov`);
  if (!provesStability(homogeneousGame(game), gains, radius, X)) {
    refuse("expected a matrix that proves stability", `${at}.lyapunov`);
  }
}

/** Throws unless controls are proved to be a minimum of what each player pays. */
export function checkMinimum({ weights, radius }: ProvedPoint, game: LinearQuadraticGame, at: string): void {
  if (!provesMinimum(homogeneousGame(game), weights, radius)) {
    refuse("expected controls that are a minimum of each player's cost", `${at}.weights`);
  }
}

/** Throws unless each number is as near to the exact one as an error, less a radius, says. */
function near(
  told: unknown,
  exact: readonly (readonly Rational[])[],
  error: Rational,
  radius: Rational,
  path: string,
): void {
  const rows = list(told, path, exact.length);
  exact.forEach((row, i) => {
    const entries = list(rows[i], `${path}[${i}]`, row.length);
    row.forEach((value, j) => {
      const off = rational(float(entries[j], `${path}[${i}][${j}]`).sub(value).abs());
      if (compare(rational(off.add(radius)), error) > 0) {
        refuse("expected a number as near to the proved one as the error says", `${path}[${i}][${j}]`);
      }
    });
  });
}

function matrixIn(value: unknown, rows: number, columns: number, path: string): Rational[][] {
  return list(value, path, rows).map((row, i) =>
    list(row, `${path}[${i}]`, columns).map((entry, j) => number(entry, `${path}[${i}][${j}]`)),
  );
}

/** A number of JSON as exactly what it is. */
export function float(value: unknown, path: string): Rational {
  return typeof value === "number" && Number.isFinite(value)
    ? dyadic(value)
    : refuse("expected a number", path);
}
