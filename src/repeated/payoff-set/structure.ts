import type { Rational } from "../../exact/rational.js";
import type { Point } from "../internal/polygon.js";
import type { StageMove } from "./stage-moves.js";

/** How a vertex of a payoff set is made: what is played today, and where the continuation is. */
type VertexRule =
  /** The same actions for ever. */
  | { readonly kind: "stationary"; readonly move: number }
  /** Both players are just kept from deviating. */
  | { readonly kind: "corner"; readonly move: number }
  /** The continuation is a vertex. */
  | { readonly kind: "vertex"; readonly move: number; readonly vertex: number }
  /** One player is just kept from deviating, and the continuation is on an edge. */
  | {
      readonly kind: "edge";
      readonly move: number;
      readonly player: 0 | 1;
      readonly edge: readonly [number, number];
    };

/** A guess at what a payoff set looks like: nothing is decided by it. */
export interface Structure {
  /** Coordinates times 2^STRUCTURE_BITS, rounded. */
  readonly points: readonly FixedPoint[];
  /** One a vertex. */
  readonly rules: readonly VertexRule[];
  /** For each player a vertex that is worst for it. */
  readonly threats: readonly [number, number];
}

type FixedPoint = readonly [bigint, bigint];

/** Binary digits of the coordinates of a structure. */
export const STRUCTURE_BITS = 1000n;

/**
 * How the vertices of a polygon near a payoff set seem to be made, or null when one of them is not explained. Points nearer than
 * 2^-digits, in units in which payoffs are about from 0 to 1, are taken for one.
 */
export function guessedStructure(
  polygon: readonly Point[],
  moves: readonly StageMove[],
  discount: Rational,
  digits: bigint,
): Structure | null {
  const close = 1n << (STRUCTURE_BITS - digits);
  const [n, d] = [discount.n, discount.d];
  const stage = moves.map(({ payoffs, replies }) => ({
    payoffs: [fixed(payoffs[0]), fixed(payoffs[1])] as const,
    gains: [fixed(replies[0]) - fixed(payoffs[0]), fixed(replies[1]) - fixed(payoffs[1])] as const,
  }));
  const points = simplified(
    polygon.map(([x, y]): FixedPoint => [fixed(x), fixed(y)]),
    close,
  );
  if (points.length === 0) return null;
  const threats = ([0, 1] as const).map((i) =>
    points.reduce((least, point, k) => (point[i] < (points[least] as FixedPoint)[i] ? k : least), 0),
  ) as [number, number];
  const threat = threats.map((k, i) => (points[k] as FixedPoint)[i as 0 | 1]) as [bigint, bigint];
  const near = n === 0n ? close : (10n * close * d) / n;
  const rules: VertexRule[] = [];
  for (const [k, v] of points.entries()) {
    const found: (VertexRule | null)[] = [null, null, null, null];
    stage.forEach(({ payoffs, gains }, move) => {
      const stationary = distance(payoffs, v) < close;
      if (n === 0n) {
        if (stationary && gains.every((gain) => gain === 0n)) found[0] ??= { kind: "stationary", move };
        return;
      }
      const w = ([0, 1] as const).map((i) => (v[i] * d - (d - n) * payoffs[i]) / n) as [bigint, bigint];
      const spare = ([0, 1] as const).map((i) => w[i] - threat[i] - ((d - n) * gains[i]) / n);
      if (spare.some((x) => x < -near)) return;
      if (stationary) found[0] ??= { kind: "stationary", move };
      const binds = spare.map((x) => x < near);
      const vertex = points.findIndex((point) => distance(point, w) < near);
      const edge = points.findIndex((a, j) =>
        onSegment(w, a, points[(j + 1) % points.length] as FixedPoint, near),
      );
      if (binds[0] && binds[1] && inside(w, points, near)) found[1] ??= { kind: "corner", move };
      if (vertex >= 0 && vertex !== k) found[2] ??= { kind: "vertex", move, vertex };
      if (edge >= 0 && (binds[0] || binds[1])) {
        found[3] ??= {
          kind: "edge",
          move,
          player: binds[0] ? 0 : 1,
          edge: [edge, (edge + 1) % points.length],
        };
      }
    });
    const rule = found.find((one) => one !== null);
    if (rule === undefined || rule === null) return null;
    rules.push(rule);
  }
  return { points, rules, threats };
}

function fixed({ s, n, d }: Rational): bigint {
  return (s * n * (1n << STRUCTURE_BITS)) / d;
}

/** The polygon without vertices that are next to another one, or nearly on the line between their neighbours. */
function simplified(polygon: readonly FixedPoint[], close: bigint): FixedPoint[] {
  const points: FixedPoint[] = [];
  for (const point of polygon) {
    if (points.every((other) => distance(point, other) >= close)) points.push(point);
  }
  for (let k = 0; points.length > 2 && k < points.length; ) {
    const [a, b] = [points.at(k - 1) as FixedPoint, points[(k + 1) % points.length] as FixedPoint];
    if (onSegment(points[k] as FixedPoint, a, b, close)) {
      points.splice(k, 1);
      k = 0;
    } else k++;
  }
  return points;
}

function distance(a: FixedPoint, b: FixedPoint): bigint {
  const [x, y] = [abs(a[0] - b[0]), abs(a[1] - b[1])];
  if (x > y) return x;
  return y;
}

function onSegment(p: FixedPoint, a: FixedPoint, b: FixedPoint, close: bigint): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  if (square === 0n) return false;
  const share = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy;
  let part = share;
  if (part < 0n) part = 0n;
  if (part > square) part = square;
  return distance(p, [a[0] + (part * dx) / square, a[1] + (part * dy) / square]) < close;
}

function inside(p: FixedPoint, points: readonly FixedPoint[], close: bigint): boolean {
  if (points.length === 1) return distance(p, points[0] as FixedPoint) < close;
  if (points.length === 2) return onSegment(p, points[0] as FixedPoint, points[1] as FixedPoint, close);
  return points.every((a, k) => {
    const b = points[(k + 1) % points.length] as FixedPoint;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    return dx * (p[1] - a[1]) - dy * (p[0] - a[0]) > -close * (abs(dx) + abs(dy));
  });
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
