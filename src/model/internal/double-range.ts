import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { ExclaveError } from "../../exclave-error.js";
import { roundedTo } from "./batch/rounded.js";

/**
 * Returns the least and the greatest double between two rationals.
 *
 * @throws {@link ExclaveError} `unsupported` when there is none
 */
export function doubleRange(
  name: string,
  [low, high]: readonly [Rational, Rational],
): readonly [number, number] {
  const ends = [roundedTo(low, "up"), roundedTo(high, "down")] as const;
  if (compare(low, high) <= 0 && ends[0] <= ends[1]) return ends;
  throw new ExclaveError(
    "unsupported",
    `expected a range with a number of 53 bits in it, found ${rationalText(low)} to ${rationalText(high)}; fix this parameter instead`,
    name,
  );
}
