import { compare, sign } from "../../exact/order.js";
import { rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Assumption } from "../../model/assumption.js";

/** The premises about arms and fear between Russia and NATO: A4 and A9. */
export const ARMS_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: "A4",
    says: "A rival's arms are feared.",
    formula: "T_D > tau",
    check: (parameters) => {
      const slack = rational(parameters.get("T_D").sub(parameters.get("tau")));
      return { holds: sign(slack) > 0, detail: { slack: rationalText(slack) } };
    },
    off: {
      says: "an armed rival is feared no more than one that restrains (T_D = tau)",
      values: (parameters) => ({ T_D: parameters.get("tau") }),
    },
  },
  {
    id: "A9",
    says: "Under anarchy a rival that restrains now is still feared.",
    formula: "tau > 0",
    check: (parameters) => {
      const tau = parameters.get("tau");
      return { holds: compare(tau, ZERO) > 0, detail: { slack: rationalText(tau) } };
    },
    off: { says: "a rival that restrains is not feared (tau = 0)", values: { tau: ZERO } },
  },
];
