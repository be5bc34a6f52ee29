import { type Rational, rational } from "../../exact/rational.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";
import { applied, completed, coordinates, spannedBy } from "./invariant-spaces.js";
import { block, inverseOf, multiply, scale, transpose } from "./rational-matrices.js";

type Player = HomogeneousGame["players"][number];

/** Who answers a leader, by what is best for it. */
export interface Follower {
  readonly leader: Player;
  readonly player: Player;
  /** T: of the follower's costate p only w = T p counts, on which its controls depend now or later. */
  readonly felt: RationalMatrix;
  /** A~ with T A' = A~ T. */
  readonly adjoint: RationalMatrix;
  /** The follower's controls from z = (x, 1), its costate w (in discrete time delta times that of the next period), and the leader's. */
  readonly byState: RationalMatrix;
  readonly byCostate: RationalMatrix;
  readonly byLeader: RationalMatrix;
  /** T Q, of z, and T W, of all controls. */
  readonly feltCost: RationalMatrix;
  readonly feltCross: RationalMatrix;
}

/** Returns how the player who does not lead answers: R u_F + R_FL u_L + W'z + B'p = 0. */
export function followerOf(game: HomogeneousGame, position: 0 | 1): Follower {
  const n = game.states;
  const leader = game.players[position] as Player;
  const player = game.players[1 - position] as Player;
  const columns = (matrix: RationalMatrix, { first, width }: Player): Rational[][] =>
    matrix.map((row) => row.slice(first, first + width));
  const own = player.controls.slice(player.first, player.first + player.width);
  const back = scale(rational(-1), inverseOf(columns(own, player)) as Rational[][]);
  const A = block(game.drift, [0, n], [0, n]);
  const reach = transpose(player.influence.slice(0, n));
  const felt = spannedBy(A, reach);
  const basis = completed(felt, n);
  const inBasis = (vector: readonly Rational[]): Rational[] =>
    coordinates(vector, basis).slice(0, felt.length);
  return {
    leader,
    player,
    felt,
    adjoint: felt.map((vector) => inBasis(applied(A, vector))),
    byState: multiply(back, transpose(columns(player.cross, player))),
    byCostate: multiply(back, reach.map(inBasis)),
    byLeader: multiply(back, columns(own, leader)),
    feltCost: multiply(felt, player.state.slice(0, n)),
    feltCross: multiply(felt, player.cross.slice(0, n)),
  };
}
