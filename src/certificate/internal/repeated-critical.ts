import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { flag, list, number, record, refuse } from "./document-fields.js";

/**
 * Refuses sets of discount factors in which the one of the result is not just when the profile has been found to be an
 * equilibrium at it. The rest of them is not checked.
 */
export function checkCritical(value: unknown, profile: unknown, discount: Rational): void {
  const stated = record(value, "critical");
  const verdicts = record(profile, "profile");
  for (const field of ["subgamePerfect", "nash"]) {
    const path = `critical.${field}`;
    const holds = list(stated[field], path).map((interval, k) => isIn(interval, discount, `${path}[${k}]`));
    if (!holds.includes(null) && holds.includes(true) !== verdicts[field]) {
      refuse("it contradicts what is said of the profile", path);
    }
  }
}

/** Whether a discount factor is in an interval; null when it is too near to an irrational end to tell. */
function isIn(value: unknown, discount: Rational, path: string): boolean | null {
  const one = record(value, path);
  const [lowerClosed, upperClosed] = [
    flag(one["lowerClosed"], `${path}.lowerClosed`),
    flag(one["upperClosed"], `${path}.upperClosed`),
  ];
  const below = side(one["lower"], discount, `${path}.lower`);
  const above = side(one["upper"], discount, `${path}.upper`);
  if (below === null || above === null) return null;
  return (below > 0 || (below === 0 && lowerClosed)) && (above < 0 || (above === 0 && upperClosed));
}

/** How a discount factor compares with an end. */
function side(end: unknown, discount: Rational, path: string): -1 | 0 | 1 | null {
  if (typeof end === "string") return compare(discount, number(end, path));
  const { lower, upper } = record(end, path) as Record<string, unknown>;
  if (compare(discount, number(lower, `${path}.lower`)) <= 0) return -1;
  return compare(discount, number(upper, `${path}.upper`)) >= 0 ? 1 : null;
}
