import type { Meter } from "../../exact/meter.js";
import type { Rational } from "../../exact/rational.js";
import { clipped, coarser, type GridPoint, gridHull } from "./integer-polygon.js";
import type { StageMove } from "./stage-moves.js";

/** A stage game and a discount factor on a grid of rationals: all payoffs are on it. */
export interface Grid {
  /** The steps of the grid in a unit. */
  readonly scale: bigint;
  /** The greatest payoff, in steps, without its sign; at least one step. */
  readonly size: bigint;
  /** The discount factor is `patience / whole`. */
  readonly patience: bigint;
  readonly whole: bigint;
  readonly moves: readonly GridMove[];
}

interface GridMove {
  readonly payoffs: GridPoint;
  readonly replies: GridPoint;
}

/** The grid with so many steps, a power of two, in the least unit in which all payoffs are whole. */
export function gridOf(moves: readonly StageMove[], discount: Rational, bits: number): Grid {
  let denominator = 1n;
  for (const { payoffs } of moves) {
    for (const { d } of payoffs) denominator *= d / divisor(denominator, d);
  }
  const scale = denominator << BigInt(bits);
  const on = (value: Rational): bigint => (value.s * value.n * scale) / value.d;
  const sizes = moves.flatMap(({ payoffs }) => payoffs.map((value) => on(value.abs())));
  return {
    scale,
    size: sizes.reduce(larger, 1n),
    patience: discount.n,
    whole: discount.d,
    moves: moves.map(({ payoffs, replies }) => ({
      payoffs: [on(payoffs[0]), on(payoffs[1])],
      replies: [on(replies[0]), on(replies[1])],
    })),
  };
}

/** The convex hull of the stage payoffs: no equilibrium is outside it. */
export function feasibleOn({ moves }: Grid): GridPoint[] {
  return gridHull(moves.map(({ payoffs }) => payoffs));
}

/**
 * A polygon around all equilibrium payoffs, given that another one is.
 *
 * Take the convex hull of the equilibrium payoffs together with the payoffs of the stationary actions that the threats
 * enforce. A vertex of it is such a payoff, or one of today's action and a continuation in the set: were that action
 * stationary too, the vertex would lie between its payoff and the continuation. So of these actions the payoffs alone
 * count (D. Abreu and Y. Sannikov 2014, An algorithm for two-player repeated games with perfect monitoring,
 * doi:10.3982/TE1302). Nobody is held below the best reply to the actions that punish.
 */
export function outerStep(grid: Grid, around: readonly GridPoint[], meter: Meter): GridPoint[] {
  const { patience: p, whole: q } = grid;
  if (around.length === 0) return [];
  const threats = ([0, 1] as const).map((i) => around.map((point) => point[i]).reduce(smaller)) as [
    bigint,
    bigint,
  ];
  const scaled = around.map(([x, y]): GridPoint => [p * x, p * y]);
  const found: GridPoint[] = [];
  const floors: (bigint | null)[] = [null, null];
  meter(grid.moves.length * around.length * 20);
  for (const { payoffs, replies } of grid.moves) {
    const needed = [0, 1].map(
      (i) => p * (threats[i] as bigint) + (q - p) * ((replies[i] as bigint) - (payoffs[i] as bigint)),
    );
    let generated: GridPoint[];
    if (p * payoffs[0] >= (needed[0] as bigint) && p * payoffs[1] >= (needed[1] as bigint)) {
      generated = [[q * payoffs[0], q * payoffs[1]]];
    } else {
      const continuations = clipped(clipped(scaled, 0, needed[0] as bigint), 1, needed[1] as bigint);
      generated = continuations.map(([x, y]) => [(q - p) * payoffs[0] + x, (q - p) * payoffs[1] + y]);
    }
    if (generated.length === 0) continue;
    found.push(...generated);
    for (const i of [0, 1]) {
      const floor = floors[i] ?? null;
      if (floor === null || (replies[i] as bigint) < floor) floors[i] = replies[i] as bigint;
    }
  }
  if (found.length === 0) return [];
  const held = clipped(clipped(gridHull(found), 0, q * (floors[0] as bigint)), 1, q * (floors[1] as bigint));
  return coarser(held, q);
}

/** Whether no vertex of a polygon is farther than about so many steps from the polygon that was made of it. */
export function settled(before: readonly GridPoint[], after: readonly GridPoint[], steps: bigint): boolean {
  if (before.length === 0 || after.length === 0) return before.length === after.length;
  const within = [0, 1].every((i) => {
    const values = after.map((point) => point[i] as bigint);
    const [least, most] = [values.reduce(smaller), values.reduce(larger)];
    return before.every(
      (point) => (point[i] as bigint) >= least - steps && (point[i] as bigint) <= most + steps,
    );
  });
  return (
    within &&
    after.every(([ax, ay], k) => {
      const [bx, by] = after[(k + 1) % after.length] as GridPoint;
      const [dx, dy] = [bx - ax, by - ay];
      const slack = steps * ((dx < 0n ? -dx : dx) + (dy < 0n ? -dy : dy));
      return before.every(([x, y]) => dx * (y - ay) - dy * (x - ax) >= -slack);
    })
  );
}

function larger(a: bigint, b: bigint): bigint {
  if (b > a) return b;
  return a;
}

function smaller(a: bigint, b: bigint): bigint {
  if (b < a) return b;
  return a;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
