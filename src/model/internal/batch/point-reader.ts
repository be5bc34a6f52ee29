import { rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { Parameter } from "../../parameter.js";
import type { Parameters } from "../../parameters.js";
import type { PointStream } from "../../point-stream.js";
import { type Bound, boundOfNumbers } from "./bound.js";
import { roundedTo } from "./rounded.js";

/** Reads a stream of points chunk by chunk into the same columns, and checks them. */
export class PointReader {
  readonly columns: readonly Float64Array[];
  /** The bounds of the columns that were read last. */
  bounds: readonly Bound[] = [];
  readonly #stream: PointStream;
  readonly #domains: readonly (readonly [number, number])[];

  /** @throws {@link ExclaveError} `bad-parameter` for an unknown parameter, `bad-argument` for one that comes twice */
  constructor(stream: PointStream, parameters: Parameters, size: number) {
    this.#stream = stream;
    checkStream(stream);
    this.#domains = stream.parameters.map((name) => {
      parameters.get(name);
      const { domain } = parameters.declarations.find((declared) => declared.name === name) as Parameter;
      return [
        domain[0] === null ? Number.NEGATIVE_INFINITY : roundedTo(rational(domain[0]), "up"),
        domain[1] === null ? Number.POSITIVE_INFINITY : roundedTo(rational(domain[1]), "down"),
      ] as const;
    });
    this.columns = stream.parameters.map(() => new Float64Array(size));
  }

  /** @throws {@link ExclaveError} `bad-number` for a coordinate that is not finite, `bad-parameter` for one outside its domain */
  read(first: number, count: number): void {
    this.#stream.fill(this.columns, first, count);
    this.bounds = this.columns.map((column, j) => {
      const bound = boundOfNumbers(column, count);
      const [low, high] = this.#domains[j] as readonly [number, number];
      if (bound === null || !within(column, count, low, high)) throw this.#wrong(j, first, count);
      return bound;
    });
  }

  #wrong(j: number, first: number, count: number): ExclaveError {
    const [low, high] = this.#domains[j] as readonly [number, number];
    const values = (this.columns[j] as Float64Array).subarray(0, count);
    const at = values.findIndex((value) => !Number.isFinite(value) || value < low || value > high);
    const found = values[at] as number;
    const where = `${this.#stream.parameters[j]} at point ${(first + at).toLocaleString("en")}`;
    if (!Number.isFinite(found))
      return new ExclaveError("bad-number", `expected a finite number, found ${found}`, where);
    return new ExclaveError(
      "bad-parameter",
      `expected a value inside the parameter's domain, found ${found}`,
      where,
    );
  }
}

function within(column: Float64Array, count: number, low: number, high: number): boolean {
  for (let i = 0; i < count; i++) {
    if ((column[i] as number) < low || (column[i] as number) > high) return false;
  }
  return true;
}

function checkStream({ parameters, count }: PointStream): void {
  const twice = parameters.find((name, j) => parameters.indexOf(name) !== j);
  if (twice !== undefined)
    throw new ExclaveError("bad-argument", "expected each parameter once, found this one twice", twice);
  if (Number.isSafeInteger(count) && count >= 0) return;
  throw new ExclaveError(
    "bad-argument",
    `expected a whole number of points, 0 or more, found ${count}`,
    "count",
  );
}
