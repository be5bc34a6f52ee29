import { type Rational, rational, ZERO } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { followerOf } from "./follower.js";
import type { LeaderView } from "./leader-view.js";
import { add, identity, multiply, scale, zeros } from "./rational-matrices.js";

/** The follower's best reply put into the movement of the state and of its costate. */
export function leaderInContinuousTime(game: HomogeneousGame, position: 0 | 1): LeaderView {
  const n = game.states;
  const follower = followerOf(game, position);
  const { leader, player, byCostate } = follower;
  const felt = follower.felt.length;
  const minus = rational(-1);
  // All controls from y = (x, w, 1) and u_L.
  const place = (rows: RationalMatrix, lead: RationalMatrix): Rational[][] =>
    Array.from({ length: game.controls }, (_, control) => {
      const follows = control >= player.first && control < player.first + player.width;
      const row = follows ? rows[control - player.first] : lead[control - leader.first];
      return [...(row as readonly Rational[])];
    });
  const fromY = place(
    follower.byState.map((row, i) => [
      ...row.slice(0, n),
      ...(byCostate[i] as readonly Rational[]),
      ...row.slice(n),
    ]),
    zeros(leader.width, game.size + felt),
  );
  const fromChoice = place(follower.byLeader, identity(leader.width));
  const influence = game.drift
    .slice(0, n)
    .map((_, s) => game.players.flatMap((one) => one.influence[s] ?? []));
  const spread = (matrix: RationalMatrix): Rational[][] =>
    matrix.map((row) => [...row.slice(0, n), ...(zeros(1, felt)[0] as Rational[]), ...row.slice(n)]);
  // w' = r w - T A'p - T (Q z + W u).
  const W = scale(minus, follower.feltCross);
  const ownFlow = spread(scale(minus, follower.feltCost)).map((row, i) =>
    row.map((entry, j) => {
      const growth = j === n + i ? game.discount : ZERO;
      return rational(entry.sub(follower.adjoint[i]?.[j - n] ?? ZERO).add(growth));
    }),
  );
  return {
    drift: [
      ...add(spread(game.drift.slice(0, n)), multiply(influence, fromY)),
      ...add(ownFlow, multiply(W, fromY)),
    ],
    moved: [...multiply(influence, fromChoice), ...multiply(W, fromChoice)],
    fromY,
    fromChoice,
    felt: follower.felt,
    choices: Array.from({ length: leader.width }, (_, k) => `u${k + 1}`),
  };
}
