import type { Meter } from "../../exact/meter.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { hull, type Point } from "../internal/polygon.js";
import type { GridPoint } from "./integer-polygon.js";
import { feasibleOn, gridOf, outerStep, settled } from "./outer-chain.js";
import { type ProvedPayoffSet, provedPayoffSet } from "./proved-payoff-set.js";
import type { StageMove } from "./stage-moves.js";

/** What a search has found so far. */
export interface OuterSearch {
  /** Polygons around the payoff set, from the convex hull of the stage payoffs, each made from the one before. */
  polygons: readonly (readonly Point[])[];
  /** The set itself, when it is found and proved. */
  proved: ProvedPayoffSet | null;
}

/** Binary digits of the grid that polygons are rounded to, outwards: finer when the coarser one is not enough. */
const GRIDS = [60, 250, 900] as const;
/** Within so many binary digits points are taken for one, when polygons on a grid do not get closer. */
const CLOSENESS = { 60: [30n, 40n], 250: [30n, 60n, 120n, 200n], 900: [30n, 200n, 400n, 700n] } as const;
const MAXIMUM_ROUNDS = 3000;
/** So many polygons are kept when they do not lead to the set itself. */
const MOST_KEPT = 300;
/** What moves less, as a share of a unit, may be near enough to guess from: the exponent of a power of two. */
const NEARLY = 38;

/**
 * Looks for the payoff set from outside until it is proved, is empty, or the finest grid is not fine enough. What is found
 * stands in `search` even when the meter ends the work.
 */
export function outerSearch(
  moves: readonly StageMove[],
  discount: Rational,
  search: OuterSearch,
  meter: Meter,
): void {
  for (const bits of GRIDS) {
    const grid = gridOf(moves, discount, bits);
    const near = grid.size >> BigInt(NEARLY);
    let around: readonly GridPoint[] = feasibleOn(grid);
    const polygons = [onGrid(around, grid.scale)];
    let nearly = false;
    for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
      const next = outerStep(grid, around, meter);
      polygons.push(onGrid(next, grid.scale));
      // Without an exact set, the polygons of the first grid are enough to go by, and not too many of them.
      const short = bits === GRIDS[0] && round < MOST_KEPT;
      if (short || next.length === 0) search.polygons = short ? [...polygons] : polygons;
      if (next.length === 0) return;
      const still = settled(around, next, STILL);
      if (still || (!nearly && settled(around, next, near))) {
        nearly = true;
        const closeness = still ? CLOSENESS[bits] : CLOSENESS[60].slice(0, 1);
        search.proved = provedPayoffSet(moves, discount, polygons, closeness, meter);
        if (search.proved !== null) search.polygons = search.proved.chain ?? polygons;
        if (search.proved !== null) return;
        if (still) break;
      }
      around = next;
    }
  }
}

/** So many steps of the grid are no movement: the rounding may go to and fro. */
const STILL = 64n;

/** The convex hull of the stage payoffs. */
export function feasiblePolygon(moves: readonly StageMove[]): Point[] {
  return hull(moves.map(({ payoffs }) => payoffs));
}

function onGrid(points: readonly GridPoint[], scale: bigint): Point[] {
  return points.map(([x, y]): Point => [quotient(x, scale), quotient(y, scale)]);
}
