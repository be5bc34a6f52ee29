import type { Rational } from "../exact/rational.js";
import { ClassCodes } from "./internal/batch/class-codes.js";
import { ExactPoints } from "./internal/batch/exact-points.js";
import { Execution } from "./internal/batch/execution.js";
import { MOST_POINTS } from "./internal/batch/kernels.js";
import { PairRanks } from "./internal/batch/pair-ranks.js";
import { PointReader } from "./internal/batch/point-reader.js";
import { Program } from "./internal/batch/program.js";
import { SweepTally } from "./internal/batch/sweep-tally.js";
import { shapeOf } from "./internal/profiles.js";
import type { Model } from "./model.js";
import type { Parameters } from "./parameters.js";
import type { PointStream } from "./point-stream.js";
import type { GameClass } from "./proposition.js";
import type { SweepChunk } from "./sweep-chunk.js";

/** What a sweep may be told. */
export interface SweepOptions {
  /** The values of the parameters that are the same at all points. @defaultValue the model's defaults */
  readonly at?: Parameters;
  /** Is handed each chunk in turn; `false` ends the sweep. Its arrays are written over by the next chunk. */
  readonly onChunk?: (chunk: SweepChunk) => unknown;
}

/** Pure equilibria, dominance and classes over many parameter points. */
export interface ParameterSweep {
  /** How many points were analysed. */
  readonly points: number;
  /** Whether these are all. */
  readonly complete: boolean;
  /** By profile, row-major: at how many points it is a pure equilibrium. */
  readonly equilibria: readonly number[];
  /** At how many points there is no pure equilibrium. */
  readonly withoutPureEquilibrium: number;
  /** `dominated[player][strategy]`: at how many points another pure strategy dominates it strictly, and at least weakly. */
  readonly dominated: readonly (readonly { readonly strict: number; readonly weak: number }[])[];
  /** By class, at how many points the 2x2 game is of it; null for games of another size. */
  readonly classes: Readonly<Partial<Record<GameClass, number>>> | null;
  /** At how many points something was too close to call in doubles and was decided in rationals. */
  readonly decidedExactly: number;
}

/** All values of a chunk together take about so many bytes, to stay near the processor. */
const CHUNK_BYTES = 2 ** 21;

/**
 * Returns at how many points of a stream each profile is a pure equilibrium, each strategy is dominated by a pure one, and
 * a 2x2 game is of each class; `onChunk` is handed the answers at every point, as typed arrays. Memory does not grow with
 * the number of points.
 *
 * The payoffs become one straight program over arrays of doubles, with a bound on the rounding error of each step over a
 * chunk (J. H. Wilkinson 1963, Rounding Errors in Algebraic Processes, ch. 1). What a bound leaves open is decided again in
 * rationals, from the exact values of the doubles, as is everything at points where a divisor comes too close to zero: the
 * answers are those of exact evaluation at every point.
 *
 * @throws {@link ExclaveError} `bad-parameter` for an unknown parameter, a coordinate outside its domain or a division by
 * zero at a point, `bad-number` for a coordinate that is not finite, `bad-argument` for a parameter that comes twice
 * @example
 * ```ts
 * import { defineModel, gridPoints, parameterSweep } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"], B: ["stay", "go"] },
 *   parameters: { x: { default: 0, range: [-1, 1] } },
 *   payoffs: { A: "(A == go) * (x + (B == go))", B: "(B == go) * (x + (A == go))" },
 * });
 * const sweep = parameterSweep(model, gridPoints(model.parameters, { x: 5 }));
 * sweep.equilibria; // [3, 0, 0, 5]
 * sweep.dominated[0]; // [{ strict: 2, weak: 3 }, { strict: 0, weak: 1 }]
 * ```
 */
export function parameterSweep(
  model: Model,
  points: PointStream,
  options: SweepOptions = {},
): ParameterSweep {
  const { at = model.parameters, onChunk } = options;
  const columns = new Map(points.parameters.map((name, j) => [name, j]));
  const program = new Program(columns, (name) => at.get(name));
  for (const payoff of model.payoffs.flat()) program.quantity(payoff);
  const size = chunkSize(program.steps.length);
  const reader = new PointReader(points, at, size);
  const fixed = (name: string): Rational | null => (columns.has(name) ? null : at.get(name));
  const ranks = new PairRanks(model, program, fixed, size);
  const tally = new SweepTally(model, ranks, size);
  const twoByTwo = shapeOf(model).length === 2 && shapeOf(model).every((count) => count === 2);
  const classes = twoByTwo ? new ClassCodes(model, program, tally.classes, fixed, size) : null;
  const exact = new ExactPoints(columns, (name) => at.get(name));
  const execution = new Execution(program.steps, exact, size);
  let first = 0;
  let ended = false;
  while (first < points.count && !ended) {
    const count = Math.min(size, points.count - first);
    reader.read(first, count);
    exact.turnTo(reader.columns, first);
    execution.run(reader.columns, reader.bounds, count);
    ranks.run(execution, exact, count);
    classes?.run(execution, exact, count);
    const chunk = tally.add(first, count, reader.columns, classes?.codes ?? null);
    first += count;
    ended = onChunk?.(chunk) === false;
  }
  return { ...tally.result(), points: first, complete: first === points.count, decidedExactly: exact.count };
}

function chunkSize(steps: number): number {
  const fits = CHUNK_BYTES / 8 / Math.max(steps, 1);
  return Math.min(MOST_POINTS, Math.max(256, 2 ** Math.floor(Math.log2(fits))));
}
