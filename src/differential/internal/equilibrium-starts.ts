import { Matrix } from "ml-matrix";
import type { FloatGame } from "./float-game.js";
import { riccatiLimit } from "./riccati-limit.js";

/**
 * Matrices P of all players from which feedback equilibria are looked for, in floats: limits of finite horizons whose end costs
 * nothing or much, what each player would do alone while the others do nothing, and parts of these.
 */
export function equilibriumStarts(game: FloatGame): Matrix[][] {
  const { players, size } = game;
  const nothing = players.map(() => Matrix.zeros(size, size));
  const scale = 1 + Math.max(...players.map(({ Q }) => Matrix.abs(Q).max()));
  const much = players.map(() => Matrix.eye(size).mul(scale));
  const alone = players.map((_, i) => {
    const only: FloatGame = {
      ...game,
      players: [withoutOthers(game, i)],
      B: (game.players[i] as { B: Matrix }).B,
    };
    return (
      riccatiLimit(only, [Matrix.zeros(size, size)], true)?.[0] ??
      riccatiLimit(only, [Matrix.eye(size)], true)?.[0]
    );
  });
  const one = (player: number, share: number): Matrix[] =>
    players.map((_, i) => Matrix.mul(alone[i] ?? Matrix.zeros(size, size), i === player ? 1 : share));
  const limits = [nothing, much].flatMap((start) => riccatiLimit(game, start, true) ?? []);
  const grouped = Array.from({ length: limits.length / players.length }, (_, k) =>
    limits.slice(k * players.length, (k + 1) * players.length),
  );
  const lopsided = players.flatMap((_, i) => [one(i, 0), one(i, 0.25)]);
  return [
    ...grouped,
    ...(players.length > 1 ? lopsided : []),
    players.map((_, i) => Matrix.mul(alone[i] ?? Matrix.zeros(size, size), 1 / players.length)),
    nothing,
    much,
  ];
}

function withoutOthers(game: FloatGame, i: number): FloatGame["players"][number] {
  const player = game.players[i] as FloatGame["players"][number];
  const { first, width } = player;
  const last = first + width - 1;
  return {
    ...player,
    R: player.R.subMatrix(first, last, first, last),
    W: player.W.subMatrix(0, player.W.rows - 1, first, last),
    first: 0,
  };
}
