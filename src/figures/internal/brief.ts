import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { coordinate } from "./coordinate.js";

const LONGEST = 13;

/** Returns a number as a label: a short rational as it stands, a long one as `≈` and four significant digits. */
export function brief(value: Rational): string {
  const text = rationalText(value);
  return text.length <= LONGEST ? text : `≈ ${Number(coordinate(value).toPrecision(4))}`;
}
