import type { NumberJson } from "../payoff-set-part.js";
import { shortNumber } from "../short-number.js";

/** A rational, or an algebraic number to six digits. */
export function numberText(value: NumberJson): string {
  return typeof value === "string" ? shortNumber(value) : `≈ ${Number(value.approx.toPrecision(6))}`;
}
