import { Matrix, solve } from "ml-matrix";
import type { HomogeneousGame } from "../homogeneous-game.js";

/** A game in floats. */
export interface FloatGame {
  readonly continuous: boolean;
  readonly average: boolean;
  readonly states: number;
  readonly size: number;
  readonly discount: number;
  readonly A: Matrix;
  /** All controls' influence, side by side. */
  readonly B: Matrix;
  readonly players: readonly FloatPlayer[];
}

interface FloatPlayer {
  readonly B: Matrix;
  readonly Q: Matrix;
  readonly R: Matrix;
  readonly W: Matrix;
  readonly final: Matrix;
  readonly first: number;
  readonly width: number;
}

/** Returns a game in floats, which guide and decide nothing. */
export function floatGame(game: HomogeneousGame): FloatGame {
  const players = game.players.map(
    (player): FloatPlayer => ({
      B: floats(player.influence),
      Q: floats(player.state),
      R: floats(player.controls),
      W: floats(player.cross),
      final: floats(player.final),
      first: player.first,
      width: player.width,
    }),
  );
  const B = players.map((player) => player.B).reduce((all, one) => beside(all, one));
  const { continuous, average, states, size, discount } = game;
  return {
    continuous,
    average,
    states,
    size,
    discount: discount.valueOf(),
    A: floats(game.drift),
    B,
    players,
  };
}

function floats(rows: readonly (readonly { valueOf(): number }[])[]): Matrix {
  return new Matrix(rows.map((row) => row.map((value) => value.valueOf())));
}

function beside(a: Matrix, b: Matrix): Matrix {
  return new Matrix(a.to2DArray().map((row, i) => [...row, ...b.getRow(i)]));
}

/**
 * The gains F that the first-order conditions give for the players' matrices P: in continuous time R F = W' + B'P, in
 * discrete time R F = W' + delta B'P (A - B F).
 */
export function gainsOf(game: FloatGame, weights: readonly Matrix[]): Matrix {
  const { players, size, states, continuous, discount, A, B } = game;
  const left: number[][] = [];
  const right: number[][] = [];
  players.forEach(({ B: own, R, W, first, width }, i) => {
    const P = weights[i] as Matrix;
    // An open-loop costate is of the states alone.
    const reach = own.subMatrix(0, (P.rows === states ? states : size) - 1, 0, width - 1).transpose();
    const ahead = continuous ? reach.mmul(P) : reach.mmul(P).mul(discount);
    for (let k = 0; k < width; k++) {
      const row = R.getRow(first + k);
      const cross = W.getColumn(first + k);
      if (continuous) {
        left.push(row);
        right.push(cross.map((value, s) => value + ahead.get(k, s)));
      } else {
        const line = Matrix.rowVector(ahead.getRow(k));
        left.push(row.map((value, j) => value + line.mmul(B).get(0, j)));
        right.push(cross.map((value, s) => value + line.mmul(A).get(0, s)));
      }
    }
  });
  return solve(new Matrix(left), new Matrix(right));
}

/** What the players' matrices P become a moment or a period earlier: a rate of change, or the matrices themselves. */
export function earlier(game: FloatGame, weights: readonly Matrix[], feedback: boolean): Matrix[] {
  const { players, states, continuous, average, discount, A, B } = game;
  const F = gainsOf(game, weights);
  const G = Matrix.sub(A, B.mmul(F));
  return players.map(({ Q, R, W }, i) => {
    const P = weights[i] as Matrix;
    const mixed = W.mmul(F);
    if (feedback) {
      const cost = Matrix.sub(Q, mixed).sub(mixed.transpose()).add(F.transpose().mmul(R).mmul(F));
      const flow = continuous
        ? G.transpose().mmul(P).add(P.mmul(G)).sub(Matrix.mul(P, discount)).add(cost)
        : cost.add(G.transpose().mmul(P).mmul(G).mul(discount));
      // An average cost adds up without end, and moves nothing.
      if (average) flow.set(states, states, 0);
      return flow;
    }
    const last = A.columns - 1;
    const own = A.subMatrix(0, states - 1, 0, states - 1).transpose();
    const direct = Matrix.sub(Q, mixed).subMatrix(0, states - 1, 0, last);
    return continuous
      ? P.mmul(G).sub(Matrix.mul(P, discount)).add(own.mmul(P)).add(direct)
      : direct.add(own.mmul(P.mmul(G)).mul(discount));
  });
}
