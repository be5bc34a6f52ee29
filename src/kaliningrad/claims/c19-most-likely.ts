import { rational } from "../../exact/rational.js";
import { orderedMoves } from "../../extensive-form/ordered-moves.js";
import { switchOff } from "../../model/assumption.js";
import type { Claim } from "../../model/claim.js";
import type { JsonValue } from "../../model/json-value.js";
import type { Parameters } from "../../model/parameters.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { iteratedStrictDominance } from "../../normal-form/iterated-strict-dominance.js";
import { equilibria } from "../../normal-form/nash/equilibria.js";
import { ASSUMPTIONS } from "../assumptions/assumptions.js";
import { hasAggressive, peacefulEquilibria } from "../postures/peaceful-equilibria.js";
import { postureGame } from "../postures/posture-game.js";
import { TOGGLED } from "../postures/toggle-table.js";
import { safeHorizon, shortRun, warHazard, warWithin } from "../war-risk.js";
import { profileEvidence, pureEvidence, text } from "./evidence.js";

const BALTIC = 0;
/** Who moves when the Baltic states commit first. */
const COMMITMENT = [0, 1, 2];

/** Whether the first mover commits to no aggressive posture in any subgame-perfect outcome. */
function peacefulCommitment(game: NormalFormGame): boolean {
  return orderedMoves(game, COMMITMENT).every((outcome) => !hasAggressive([outcome[BALTIC] as number]));
}

function bothPeaceful(equilibriaPeaceful: boolean | null, commitmentPeaceful: boolean): boolean | null {
  return commitmentPeaceful ? equilibriaPeaceful : false;
}

/** What each assumption's opposite does to the claim. */
function toggles(parameters: Parameters): { off: string; holds: boolean | null; equilibria: JsonValue }[] {
  return TOGGLED.map((off) => {
    const game = postureGame(switchOff(parameters, ASSUMPTIONS, [off]));
    const result = equilibria(game);
    return {
      off,
      holds: bothPeaceful(peacefulEquilibria(game, result), peacefulCommitment(game)),
      equilibria: result.equilibria.map(({ strategies }) => profileEvidence(game, strategies)),
    };
  });
}

/** C19: the most likely Baltic models are fully non-aggressive. */
export const mostLikelyClaim: Claim = {
  id: "C19",
  title: "The most likely Baltic models are non-aggressive",
  says: "What will be the most likely defense models of the Baltic countries ... The defense models of the Baltic countries are ... fully nonaggressive",
  proposition:
    "No equilibrium of the posture game uses an aggressive posture, and neither does any subgame-perfect outcome when the Baltic states commit first.",
  symbols: "every NE and SPE: support of B within {TD, PO, RC, TW}",
  assumptions: TOGGLED,
  falsifier: "an equilibrium, or a subgame-perfect commitment, with an aggressive posture",
  caveats: [
    "Equilibrium asks less than dominance: see C20. Carriers are the assumptions whose opposite, taken alone, breaks it: sets of them are not quoted, since elimination is not monotone in the assumptions.",
    "Strict dominance excludes a posture from every equilibrium, not from commitment, which is tested apart.",
  ],
  game: "The Baltic posture game",
  readings: [
    {
      says: "one part only, in simultaneous moves: every equilibrium uses non-aggressive postures only",
      model: "baltic-postures",
      claim: "C19",
      part: true,
    },
  ],
  doesNotShow: [
    "What is most likely in any sense but that of equilibrium and of commitment: there is no probability over models.",
    "Which non-aggressive posture is played: that is another question, and another answer in each timing.",
  ],
  shown: [
    { label: "war per period", entry: "hazard" },
    { label: "unlikely for (periods)", entry: "safeHorizon" },
  ],
  evaluate: (parameters) => {
    const game = postureGame(parameters);
    const result = equilibria(game);
    const simultaneous = peacefulEquilibria(game, result);
    const commitment = peacefulCommitment(game);
    const hazards = result.equilibria.map(({ strategies }) => warHazard(parameters, strategies));
    const only = result.complete && hazards.length === 1 ? hazards[0] : undefined;
    const rows = toggles(parameters);
    const carriers = rows.filter(({ holds }) => holds === false).map(({ off }) => off);
    return {
      atDefaults: bothPeaceful(simultaneous, commitment),
      carriers,
      minimalSets: [],
      minimalSetsComplete: false,
      boundary: {
        hazard: only === undefined ? null : text(only),
        safeHorizon:
          only === undefined ? null : (safeHorizon(only, parameters.get("eta"))?.toString() ?? null),
        warInShortRun: only === undefined ? null : text(rational(warWithin(only, shortRun(parameters)))),
      },
      evidence: {
        complete: result.complete,
        reason: result.reason,
        equilibria: result.equilibria.map(({ strategies, payoffs }, i) => ({
          strategies: profileEvidence(game, strategies),
          payoffs: payoffs.map(text),
          hazard: text(hazards[i] ?? null),
        })),
        commitment: orderedMoves(game, COMMITMENT).map((outcome) => ({
          outcome: pureEvidence(game, outcome),
          payoffs: game.players.map((_, player) => text(game.payoff(player, outcome))),
        })),
        elimination: {
          mixed: rounds(game, "mixed"),
          pure: rounds(game, "pure"),
        },
        toggles: rows,
      },
    };
  },
};

function rounds(game: NormalFormGame, by: "mixed" | "pure"): JsonValue {
  const { rounds, survivors } = iteratedStrictDominance(game, { by });
  return {
    rounds: rounds.map((round) =>
      round.map(
        ({ player, strategy }) => `${game.playerLabel(player)}: ${game.strategyLabel(player, strategy)}`,
      ),
    ),
    survivors: survivors.map((strategies, player) => strategies.map((s) => game.strategyLabel(player, s))),
  };
}
