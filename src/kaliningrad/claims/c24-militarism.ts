import { compare, equal, sign } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import { classify2x2 } from "../../normal-form/classify-2x2.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { postureGame } from "../postures/posture-game.js";
import { POSTURES } from "../postures/postures.js";
import {
  type DilemmaPayoffs,
  dilemmaPayoffs,
  securityDilemma,
} from "../security-dilemma/security-dilemma.js";
import { trustThreshold } from "../security-dilemma/trust-threshold.js";
import { carriedBy } from "./carriers.js";
import { profileEvidence, text } from "./evidence.js";

/** The events, each as the parameters that it changes: arms control ends, and armed rivals threaten more. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  "end of arms control (tau)": ["tau"],
  "missiles and manoeuvres (T_D)": ["T_D"],
  both: ["tau", "T_D"],
};

/** The parameters without some of the events. */
function before(parameters: Parameters, changed: readonly string[]): Parameters {
  return parameters.with(Object.fromEntries(changed.map((name) => [name, parameters.get(`${name}_before`)])));
}

/** The signs that decide the class of the game. */
function signs({ R, S, T, P }: DilemmaPayoffs): string {
  return [T.sub(R), P.sub(S), P.sub(R)].map((difference) => sign(rational(difference))).join();
}

/** Whether the class of the game, or the trust that restraint takes, is another. */
function changed(one: DilemmaPayoffs, other: DilemmaPayoffs): boolean {
  if (signs(one) !== signs(other)) return true;
  const [m, n] = [trustThreshold(one), trustThreshold(other)];
  return m !== null && n !== null && !equal(m, n);
}

function holds(parameters: Parameters): boolean {
  return changed(dilemmaPayoffs(parameters), dilemmaPayoffs(before(parameters, ["tau", "T_D"])));
}

/**
 * What unbiased noise selects: the risk-dominant one of two symmetric equilibria, or the only one; null where neither is one, as
 * one side then arms and the other does not.
 */
function selected({ R, S, T, P }: DilemmaPayoffs): string | null {
  const [race, peace] = [P.sub(S), R.sub(T)];
  if (sign(rational(race)) < 0 && sign(rational(peace)) < 0) return null;
  const order = compare(rational(race), rational(peace));
  return order === 0 ? "tie" : order > 0 ? "arm" : "restrain";
}

function regime(parameters: Parameters): Record<string, JsonValue> {
  const payoffs = dilemmaPayoffs(parameters);
  return {
    class: classify2x2(securityDilemma(parameters)).class,
    selected: selected(payoffs),
    m: text(trustThreshold(payoffs)),
  };
}

/** The equilibria of the posture game with no posture feared, and as it is. */
function postureThreats(parameters: Parameters): JsonValue {
  const solved = (values: Parameters): JsonValue => {
    const game = postureGame(values);
    const { equilibria: found, complete } = equilibria(game);
    return { equilibria: found.map(({ strategies }) => profileEvidence(game, strategies)), complete };
  };
  const unfeared = parameters.with(Object.fromEntries(POSTURES.map((b) => [`t[${b}]`, ZERO])));
  return { before: solved(unfeared), after: solved(parameters) };
}

function difference(parameters: Parameters, which: (payoffs: DilemmaPayoffs) => Rational): string | null {
  const [then, now] = [before(parameters, ["tau", "T_D"]), parameters].map((values) =>
    which(dilemmaPayoffs(values)),
  ) as [Rational, Rational];
  return text(rational(now.sub(then)));
}

/** C24: the events since 2008 revived militarism, and NATO reacted by deterrence. */
export const militarismClaim: Claim = {
  id: "C24",
  title: "The events since 2008 changed the regime",
  says: "The combination of these measures led to the revival of militarism in the Kaliningrad region, and created a security dilemma in the Baltic Sea, when NATO member countries in the region reacted by emphasizing deterrence",
  proposition:
    "Raising the residual threat (the end of arms control) and the threat of an armed rival (missiles and manoeuvres) to what they are changes the class of the game, or the trust that restraint takes and with it what unbiased noise selects.",
  symbols:
    "from (tau_before, T_D_before) to (tau, T_D): signs of T - R, P - S, P - R; m = (P - S) / ((R - T) + (P - S))",
  assumptions: ["A4", "A9"],
  falsifier: "no change of class, selection or m",
  caveats: [
    "How large the events were is a choice: the values before are stylised.",
    "At the defaults the class does not change (a stag hunt before and after): what changes is how much trust restraint takes, and which equilibrium is the less risky one. With more fear (phi = 3) the class changes too.",
  ],
  game: "The Russia-NATO security dilemma with fear, before and after",
  readings: [
    {
      says: "the events changed the class of the game, or the trust that restraint takes",
      model: "security-dilemma",
      claim: "C24",
    },
    {
      says: "the events changed a best reply, so that a dilemma is there that was not there before",
      model: "security-dilemma",
      claim: "C24class",
    },
    {
      says: "the events made arming nowhere less attractive",
      model: "security-dilemma",
      claim: "C24arms",
    },
  ],
  doesNotShow: [
    "It does not show that the events caused the reaction: it compares two states of one game.",
    "That NATO reacted by deterrence is a fact of history, not a result of the game.",
  ],
  shown: [
    { label: "class before", entry: "classBefore" },
    { label: "class after", entry: "classAfter" },
    { label: "m before", entry: "trustBefore" },
    { label: "m after", entry: "trustAfter" },
    { label: "selected before", entry: "selectedBefore" },
    { label: "selected after", entry: "selectedAfter" },
  ],
  evaluate: (parameters) => {
    const [then, now] = [regime(before(parameters, ["tau", "T_D"])), regime(parameters)];
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        classBefore: then["class"] as JsonValue,
        classAfter: now["class"] as JsonValue,
        trustBefore: then["m"] as JsonValue,
        trustAfter: now["m"] as JsonValue,
        selectedBefore: then["selected"] as JsonValue,
        selectedAfter: now["selected"] as JsonValue,
        temptation: difference(parameters, ({ T, R }) => rational(T.sub(R))),
        answer: difference(parameters, ({ P, S }) => rational(P.sub(S))),
      },
      evidence: {
        events: Object.entries(EVENTS).map(([event, names]) => ({
          event,
          without: regime(before(parameters, names)),
        })),
        postureGame: postureThreats(parameters),
      },
    };
  },
};
