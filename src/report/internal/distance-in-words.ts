import type { AlgebraicJson } from "../../exact/algebraic-json.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { ClaimDistanceDocument } from "../distance-document.js";
import { shortNumber } from "../short-number.js";
import { algebraicDigits } from "./algebraic-digits.js";

/** More parameters are not listed but counted. */
const MOST_NAMES = 12;

/** Returns how far the parameters are from where the truth of a claim changes, without a full stop. */
export function distanceInWords({ alone, unknown, together }: ClaimDistanceDocument): string {
  const [nearest] = alone;
  const others = nearest === undefined ? "" : "others: ";
  const listed =
    unknown.length > MOST_NAMES
      ? `${unknown.length} ${nearest === undefined ? "" : "other "}parameters`
      : `${others}${unknown.join(", ")}`;
  const open = unknown.length === 0 ? "" : ` (not known of ${listed})`;
  const single =
    nearest === undefined
      ? `no parameter alone changes it within its range${open}`
      : `${nearest.parameter} alone changes it ${nearest.attained ? "at" : "beyond"} ${number(nearest.at)}, from ${shortNumber(nearest.from)} (${share(nearest.distance, "up")} of its range)${open}`;
  const { proved, found } = together;
  const safe =
    proved === "0"
      ? "moved all together, no distance is proved safe"
      : `moved all together, they are safe up to ${share(proved, "down")} of their ranges`;
  return `${single}; ${safe}${found === null ? "" : `, and it has changed at ${share(found.distance, "up")}`}`;
}

function number(value: string | AlgebraicJson): string {
  return typeof value === "string" ? shortNumber(value) : algebraicDigits(value);
}

function share(value: string | AlgebraicJson, rounding: "up" | "down"): string {
  if (typeof value === "string") return percentage(rational(value), rounding);
  return `about ${(value.approx * 100).toPrecision(2)} %`;
}

/** A share as a percentage of two digits or more, rounded away from what is not proved. */
function percentage({ n, d }: Rational, rounding: "up" | "down"): string {
  for (let digits = 0; digits <= 6; digits++) {
    const scale = 10n ** BigInt(digits);
    const [whole, rest] = [(n * 100n * scale) / d, (n * 100n * scale) % d];
    if (rest !== 0n && whole < 10n && digits < 6) continue;
    const units = rounding === "up" && rest !== 0n ? whole + 1n : whole;
    const text = `${units}`.padStart(digits + 1, "0");
    const decimals = digits === 0 ? "" : `.${text.slice(text.length - digits)}`;
    return `${text.slice(0, text.length - digits)}${decimals} %`;
  }
  return "";
}
