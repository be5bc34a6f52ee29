/** A point of the plane with whole coordinates. */
export type GridPoint = readonly [bigint, bigint];

/** The vertices of the convex hull, counter-clockwise from the lexicographically smallest; points on an edge are none. */
export function gridHull(points: readonly GridPoint[]): GridPoint[] {
  const sorted = [...points].sort(comparePoints);
  const different = sorted.filter((point, i) => i === 0 || comparePoints(point, sorted[i - 1] as GridPoint));
  if (different.length < 3) return different;
  return [...chain(different), ...chain(different.toReversed())];
}

/** A convex set around the part of a polygon in which one coordinate is at least `floor`, whole again. */
export function clipped(vertices: readonly GridPoint[], coordinate: 0 | 1, floor: bigint): GridPoint[] {
  if (vertices.every((point) => point[coordinate] >= floor)) return [...vertices];
  const kept = vertices.flatMap((a, i): GridPoint[] => {
    const b = vertices[(i + 1) % vertices.length] as GridPoint;
    const [here, there] = [a[coordinate] - floor, b[coordinate] - floor];
    const inside = here >= 0n ? [a] : [];
    return here * there < 0n ? [...inside, ...crossing(a, b, coordinate, floor)] : inside;
  });
  return gridHull(kept);
}

/** The corners of the cells of the grid of that step in which the vertices are, in steps; their hull is around the polygon. */
export function coarser(vertices: readonly GridPoint[], step: bigint): GridPoint[] {
  const corners = vertices.flatMap(([x, y]): GridPoint[] => {
    const [xs, ys] = [wholes(x, step), wholes(y, step)];
    return xs.flatMap((one) => ys.map((other): GridPoint => [one, other]));
  });
  return gridHull(corners);
}

/** The points of the grid around where an edge crosses a line of it. */
function crossing([ax, ay]: GridPoint, [bx, by]: GridPoint, coordinate: 0 | 1, floor: bigint): GridPoint[] {
  const [from, to, start, end] = coordinate === 0 ? [ax, bx, ay, by] : [ay, by, ax, bx];
  const [rise, run] = [(end - start) * (floor - from), to - from];
  const others = wholes(start * run + rise, run);
  return others.map((other): GridPoint => (coordinate === 0 ? [floor, other] : [other, floor]));
}

/** The whole numbers around a quotient: one when it is whole itself. */
function wholes(numerator: bigint, denominator: bigint): bigint[] {
  const down = floorDivision(numerator, denominator);
  return down * denominator === numerator ? [down] : [down, down + 1n];
}

/** The greatest whole number that is not above the quotient. */
function floorDivision(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const exact = quotient * denominator === numerator;
  return !exact && numerator < 0n !== denominator < 0n ? quotient - 1n : quotient;
}

function comparePoints([ax, ay]: GridPoint, [bx, by]: GridPoint): -1 | 0 | 1 {
  if (ax !== bx) return ax < bx ? -1 : 1;
  return ay < by ? -1 : ay > by ? 1 : 0;
}

function chain(points: readonly GridPoint[]): GridPoint[] {
  const side: GridPoint[] = [];
  for (const point of points) {
    while (side.length > 1 && !turnsLeft(side.at(-2) as GridPoint, side.at(-1) as GridPoint, point))
      side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

function turnsLeft([ax, ay]: GridPoint, [bx, by]: GridPoint, [cx, cy]: GridPoint): boolean {
  return (bx - ax) * (cy - ay) > (by - ay) * (cx - ax);
}
