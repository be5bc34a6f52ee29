import type { Rational } from "../../exact/rational.js";

/** Beyond that, a picture shows the edge. */
const FARTHEST = 1e12;

/** Where a rational lies in a picture: the nearest double but for a last place, kept within what can be drawn. */
export function coordinate({ s, n, d }: Rational): number {
  const digits = Math.max(0, Math.max(`${n}`.length, `${d}`.length) - 300);
  const shift = 10n ** BigInt(digits);
  const below = Number(d / shift);
  const size = below === 0 ? FARTHEST : Number(n / shift) / below;
  return Number(s) * Math.min(size, FARTHEST);
}
