import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";

/**
 * Reads a text such as `phi=4` or `q[PO, A] = 1/2`: the name of a parameter, with no spaces in its brackets, and an exact
 * value.
 *
 * @throws {@link ExclaveError} `bad-parameter` when there is no `=` or no name, `bad-number` when the value is no rational
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { parseAssignment } from "exclave/model";
 *
 * const { name, value } = parseAssignment("q[PO, A] = 0.5");
 * [name, rationalText(value)]; // ["q[PO,A]", "1/2"]
 * ```
 */
export function parseAssignment(text: string): { name: string; value: Rational } {
  const at = text.indexOf("=");
  const name = text.slice(0, at).replace(/\s+/g, "");
  if (at < 0 || name === "") {
    throw new ExclaveError(
      "bad-parameter",
      `expected NAME=VALUE, such as phi=4 or q[PO,A]=1/2, found ${JSON.stringify(text.slice(0, 60))}`,
    );
  }
  return { name, value: rational(text.slice(at + 1), name) };
}
