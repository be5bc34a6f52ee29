import type { Model } from "../model.js";

/** How many strategies each player has. */
export function shapeOf(model: Model): number[] {
  return model.players.map(({ strategies }) => strategies.length);
}

/** How far apart the numbers of two profiles are that differ by one in a player's strategy, a number a player. */
export function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, player) => shape.slice(player + 1).reduce((product, count) => product * count, 1));
}
