/** A constraint on a continuation, in floats. */
export interface FloatConstraint {
  readonly normal: readonly [number, number];
  readonly height: number;
  /** Which excess makes it weaker, and by which part. */
  readonly direction: number;
  readonly part: number;
}

/** Two constraints whose multiples make up a direction. */
export interface FloatPair {
  readonly pair: readonly [number, number];
  readonly multipliers: readonly [number, number];
  /** How far they let the continuation reach. */
  readonly value: number;
}

const NOUGHT = 1e-12;

/** All pairs of constraints whose nonnegative multiples make up a direction: the bases of a linear program's dual. */
export function floatPairs(
  constraints: readonly FloatConstraint[],
  [x, y]: readonly [number, number],
): FloatPair[] {
  const found: FloatPair[] = [];
  constraints.forEach((a, i) => {
    for (let j = i + 1; j < constraints.length; j++) {
      const b = constraints[j] as FloatConstraint;
      const whole = determinant(a.normal, b.normal);
      if (Math.abs(whole) < NOUGHT * size(a.normal) * size(b.normal)) continue;
      const first = (x * b.normal[1] - y * b.normal[0]) / whole;
      const second = (a.normal[0] * y - a.normal[1] * x) / whole;
      const least = -NOUGHT * (Math.abs(first) + Math.abs(second));
      if (first < least || second < least) continue;
      found.push({ pair: [i, j], multipliers: [first, second], value: first * a.height + second * b.height });
    }
  });
  return found;
}

/** Up to so many lists of at most three constraints that seem to contradict one another, the clearest first. */
export function floatContradictions(
  constraints: readonly FloatConstraint[],
  excess: readonly number[],
  most: number,
): number[][] {
  const found: { list: number[]; margin: number }[] = [];
  const right = constraints.map(
    ({ height, direction, part }) => height + part * (excess[direction] as number),
  );
  const add = (list: number[], multipliers: readonly number[]): void => {
    const turned = multipliers.some((y) => y < 0) ? multipliers.map((y) => -y) : multipliers;
    const total = turned.reduce((sum, y) => sum + Math.abs(y), 0);
    if (turned.some((y) => y < -NOUGHT * total) || total === 0) return;
    const sum = turned.reduce((value, y, k) => value + y * (right[list[k] as number] as number), 0);
    if (sum < 0) found.push({ list, margin: sum / total });
  };
  const normals = constraints.map(({ normal }) => normal);
  normals.forEach((a, i) => {
    if (size(a) === 0) add([i], [1]);
    for (let j = i + 1; j < normals.length; j++) {
      const b = normals[j] as readonly [number, number];
      const dot = a[0] * b[0] + a[1] * b[1];
      const parallel = Math.abs(determinant(a, b)) < NOUGHT * size(a) * size(b);
      if (parallel && dot < 0) add([i, j], [-dot, a[0] * a[0] + a[1] * a[1]]);
      if (parallel) continue;
      for (let k = j + 1; k < normals.length; k++) {
        const c = normals[k] as readonly [number, number];
        add([i, j, k], [determinant(b, c), determinant(c, a), determinant(a, b)]);
      }
    }
  });
  return found
    .sort((a, b) => a.margin - b.margin)
    .slice(0, most)
    .map(({ list }) => list);
}

function determinant(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] * b[1] - a[1] * b[0];
}

function size([x, y]: readonly [number, number]): number {
  return Math.hypot(x, y);
}
