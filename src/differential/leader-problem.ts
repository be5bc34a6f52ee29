import { type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { type HomogeneousGame, homogeneousGame } from "./homogeneous-game.js";
import { leaderInContinuousTime } from "./internal/leader-in-continuous-time.js";
import { leaderInDiscreteTime } from "./internal/leader-in-discrete-time.js";
import type { LeaderView } from "./internal/leader-view.js";
import { promiseThatLasts } from "./internal/promise-that-lasts.js";
import { add, multiply, transpose, zeros } from "./internal/rational-matrices.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { RationalMatrix } from "./rational-matrix.js";

/** The problem of a player who leads. */
export interface LeaderProblem {
  /**
   * Of the leader alone, with the states of the game and what counts of the follower's costate. What it chooses are its own
   * controls; in discrete time also what of the next costate they leave open.
   */
  readonly problem: LinearQuadraticGame;
  /** T: of the follower's costate p only w = T p counts; without what the state and the rest of w imply. */
  readonly felt: RationalMatrix;
}

/**
 * Returns the leader's own problem in an open-loop Stackelberg game: the follower's best reply put into the movement of the state
 * and its costate, and into the costs. What the leader could never calm of the costate is held at what does not grow. Null where no costate of the
 * follower goes with some state.
 *
 * @param leader - the position of the player who leads
 * @throws {@link ExclaveError} `bad-argument` for other numbers of players, or more than 4 states
 */
export function leaderProblem(game: LinearQuadraticGame, leader: 0 | 1): LeaderProblem | null {
  if (game.players.length !== 2 || game.states.length > 4) {
    throw new ExclaveError("bad-argument", "expected a game of two players with at most 4 states", "game");
  }
  const data = homogeneousGame(game);
  const view = data.continuous ? leaderInContinuousTime(data, leader) : leaderInDiscreteTime(data, leader);
  const lasting = view === null ? null : promiseThatLasts(data, view);
  if (lasting === null) return null;
  const costs = data.players[leader] as HomogeneousGame["players"][number];
  return { problem: leaderGame(game, leader, costs, lasting), felt: lasting.felt };
}

/** The game of the leader alone. */
function leaderGame(
  game: LinearQuadraticGame,
  position: 0 | 1,
  leader: HomogeneousGame["players"][number],
  { drift, moved, fromY, fromChoice, felt, choices }: LeaderView,
): LinearQuadraticGame {
  const n = game.states.length;
  const size = n + felt.length;
  // Rows and columns for w between those of x and of 1.
  const tall = (matrix: RationalMatrix): Rational[][] => [
    ...matrix.slice(0, n).map((row) => [...row]),
    ...zeros(felt.length, matrix[0]?.length ?? 0),
    ...matrix.slice(n).map((row) => [...row]),
  ];
  const Q = transpose(tall(transpose(tall(leader.state))));
  const W = tall(leader.cross);
  const mixed = multiply(W, fromY);
  const weighed = multiply(leader.controls, fromY);
  const state = add(add(Q, add(mixed, transpose(mixed))), multiply(transpose(fromY), weighed));
  const cross = add(multiply(W, fromChoice), transpose(multiply(transpose(fromChoice), weighed)));
  const controls = multiply(transpose(fromChoice), multiply(leader.controls, fromChoice));
  const two = rational(2);
  return {
    title: game.title,
    time: game.time,
    states: [...game.states, ...felt.map((_, i) => `costate ${i + 1}`)],
    drift: drift.map((row) => row.slice(0, size)),
    constant: drift.map((row) => row[size] ?? ZERO),
    discount: game.discount,
    initial: null,
    players: [
      {
        name: game.players[position]?.name ?? "",
        controls: choices,
        influence: moved,
        cost: {
          state: state.slice(0, size).map((row) => row.slice(0, size)),
          stateLinear: state.slice(0, size).map((row) => rational((row[size] ?? ZERO).mul(two))),
          controls,
          controlsLinear: (cross[size] ?? (cross[0] ?? []).map(() => ZERO)).map((entry) =>
            rational(entry.mul(two)),
          ),
          cross: cross.slice(0, size),
          constant: state[size]?.[size] ?? ZERO,
        },
        finalCost: { state: zeros(size, size), stateLinear: zeros(1, size)[0] as Rational[] },
      },
    ],
  };
}
