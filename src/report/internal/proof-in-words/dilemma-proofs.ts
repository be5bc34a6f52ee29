import { compare, sign } from "../../../exact/order.js";
import { type Rational, rational, ZERO } from "../../../exact/rational.js";
import {
  figure,
  numberIn,
  type ProofSource,
  type ProofStep,
  type ProofWriter,
  placed,
  profilesText,
  recordIn,
  recordsIn,
} from "./proof-step.js";

/** How the claims on the security dilemma are proved, in words. */
export const DILEMMA_PROOFS: Readonly<Record<string, ProofWriter>> = {
  C1: ({ claim: { boundary } }) => [
    against("Do neighbours race?", "P - S at proximity 1", numberIn(boundary, "near"), (s) => s >= 0),
    against(
      "Would those out of each other's reach leave it?",
      "P - S at proximity 0",
      numberIn(boundary, "far"),
      (s) => s < 0,
    ),
  ],
  C2: ({ claim }) => {
    const { R, S, T, P } = payoffs(claim);
    if (R === null || S === null || T === null || P === null) return [];
    return [
      {
        asks: "Do each side's arms make the other worse off?",
        holds: compare(S, R) < 0 && compare(P, T) < 0,
        since: `${placed("S", S, R, "R")}, and ${placed("P", P, T, "T")}`,
      },
      {
        asks: "Do both prefer mutual restraint to mutual arming?",
        holds: compare(R, P) > 0,
        since: placed("R", R, P, "P"),
      },
      {
        asks: "Is mutual arming an equilibrium all the same?",
        holds: compare(P, S) >= 0,
        since: `against an armed rival arming yields ${figure(P)} and restraint ${figure(S)}, so that ${placed("P - S", rational(P.sub(S)), ZERO)}`,
      },
    ];
  },
  C3: ({ claim: { boundary, evidence } }) => [
    against(
      "Does a side gain more from arming when the other arms?",
      `(R - T) + (P - S) = ${figure(numberIn(evidence, "R - T"))} + ${figure(numberIn(evidence, "P - S"))}`,
      numberIn(boundary, "complementarity"),
      (s) => s > 0,
    ),
  ],
  C6: ({ claim: { boundary } }) => [
    against(
      "Is a side that restrains worse off when the other arms?",
      "S - R",
      numberIn(boundary, "whenRestrained"),
      (s) => s < 0,
    ),
    against("And one that arms?", "P - T", numberIn(boundary, "whenArmed"), (s) => s < 0),
  ],
  C7: ({ claim: { boundary, evidence } }) => [
    {
      asks: "Is mutual arming an equilibrium though nobody errs?",
      holds: evidence["raceWithoutError"] === true,
      since: `with beliefs that are common knowledge the equilibria are ${profilesText(recordsIn(recordsIn(evidence, "design")[0] ?? {}, "commonKnowledge"))}`,
    },
    against(
      "Would arming not be dominant without anarchy, however great the fear?",
      "T - R = g - k at tau = 0",
      numberIn(boundary, "temptationWithoutAnarchy"),
      (s) => s < 0,
    ),
    {
      asks: "Would unbiased noise not select mutual arming without anarchy?",
      holds: evidence["selectedWithoutAnarchy"] === false,
      since: `at tau = 0 it selects ${String(recordsIn(evidence, "design")[1]?.["noisyUnbiased"] ?? "nothing")}${tie(evidence)}, ${selectedFrom(numberIn(boundary, "phiRDWithoutAnarchy"))}`,
    },
  ],
  C9: ({ claim: { boundary, evidence } }) => {
    const dilemma = recordIn(evidence, "securityDilemma");
    const changes = boundary["securityDilemma"] === "yes";
    return [
      {
        asks: "Does taking fear out of the security dilemma change its equilibria?",
        holds: changes,
        since: `with fear they are ${profilesText(recordsIn(dilemma, "withFear"))}; without it ${profilesText(recordsIn(dilemma, "withoutFear"))}`,
      },
    ];
  },
  C10: ({ claim: { boundary, evidence } }) => [
    against(
      "Does each side gain no less from arming when the other arms?",
      "(R - T) + (P - S)",
      numberIn(boundary, "complementarity"),
      (s) => s >= 0,
    ),
    {
      asks: "Do best responses from mutual arming stay there?",
      holds: recordsIn(evidence, "path").length === 1,
      since: `they run ${recordsIn(evidence, "path")
        .map((profile) => `(${Object.values(profile).join(", ")})`)
        .join(" to ")}, as ${sentence("P - S", numberIn(boundary, "margin"))}`,
    },
  ],
  C24: ({ claim: { atDefaults, boundary } }) => {
    const told = (name: string): string => String(boundary[name] ?? "none");
    const trust = (name: string): string => figure(numberIn(boundary, name));
    return [
      {
        asks: "Do the events change the class of the game, or the trust that restraint takes?",
        holds: atDefaults,
        since: `before, the class is ${told("classBefore")}, the trust ${trust("trustBefore")}, and noise selects ${told("selectedBefore")}; after, the class is ${told("classAfter")}, the trust ${trust("trustAfter")}, and noise selects ${told("selectedAfter")}`,
      },
    ];
  },
};

function payoffs({ evidence }: ProofSource["claim"]): Record<"R" | "S" | "T" | "P", Rational | null> {
  const all = recordIn(evidence, "payoffs");
  return { R: numberIn(all, "R"), S: numberIn(all, "S"), T: numberIn(all, "T"), P: numberIn(all, "P") };
}

/** Whether a number has the sign that is asked. */
function against(
  asks: string,
  name: string,
  value: Rational | null,
  wanted: (order: number) => boolean,
): ProofStep {
  return { asks, holds: value === null ? null : wanted(sign(value)), since: sentence(name, value) };
}

function sentence(name: string, value: Rational | null): string {
  return value === null ? `${name} is not defined` : placed(name, value, ZERO);
}

function tie(evidence: ProofSource["claim"]["evidence"]): string {
  return recordsIn(evidence, "design")[1]?.["noisyUnbiased"] === "tie" ? " (neither is less risky)" : "";
}

/** From which weight of fear on mutual arming is selected. */
function selectedFrom(phi: Rational | null): string {
  return phi === null ? "whatever the weight of fear" : `and mutual arming above phi = ${figure(phi)} alone`;
}
