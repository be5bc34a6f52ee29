import type { Rational } from "../../../exact/rational.js";
import { bimatrix } from "../../../normal-form/bimatrix.js";
import { classify2x2 } from "../../../normal-form/classify-2x2.js";
import type { Model } from "../../model.js";
import type { GameClass } from "../../proposition.js";
import type { Quantity } from "../../quantity.js";
import { alwaysEqual } from "./always-equal.js";
import { type Bound, openBelow } from "./bound.js";
import type { ExactPoints } from "./exact-points.js";
import type { Execution } from "./execution.js";
import { order } from "./kernels.js";
import type { Program } from "./program.js";

/** The numbers of each player's R, S, T and P, row-major. */
const VIEWS = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
] as const;
const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const;
const KEYS = 4 ** PAIRS.length;
/** Stands for a class that depends on whether both players' payoffs are the same numbers. */
const BY_SYMMETRY = 254;
const UNKNOWN = 255;

/** The class of a 2x2 game at the points of a chunk, as a position in a list. */
export class ClassCodes {
  readonly codes: Uint8Array;
  readonly #classes: readonly GameClass[];
  readonly #payoffs: readonly (readonly Quantity[])[];
  readonly #steps: readonly (readonly number[])[];
  /** By player, two bits for each pair of payoffs: how they compare. */
  readonly #keys: readonly [Uint16Array, Uint16Array];
  /** A number for each order of four payoffs, ties included, that was met; there are 75. */
  readonly #orders = new Int16Array(KEYS).fill(-1);
  readonly #ranks: number[][] = [];
  readonly #known = new Uint8Array(128 * 128).fill(UNKNOWN);

  /** By player and pair of payoffs, whether they are the same at all points; and so for both players' R, S, T and P. */
  readonly #ties: readonly (readonly boolean[])[];
  readonly #sameForBoth: readonly boolean[];

  constructor(
    model: Model,
    program: Program,
    classes: readonly GameClass[],
    fixed: (name: string) => Rational | null,
    size: number,
  ) {
    this.#classes = classes;
    this.codes = new Uint8Array(size);
    this.#keys = [new Uint16Array(size), new Uint16Array(size)];
    this.#payoffs = VIEWS.map((view, player) =>
      view.map((profile) => model.payoffs[player]?.[profile] as Quantity),
    );
    this.#steps = this.#payoffs.map((row) => row.map((payoff) => program.quantity(payoff)));
    this.#ties = this.#payoffs.map((row) =>
      PAIRS.map(([i, j]) => alwaysEqual(row[i] as Quantity, row[j] as Quantity, fixed)),
    );
    const [row, column] = this.#payoffs as [Quantity[], Quantity[]];
    this.#sameForBoth = row.map((payoff, i) => alwaysEqual(payoff, column[i] as Quantity, fixed));
  }

  /** Classifies at the first points of the chunk. */
  run(execution: Execution, exact: ExactPoints, count: number): void {
    for (const player of [0, 1] as const) this.#order(player, execution, exact, count);
    const [row, column] = this.#keys;
    for (let point = 0; point < count; point++) {
      const [a, b] = [this.#orderOf(row[point] as number), this.#orderOf(column[point] as number)];
      let code = this.#known[a * 128 + b] as number;
      if (code === UNKNOWN) code = this.#known[a * 128 + b] = this.#learn(a, b);
      this.codes[point] = code === BY_SYMMETRY ? this.#bySymmetry(point, a, execution, exact) : code;
    }
  }

  #order(player: 0 | 1, execution: Execution, exact: ExactPoints, count: number): void {
    const key = this.#keys[player];
    const payoffs = this.#payoffs[player] as readonly Quantity[];
    const steps = this.#steps[player] as readonly number[];
    key.fill(0);
    PAIRS.forEach(([i, j], pair) => {
      const [a, b] = [steps[i], steps[j]] as [number, number];
      if (this.#ties[player]?.[pair]) {
        for (let point = 0; point < count; point++) key[point] = (key[point] as number) | (2 << (2 * pair));
        return;
      }
      const bound = openBelow(execution.bounds[a] as Bound, execution.bounds[b] as Bound);
      const [left, right] = [execution.values[a] as Float64Array, execution.values[b] as Float64Array];
      const open = order(left, right, bound, 2 * pair, key, execution.open, count);
      for (let k = 0; k < open; k++) {
        const point = execution.open[k] as number;
        if (execution.doubtful[point] === 1) continue;
        const sign = bound === 0 ? 0 : exact.compare(point, payoffs[i] as Quantity, payoffs[j] as Quantity);
        key[point] = (key[point] as number) | (bitsOf(sign) << (2 * pair));
      }
    });
    if (!execution.anyDoubtful) return;
    for (let point = 0; point < count; point++) {
      if (execution.doubtful[point] === 0) continue;
      key[point] = PAIRS.reduce((bits, [i, j], pair) => {
        const sign = exact.compare(point, payoffs[i] as Quantity, payoffs[j] as Quantity);
        return bits | (bitsOf(sign) << (2 * pair));
      }, 0);
    }
  }

  /** The number of an order of payoffs, given by its comparisons. */
  #orderOf(key: number): number {
    const before = this.#orders[key] as number;
    if (before >= 0) return before;
    const ranks = [0, 0, 0, 0];
    PAIRS.forEach(([i, j], pair) => {
      const bits = (key >> (2 * pair)) & 3;
      if (bits === 1) ranks[i] = (ranks[i] as number) + 1;
      if (bits === 0) ranks[j] = (ranks[j] as number) + 1;
    });
    this.#orders[key] = this.#ranks.push(ranks) - 1;
    return this.#ranks.length - 1;
  }

  #learn(a: number, b: number): number {
    const apart = this.#classOf(a, b, 10);
    return a === b && this.#classOf(a, b, 0) !== apart ? BY_SYMMETRY : apart;
  }

  /** The class of a game with these orders, in which the second player's payoffs are so much greater. */
  #classOf(a: number, b: number, shift: number): number {
    const [R, S, T, P] = this.#ranks[a] as [number, number, number, number];
    const [r, s, t, p] = (this.#ranks[b] as number[]).map((value) => value + shift) as [
      number,
      number,
      number,
      number,
    ];
    const game = bimatrix(
      [
        [R, S],
        [T, P],
      ],
      [
        [r, t],
        [s, p],
      ],
    );
    return this.#classes.indexOf(classify2x2(game).class);
  }

  #bySymmetry(point: number, a: number, execution: Execution, exact: ExactPoints): number {
    const [row, column] = this.#payoffs as [readonly Quantity[], readonly Quantity[]];
    const symmetric = row.every((payoff, i) => {
      if (this.#sameForBoth[i]) return true;
      if (execution.differ(point, this.#steps[0]?.[i] as number, this.#steps[1]?.[i] as number)) return false;
      return exact.compare(point, payoff, column[i] as Quantity) === 0;
    });
    return this.#classOf(a, a, symmetric ? 0 : 10);
  }
}

/** Two bits: 1 for more, 2 for equal, 0 for less. */
function bitsOf(sign: number): number {
  return sign > 0 ? 1 : sign === 0 ? 2 : 0;
}
