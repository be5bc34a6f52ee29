import { compare, sign } from "../../../exact/order.js";
import { type Rational, rational, ZERO } from "../../../exact/rational.js";
import {
  aside,
  figure,
  numberIn,
  type ProofStep,
  type ProofWriter,
  placed,
  recordIn,
  recordsIn,
} from "./proof-step.js";

/** How the claims on fear over time are proved, in words. */
export const FEAR_PROOFS: Readonly<Record<string, ProofWriter>> = {
  C4: ({ claim: { boundary, evidence } }) => [
    rising("while one side arms", evidence["oneArms"], numberIn(boundary, "sustainedByOne")),
    rising("while both arm", evidence["bothArm"], numberIn(boundary, "sustainedByBoth")),
  ],
  C5: ({ claim: { boundary, evidence }, values }) => {
    const parts = recordIn(evidence, "parts");
    const [low, high] = [numberIn(values, "hazard_low"), numberIn(values, "hazard_high")];
    const [trust, selection] = [numberIn(boundary, "trust"), numberIn(boundary, "selection")];
    const part = (name: string, asks: string, since: string): ProofStep => ({
      asks,
      holds: parts[name] === true,
      since,
    });
    return [
      part(
        "a",
        "(a) Does restraint take more trust where there is more fear?",
        `m = (P - S) / ((R - T) + (P - S)), here ${trust === null ? "no probability" : figure(trust)}, ${parts["a"] === true ? "rises" : "does not rise"} with phi`,
      ),
      part(
        "b",
        "(b) Is the race selected from a weight of fear on?",
        selection === null
          ? "what is less risky does not turn with the weight of fear"
          : `the less risky equilibrium changes at phi = ${figure(selection)}`,
      ),
      part(
        "c",
        "(c) Are arms built at higher private costs where being alone without them is worse?",
        `they are built up to the cost ${figure(numberIn(boundary, "cutOff"))}, and that bound ${parts["c"] === true ? "rises" : "does not rise"} with the loss`,
      ),
      part(
        "d",
        "(d) Is war likelier in a period of high fear?",
        low === null || high === null ? "" : placed("hazard_high", high, low, "hazard_low"),
      ),
    ];
  },
  C8: ({ claim: { boundary, evidence }, values }) => {
    const names = recordsIn(evidence, "overTime").map(
      (one) => `${String(one["name"])} (${String(one["play"])})`,
    );
    return [
      {
        asks: "Are peace and the race both strict equilibria of one period?",
        holds: evidence["onePeriod"] === true,
        since: `${bothStrict(numberIn(boundary, "from"), numberIn(boundary, "to"))}, and here phi = ${figure(numberIn(values, "phi"))}`,
      },
      {
        asks: "And are de-escalation and the spiral both equilibria over time?",
        holds: ["de-escalation", "spiral"].every((name) =>
          recordsIn(evidence, "overTime").some((one) => one["name"] === name),
        ),
        since: `at delta = ${figure(numberIn(values, "delta"))} the pure stationary equilibria are ${names.length === 0 ? "none" : names.join(", ")}`,
      },
    ];
  },
  C11: ({ claim: { boundary, evidence }, values }) => {
    const eta = numberIn(values, "eta");
    const postures = numberIn(boundary, "warPostures");
    if (eta === null) return [];
    const unlikely = (war: Rational): string => aside(war, eta, "eta = ");
    return [
      {
        asks: "Is war within the short run unlikely in the posture game?",
        holds:
          postures === null
            ? null
            : compare(postures, eta) > 0
              ? false
              : evidence["posturesComplete"] === true
                ? true
                : null,
        since: postures === null ? "no equilibrium was found" : `its probability, ${unlikely(postures)}`,
      },
      ...recordsIn(evidence, "overTime").map((one): ProofStep => {
        const war = numberIn(one, "warWithinT") ?? ZERO;
        return {
          asks: `And over time in the equilibrium ${String(one["equilibrium"])} (${String(one["play"])})?`,
          holds: compare(war, eta) <= 0,
          since: `its probability from low fear, ${unlikely(war)}`,
        };
      }),
    ];
  },
};

/** Whether a stock of fear rises from period to period towards a limit above 0. */
function rising(when: string, path: unknown, limit: Rational | null): ProofStep {
  const levels = (Array.isArray(path) ? (path as readonly string[]) : []).map((level) => rational(level));
  const rises = levels.every((level, t) => t === 0 || compare(level, levels[t - 1] as Rational) >= 0);
  return {
    asks: `Does fear rise from 0 towards a level above 0 ${when}?`,
    holds:
      limit === null ? null : rises && sign(limit) > 0 && levels.every((level) => compare(level, limit) <= 0),
    since: `it runs ${levels.slice(0, 4).map(figure).join(", ")}, ... towards ${figure(limit)}`,
  };
}

/** At which weights of fear the race, from one on, and peace, up to another, are strict equilibria of one period. */
function bothStrict(from: Rational | null, to: Rational | null): string {
  if (from !== null && to !== null && compare(from, to) < 0)
    return `they are where phi is above ${figure(from)} and below ${figure(to)}`;
  const always = "at all weights of fear or at none";
  const race = from === null ? always : `where phi is above ${figure(from)}`;
  const peace = to === null ? always : `where it is below ${figure(to)}`;
  return `the race is one ${race}, peace ${peace}${from === null || to === null ? "" : ", so both nowhere"}`;
}
