import type { AlgebraicJson } from "../../exact/algebraic-json.js";
import { algebraicDigits } from "./algebraic-digits.js";

/** An interval or a point: `[4/3, 20)`. */
export function stretchText({
  from,
  fromIncluded,
  to,
  toIncluded,
}: {
  readonly from: string | AlgebraicJson;
  readonly fromIncluded: boolean;
  readonly to: string | AlgebraicJson;
  readonly toIncluded: boolean;
}): string {
  const [low, high] = [algebraicDigits(from), algebraicDigits(to)];
  if (fromIncluded && toIncluded && low === high) return low;
  return `${fromIncluded ? "[" : "("}${low}, ${high}${toIncluded ? "]" : ")"}`;
}
