import { type RationalInput, rational, ZERO } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { spiralEquilibria } from "../fear-over-time/spiral-equilibria.js";
import { postureGame } from "../postures/posture-game.js";
import { securityDilemma } from "../security-dilemma/security-dilemma.js";
import { carriedBy } from "./carriers.js";
import { profileEvidence } from "./evidence.js";

/** The equilibria found, and whether they are all. */
function solved(game: NormalFormGame): { found: readonly JsonValue[]; complete: boolean } {
  const result = equilibria(game);
  return {
    found: result.equilibria.map(({ strategies }) => profileEvidence(game, strategies)),
    complete: result.complete,
  };
}

/** Whether removing fear changes the equilibria of the security dilemma. */
function changesDilemma(parameters: Parameters): boolean {
  const [feared, fearless] = [parameters, parameters.with({ phi: ZERO })].map((values) =>
    JSON.stringify(solved(securityDilemma(values)).found),
  );
  return feared !== fearless;
}

/** What is played in the pure equilibria of the dilemma over time. */
function playedOverTime(parameters: Parameters): string[] {
  return spiralEquilibria(parameters).map(({ play }) => play);
}

/** The equilibria of the posture game at several weights of Russia's fear. */
function acrossRussianFear(parameters: Parameters, weights: readonly RationalInput[]): JsonValue[] {
  return weights.map((weight) => {
    const { found, complete } = solved(postureGame(parameters.with({ phi_R: weight })));
    return { phi_R: rationalText(rational(weight)), equilibria: found, complete };
  });
}

/** C9: an integral game with the typical function of fear. */
export const fearClaim: Claim = {
  id: "C9",
  title: "The function of fear does work",
  says: "the relationship between NATO and Russia is considered an integral game with the typical function of fear",
  proposition: "Taking the fear term out of the game between Russia and NATO changes its equilibria.",
  symbols: "NE(phi) differs from NE(0)",
  assumptions: ["A4", "A9"],
  falsifier: "the same equilibria with phi = 0: then the function of fear does nothing",
  caveats: [
    "The paper states no mathematics; 'integral game' is read as a game whose payoff adds up, over time, terms that contain a function of fear. It is tested in one shot and, with two levels of fear, over time.",
    "It is reported per game: fear may do work in the security dilemma and none in the posture game.",
  ],
  game: "The Russia-NATO security dilemma with fear, and the Baltic posture game",
  readings: [
    {
      says: "in one shot: without fear the equilibria of the security dilemma are others",
      model: "security-dilemma",
      claim: "C9",
    },
  ],
  doesNotShow: [
    "That 'integral game' means this: other readings of the words are a payoff that adds up over time, indivisible security, a mistranslated zero-sum game, and expectations over types.",
  ],
  shown: [
    { label: "work in the security dilemma", entry: "securityDilemma" },
    { label: "work in the dilemma over time", entry: "fearSpiral" },
    { label: "work in the posture game", entry: "postureGame" },
  ],
  evaluate: (parameters) => {
    const [low, high] = (parameters.declarations.find(({ name }) => name === "phi_R")?.range ?? [
      ZERO,
      ZERO,
    ]) as [RationalInput, RationalInput];
    const fears = acrossRussianFear(parameters, [low, parameters.get("phi_R"), high]) as {
      equilibria: JsonValue;
      complete: boolean;
    }[];
    const distinct = new Set(fears.map((row) => JSON.stringify(row.equilibria))).size > 1;
    const overTime = playedOverTime(parameters);
    const fearless = playedOverTime(parameters.with({ phi_low: ZERO, phi_high: ZERO }));
    const decided = fears.every(({ complete }) => complete);
    return {
      atDefaults: changesDilemma(parameters),
      ...carriedBy(parameters, ["A4", "A9"], changesDilemma),
      boundary: {
        securityDilemma: changesDilemma(parameters) ? "yes" : "no",
        fearSpiral: overTime.join() === fearless.join() ? "no" : "yes",
        postureGame: decided ? (distinct ? "yes" : "no") : "undecided",
      },
      evidence: {
        securityDilemma: {
          withFear: solved(securityDilemma(parameters)).found,
          withoutFear: solved(securityDilemma(parameters.with({ phi: ZERO }))).found,
        },
        fearSpiral: { withFear: overTime, withoutFear: fearless },
        postureGame: fears as unknown as JsonValue,
      },
    };
  },
};
