import { minimum, sign } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { Claim } from "../../model/claim.js";
import type { Parameters } from "../../model/parameters.js";
import { bestResponses } from "../../normal-form/best-responses.js";
import { pureAsMixed } from "../../normal-form/mixed-profile.js";
import { stationaryDistributions } from "../../stochastic/stationary-distributions.js";
import { stationaryProfile } from "../../stochastic/stationary-profile.js";
import { fearSpiralGame } from "../fear-over-time/fear-spiral-game.js";
import { spiralEquilibria } from "../fear-over-time/spiral-equilibria.js";
import { dilemmaPayoffs, securityDilemma } from "../security-dilemma/security-dilemma.js";
import { armsComplementarity } from "./c03-arms-race.js";
import { carriedBy } from "./carriers.js";
import { pureEvidence, text } from "./evidence.js";

const ARM = 1;

/** Iterates greatest best responses from mutual arming down to a profile that stays as it is. */
function iterateFromTop(parameters: Parameters): number[][] {
  const game = securityDilemma(parameters);
  const path = [[ARM, ARM]];
  for (;;) {
    const last = path.at(-1) as number[];
    const next = last.map((_, player) => Math.max(...bestResponses(game, player, pureAsMixed(game, last))));
    if (next.join() === last.join() || path.length > game.profileCount) return path;
    path.push(next);
  }
}

/** The least share of time in high fear in the long run, where all arm always; null when that is no equilibrium over time. */
function massAtTop(parameters: Parameters): Rational | null {
  const spiral = spiralEquilibria(parameters).find(({ name }) => name === "spiral");
  if (spiral === undefined) return null;
  const game = fearSpiralGame(parameters);
  const classes = stationaryDistributions(game, stationaryProfile(game, spiral.actions));
  return minimum(classes.map(({ distribution }) => distribution[1] as Rational));
}

function holds(parameters: Parameters): boolean {
  const supermodular = sign(armsComplementarity(parameters)) >= 0;
  return supermodular && iterateFromTop(parameters).length === 1;
}

/** C10: the greatest equilibrium is the top, and in it fear stays high. */
export const topOfTheSpiralClaim: Claim = {
  id: "C10",
  title: "The spiral is at its top",
  says: "the current security spiral between Russia and NATO lies at the top of the defensive-offensive approach",
  proposition:
    "The game has increasing differences, and its greatest equilibrium is the top: best responses iterated from mutual arming stay there.",
  symbols: "(R - T) + (P - S) >= 0; BR from (arm, arm) ends in (arm, arm)",
  assumptions: ["A4", "A9"],
  falsifier: "a greatest equilibrium below the top, or decreasing differences",
  caveats: [
    "The sentence has two readings. This is the one on postures. The one on fear, that high fear has the stationary mass 1 where both always arm, is reported beside it; it is partly put in, as fear never falls unless both restrain.",
    "That the top is an equilibrium does not say that it is the one played.",
  ],
  game: "The Russia-NATO security dilemma with fear",
  readings: [
    {
      says: "the top of the lattice of arms is an equilibrium of a game with complements",
      model: "security-dilemma",
      claim: "C10",
    },
  ],
  doesNotShow: ["That the top is where the two sides are: the other equilibrium may be there too."],
  shown: [
    { label: "margin P - S", entry: "margin" },
    { label: "(R - T) + (P - S)", entry: "complementarity" },
    { label: "share of time in high fear in the spiral", entry: "massAtTop" },
  ],
  evaluate: (parameters) => {
    const { S, P } = dilemmaPayoffs(parameters);
    const game = securityDilemma(parameters);
    return {
      atDefaults: holds(parameters),
      ...carriedBy(parameters, ["A4", "A9"], holds),
      boundary: {
        margin: text(rational(P.sub(S))),
        complementarity: text(armsComplementarity(parameters)),
        massAtTop: text(massAtTop(parameters)),
      },
      evidence: { path: iterateFromTop(parameters).map((profile) => pureEvidence(game, profile)) },
    };
  },
};
