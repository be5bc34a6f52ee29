import { Matrix } from "ml-matrix";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { type FloatGame, floatGame } from "./float-game.js";
import { openLoopStarts } from "./open-loop-starts.js";
import { riccatiLimit } from "./riccati-limit.js";

/**
 * Matrices P of all players from which feedback equilibria are looked for, in floats: limits of finite horizons whose end costs
 * nothing or much, those of open loop, what each player would do alone while the others do nothing, and parts of these. One
 * player alone has one solution only, that of open loop.
 */
export function equilibriumStarts(game: HomogeneousGame, floats: FloatGame): Matrix[][] {
  const { players, size } = floats;
  const committed = openLoopStarts(game, floats).map((weights) => weights.map((one) => squared(one, size)));
  if (players.length === 1 && committed.length > 0) return committed;
  const nothing = players.map(() => Matrix.zeros(size, size));
  const scale = 1 + Math.max(...players.map(({ Q }) => Matrix.abs(Q).max()));
  const much = players.map(() => Matrix.eye(size).mul(scale));
  const limits = [nothing, much].flatMap((start) => {
    const limit = riccatiLimit(floats, start, true);
    return limit === null ? [] : [limit];
  });
  if (players.length === 1) return [...limits, nothing, much];
  const alone = game.players.map((_, i) => {
    const only = withoutOthers(game, i);
    const [found] = openLoopStarts(only, floatGame(only));
    return squared(found?.[0] ?? Matrix.zeros(size, size), size);
  });
  const shares = (of: (player: number) => number): Matrix[] => alone.map((one, i) => Matrix.mul(one, of(i)));
  return [
    ...limits,
    ...committed,
    ...players.flatMap((_, i) => [shares((j) => (i === j ? 1 : 0)), shares((j) => (i === j ? 1 : 0.25))]),
    shares(() => 1 / players.length),
    nothing,
    much,
  ];
}

/** Costates of the states as a symmetric matrix. */
function squared(P: Matrix, size: number): Matrix {
  const wide = Matrix.zeros(size, size);
  wide.setSubMatrix(P, 0, 0);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const both = i < P.rows ? (wide.get(i, j) + wide.get(j, i)) / 2 : wide.get(j, i);
      wide.set(i, j, both);
      wide.set(j, i, both);
    }
  }
  return wide;
}

function withoutOthers(game: HomogeneousGame, i: number): HomogeneousGame {
  const player = game.players[i] as HomogeneousGame["players"][number];
  const { first, width, controls, cross } = player;
  const own = <T>(row: readonly T[]): T[] => row.slice(first, first + width);
  return {
    ...game,
    controls: width,
    players: [{ ...player, controls: own(controls).map(own), cross: cross.map(own), first: 0 }],
  };
}
