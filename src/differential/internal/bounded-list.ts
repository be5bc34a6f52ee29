import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** A list of a given length as rationals. */
export function boundedList(list: readonly RationalInput[], length: number, path: string): Rational[] {
  if (!Array.isArray(list) || list.length !== length) {
    throw new ExclaveError(
      "bad-game",
      `expected ${length} numbers, found ${Array.isArray(list) ? list.length : typeof list}`,
      path,
    );
  }
  return list.map((entry: RationalInput, i) => rational(entry, `${path}[${i}]`));
}
