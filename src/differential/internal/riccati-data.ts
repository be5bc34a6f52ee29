import { type Rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { type EnclosedMatrix, enclosed, greater, transposed } from "./enclosed-matrix.js";
import { block, inverseOf, multiply, transpose } from "./rational-matrices.js";

/** The matrices of coupled Riccati equations, enclosed in units of 2^-bits. */
export interface RiccatiData {
  readonly bits: bigint;
  readonly continuous: boolean;
  /** Whether the matrices are symmetric, those of what players pay, or those of open-loop costates. */
  readonly feedback: boolean;
  /** How many rows a player's matrix has: as many as there are states in open loop. */
  readonly rows: number;
  readonly size: number;
  readonly controls: number;
  /** The discount rate, or the discount factor. */
  readonly discount: Rational;
  readonly A: EnclosedMatrix;
  /** The transpose of the drift of the states alone. */
  readonly own: EnclosedMatrix;
  /** All controls' influence. */
  readonly B: EnclosedMatrix;
  readonly players: readonly RiccatiPlayer[];
  /** In continuous time the gains are these, and for each player K times its matrix. */
  readonly F: EnclosedMatrix;
}

interface RiccatiPlayer {
  readonly Q: EnclosedMatrix;
  readonly R: EnclosedMatrix;
  readonly W: EnclosedMatrix;
  /** The transpose of the player's own influence on what a row of its matrix stands for. */
  readonly reach: EnclosedMatrix;
  readonly K: EnclosedMatrix;
  readonly first: number;
  readonly width: number;
}

/** Encloses the matrices of a game's Riccati equations. */
export function riccatiData(game: HomogeneousGame, feedback: boolean, bits: bigint): RiccatiData {
  const { continuous, states, size, controls, discount, drift, players } = game;
  const rows = feedback ? size : states;
  const of = (matrix: readonly (readonly Rational[])[]): EnclosedMatrix => enclosed(matrix, bits);
  const own = players.flatMap((player) => player.controls.slice(player.first, player.first + player.width));
  // In discrete time the costs of the next period count too.
  const inverse = continuous ? inverseOf(own) : own.map((row) => row.map(() => ZERO));
  if (inverse === null) {
    throw new ExclaveError(
      "bad-game",
      "expected costs of controls under which the best controls of all players are determined: found a singular system for them",
      "players",
    );
  }
  const cross = players.flatMap((player) =>
    transpose(player.cross).slice(player.first, player.first + player.width),
  );
  return {
    bits,
    continuous,
    feedback,
    rows,
    size,
    controls,
    discount,
    A: of(drift),
    own: transposed(of(block(drift, [0, states], [0, states]))),
    B: of(allInfluence(game)),
    players: players.map(({ influence, state, controls: R, cross: W, first, width }) => {
      const reach = transpose(influence.slice(0, rows));
      const columns = block(inverse, [0, controls], [first, first + width]);
      return {
        Q: of(state.slice(0, rows)),
        R: of(R),
        W: of(W.slice(0, rows)),
        reach: of(reach),
        K: of(multiply(columns, reach)),
        first,
        width,
      };
    }),
    F: of(multiply(inverse, cross)),
  };
}

/** All controls' influence, side by side. */
export function allInfluence({ drift, players }: HomogeneousGame): Rational[][] {
  return drift.map((_, s) => players.flatMap(({ influence }) => influence[s] as readonly Rational[]));
}

/** A matrix for each control below the other: those of the players. */
export function stacked(all: readonly EnclosedMatrix[]): EnclosedMatrix {
  return {
    rows: all.flatMap(({ rows }) => rows),
    off: all.reduce((most, { off }) => greater(most, off), 0n),
  };
}
