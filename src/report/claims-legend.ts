import { ASSUMPTIONS } from "../kaliningrad/assumptions/assumptions.js";
import { POSTURE_NAMES } from "../kaliningrad/postures/postures.js";
import type { ClaimDocument } from "./claim-document.js";
import { textTable } from "./text-table.js";

/** What the symbols of the claims stand for. */
export const SYMBOLS: readonly (readonly [string, string])[] = [
  ...Object.entries(POSTURE_NAMES),
  ["H, G, I", "Russia holds, coerces in the grey zone, invades"],
  ["A, S", "NATO assists, stands aside"],
  ["R, S, T, P", "payoffs of restraint: mutual, alone, exploited by arming, mutual arming"],
  ["phi", "weight of fear; phi_R: Russia's fear of a Baltic offensive threat"],
  ["q", "probability of being overrun in a war"],
  ["alpha", "probability of NATO's help, where NATO is not a player"],
  ["–", "no such value at these parameters"],
];

/** Returns the lines that explain the assumptions that carry some claim, and the symbols. */
export function claimsLegend(claims: readonly ClaimDocument[]): string[] {
  const standing = claims.filter(({ atDefaults, status }) => atDefaults !== false && status === "formalised");
  const named = ASSUMPTIONS.filter(({ id }) => standing.some(({ carriers }) => carriers.includes(id)));
  return [
    ...(named.length === 0 ? [] : ["Assumptions named above"]),
    ...textTable(
      named.map(({ id, says }) => [id, says]),
      { indent: 2 },
    ),
    "Symbols",
    ...textTable(SYMBOLS, { indent: 2 }),
    "",
  ];
}
