import { compare } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import type { Model } from "../../model.js";
import type { Quantity } from "../../quantity.js";
import { shapeOf, stridesOf } from "../profiles.js";
import { alwaysEqual } from "./always-equal.js";
import { type Bound, openBelow } from "./bound.js";
import type { ExactPoints } from "./exact-points.js";
import type { Execution } from "./execution.js";
import { EQUAL, LESS, MORE, rank } from "./kernels.js";
import type { Program } from "./program.js";

/** The payoffs of two strategies of a player against one profile of the others. */
interface Cell {
  /** The numbers of the two profiles. */
  readonly profiles: readonly [number, number];
  readonly payoffs: readonly [Quantity, Quantity];
  readonly steps: readonly [number, number];
  /** How they compare at all points, where the fixed parameters alone decide that. */
  readonly known: number | null;
}

/** Two strategies of a player, and how their payoffs compare at the points of a chunk. */
interface RankedPair {
  readonly player: number;
  readonly strategy: number;
  readonly other: number;
  readonly cells: readonly Cell[];
  /** The bits of all comparisons that were found, one a cell. */
  readonly found: Uint8Array;
}

/** Compares the payoffs of any two strategies of a player in all cells, at the points of a chunk. */
export class PairRanks {
  readonly pairs: readonly RankedPair[];
  /** By profile, 1 at the points where a player gains by leaving it. */
  readonly beaten: readonly Uint8Array[];
  readonly #payoffs: readonly Quantity[];

  constructor(model: Model, program: Program, fixed: (name: string) => Rational | null, size: number) {
    const shape = shapeOf(model);
    const strides = stridesOf(shape);
    const count = shape.reduce((product, strategies) => product * strategies, 1);
    this.#payoffs = model.payoffs.flat();
    this.beaten = Array.from({ length: count }, () => new Uint8Array(size));
    const cellAt = (player: number, profiles: readonly [number, number]): Cell => {
      const payoffs = profiles.map((profile) => model.payoffs[player]?.[profile]) as [Quantity, Quantity];
      const steps = payoffs.map((payoff) => program.quantity(payoff)) as [number, number];
      return { profiles, payoffs, steps, known: knownRank(program, steps, payoffs, fixed) };
    };
    this.pairs = shape.flatMap((strategies, player) => {
      const stride = strides[player] as number;
      const first = Array.from({ length: count }, (_, i) => i).filter(
        (i) => Math.floor(i / stride) % strategies === 0,
      );
      return pairsBelow(strategies).map(([strategy, other]) => ({
        player,
        strategy,
        other,
        cells: first.map((profile) =>
          cellAt(player, [profile + strategy * stride, profile + other * stride]),
        ),
        found: new Uint8Array(size),
      }));
    });
  }

  /** Compares at the first points of the chunk. */
  run(execution: Execution, exact: ExactPoints, count: number): void {
    for (const column of this.beaten) column.fill(0);
    for (const { cells, found } of this.pairs) {
      found.fill(0);
      for (const cell of cells) this.#compare(cell, found, execution, exact, count);
    }
    if (!execution.anyDoubtful) return;
    for (let point = 0; point < count; point++) {
      if (execution.doubtful[point] === 1) this.#again(point, exact);
    }
  }

  #compare(
    { profiles, payoffs, steps, known }: Cell,
    found: Uint8Array,
    execution: Execution,
    exact: ExactPoints,
    count: number,
  ): void {
    const lessA = this.beaten[profiles[0]] as Uint8Array;
    const lessB = this.beaten[profiles[1]] as Uint8Array;
    if (known !== null) {
      for (let i = 0; i < count; i++) found[i] = (found[i] as number) | known;
      if (known === LESS) lessA.fill(1);
      if (known === MORE) lessB.fill(1);
      return;
    }
    const [a, b] = steps;
    const bound = openBelow(execution.bounds[a] as Bound, execution.bounds[b] as Bound);
    const left = execution.values[a] as Float64Array;
    const right = execution.values[b] as Float64Array;
    const open = rank(left, right, bound, found, lessA, lessB, execution.open, count);
    for (let k = 0; k < open; k++) {
      const point = execution.open[k] as number;
      if (execution.doubtful[point] === 1) continue;
      const order = bound === 0 ? 0 : exact.compare(point, ...payoffs);
      mark(point, order, found, lessA, lessB);
    }
  }

  /** Compares everything at a point in rationals. */
  #again(point: number, exact: ExactPoints): void {
    exact.evaluate(point, (here) => {
      for (const payoff of this.#payoffs) here.value(payoff);
    });
    for (const column of this.beaten) column[point] = 0;
    for (const { cells, found } of this.pairs) {
      found[point] = 0;
      for (const { profiles, payoffs } of cells) {
        const [lessA, lessB] = [this.beaten[profiles[0]], this.beaten[profiles[1]]];
        mark(point, exact.compare(point, ...payoffs), found, lessA as Uint8Array, lessB as Uint8Array);
      }
    }
  }
}

function mark(point: number, order: number, found: Uint8Array, lessA: Uint8Array, lessB: Uint8Array): void {
  found[point] = (found[point] as number) | (order < 0 ? LESS : order > 0 ? MORE : EQUAL);
  if (order < 0) lessA[point] = 1;
  if (order > 0) lessB[point] = 1;
}

/** How two payoffs compare at all points, or null where that differs. */
function knownRank(
  program: Program,
  [a, b]: readonly [number, number],
  payoffs: readonly [Quantity, Quantity],
  fixed: (name: string) => Rational | null,
): number | null {
  const [x, y] = [program.constantAt(a), program.constantAt(b)];
  if (x !== null && y !== null) {
    const order = compare(x, y);
    return order < 0 ? LESS : order > 0 ? MORE : EQUAL;
  }
  return a === b || alwaysEqual(...payoffs, fixed) ? EQUAL : null;
}

function pairsBelow(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, i): [number, number] => [a, a + 1 + i]),
  );
}
