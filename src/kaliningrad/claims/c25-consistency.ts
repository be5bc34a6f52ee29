import { compare, maximum, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { orderedMoves } from "../../extensive-form/ordered-moves.js";
import { switchOff } from "../../model/assumption.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import type { Piece } from "../../model/pieces.js";
import { bimatrixEquilibria } from "../../normal-form/nash/bimatrix-equilibria.js";
import { ASSUMPTIONS } from "../assumptions/assumptions.js";
import { type CommitmentFinding, commitmentMap } from "../postures/commitment-map.js";
import { credibilityGame } from "../postures/credibility-game.js";
import { denialCost, deterrenceThreshold } from "../postures/deterrence-threshold.js";
import { type InvasionFinding, invasionMap } from "../postures/invasion-map.js";
import { postureDominance } from "../postures/posture-dominance.js";
import { warProbability } from "../postures/posture-game.js";
import { AGGRESSIVE, POSTURES, type Posture, RUSSIAN_MOVES, type RussianMove } from "../postures/postures.js";
import { shortRun, warHazard, warWithin } from "../war-risk.js";
import { preponderanceClaim } from "./c17-preponderance.js";
import { balanceClaim } from "./c18-balance.js";
import { carriedBy } from "./carriers.js";
import { intervalText, profileEvidence, text } from "./evidence.js";

/** The greatest probability of war in one period, over the equilibria of simultaneous moves. */
function simultaneousHazard(parameters: Parameters): Rational {
  const { equilibria } = bimatrixEquilibria(credibilityGame(parameters));
  return maximum(equilibria.map(({ strategies }) => warHazard(parameters, strategies)));
}

/** The greatest probability of war in one period, over the subgame-perfect outcomes when the Baltic states commit first. */
function commitmentHazard(parameters: Parameters): Rational {
  const outcomes = orderedMoves(credibilityGame(parameters), [0, 1]);
  return maximum(
    outcomes.map(([b, r]) =>
      warProbability(parameters, POSTURES[b as number] as Posture, RUSSIAN_MOVES[r as number] as RussianMove),
    ),
  );
}

/** Whether war over the short run is unlikely at that probability a period. */
function unlikely(parameters: Parameters, hazard: Rational): boolean {
  return compare(warWithin(hazard, shortRun(parameters)), parameters.get("eta")) <= 0;
}

/** Which of the findings hold at the parameters, by their numbers; C11 once for each timing. */
function conjuncts(parameters: Parameters): Record<string, boolean> {
  return {
    "C11, simultaneous": unlikely(parameters, simultaneousHazard(parameters)),
    "C11, Baltic states first": unlikely(parameters, commitmentHazard(parameters)),
    "C12 (as alpha < 1)": compare(parameters.get("alpha"), ONE) < 0,
    C17: preponderanceClaim.evaluate(parameters).atDefaults === true,
    C18: balanceClaim.evaluate(parameters).atDefaults === true,
    C20: AGGRESSIVE.every((posture) => sign(postureDominance(parameters, posture).margin) > 0),
  };
}

function holds(parameters: Parameters): boolean {
  return Object.values(conjuncts(parameters)).every((conjunct) => conjunct);
}

/** The credibility above which the finding holds up to certain help; null when it does not hold there. */
function lastFrom<Value>(map: readonly Piece<Value>[], good: (value: Value) => boolean): string | null {
  const bad = map.findLastIndex(({ value }) => !good(value));
  const first = map[bad + 1];
  return first === undefined ? null : text(first.from);
}

function invades({ outcomes }: CommitmentFinding): boolean {
  return outcomes.some(({ reply }) => reply === "I");
}

function mapEvidence<Value>(map: readonly Piece<Value>[], show: (value: Value) => JsonValue): JsonValue {
  return map.map((piece) => ({ alpha: intervalText(piece), finding: show(piece.value) }));
}

/** C25: all findings hold together. */
export const consistencyClaim: Claim = {
  id: "C25",
  title: "All findings can be true together",
  says: "direct conflict is unlikely, at least in the short-run ... not been an ultimately reliable guarantee ... power preponderance ... not feasible ... by necessity fully nonaggressive",
  proposition:
    "At the credibility alpha, help is not certain, Russia is preponderant, no balance is feasible, aggression is dominated, and war within the short run is unlikely, both with simultaneous moves and when the Baltic states commit first.",
  symbols: "alpha < 1; C17, C18, C20; 1 - (1 - h)^T <= eta for the hazard h under each timing",
  assumptions: ["A3", "A11"],
  falsifier:
    "the probability of war within T periods above eta under one of the timings, or one of the other findings failing",
  caveats: [
    "The two timings are different games: at the defaults a posture that is committed first deters from a lower credibility than postures chosen at the same time as Russia's move.",
    "C12 enters as alpha < 1 until the deterrence games are there.",
    "No invasion is not yet no war: coercion alone may make it likelier than eta. With simultaneous moves that is evaluated at alpha only.",
    "No one of our models has help as a chance, the count of battalions and the run of periods together: the verdict over the ranges is on one part, that Russia does not invade when the Baltic states commit first. C17, C18 and C20 have verdicts of their own.",
    "T, eta and alpha are stylised.",
  ],
  game: "The posture game with credibility",
  readings: [
    {
      says: "one part only, direct conflict with help that is not certain: when the Baltic states commit first, Russia does not invade",
      model: "baltic-credibility",
      claim: "deterred",
      part: true,
    },
  ],
  doesNotShow: ["That the findings are true together in fact: it exhibits numbers at which they are."],
  shown: [
    { label: "alpha", entry: "alpha" },
    { label: "no invasion (proved) above alpha, simultaneous moves", entry: "windowSimultaneous" },
    { label: "no invasion above alpha, Baltic states first", entry: "windowCommitment" },
    { label: "war unlikely above alpha, Baltic states first", entry: "unlikelyCommitment" },
    { label: "war within T, simultaneous moves", entry: "warSimultaneous" },
    { label: "war within T, Baltic states first", entry: "warCommitment" },
  ],
  evaluate: (parameters) => {
    const simultaneous = invasionMap(parameters);
    const commitment = commitmentMap(parameters);
    const game = credibilityGame(parameters);
    const periods = shortRun(parameters);
    const hazards = [simultaneousHazard(parameters), commitmentHazard(parameters)] as const;
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A3", "A11"], holds),
      boundary: {
        alpha: text(parameters.get("alpha")),
        windowSimultaneous: lastFrom(simultaneous, (value: InvasionFinding) => value === "none"),
        windowCommitment: lastFrom(commitment, (value) => !invades(value)),
        unlikelyCommitment: lastFrom(commitment, ({ hazard }) => unlikely(parameters, hazard)),
        hazardSimultaneous: text(hazards[0]),
        hazardCommitment: text(hazards[1]),
        warSimultaneous: text(warWithin(hazards[0], periods)),
        warCommitment: text(warWithin(hazards[1], periods)),
        ...Object.fromEntries(
          POSTURES.map((b) => [`alpha*[${b}]`, text(deterrenceThreshold(parameters, b))]),
        ),
        denialCostPO: text(denialCost(parameters, "PO")),
      },
      evidence: {
        conjuncts: conjuncts(parameters),
        equilibria: bimatrixEquilibria(game).equilibria.map(({ strategies, payoffs }) => ({
          strategies: profileEvidence(game, strategies),
          payoffs: payoffs.map(text),
        })),
        invasionWithSimultaneousMoves: mapEvidence(simultaneous, (value) => value),
        balticStatesFirst: mapEvidence(commitment, ({ outcomes, hazard }) => ({
          outcomes: outcomes.map(({ posture, reply }) => `${posture}, ${reply}`),
          hazard: text(hazard),
        })),
        assumptions: ASSUMPTIONS.filter(({ id }) => ["A3", "A10", "A11"].includes(id)).map(
          ({ id, says, check }) => ({
            id,
            says,
            ...check(parameters),
          }),
        ),
        withoutAlliance: conjuncts(switchOff(parameters, ASSUMPTIONS, ["A11"])),
      },
      caveats: simultaneous.some(({ value }) => value === "undecided")
        ? [
            "On some intervals of alpha invasion with simultaneous moves is not settled throughout: it may end below what is proved.",
          ]
        : [],
    };
  },
};
