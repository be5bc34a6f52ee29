import { type CostConvexity, costConvexity } from "./cost-convexity.js";
import { openLoopEquations } from "./equilibrium-equations.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { checkSolvable } from "./internal/check-solvable.js";
import { floatGame } from "./internal/float-game.js";
import { openLoopStarts } from "./internal/open-loop-starts.js";
import { solutionsNear } from "./internal/solutions-near.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";
import { openLoopFlow } from "./open-loop-flow.js";
import { stableDimension } from "./stable-dimension.js";

/** The open-loop equilibria of a game that were found. */
export interface OpenLoopEquilibria {
  /** With gains from the state along the path, every one proved to solve the equations; there may be others. */
  readonly equilibria: readonly LinearQuadraticSolution[];
  /**
   * How many dimensions states and costates have from which the discounted path tends to 0, exactly: that of the state where
   * there is one equilibrium from each state. Null with more than 32 states and costates, or in discrete time where the costates
   * of a period do not determine those of the next.
   */
  readonly stableDimension: number | null;
  /** Whether there is a continuum of equilibria, as that dimension is greater than the state's; null where it is not known. */
  readonly continuum: boolean | null;
  /** For each player what proves that its cost is convex in its own controls, so that nothing else is better for it, or null. */
  readonly convex: readonly CostConvexity[];
}

/** States and costates whose characteristic polynomial is computed. */
const LARGEST_FLOW = 32;

/**
 * Returns open-loop Nash equilibria of a game with infinite horizon: each player commits to controls as a function of time
 * alone, which are written as gains from the state along the equilibrium path. For each, a proved bound on its error and a proof
 * that the discounted state tends to 0. With a stable dimension beyond the state's there is a continuum of others, whose costates
 * differ (J. Engwerda 2005, LQ Dynamic Optimization and Differential Games; P. M. Kremer 2002).
 *
 * The conditions are necessary; they are sufficient where each player's cost is convex in its own controls, as costs that are
 * nowhere negative are, and which is told.
 *
 * @throws {@link ExclaveError} `bad-game` where no controls make the discounted state tend to 0
 * @example
 * ```ts
 * import { linearQuadraticGame, openLoopEquilibria } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] });
 * const { equilibria, stableDimension, continuum } = openLoopEquilibria(game);
 * equilibria.map(({ gains }) => gains.map(([gain]) => gain?.valueOf().toFixed(9))); // [["1.366025404", "1.366025404"]]
 * [stableDimension, continuum]; // [2, true]
 * ```
 */
export function openLoopEquilibria(game: LinearQuadraticGame): OpenLoopEquilibria {
  const data = homogeneousGame(game);
  checkSolvable(data);
  const floats = floatGame(data);
  const flow = openLoopFlow(data);
  const dimension =
    flow === null || flow.length > LARGEST_FLOW
      ? null
      : stableDimension(flow, data.discount, data.continuous);
  return {
    equilibria: solutionsNear(data, floats, openLoopEquations(game), openLoopStarts(data, floats)),
    stableDimension: dimension,
    continuum: dimension === null ? null : dimension > data.states,
    convex: game.players.map((_, player) => costConvexity(game, player)),
  };
}
