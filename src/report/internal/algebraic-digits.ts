import type { AlgebraicJson } from "../../exact/algebraic-json.js";

/** Returns a rational as it is, or an irrational number to six digits. */
export function algebraicDigits(value: string | AlgebraicJson): string {
  return typeof value === "string" ? value : `~${value.approx.toPrecision(6)}`;
}
