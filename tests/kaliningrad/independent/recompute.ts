import { c2, c3, c6, c7, c9, c10 } from "./arms-claims.js";
import { c17, c18 } from "./balance-claims.js";
import { c25 } from "./consistency-claim.js";
import type { Found } from "./found.js";
import type { Fraction } from "./fraction.js";
import { ARMED } from "./games.js";
import { c19, noRoom } from "./posture-claims.js";
import { c1, c24 } from "./regime-claims.js";
import type { Values } from "./values.js";

/** Everything that is found of each claim, recomputed. */
export function recompute(values: Values, russianFear: readonly [Fraction, Fraction]): Record<string, Found> {
  return {
    C1: c1(values),
    C2: c2(values),
    C3: c3(values),
    C6: c6(values),
    C7: c7(values),
    C9: c9(values, russianFear),
    C10: c10(values),
    C17: c17(values),
    C18: c18(values),
    C19: c19(values),
    C20: noRoom(values, ARMED),
    C21: noRoom(values, ["PE"]),
    C22: noRoom(values, ["EX"]),
    C23: noRoom(values, ["HY"]),
    C24: c24(values),
    C25: c25(values),
  };
}
