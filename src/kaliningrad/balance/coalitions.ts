import { compare } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { Parameters } from "../../model/parameters.js";
import { denialNeed } from "../build-up/build-up-game.js";

/** A coalition of Baltic states, with or without the forward allied battalions, and what it can put up. */
export interface CoalitionStrength {
  /** `E`, `L`, `T` for the states and `F` for the forward battalions. */
  readonly members: readonly string[];
  /** Effective battalions. */
  readonly strength: Rational;
  /** Whether that is enough for denial. */
  readonly denies: boolean;
  /** Whether that is enough for parity. */
  readonly balances: boolean;
}

const STATES = ["E", "L", "T"];

/**
 * Returns the strength of every coalition of the three states, first without and then with the forward battalions.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { coalitionStrengths, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const all = coalitionStrengths(kaliningradParameters());
 * [all.length, rationalText(all[13].strength)]; // [14, "6"]
 * ```
 */
export function coalitionStrengths(parameters: Parameters): CoalitionStrength[] {
  const forward = parameters.get("n_F").mul(parameters.get("w_F"));
  const need = denialNeed(parameters);
  const parity = parameters.get("battalions_R");
  return [false, true].flatMap((withForward) =>
    coalitions(STATES).map((states) => {
      const own = states.map((state) => parameters.get(`battalions[${state}]`).mul(parameters.get("w")));
      const strength = sum(withForward ? [...own, forward] : own);
      return {
        members: withForward ? [...states, "F"] : states,
        strength,
        denies: compare(strength, need) >= 0,
        balances: compare(strength, parity) >= 0,
      };
    }),
  );
}

/** Returns the effective battalions of the wider count, forward battalions included. */
export function widerStrength(parameters: Parameters): Rational {
  const own = parameters.get("battalions_B").mul(parameters.get("w"));
  return rational(own.add(parameters.get("n_F").mul(parameters.get("w_F"))));
}

/** All non-empty coalitions, by size. */
function coalitions(states: readonly string[]): string[][] {
  const masks = Array.from({ length: 2 ** states.length - 1 }, (_, i) => i + 1);
  const sets = masks.map((mask) => states.filter((_, i) => (mask & (1 << i)) !== 0));
  return sets.sort((a, b) => a.length - b.length);
}
