import { compare, maximum, sign } from "../../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { NON_AGGRESSIVE, POSTURE_NAMES, type Posture } from "../../../kaliningrad/postures/postures.js";
import {
  aside,
  figure,
  mixtureText,
  numberIn,
  type ProofSource,
  type ProofStep,
  type ProofWriter,
  placed,
  recordIn,
  recordsIn,
} from "./proof-step.js";

const CELLS = ["H and A", "H and S", "G and A", "G and S", "I and A", "I and S"];

/** How the claims on postures, balance and credibility are proved, in words. */
export const POSTURE_PROOFS: Readonly<Record<string, ProofWriter>> = {
  C17: ({ claim: { boundary, evidence }, values }) => {
    const [least, epsilon] = [numberIn(boundary, "leastOverrun"), numberIn(values, "epsilon")];
    if (least === null || epsilon === null) return [];
    const need = rational(ONE.sub(epsilon));
    const reachedBy = evidence["reachedBy"];
    return [
      {
        asks: "Is the Baltic bloc without help overrun with that probability, whatever its posture?",
        holds: compare(least, need) >= 0,
        since: `the least probability (at ${Array.isArray(reachedBy) ? reachedBy.join(" and ") : "some posture"}), ${aside(least, need, "1 - epsilon = ")}`,
      },
    ];
  },
  C18: ({ claim: { boundary, evidence }, values }) => {
    const strengths = recordsIn(evidence, "coalitions").map((one) => ({
      members: String(one["members"]),
      strength: numberIn(one, "strength") ?? ZERO,
    }));
    const best = maximum(strengths.map(({ strength }) => strength));
    const first = strengths.find(({ strength }) => compare(strength, best) === 0);
    const wider = numberIn(evidence, "widerCount") ?? best;
    const [need, parity] = [numberIn(boundary, "need"), numberIn(values, "battalions_R")];
    if (need === null || parity === null) return [];
    const most = maximum([best, wider]);
    const short = (name: string, target: Rational): ProofStep => ({
      asks: `Do all coalitions fall short of ${name}?`,
      holds: compare(most, target) < 0,
      since: `the strongest, ${first?.members ?? "all"}, puts up ${figure(best)} effective battalions, and ${figure(wider)} in the wider count; the greater, ${aside(most, target, `what ${name} needs, `)}`,
    });
    return [short("denial", need), short("parity", parity)];
  },
  C19: ({ claim: { evidence } }) => {
    const found = recordsIn(evidence, "equilibria").map((one) =>
      mixtureText(baltic(recordIn(one, "strategies"))),
    );
    const committed = recordsIn(evidence, "commitment").map((one) =>
      Object.values(recordIn(one, "outcome")).join(", "),
    );
    const complete = evidence["complete"] === true;
    const peaceful = recordsIn(evidence, "equilibria").every((one) =>
      Object.keys(baltic(recordIn(one, "strategies"))).every(isNonAggressive),
    );
    return [
      {
        asks: "Does no equilibrium of simultaneous moves use an aggressive posture?",
        holds: peaceful ? (complete ? true : null) : false,
        since: `in ${complete ? "all equilibria" : "the equilibria found"} the Baltic states play ${found.join("; or ")}`,
      },
      {
        asks: "Does no outcome in which they commit first?",
        holds: recordsIn(evidence, "commitment").every((one) =>
          isNonAggressive(String(recordIn(one, "outcome")["Baltic states"])),
        ),
        since: `the outcomes, in the order of moves, are ${committed.join("; or ")}`,
      },
    ];
  },
  C20: dominance,
  C21: dominance,
  C22: dominance,
  C23: dominance,
  C25: ({ claim: { boundary, evidence }, values }) => {
    const holds = recordIn(evidence, "conjuncts");
    const eta = numberIn(values, "eta");
    const war = (name: string): string => {
      const value = numberIn(boundary, name);
      return value === null || eta === null
        ? "not known"
        : `the probability of war within the short run, ${aside(value, eta, "eta = ")}`;
    };
    const alpha = numberIn(boundary, "alpha");
    const since: Readonly<Record<string, string>> = {
      "C11, simultaneous": war("warSimultaneous"),
      "C11, Baltic states first": war("warCommitment"),
      "C12 (as alpha < 1)": alpha === null ? "" : placed("alpha", alpha, ONE),
    };
    return Object.entries(holds).map(([name, value]) => ({
      asks: `Does ${name} hold?`,
      holds: value === true,
      since: since[name] ?? `see ${name}`,
    }));
  },
};

/** For each posture, which mixture beats it by how much, or that none does. */
function dominance({ claim: { evidence } }: ProofSource): ProofStep[] {
  return recordsIn(evidence, "dominance").map((row) => {
    const margin = numberIn(row, "margin") ?? ZERO;
    const mixture = mixtureText(recordIn(row, "by") as Readonly<Record<string, string>>);
    const gains = (row["gains"] as readonly string[]).map(
      (gain, i) => `${figure(rational(gain))} at ${CELLS[i]}`,
    );
    return {
      asks: `Is ${nameOf(String(row["posture"]))} strictly dominated?`,
      holds: sign(margin) > 0,
      since: `over it the best mixture, ${mixture}, gains ${gains.join(", ")}; the least, ${aside(margin, ZERO)}`,
    };
  });
}

function baltic(strategies: ProofSource["claim"]["evidence"]): Readonly<Record<string, string>> {
  return recordIn(strategies, "Baltic states") as Readonly<Record<string, string>>;
}

/** A posture by its name and its letters. */
function nameOf(posture: string): string {
  const name = POSTURE_NAMES[posture as Posture];
  return name === undefined ? posture : `${name} (${posture})`;
}

function isNonAggressive(posture: string): boolean {
  return NON_AGGRESSIVE.includes(posture as Posture);
}
