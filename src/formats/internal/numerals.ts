import { type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { failure, type Source } from "./source.js";

const REMEMBERED = 50_000;
const REMEMBERED_LENGTH = 32;

/**
 * Returns a reader of numerals: the exact rational that the numeral at that offset stands for. Game files repeat few
 * numbers many times, so short ones are remembered and shared.
 *
 * @throws {@link ExclaveError} `bad-number` with the place, from the reader returned
 */
export function numeralReader(source: Source): (numeral: string, offset: number) => Rational {
  const known = new Map<string, Rational>();
  return (numeral, offset) => {
    const before = known.get(numeral);
    if (before !== undefined) return before;
    const value = exact(source, numeral, offset);
    if (numeral.length <= REMEMBERED_LENGTH && known.size < REMEMBERED) known.set(numeral, value);
    return value;
  };
}

function exact(source: Source, numeral: string, offset: number): Rational {
  try {
    return rational(numeral);
  } catch (error) {
    if (error instanceof ExclaveError) throw failure(source, offset, error.code, error.message);
    throw error;
  }
}
