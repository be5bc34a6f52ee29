import { rational } from "../../exact/rational.js";

/** A share as a percentage with one digit, or as it is where that is short: `1/4`, `about 37.5 %`. */
export function percentText(share: string): string {
  if (share.length <= 5) return share;
  return `about ${(Number(rational(share).valueOf()) * 100).toFixed(1)} %`;
}
