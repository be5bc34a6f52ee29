import type { JsonValue } from "../model/json-value.js";

/** The longest rational text that is shown as it is. */
const LONGEST_EXACT = 13;
const SIGNIFICANT_DIGITS = 4;

/**
 * Returns a figure for a reader's eye: a short rational as it stands, a long one as `≈` and a decimal of four significant
 * digits (cut off, not rounded), null as a dash.
 *
 * @example
 * ```ts
 * import { shortNumber } from "exclave/report";
 *
 * shortNumber("37/5"); // "37/5"
 * shortNumber("30024751/312500000"); // "≈ 0.09607"
 * ```
 */
export function shortNumber(value: JsonValue): string {
  if (value === null) return "–";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const match = /^(-?)(\d+)(?:\/(\d+))?$/.exec(text);
  if (match === null || text.length <= LONGEST_EXACT) return text;
  return `≈ ${match[1]}${decimal(BigInt(match[2] as string), BigInt(match[3] ?? "1"))}`;
}

function decimal(numerator: bigint, denominator: bigint): string {
  const whole = numerator / denominator;
  let rest = numerator % denominator;
  let decimals = "";
  let significant = whole === 0n ? 0 : `${whole}`.length;
  while (significant < SIGNIFICANT_DIGITS && rest !== 0n) {
    rest *= 10n;
    const digit = rest / denominator;
    rest %= denominator;
    decimals += digit;
    if (significant > 0 || digit !== 0n) significant++;
  }
  return decimals === "" ? `${whole}` : `${whole}.${decimals}`;
}
