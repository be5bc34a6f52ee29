import { dyadic } from "../../../exact/dyadic.js";
import { related } from "../../quantity.js";
import { type Bound, boundOf, openBelow, quotientBound } from "./bound.js";
import type { ExactPoints } from "./exact-points.js";
import { ACCEPTS, operate, relate } from "./kernels.js";
import type { Step } from "./program.js";
import { rounded } from "./rounded.js";

const NOTHING: Bound = { size: 0, error: 0, unit: Infinity };

/**
 * Runs a straight program at the points of a chunk, one step at all points after another, in doubles. A bound a step, valid
 * at all points of the chunk, says how far they can be off.
 */
export class Execution {
  readonly values: Float64Array[] = [];
  /** 1 where a condition holds. */
  readonly truths: Uint8Array[] = [];
  readonly bounds: Bound[];
  /** 1 at the points whose numbers and truths mean nothing, since a divisor came too close to zero. */
  readonly doubtful: Uint8Array;
  anyDoubtful = false;
  readonly open: Int32Array;
  readonly #steps: readonly Step[];
  readonly #exact: ExactPoints;

  constructor(steps: readonly Step[], exact: ExactPoints, size: number) {
    this.#steps = steps;
    this.#exact = exact;
    this.open = new Int32Array(size);
    this.doubtful = new Uint8Array(size);
    this.bounds = steps.map((step) => (step.kind === "constant" ? constantBound(step) : NOTHING));
    steps.forEach((step, i) => {
      if (step.kind === "constant") this.values[i] = new Float64Array(size).fill(rounded(step.value).value);
      else if (step.kind === "operation" || step.kind === "indicator")
        this.values[i] = new Float64Array(size);
      else if (step.kind === "truth") this.truths[i] = new Uint8Array(size).fill(step.value ? 1 : 0);
      else if (step.kind !== "column") this.truths[i] = new Uint8Array(size);
    });
  }

  /**
   * Computes all steps.
   *
   * @param columnBounds - the bound of each column; see `boundOfNumbers`
   */
  run(columns: readonly Float64Array[], columnBounds: readonly Bound[], count: number): void {
    if (this.anyDoubtful) this.doubtful.fill(0);
    this.anyDoubtful = false;
    this.#steps.forEach((step, i) => {
      switch (step.kind) {
        case "column":
          this.values[i] = columns[step.column] as Float64Array;
          this.bounds[i] = columnBounds[step.column] as Bound;
          break;
        case "operation":
          this.#operate(i, step, count);
          break;
        case "indicator": {
          const [out, truth] = [this.values[i] as Float64Array, this.truths[step.of] as Uint8Array];
          for (let point = 0; point < count; point++) out[point] = truth[point] as number;
          this.bounds[i] = { size: 1, error: 0, unit: 0 };
          break;
        }
        case "comparison":
          this.#compare(i, step, count);
          break;
        case "and":
        case "or":
        case "not":
          this.#combine(i, step, count);
      }
    });
  }

  /** Whether two numbers differ at a point for sure. */
  differ(point: number, a: number, b: number): boolean {
    if (this.doubtful[point] === 1) return false;
    const [left, right] = [this.values[a]?.[point] as number, this.values[b]?.[point] as number];
    return Math.abs(left - right) > openBelow(this.bounds[a] as Bound, this.bounds[b] as Bound);
  }

  #operate(i: number, { operation, a, b }: Extract<Step, { kind: "operation" }>, count: number): void {
    const x = this.bounds[a] as Bound;
    const y = this.bounds[b] as Bound;
    const right = this.values[b] as Float64Array;
    const out = this.values[i] as Float64Array;
    operate(operation, this.values[a] as Float64Array, right, out, count);
    if (operation !== "divide") {
      this.bounds[i] = boundOf(operation, x, y);
      return;
    }
    let least = Infinity;
    for (let point = 0; point < count; point++) {
      const size = Math.abs(right[point] as number);
      if (size > 0 && size >= 4 * y.error) {
        if (size < least) least = size;
        continue;
      }
      out[point] = 0;
      this.doubtful[point] = 1;
      this.anyDoubtful = true;
    }
    this.bounds[i] = quotientBound(x, y, least);
  }

  #compare(i: number, step: Extract<Step, { kind: "comparison" }>, count: number): void {
    const { a, b, relation, exactly } = step;
    const bound = openBelow(this.bounds[a] as Bound, this.bounds[b] as Bound);
    const [left, right] = [this.values[a] as Float64Array, this.values[b] as Float64Array];
    const out = this.truths[i] as Uint8Array;
    const open = relate(left, right, bound, ACCEPTS[relation], out, this.open, count);
    for (let k = 0; k < open; k++) {
      const point = this.open[k] as number;
      if (this.doubtful[point] === 1) continue;
      out[point] = related(relation, bound === 0 ? 0 : this.#exact.compare(point, ...exactly)) ? 1 : 0;
    }
  }

  #combine(i: number, step: Extract<Step, { kind: "and" | "or" | "not" }>, count: number): void {
    const out = this.truths[i] as Uint8Array;
    if (step.kind === "not") {
      const of = this.truths[step.of] as Uint8Array;
      for (let point = 0; point < count; point++) out[point] = 1 - (of[point] as number);
      return;
    }
    out.fill(step.kind === "and" ? 1 : 0);
    for (const one of step.of) {
      const truth = this.truths[one] as Uint8Array;
      if (step.kind === "and")
        for (let p = 0; p < count; p++) out[p] = (out[p] as number) & (truth[p] as number);
      else for (let p = 0; p < count; p++) out[p] = (out[p] as number) | (truth[p] as number);
    }
  }
}

function constantBound({ value }: Extract<Step, { kind: "constant" }>): Bound {
  const { value: near, error } = rounded(value);
  if (!Number.isFinite(near)) return { size: near, error, unit: Number.NEGATIVE_INFINITY };
  if (near === 0) return { size: 0, error, unit: Infinity };
  const { n, d } = dyadic(near);
  const unit = d === 1n ? trailingZeros(n) : -trailingZeros(d);
  return { size: Math.abs(near), error, unit };
}

function trailingZeros(value: bigint): number {
  const text = value.toString(2);
  return text.length - 1 - text.lastIndexOf("1");
}
