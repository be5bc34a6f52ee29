/**
 * How many automata of a size are looked at, at most: assignments of so many profiles to the states of a path that ends in a
 * cycle and of the paths that follow deviations, each of which leads into what is there before or into itself.
 */
export function candidateCount(states: number, moves: number, players: number): number {
  let shapes = 0;
  for (let way = 1; way <= states; way++) shapes += way * tailShapes(states - way, way, players);
  return shapes * moves ** states;
}

/** The same when the path is given, so that only the states behind deviations are open. */
export function candidateCountBehind(way: number, states: number, moves: number, players: number): number {
  return tailShapes(states - way, way, players) * moves ** (states - way);
}

function tailShapes(rest: number, used: number, tails: number): number {
  if (rest === 0) return 1;
  if (tails === 0) return 0;
  let count = 0;
  for (let length = 1; length <= rest; length++) {
    count += (used + length) * tailShapes(rest - length, used + length, tails - 1);
  }
  return count;
}
