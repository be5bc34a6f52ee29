import { sign } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { switchOff } from "../../model/assumption.js";
import { minimalSufficientSets, type SufficientSets } from "../../model/minimal-sufficient-sets.js";
import type { Parameters } from "../../model/parameters.js";
import { ASSUMPTIONS } from "../assumptions/assumptions.js";
import { POSTURE_ASSUMPTIONS } from "../assumptions/posture-premises.js";
import { type PostureDominance, postureDominance } from "./posture-dominance.js";
import { AGGRESSIVE, type Posture } from "./postures.js";

/** The assumptions whose opposites change the posture game. */
export const TOGGLED: readonly string[] = POSTURE_ASSUMPTIONS.map(({ id }) => id);

/** One row of the toggle table: what becomes of the dominance when one assumption is replaced by its opposite. */
export interface ToggleRow {
  /** The assumption that is off; null in the row in which all hold. */
  readonly off: string | null;
  readonly postures: readonly PostureDominance[];
}

/**
 * Returns, for no assumption and for each assumption switched off in turn, the dominance of every aggressive posture by
 * mixtures of the non-aggressive ones.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters, toggleTable } from "exclave/kaliningrad";
 *
 * const [all, withoutA1] = toggleTable(kaliningradParameters());
 * all.postures.map(({ margin }) => rationalText(margin)); // ["16", "16", "37/5", "10"]
 * withoutA1.postures.map(({ margin }) => rationalText(margin)); // ["-9", "-9", "37/5", "10"]
 * ```
 */
export function toggleTable(parameters: Parameters): ToggleRow[] {
  return [null, ...TOGGLED].map((off) => {
    const toggled = off === null ? parameters : switchOff(parameters, ASSUMPTIONS, [off]);
    return { off, postures: AGGRESSIVE.map((posture) => postureDominance(toggled, posture)) };
  });
}

/**
 * Returns which sets of the toggled assumptions suffice for all of the given postures to be strictly dominated by mixtures
 * of the non-aggressive ones, the other assumptions being replaced by their opposites.
 */
export function dominanceCarriers(parameters: Parameters, postures: readonly Posture[]): SufficientSets {
  const margins = new Map<string, Rational>();
  const margin = (off: readonly string[], posture: Posture): Rational => {
    const key = `${off.join()}:${posture}`;
    const known =
      margins.get(key) ?? postureDominance(switchOff(parameters, ASSUMPTIONS, off), posture).margin;
    margins.set(key, known);
    return known;
  };
  return minimalSufficientSets(TOGGLED, (off) => postures.every((posture) => sign(margin(off, posture)) > 0));
}
