import { rational } from "../../exact/rational.js";
import { floatOf } from "./float-of.js";
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
  readonly points: readonly FloatPoint[];
  /** One a vertex. */
  readonly rules: readonly VertexRule[];
  /** For each player a vertex that is worst for it. */
  readonly threats: readonly [number, number];
}

type FloatPoint = readonly [number, number];

/** Points nearer than that, relative to the payoffs, are taken for one. */
const CLOSE = 1e-9;

/** How the vertices of a polygon near a payoff set seem to be made, or null when one of them is not explained. */
export function guessedStructure(
  polygon: readonly FloatPoint[],
  moves: readonly StageMove[],
  discount: number,
): Structure | null {
  const stage = moves.map(({ payoffs, replies }) => ({
    payoffs: [floatOf(payoffs[0]), floatOf(payoffs[1])] as const,
    gains: [
      floatOf(rational(replies[0].sub(payoffs[0]))),
      floatOf(rational(replies[1].sub(payoffs[1]))),
    ] as const,
  }));
  const size = Math.max(...stage.flatMap(({ payoffs }) => payoffs.map(Math.abs)), 1);
  const points = simplified(polygon, CLOSE * size);
  if (points.length === 0) return null;
  const threats = [0, 1].map((i) =>
    points.reduce(
      (least, point, k) => (point[i as 0 | 1] < (points[least] as FloatPoint)[i as 0 | 1] ? k : least),
      0,
    ),
  ) as [number, number];
  const threat = threats.map((k, i) => (points[k] as FloatPoint)[i as 0 | 1]) as [number, number];
  const near = (10 * CLOSE * size) / Math.max(discount, 1e-6);
  const rules: VertexRule[] = [];
  for (const [k, v] of points.entries()) {
    const found: (VertexRule | null)[] = [null, null, null, null];
    stage.forEach(({ payoffs, gains }, move) => {
      const stationary = distance(payoffs, v) < CLOSE * size;
      if (discount === 0) {
        if (stationary && gains.every((gain) => gain === 0)) found[0] ??= { kind: "stationary", move };
        return;
      }
      const w = [0, 1].map(
        (i) => ((v[i] as number) - (1 - discount) * (payoffs[i] as number)) / discount,
      ) as [number, number];
      const spare = w.map(
        (x, i) => x - (threat[i] as number) - ((1 - discount) / discount) * (gains[i] as number),
      ) as [number, number];
      if (spare.some((x) => x < -near)) return;
      if (stationary) found[0] ??= { kind: "stationary", move };
      const binds = spare.map((x) => x < near);
      const vertex = points.findIndex((point) => distance(point, w) < near);
      const edge = points.findIndex((a, j) =>
        onSegment(w, a, points[(j + 1) % points.length] as FloatPoint, near),
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

/** The polygon without vertices that are next to another one, or nearly on the line between their neighbours. */
function simplified(polygon: readonly FloatPoint[], close: number): FloatPoint[] {
  const points: FloatPoint[] = [];
  for (const point of polygon) {
    if (points.every((other) => distance(point, other) >= close)) points.push(point);
  }
  for (let k = 0; points.length > 2 && k < points.length; ) {
    const [a, b] = [points.at(k - 1) as FloatPoint, points[(k + 1) % points.length] as FloatPoint];
    if (onSegment(points[k] as FloatPoint, a, b, close)) {
      points.splice(k, 1);
      k = 0;
    } else k++;
  }
  return points;
}

function distance(a: FloatPoint, b: FloatPoint): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
}

function onSegment(p: FloatPoint, a: FloatPoint, b: FloatPoint, close: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) return false;
  const share = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
  const t = Math.min(1, Math.max(0, share));
  return distance(p, [a[0] + t * dx, a[1] + t * dy]) < close;
}

function inside(p: FloatPoint, points: readonly FloatPoint[], close: number): boolean {
  if (points.length === 1) return distance(p, points[0] as FloatPoint) < close;
  if (points.length === 2) return onSegment(p, points[0] as FloatPoint, points[1] as FloatPoint, close);
  return points.every((a, k) => {
    const b = points[(k + 1) % points.length] as FloatPoint;
    const cross = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    return cross > -close * Math.hypot(b[0] - a[0], b[1] - a[1]);
  });
}
