import { type Rational, ZERO } from "../exact/rational.js";
import { isAffine } from "./homogeneous-game.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { ScalarGame, ScalarPlayer } from "./scalar-game.js";

/** More players than these are not solved for exactly. */
const MOST_PLAYERS = 5;

/**
 * Returns a linear-quadratic game as one with a single state whose equilibria are all found exactly, or null where it is none:
 * in continuous time, without linear terms, each player with one control that only it pays for, and no cost of the state below 0.
 *
 * @example
 * ```ts
 * import { linearQuadraticGame, scalarFeedback, scalarGameOf } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = scalarGameOf(linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] }));
 * game === null ? 0 : scalarFeedback(game).length; // 1
 * ```
 */
export function scalarGameOf(game: LinearQuadraticGame): ScalarGame | null {
  const { players } = game;
  if (game.time !== "continuous" || game.states.length !== 1 || isAffine(game)) return null;
  if (players.length > MOST_PLAYERS || players.some(({ controls }) => controls.length !== 1)) return null;
  const scalars: ScalarPlayer[] = [];
  for (const [i, { influence, cost }] of players.entries()) {
    const crossed = cost.cross[0]?.some(({ n }) => n !== 0n) ?? false;
    const shared = cost.controls.some((row, j) => row.some(({ n }, k) => n !== 0n && (j !== i || k !== i)));
    const [stateCost, reach, controlCost] = [
      cost.state[0]?.[0],
      influence[0]?.[0],
      cost.controls[i]?.[i],
    ].map((value) => value ?? ZERO) as [Rational, Rational, Rational];
    if (crossed || shared || reach.n === 0n || stateCost.compare(0) < 0) return null;
    scalars.push({ influence: reach, stateCost, controlCost });
  }
  return { growth: game.drift[0]?.[0] ?? ZERO, discountRate: game.discount, players: scalars };
}
