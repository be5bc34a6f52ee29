import { rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { doubleRange } from "./internal/double-range.js";
import { SobolSequence } from "./internal/sampling/sobol-sequence.js";
import { stretch } from "./internal/sampling/stretch.js";
import type { Parameter } from "./parameter.js";
import type { Parameters } from "./parameters.js";
import type { PointStream } from "./point-stream.js";

/** Which points of a sequence to take. */
export interface SobolPointsOptions {
  /** How many points; powers of 2 are spread most evenly. At most 2^32. */
  readonly count: number;
  /** The same seed gives the same points. @defaultValue 1 */
  readonly seed?: number;
  /** Sequences of one seed and different streams are randomized independently. @defaultValue 0 */
  readonly stream?: number;
}

/**
 * Returns quasi-random points over the ranges of parameters: a Sobol sequence (I. M. Sobol' 1967,
 * doi:10.1016/0041-5553(67)90144-9) with the direction numbers of S. Joe and F. Y. Kuo (2008, doi:10.1137/070709359),
 * randomized by a linear matrix scramble and a digital shift (J. Matousek 1998, doi:10.1006/jcom.1998.0489).
 *
 * @throws {@link ExclaveError} `bad-parameter` for an unknown parameter, `bad-argument` for a count beyond 2^32,
 * `too-large` beyond 256 parameters, `unsupported` for a range without a double in it
 * @example
 * ```ts
 * import { kaliningradParameters } from "exclave/kaliningrad";
 * import { sobolPoints } from "exclave/model";
 *
 * const points = sobolPoints(kaliningradParameters(), ["phi"], { count: 4 });
 * const column = new Float64Array(4);
 * points.fill([column], 0, 4);
 * // One in each quarter of the range from 0 to 24.
 * [...column].map((phi) => Math.floor(phi / 6)).sort(); // [0, 1, 2, 3]
 * ```
 */
export function sobolPoints(
  parameters: Parameters,
  names: readonly string[],
  { count, seed = 1, stream = 0 }: SobolPointsOptions,
): PointStream {
  if (!Number.isInteger(count) || count < 0 || count > 2 ** 32) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole number of points up to 2^32, found ${count}`,
      "count",
    );
  }
  const sequence = new SobolSequence(names.length, seed, stream);
  const ranges = names.map((name) => {
    parameters.get(name);
    const { range } = parameters.declarations.find((declared) => declared.name === name) as Parameter;
    return doubleRange(name, [rational(range[0]), rational(range[1])]);
  });
  return {
    parameters: names,
    count,
    fill: (columns, first, size) => {
      sequence.fill(columns, first, size);
      ranges.forEach((range, j) => {
        stretch(columns[j] as Float64Array, range, size);
      });
    },
  };
}
