import type { Claim } from "../../model/claim.js";
import { POSTURE_NAMES, type Posture } from "../postures/postures.js";
import { TOGGLED } from "../postures/toggle-table.js";
import { dominanceFinding } from "./c20-by-necessity.js";

const SENTENCE =
  "there is no room for them to use pre-emptive initiatives, extraterritoriality, or hybrid instruments of defense policy";

/** The claim that there is no room for one aggressive posture. */
function noRoomFor(id: string, posture: Posture, title: string, caveats: readonly string[]): Claim {
  return {
    id,
    title,
    says: SENTENCE,
    proposition: `Some non-aggressive posture, or a mixture of them, strictly dominates ${POSTURE_NAMES[posture]} (${posture}).`,
    symbols: `some x on {TD, PO, RC, TW}: sum_b x_b u(b, r, n) > u(${posture}, r, n) for all r, n`,
    assumptions: TOGGLED,
    falsifier: `a belief about Russia and NATO to which ${posture} is a best reply`,
    caveats,
    game: "The Baltic posture game",
    readings: [
      {
        says: "a mixture of non-aggressive postures strictly dominates it",
        model: "baltic-postures",
        claim: id,
      },
    ],
    doesNotShow: [
      "That nobody would ever use it: a dominated posture is no best reply to any belief, but a first mover may commit to one.",
    ],
    shown: [
      { label: "margin", entry: "margin" },
      { label: "fails if it cuts q by", entry: "efficacy" },
      { label: "gain tolerated at H and G", entry: "gainAtPeace" },
    ],
    evaluate: (parameters) => dominanceFinding(parameters, [posture]),
  };
}

/** C21: no room for pre-emption. */
export const preemptionClaim: Claim = noRoomFor("C21", "PE", "No room for pre-emption", [
  "At the defaults the binding cell is 'Russia invades anyway', where war is certain whatever the posture (a stipulation): there provocation cancels out.",
]);

/** C22: no room for extraterritorial strikes. */
export const extraterritorialityClaim: Claim = noRoomFor("C22", "EX", "No room for extraterritoriality", [
  "At the defaults the binding cell is 'Russia invades anyway', where war is certain whatever the posture (a stipulation): there provocation cancels out.",
]);

/** C23: no room for hybrid instruments. */
export const hybridClaim: Claim = noRoomFor("C23", "HY", "No room for hybrid instruments", [
  "At the defaults no sufficient condition on a single pair certifies it: hybrid instruments are cheap, and it takes mixtures or the whole comparison.",
]);
