import { cooperativeGame } from "../differential/cooperative-game.js";
import {
  type EquilibriumEquations,
  feedbackEquations,
  openLoopEquations,
} from "../differential/equilibrium-equations.js";
import { homogeneousGame } from "../differential/homogeneous-game.js";
import { isPositiveDefinite } from "../differential/internal/checked-matrices.js";
import { leaderProblem } from "../differential/leader-problem.js";
import {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
} from "../differential/linear-quadratic-game.js";
import { provesMinimum } from "../differential/second-order.js";
import { provesStability } from "../differential/stability-proof.js";
import { dyadic } from "../exact/dyadic.js";
import { newtonBound } from "../exact/newton-bound.js";
import { compare } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { expectSame, flag, list, number, record, refuse, words } from "./internal/document-fields.js";
import { checkExactFeedback } from "./internal/exact-feedback.js";

/** What is proved of a document on a linear-quadratic game. */
export interface DifferentialCheck {
  /** How many feedback equilibria: their equations are solved within the stated error, and the state is stable under them. */
  readonly feedback: number;
  /** How many of them exactly, in games with one state. */
  readonly exactFeedback: number;
  /** How many open-loop solutions, likewise. */
  readonly openLoop: number;
  readonly cooperative: boolean;
  /** How many solutions of the problems of leaders. */
  readonly stackelberg: number;
}

/**
 * Returns what is proved of a document on a linear-quadratic game, and throws where a solution is not: that within the stated
 * error of its gains and weights there is exactly one solution of the equations, which the checker writes down itself from the
 * game, and that the discounted state tends to 0 under it. Eigenvalues, and that no equilibrium is missing, are not proved.
 *
 * @param document - what `differentialDocument` returns, or the same parsed from JSON
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something that is not proved
 * @example
 * ```ts
 * import { checkDifferential } from "exclave/certificate";
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialDocument } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[2]], players: [player, player] });
 * checkDifferential(differentialDocument(game)).feedback; // 3
 * ```
 */
export function checkDifferential(document: unknown): DifferentialCheck {
  const top = record(document, "");
  expectSame(top["kind"], "differential", "kind");
  const certificate = record(top["certificate"], "certificate");
  const game = gameIn(certificate["game"], "certificate.game");
  expectSame(top["time"], game.time, "time");
  expectSame(top["players"], game.players.length, "players");
  expectSame(words(top["discount"], "discount"), game.discount.toFraction(), "discount");
  const feedback = record(top["feedback"], "feedback");
  const openLoop = record(top["openLoop"], "openLoop");
  const count = (
    stated: unknown,
    proofs: unknown,
    path: string,
    equations: EquilibriumEquations,
    minimum = true,
  ): number => {
    const all = list(stated, path);
    const proved = list(proofs, `certificate.${path}`, all.length);
    all.forEach((one, i) => {
      checkSolution(one, proved[i], game, equations, `${path}[${i}]`, minimum);
    });
    return all.length;
  };
  const feedbackCount = count(
    feedback["equilibria"],
    certificate["feedback"],
    "feedback.equilibria",
    feedbackEquations(game),
  );
  const exact = checkExactFeedback(feedback, game);
  const openLoopCount = count(
    openLoop["equilibria"],
    certificate["openLoop"],
    "openLoop.equilibria",
    openLoopEquations(game),
    false,
  );
  const cooperative = top["cooperative"] !== null;
  if (cooperative) {
    const together = cooperativeGame(game);
    checkSolution(
      top["cooperative"],
      certificate["cooperative"],
      together,
      feedbackEquations(together),
      "cooperative",
    );
  }
  return {
    feedback: feedbackCount,
    exactFeedback: exact,
    openLoop: openLoopCount,
    cooperative,
    stackelberg: checkStackelberg(top["stackelberg"], certificate["stackelberg"], game),
  };
}

function checkStackelberg(stated: unknown, proofs: unknown, game: LinearQuadraticGame): number {
  if (stated === null) return 0;
  const all = list(stated, "stackelberg", game.players.length);
  const proved = list(proofs, "certificate.stackelberg", all.length);
  let count = 0;
  all.forEach((one, i) => {
    if (one === null) return;
    const path = `stackelberg[${i}]`;
    expectSame(record(one, path)["leader"], i, `${path}.leader`);
    const problem = leadersProblem(game, i, path);
    checkSolution(one, proved[i], problem, feedbackEquations(problem), path);
    count++;
  });
  return count;
}

function gameIn(value: unknown, path: string): LinearQuadraticGame {
  const fields = record(value, path);
  expectSame(fields["format"], "exclave/differential", `${path}.format`);
  try {
    return linearQuadraticGame(fields as unknown as LinearQuadraticGameInput);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, `${path}.${error.path ?? ""}`);
  }
}

/** What a leader has to solve, which is derived again. */
function leadersProblem(game: LinearQuadraticGame, leader: number, path: string): LinearQuadraticGame {
  try {
    const { problem } = leaderProblem(game, leader as 0 | 1);
    const [cost] = problem.players.map((player) => player.cost.controls);
    if (cost === undefined || !isPositiveDefinite(cost)) {
      refuse("expected a leader whose own controls cost it something", path);
    }
    return problem;
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, path);
  }
}

/** The equations are solved near what is stated, and the state is stable if it is stated to be. */
function checkSolution(
  stated: unknown,
  proof: unknown,
  game: LinearQuadraticGame,
  { system, gains, weights }: EquilibriumEquations,
  path: string,
  minimum = true,
): void {
  const solution = record(stated, path);
  const shown = record(proof, `certificate.${path}`);
  const radius = number(shown["radius"], `certificate.${path}.radius`);
  const error = float(solution["error"], `${path}.error`);
  const point: Rational[] = [];
  const place = (rows: readonly (readonly number[])[], name: string, told: unknown, exact: unknown): void => {
    const left = list(told, `${path}.${name}`, rows.length);
    const right = list(exact, `certificate.${path}.${name}`, rows.length);
    rows.forEach((row, i) => {
      const floats = list(left[i], `${path}.${name}[${i}]`, row.length);
      const exacts = list(right[i], `certificate.${path}.${name}[${i}]`, row.length);
      row.forEach((variable, j) => {
        const value = number(exacts[j], `certificate.${path}.${name}[${i}][${j}]`);
        const off = rational(float(floats[j], `${path}.${name}[${i}][${j}]`).sub(value).abs());
        if (compare(rational(off.add(radius)), error) > 0) {
          refuse(
            "expected a number as near to the proved one as the error says",
            `${path}.${name}[${i}][${j}]`,
          );
        }
        const before = point[variable];
        if (before !== undefined && compare(before, value) !== 0) {
          refuse("expected a symmetric matrix", `certificate.${path}.${name}[${i}][${j}]`);
        }
        point[variable] = value;
      });
    });
  };
  place(gains, "gains", solution["gains"], shown["gains"]);
  const matrices = list(solution["weights"], `${path}.weights`, weights.length);
  const proved = list(shown["weights"], `certificate.${path}.weights`, weights.length);
  weights.forEach((rows, i) => {
    place(rows, `weights[${i}]`, matrices[i], proved[i]);
  });
  const inverse = matrixIn(shown["inverse"], system.length, `certificate.${path}.inverse`);
  const bound = newtonBound(system, point, inverse);
  if (bound === null || compare(bound, radius) > 0) {
    refuse("expected a solution within the radius, which is not proved", `certificate.${path}.radius`);
  }
  const data = homogeneousGame(game);
  const matricesAt = weights.map((rows) =>
    rows.map((row) => row.map((variable) => point[variable] as Rational)),
  );
  if (minimum && !provesMinimum(data, matricesAt, radius)) {
    refuse("expected controls that are a minimum of each player's cost", `certificate.${path}.weights`);
  }
  if (!flag(solution["stable"], `${path}.stable`)) return;
  const F = gains.map((row) => row.map((variable) => point[variable] as Rational));
  const X = matrixIn(shown["lyapunov"], null, `certificate.${path}.lyapunov`);
  if (!provesStability(data, F, radius, X)) {
    refuse("expected a matrix that proves stability", `certificate.${path}.lyapunov`);
  }
}

function matrixIn(value: unknown, size: number | null, path: string): Rational[][] {
  const rows = size === null ? list(value, path) : list(value, path, size);
  return rows.map((row, i) =>
    list(row, `${path}[${i}]`, rows.length).map((entry, j) => number(entry, `${path}[${i}][${j}]`)),
  );
}

/** A number of JSON as exactly what it is. */
function float(value: unknown, path: string): Rational {
  return typeof value === "number" && Number.isFinite(value)
    ? dyadic(value)
    : refuse("expected a number", path);
}
