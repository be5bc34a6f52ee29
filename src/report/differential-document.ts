import { cooperativeSolution } from "../differential/cooperative-solution.js";
import { deviationCheck } from "../differential/deviation-check.js";
import { feedbackEquilibria } from "../differential/feedback-equilibria.js";
import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import { type OpenLoopEquilibria, openLoopEquilibria } from "../differential/open-loop-equilibria.js";
import { stackelbergSolution } from "../differential/stackelberg-solution.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { type JsonDifferentialGame, jsonDifferentialGame } from "../formats/json-differential-game.js";
import { type DifferentialPathsDocument, differentialPaths, type PathOptions } from "./differential-paths.js";
import { type ExactFeedbackDocument, exactFeedback } from "./exact-feedback-part.js";
import {
  type LinearQuadraticProofDocument,
  type LinearQuadraticSolutionDocument,
  proofPart,
  solutionPart,
} from "./linear-quadratic-part.js";

/** A feedback equilibrium as JSON. */
export interface FeedbackEquilibriumDocument extends LinearQuadraticSolutionDocument {
  /**
   * For each player, how much its P differs from that of its best reply to the others, which is solved for on its own; null
   * where no best reply was proved.
   */
  readonly deviations: readonly (number | null)[];
}

/** Solutions of a linear-quadratic game with infinite horizon: `exclave differential --json` prints it. */
export interface DifferentialDocument {
  readonly kind: "differential";
  readonly time: "continuous" | "discrete";
  readonly players: number;
  readonly states: readonly string[];
  /** In the order of the rows of gains. */
  readonly controls: readonly string[];
  readonly discount: string;
  readonly feedback: {
    /** Whether there are no others: only in games with one state and numbers that are not long, where `exact` has all of them. */
    readonly complete: boolean;
    readonly reason: string | null;
    readonly exact: readonly ExactFeedbackDocument[] | null;
    readonly equilibria: readonly FeedbackEquilibriumDocument[];
    /** From how many points they were looked for. */
    readonly starts: number;
  };
  readonly openLoop: {
    readonly equilibria: readonly LinearQuadraticSolutionDocument[];
    /**
     * How many dimensions states and costates have from which the discounted path tends to 0; null where that is not computed: with
     * more than 32 of them, and in some games in discrete time.
     */
    readonly stableDimension: number | null;
    readonly continuum: boolean | null;
    /** Whether each player's cost is proved to be convex in its own controls: nothing else is better for anybody then. */
    readonly sufficient: boolean;
  };
  /** What keeps the sum of the costs small. */
  readonly cooperative: LinearQuadraticSolutionDocument | null;
  /** Open loop, by leader; null where it is not solved for: other than two players, more than 4 states. */
  readonly stackelberg: readonly (StackelbergDocument | null)[] | null;
  /** How the game goes from its beginning under each solution, where that was asked for. */
  readonly paths?: DifferentialPathsDocument;
  readonly certificate: {
    readonly game: JsonDifferentialGame;
    readonly feedback: readonly LinearQuadraticProofDocument[];
    readonly openLoop: readonly LinearQuadraticProofDocument[];
    /** By player, what proves that its cost is convex: that it is nowhere negative, or a solution of its own problem. */
    readonly convex: readonly ("nowhere negative" | LinearQuadraticProofDocument | null)[];
    readonly cooperative: LinearQuadraticProofDocument | null;
    readonly stackelberg: readonly (LinearQuadraticProofDocument | null)[];
  };
}

/** What a leader does as JSON. */
export interface StackelbergDocument extends LinearQuadraticSolutionDocument {
  readonly leader: number;
  /** The states of the leader's problem: those of the game, and of the follower's costate what counts. */
  readonly states: readonly string[];
  /** Those of the costate at the beginning, from the state (and 1). */
  readonly initialCostate: readonly (readonly number[])[];
}

/**
 * Returns the feedback, open-loop, cooperative and Stackelberg solutions of a linear-quadratic game with infinite horizon as a
 * JSON document with their certificate.
 *
 * @param paths - how far the game is followed from its beginning under each solution; not at all where it is left out
 * @throws {@link ExclaveError} `bad-argument` where it is to be followed but has no state at the beginning; `bad-game` where no controls make the discounted state tend to 0, or one player alone has no optimal
 * ones; as {@link feedbackEquilibria}
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialDocument } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[2]], players: [player, player] });
 * const { feedback, cooperative } = differentialDocument(game);
 * feedback.exact?.map(({ weights }) => weights.map((p) => (typeof p === "string" ? p : "irrational"))); // [["3", "1"], ["irrational", "irrational"], ["1", "3"]]
 * feedback.complete; // true
 * cooperative?.stable; // true
 * ```
 */
export function differentialDocument(game: LinearQuadraticGame, paths?: PathOptions): DifferentialDocument {
  const { equilibria, starts } = feedbackEquilibria(game);
  const exact = exactFeedback(game);
  const openLoop = openLoopEquilibria(game);
  if (game.players.length === 1 && leastNowhere(game, openLoop)) {
    throw new ExclaveError(
      "bad-game",
      "expected a cost that has a least value: found one that controls can make smaller and smaller",
      "players[0].cost",
    );
  }
  const cooperative = cooperativeSolution(game);
  const led =
    game.players.length === 2 && game.states.length <= 4
      ? ([0, 1] as const).map((leader) => stackelbergSolution(game, leader))
      : null;
  return {
    kind: "differential",
    time: game.time,
    players: game.players.length,
    states: game.states,
    controls: game.players.flatMap(({ controls }) => controls),
    discount: rationalText(game.discount),
    feedback: {
      complete: exact !== null,
      reason: exact === null ? reasonOf(game, equilibria.length, starts, openLoop) : null,
      exact,
      equilibria: equilibria.map((solution) => ({
        ...solutionPart(solution),
        deviations: deviationCheck(game, solution).map(({ difference }) => difference?.valueOf() ?? null),
      })),
      starts,
    },
    openLoop: {
      equilibria: openLoop.equilibria.map(solutionPart),
      stableDimension: openLoop.stableDimension,
      continuum: openLoop.continuum,
      sufficient: openLoop.convex.every((one) => one !== null),
    },
    cooperative: cooperative === null ? null : solutionPart(cooperative),
    stackelberg:
      led?.map((one, leader) =>
        one === null
          ? null
          : {
              leader,
              states: one.problem.states,
              initialCostate: one.initialCostate,
              ...solutionPart(one.leader),
            },
      ) ?? null,
    ...(paths === undefined
      ? {}
      : {
          paths: differentialPaths(
            game,
            { feedback: equilibria, openLoop: openLoop.equilibria, cooperative },
            paths,
          ),
        }),
    certificate: {
      game: jsonDifferentialGame(game),
      feedback: equilibria.map(proofPart),
      openLoop: openLoop.equilibria.map(proofPart),
      convex: openLoop.convex.map((one) => (one === null || typeof one === "string" ? one : proofPart(one))),
      cooperative: cooperative === null ? null : proofPart(cooperative),
      stackelberg: (led ?? []).map((one) => (one === null ? null : proofPart(one.leader))),
    },
  };
}

/**
 * Whether one player alone has no optimal control under which the discounted state tends to 0: not all roots of the state and its
 * costate come in pairs on both sides of half the discount rate.
 */
function leastNowhere({ states }: LinearQuadraticGame, { stableDimension }: OpenLoopEquilibria): boolean {
  return stableDimension !== null && stableDimension < states.length;
}

/** Why other equilibria may be missing, and what may keep a game from having any. */
function reasonOf(
  game: LinearQuadraticGame,
  found: number,
  starts: number,
  { convex }: OpenLoopEquilibria,
): string {
  const looked = `stationary linear equilibria were looked for from ${starts} points; there may be others`;
  const bent = game.players.filter((_, player) => convex[player] === null).map(({ name }) => name);
  if (found > 0 || bent.length === 0) return looked;
  return `${looked}, or none, as the costs of ${bent.join(" and ")} are not convex and may have no least value`;
}
