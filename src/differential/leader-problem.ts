import { type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { applied, completed, coordinates, spannedBy } from "./internal/invariant-spaces.js";
import {
  add,
  block,
  identity,
  inverseOf,
  multiply,
  scale,
  transpose,
  zeros,
} from "./internal/rational-matrices.js";
import type { LinearQuadraticGame, RationalMatrix } from "./linear-quadratic-game.js";

/** The problem of a player who leads. */
export interface LeaderProblem {
  /** Of the leader alone, with the states of the game and what counts of the follower's costate. */
  readonly problem: LinearQuadraticGame;
  /** T: of the follower's costate p only w = T p counts. */
  readonly felt: RationalMatrix;
}

/**
 * Returns the leader's own problem in an open-loop Stackelberg game: the follower's best reply put into the movement of the state
 * and its costate, and into the costs.
 *
 * @param leader - the position of the player who leads
 * @throws {@link ExclaveError} `bad-argument` for other numbers of players, discrete time, or more than 4 states
 */
export function leaderProblem(game: LinearQuadraticGame, leader: 0 | 1): LeaderProblem {
  const n = game.states.length;
  if (game.players.length !== 2 || game.time !== "continuous" || n > 4) {
    throw new ExclaveError(
      "bad-argument",
      "expected a game of two players in continuous time with at most 4 states",
      "game",
    );
  }
  const data = homogeneousGame(game);
  const first = data.players[leader] as (typeof data.players)[number];
  const second = data.players[1 - leader] as (typeof data.players)[number];
  const own = [second.first, second.first + second.width] as const;
  const led = [first.first, first.first + first.width] as const;
  const columns = (matrix: RationalMatrix, [from, to]: readonly [number, number]): Rational[][] =>
    matrix.map((row) => row.slice(from, to));
  const R = columns(second.controls.slice(...own), own);
  const inverse = scale(rational(-1), inverseOf(R) as Rational[][]);
  // Of the costate p only w = T p counts, which the follower's controls depend on now or later.
  const A = block(data.drift, [0, n], [0, n]);
  const reach = transpose(second.influence.slice(0, n));
  const T = spannedBy(A, reach);
  const felt = T.length;
  const basis = completed(T, n);
  const inBasis = (vector: readonly Rational[]): Rational[] => coordinates(vector, basis).slice(0, felt);
  // u_F = -R^-1 (W'z + B'p + R_FL u_L), from z = (x, 1), w and u_L.
  const byState = multiply(inverse, transpose(columns(second.cross, own)));
  const byCostate = multiply(inverse, reach.map(inBasis));
  const byLeader = multiply(inverse, columns(second.controls.slice(...own), led));
  // All controls from y = (x, w, 1) and u_L.
  const place = (rows: RationalMatrix, lead: RationalMatrix): Rational[][] =>
    Array.from({ length: data.controls }, (_, control) => {
      const follows = control >= own[0] && control < own[1];
      const row = (follows ? rows[control - own[0]] : lead[control - led[0]]) as readonly Rational[];
      return [...row];
    });
  const fromY = place(
    byState.map((row, i) => [...row.slice(0, n), ...(byCostate[i] as Rational[]), ...row.slice(n)]),
    zeros(first.width, data.size + felt),
  );
  const fromLeader = place(byLeader, identity(first.width));
  const influence = data.drift
    .slice(0, n)
    .map((_, s) => data.players.flatMap((player) => player.influence[s] ?? []));
  const spread = (matrix: RationalMatrix): Rational[][] =>
    matrix.map((row) => [...row.slice(0, n), ...(zeros(1, felt)[0] as Rational[]), ...row.slice(n)]);
  const stateFlow = add(spread(data.drift.slice(0, n)), multiply(influence, fromY));
  // w' = r w - T A'p - T (Q z + W u).
  const W = scale(rational(-1), multiply(T, second.cross.slice(0, n)));
  const adjoint = T.map((vector) => inBasis(applied(A, vector)));
  const ownFlow = spread(scale(rational(-1), multiply(T, second.state.slice(0, n)))).map((row, i) =>
    row.map((entry, j) => {
      const growth = j === n + i ? data.discount : ZERO;
      return rational(entry.sub(adjoint[i]?.[j - n] ?? ZERO).add(growth));
    }),
  );
  const drift = [...stateFlow, ...add(ownFlow, multiply(W, fromY))];
  const moved = [...multiply(influence, fromLeader), ...multiply(W, fromLeader)];
  return {
    problem: leaderGame(game, leader, first, { drift, moved, fromY, fromLeader, felt, spread }),
    felt: T,
  };
}

/** How the leader sees the game: everything in y = (x, w, 1) and its own controls. */
interface LeaderView {
  readonly drift: RationalMatrix;
  readonly moved: RationalMatrix;
  readonly fromY: RationalMatrix;
  readonly fromLeader: RationalMatrix;
  /** How many entries w has. */
  readonly felt: number;
  readonly spread: (matrix: RationalMatrix) => Rational[][];
}

/** The game of the leader alone. */
function leaderGame(
  game: LinearQuadraticGame,
  position: 0 | 1,
  leader: ReturnType<typeof homogeneousGame>["players"][number],
  { drift, moved, fromY, fromLeader, felt, spread }: LeaderView,
): LinearQuadraticGame {
  const n = game.states.length;
  const size = n + felt;
  const wide = spread(leader.state);
  const Q = [...wide.slice(0, n), ...zeros(felt, (wide[0] ?? []).length), ...wide.slice(n)];
  const W = [
    ...leader.cross.slice(0, n),
    ...zeros(felt, (leader.cross[0] ?? []).length),
    ...leader.cross.slice(n),
  ];
  const mixed = multiply(W, fromY);
  const weighed = multiply(leader.controls, fromY);
  const state = add(add(Q, add(mixed, transpose(mixed))), multiply(transpose(fromY), weighed));
  const cross = add(multiply(W, fromLeader), transpose(multiply(transpose(fromLeader), weighed)));
  const controls = multiply(transpose(fromLeader), multiply(leader.controls, fromLeader));
  const two = rational(2);
  return {
    title: game.title,
    time: "continuous",
    states: [...game.states, ...Array.from({ length: felt }, (_, i) => `costate ${i + 1}`)],
    drift: drift.map((row) => row.slice(0, size)),
    constant: drift.map((row) => row[size] ?? ZERO),
    discount: game.discount,
    initial: null,
    players: [
      {
        name: game.players[position]?.name ?? "",
        controls: Array.from({ length: leader.width }, (_, k) => `u${k + 1}`),
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
