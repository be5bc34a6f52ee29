/** A point of a picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Returns the part of a path until it first leaves the square from 0 to the edge, with the point where it does. */
export function pathWithin(path: readonly Place[], edge: number): Place[] {
  const outside = ({ x, y }: Place): boolean => x < 0 || y < 0 || x > edge || y > edge;
  const leaves = path.findIndex(outside);
  if (leaves < 0) return [...path];
  const [from, to] = [path[leaves - 1], path[leaves]];
  if (from === undefined || to === undefined) return [];
  // The least share of the last step after which a coordinate is at the edge.
  const shares = [from.x, from.y].flatMap((value, i) => {
    const step = (i === 0 ? to.x : to.y) - value;
    return step === 0 ? [] : [((step > 0 ? edge : 0) - value) / step];
  });
  const share = Math.min(1, ...shares.filter((one) => one >= 0));
  return [
    ...path.slice(0, leaves),
    { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
  ];
}
