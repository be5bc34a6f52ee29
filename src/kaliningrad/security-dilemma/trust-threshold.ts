import { type Rational, rational } from "../../exact/rational.js";
import type { DilemmaPayoffs } from "./security-dilemma.js";

/**
 * Returns the least probability of the rival's restraint at which restraint is a best response, m = (P - S) / ((R - T) +
 * (P - S)) (A. H. Kydd 2005, Trust and Mistrust in International Relations), or null unless both (R - T) and (P - S) are
 * positive: otherwise one action is a best response whatever is believed, or trust works the other way.
 */
export function trustThreshold({ R, S, T, P }: DilemmaPayoffs): Rational | null {
  const gain = R.sub(T);
  const loss = P.sub(S);
  const both = gain.s > 0n && gain.n !== 0n && loss.s > 0n && loss.n !== 0n;
  return both ? rational(loss.div(gain.add(loss))) : null;
}
