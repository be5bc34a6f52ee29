import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { add, multiply, scale, transpose, zeros } from "./internal/rational-matrices.js";
import type { LinearQuadraticGame, LinearQuadraticPlayer, RationalMatrix } from "./linear-quadratic-game.js";

/**
 * Returns the game of one player alone that is left when the others use gains: an optimal control problem, which tells whether
 * the player gains by anything else.
 *
 * @param gains - F of all players: a row a control, a column an entry of z
 */
export function bestReplyProblem(
  game: LinearQuadraticGame,
  gains: RationalMatrix,
  player: number,
): LinearQuadraticGame {
  const data = homogeneousGame(game);
  const own = data.players[player] as (typeof data.players)[number];
  const n = data.states;
  const mine = (k: number): boolean => k >= own.first && k < own.first + own.width;
  // All controls from z and the player's own.
  const fromState = gains.map((row, k) => row.map((entry) => (mine(k) ? ZERO : rational(entry.neg()))));
  const fromOwn = gains.map((_, k) =>
    Array.from({ length: own.width }, (__, j) => (k === own.first + j ? ONE : ZERO)),
  );
  const influence = data.drift.map((_, s) => data.players.flatMap((one) => one.influence[s] ?? []));
  const drift = add(data.drift, multiply(influence, fromState));
  const mixed = multiply(own.cross, fromState);
  const weighed = multiply(own.controls, fromState);
  const state = add(add(own.state, add(mixed, transpose(mixed))), multiply(transpose(fromState), weighed));
  const cross = add(multiply(own.cross, fromOwn), transpose(multiply(transpose(fromOwn), weighed)));
  const controls = multiply(transpose(fromOwn), multiply(own.controls, fromOwn));
  const two = rational(2);
  const last = (row: readonly Rational[] | undefined): Rational => row?.[n] ?? ZERO;
  const described = game.players[player] as LinearQuadraticPlayer;
  return {
    ...game,
    drift: drift.slice(0, n).map((row) => row.slice(0, n)),
    constant: drift.slice(0, n).map(last),
    players: [
      {
        name: described.name,
        controls: described.controls,
        influence: described.influence,
        cost: {
          state: state.slice(0, n).map((row) => row.slice(0, n)),
          stateLinear: state.slice(0, n).map((row) => rational(last(row).mul(two))),
          controls,
          controlsLinear: scale(two, [cross[n] ?? described.controls.map(() => ZERO)])[0] as Rational[],
          cross: cross.slice(0, n),
          constant: last(state[n]),
        },
        finalCost: { state: zeros(n, n), stateLinear: zeros(1, n)[0] as Rational[] },
      },
    ],
  };
}
