import { quotient, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { rounded } from "./internal/batch/rounded.js";
import { doubleRange } from "./internal/double-range.js";
import type { Parameter } from "./parameter.js";
import type { Parameters } from "./parameters.js";
import type { PointStream } from "./point-stream.js";

/**
 * Returns a grid over the ranges of parameters: so many values each, evenly spaced, both ends included. The values are
 * doubles, each the nearest one inside the range to the rational of the grid. The last parameter changes fastest.
 *
 * @param counts - how many values each parameter takes, 1 or more; one value is the middle of the range
 * @throws {@link ExclaveError} `bad-parameter` for an unknown parameter, `bad-argument` for a count that is no whole number
 * from 1 to 1,000,000, `too-large` beyond 2^53 points
 * @example
 * ```ts
 * import { kaliningradParameters } from "exclave/kaliningrad";
 * import { gridPoints } from "exclave/model";
 *
 * gridPoints(kaliningradParameters(), { phi: 97, tau: 11 }).count; // 1067
 * ```
 */
export function gridPoints(parameters: Parameters, counts: Readonly<Record<string, number>>): PointStream {
  const count = Object.values(counts).reduce((product, values) => product * values, 1);
  if (count > Number.MAX_SAFE_INTEGER) {
    throw new ExclaveError("too-large", "a grid may have 2^53 points, this one has more");
  }
  const axes = Object.entries(counts).map(([name, values]) => axisOf(parameters, name, values));
  return {
    parameters: Object.keys(counts),
    count,
    fill: (columns, first, size) => {
      let stride = count;
      axes.forEach((axis, j) => {
        stride /= axis.length;
        const column = columns[j] as Float64Array;
        for (let i = 0; i < size; i++) {
          column[i] = axis[Math.floor((first + i) / stride) % axis.length] as number;
        }
      });
    },
  };
}

function axisOf(parameters: Parameters, name: string, count: number): Float64Array {
  parameters.get(name);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole number of values from 1 to 1,000,000, found ${count}`,
      name,
    );
  }
  const { range } = parameters.declarations.find((declared) => declared.name === name) as Parameter;
  const [low, high] = [rational(range[0]), rational(range[1])];
  const [least, greatest] = doubleRange(name, [low, high]);
  const width = rational(high.sub(low));
  return Float64Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? quotient(1n, 2n) : quotient(BigInt(i), BigInt(count - 1));
    const { value } = rounded(rational(low.add(width.mul(share))));
    return Math.min(Math.max(value, least), greatest);
  });
}
