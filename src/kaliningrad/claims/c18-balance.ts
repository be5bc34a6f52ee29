import { compare, maximum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { coalitionStrengths, widerStrength } from "../balance/coalitions.js";
import { defencePower } from "../balance/defence-vote.js";
import { qualityThresholds } from "../balance/quality-thresholds.js";
import {
  type BuildUpRegime,
  buildUpGame,
  denialNeed,
  denialRegime,
  denialWithForwardBattalions,
  jointlyFeasible,
} from "../build-up/build-up-game.js";
import { isAssumption } from "./carriers.js";
import { profileEvidence, text } from "./evidence.js";

/** The strongest that any coalition gets, in either count of battalions. */
function strongest(parameters: Parameters): Rational {
  return maximum([
    ...coalitionStrengths(parameters).map(({ strength }) => strength),
    widerStrength(parameters),
  ]);
}

function buildUp(parameters: Parameters, regime: BuildUpRegime): JsonValue {
  const game = buildUpGame(parameters, regime);
  const result = equilibria(game);
  return {
    threshold: text(regime.threshold),
    equilibria: result.equilibria.map(({ strategies }) => profileEvidence(game, strategies)),
    payoffs: result.equilibria.map(({ payoffs }) => payoffs.map(text)),
    complete: result.complete,
    reason: result.reason,
  };
}

function power(parameters: Parameters, quota: Rational): JsonValue {
  const { members, power } = defencePower(parameters, quota);
  return {
    quota: text(quota),
    ...Object.fromEntries(members.map((member, i) => [member, text(power[i] ?? null)])),
  };
}

/** C18: no balance is feasible, individually or collectively, even with forward battalions. */
export const balanceClaim: Claim = {
  id: "C18",
  title: "No balance, alone or together, even with forward battalions",
  says: "The creation of a conventional balance of power in the Baltic region is not feasible for the Baltic countries either individually or collectively even with the provision of additional forward-positioned allied battalions",
  proposition:
    "No coalition of the three states, with the forward battalions or without, reaches what denial needs (nor, then, parity).",
  symbols: "e(S) < A / ratio for every S and S + F; v(S) = 0",
  assumptions: ["A2"],
  falsifier: "one coalition S with e(S) >= A / ratio",
  caveats: [
    "At the defaults robust if balance means parity, knife-edge if it means denial under a 3:1 rule: compare the two thresholds of battalion quality.",
    "It is assumption A2 in the form of a game: battalions and weights are put in.",
  ],
  game: "The conventional balance: coalitions, weighted voting and the build-up game",
  readings: [
    { says: "neither denial nor parity, in either count of battalions", model: "balance", claim: "C18" },
    { says: "not even denial, in the wider count", model: "balance", claim: "C18denial" },
    { says: "no parity, at the numbers of the war games", model: "balance", claim: "C18parity" },
    {
      says: "as a game: nobody builds up alone though the three together could",
      model: "public-good",
      claim: "alone",
    },
    {
      says: "as a game: where even the three together fall short, building up is a mistake for each",
      model: "public-good",
      claim: "hopeless",
    },
  ],
  doesNotShow: [
    "That denial is far out of reach: at the defaults it is missed by little, and parity by much.",
  ],
  shown: [
    { label: "missing for denial", entry: "margin" },
    { label: "missing for parity", entry: "parityMargin" },
    { label: "fails from quality w (denial)", entry: "w_denial" },
    { label: "fails from quality w (parity)", entry: "w_parity" },
  ],
  evaluate: (parameters) => {
    const need = denialNeed(parameters);
    const best = strongest(parameters);
    const parity = parameters.get("battalions_R");
    const quality = qualityThresholds(parameters);
    return {
      atDefaults: compare(best, need) < 0 && compare(best, parity) < 0,
      ...isAssumption("A2"),
      boundary: {
        margin: text(rational(need.sub(best))),
        parityMargin: text(rational(parity.sub(best))),
        w_denial: text(quality.denialWider),
        w_denial_narrower: text(quality.denialNarrower),
        w_parity: text(quality.parityWider),
        need: text(need),
      },
      evidence: {
        coalitions: coalitionStrengths(parameters).map(({ members, strength, denies, balances }) => ({
          members: members.join("+"),
          strength: text(strength),
          denies,
          balances,
        })),
        widerCount: text(widerStrength(parameters)),
        shapley: [power(parameters, need), power(parameters, parity)],
        buildUp: {
          jointlyFeasible: buildUp(parameters, jointlyFeasible(parameters)),
          denial: buildUp(parameters, denialRegime(parameters)),
          withForwardBattalions: buildUp(parameters, denialWithForwardBattalions(parameters)),
        },
      },
    };
  },
};
