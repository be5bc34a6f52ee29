import { Matrix } from "ml-matrix";
import type { HomogeneousGame } from "../homogeneous-game.js";
import { openLoopFlow } from "../open-loop-flow.js";
import type { FloatGame } from "./float-game.js";
import { riccatiLimit } from "./riccati-limit.js";
import { stableSpaces } from "./stable-spaces.js";

/** Matrices by which all players' costates may depend on the states in open loop, in floats; those of linear terms are left at 0. */
export function openLoopStarts(game: HomogeneousGame, floats: FloatGame): Matrix[][] {
  const flow = openLoopFlow(game);
  const spaces = flow === null ? [] : stableSpaces(floats, new Matrix(flow.map((row) => row.map(Number))));
  const blank = (): Matrix[] => game.players.map(() => Matrix.zeros(game.states, game.size));
  if (spaces.length === 0) {
    const limit = riccatiLimit(floats, blank(), false);
    return limit === null ? [] : [limit];
  }
  return spaces.map((costates) => blank().map((one, i) => one.setSubMatrix(costates[i] as Matrix, 0, 0)));
}
