import { cooperativeGame } from "../differential/cooperative-game.js";
import { feedbackEquations, openLoopEquations } from "../differential/equilibrium-equations.js";
import { homogeneousGame } from "../differential/homogeneous-game.js";
import { type LeaderProblem, leaderProblem } from "../differential/leader-problem.js";
import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import { openLoopFlow } from "../differential/open-loop-flow.js";
import { ownProblem, paysForAll } from "../differential/own-problem.js";
import { promisedCostate } from "../differential/promised-costate.js";
import { stableDimension } from "../differential/stable-dimension.js";
import { symmetricEquations } from "../differential/symmetric-equations.js";
import { isPositiveDefinite } from "../exact/definite.js";
import { compare } from "../exact/order.js";
import { ExclaveError } from "../exclave-error.js";
import { differentialGameOf } from "./internal/differential-game-document.js";
import { checkPaths } from "./internal/differential-paths.js";
import { expectSame, type Fields, flag, list, record, refuse } from "./internal/document-fields.js";
import { checkExactFeedback } from "./internal/exact-feedback.js";
import { checkMinimum, checkSolution, checkStable, float, provedPoint } from "./internal/proved-solution.js";

/** What is proved of a document on a linear-quadratic game. */
export interface DifferentialCheck {
  /** How many feedback equilibria: their equations are solved within the stated error, and the state is stable under them. */
  readonly feedback: number;
  /** How many of them exactly, in games with one state. */
  readonly exactFeedback: number;
  /** Whether there is proved to be no other feedback equilibrium. */
  readonly complete: boolean;
  /** How many open-loop solutions, likewise. */
  readonly openLoop: number;
  readonly cooperative: boolean;
  /** How many solutions of the problems of leaders. */
  readonly stackelberg: number;
  /** How many paths. */
  readonly paths: number;
}

/**
 * Returns what is proved of a document on a linear-quadratic game, and throws where a solution is not: that within the stated
 * error of its gains and weights there is exactly one solution of the equations, which the checker writes down itself from the
 * game, that the discounted state tends to 0 under it, and that the discs of its eigenvalues hold them. That no feedback
 * equilibrium is missing is proved where it is stated.
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
  const game = differentialGameOf(top, certificate["game"], "certificate.game");
  return {
    ...checkFeedback(record(top["feedback"], "feedback"), certificate, game),
    openLoop: checkOpenLoop(record(top["openLoop"], "openLoop"), certificate, game),
    cooperative: checkCooperative(top["cooperative"], certificate["cooperative"], game),
    stackelberg: checkStackelberg(top["stackelberg"], certificate["stackelberg"], game),
    paths: checkPaths(top["paths"], certificate, game),
  };
}

function checkFeedback(
  feedback: Fields,
  certificate: Fields,
  game: LinearQuadraticGame,
): { feedback: number; exactFeedback: number; complete: boolean } {
  const path = "feedback.equilibria";
  const all = list(feedback["equilibria"], path);
  const proofs = list(certificate["feedback"], "certificate.feedback", all.length);
  const equations = feedbackEquations(game);
  all.forEach((one, i) => {
    const stated = record(one, `${path}[${i}]`);
    const proof = `certificate.feedback[${i}]`;
    const alike = flag(record(proofs[i], proof)["symmetric"], `${proof}.symmetric`);
    const solved =
      (alike ? symmetricEquations(game, equations) : equations) ??
      refuse("expected a game with players who are alike", `${proof}.symmetric`);
    const shown = checkSolution(stated, proofs[i], game, solved, `${path}[${i}]`);
    checkMinimum(shown, game, `certificate.feedback[${i}]`);
    if (stated["stable"] !== true) refuse("expected a stable state", `${path}[${i}].stable`);
    const error = float(stated["error"], `${path}[${i}].error`);
    // The best reply is unique, so that two ways to solve for it can differ by their errors only.
    list(stated["deviations"], `${path}[${i}].deviations`, game.players.length).forEach((deviation, j) => {
      const at = `${path}[${i}].deviations[${j}]`;
      if (deviation !== null && compare(float(deviation, at), error) > 0) {
        refuse("expected no more than the error", at);
      }
    });
  });
  const exactFeedback = checkExactFeedback(feedback, game);
  return { feedback: all.length, exactFeedback, complete: feedback["complete"] === true };
}

function checkOpenLoop(openLoop: Fields, certificate: Fields, game: LinearQuadraticGame): number {
  const path = "openLoop.equilibria";
  const all = list(openLoop["equilibria"], path);
  const proofs = list(certificate["openLoop"], "certificate.openLoop", all.length);
  const equations = openLoopEquations(game);
  all.forEach((one, i) => {
    checkSolution(one, proofs[i], game, equations, `${path}[${i}]`);
  });
  const dimension = openLoop["stableDimension"];
  if (dimension !== null) {
    const data = homogeneousGame(game);
    const flow = openLoopFlow(data);
    const count = flow === null ? null : stableDimension(flow, data.discount, data.continuous);
    expectSame(dimension, count, "openLoop.stableDimension");
  }
  const beyond = typeof dimension === "number" ? dimension > game.states.length : null;
  expectSame(openLoop["continuum"], beyond, "openLoop.continuum");
  const proved = list(certificate["convex"], "certificate.convex", game.players.length);
  expectSame(
    openLoop["sufficient"],
    proved.every((one) => one !== null),
    "openLoop.sufficient",
  );
  if (openLoop["sufficient"] === true) {
    game.players.forEach((_, player) => {
      const at = `certificate.convex[${player}]`;
      if (paysForAll(game, player)) return;
      const problem = ownProblem(game, player);
      const shown = provedPoint(proved[player], feedbackEquations(problem), at);
      checkMinimum(shown, problem, at);
      checkStable(proved[player], shown, problem, at);
    });
  }
  return all.length;
}

function checkCooperative(stated: unknown, proof: unknown, game: LinearQuadraticGame): boolean {
  if (stated === null) return false;
  const together = cooperativeGame(game);
  const shown = checkSolution(stated, proof, together, feedbackEquations(together), "cooperative");
  checkMinimum(shown, together, "certificate.cooperative");
  return true;
}

function checkStackelberg(stated: unknown, proofs: unknown, game: LinearQuadraticGame): number {
  if (stated === null) return 0;
  const all = list(stated, "stackelberg", game.players.length);
  const proved = list(proofs, "certificate.stackelberg", all.length);
  let count = 0;
  all.forEach((one, i) => {
    if (one === null) return;
    const path = `stackelberg[${i}]`;
    const solution = record(one, path);
    expectSame(solution["leader"], i, `${path}.leader`);
    const { problem, felt } = leadersProblem(game, i, path);
    const shown = checkSolution(one, proved[i], problem, feedbackEquations(problem), path);
    const { weights } = shown;
    checkMinimum(shown, problem, `certificate.${path}`);
    expectSame(solution["states"], problem.states, `${path}.states`);
    const promised = promisedCostate(weights[0] ?? [], game.states.length, felt.length);
    if (promised === null) refuse("expected a promise that is best for the leader", `certificate.${path}`);
    expectSame(solution["initialCostate"], promised, `${path}.initialCostate`);
    count++;
  });
  return count;
}

/** What a leader has to solve, which is derived again. */
function leadersProblem(game: LinearQuadraticGame, leader: number, path: string): LeaderProblem {
  try {
    const derived = leaderProblem(game, leader as 0 | 1);
    if (derived === null) return refuse("expected a follower whose best reply is determined", path);
    const [cost] = derived.problem.players.map((player) => player.cost.controls);
    if (game.time === "continuous" && (cost === undefined || !isPositiveDefinite(cost))) {
      refuse("expected a leader whose own controls cost it something", path);
    }
    return derived;
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, path);
  }
}
