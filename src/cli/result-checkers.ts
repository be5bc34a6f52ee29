import type { NashCheck } from "../certificate/nash-check-stream.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import {
  BEST,
  BOUNDED,
  COMPLETENESS,
  MISSING,
  PAYOFF_SET,
  STATIONARY,
  SYNTHESIS,
  VERTICES,
} from "./proved-sentences.js";

/** What a checker proved: a sentence for people, and the details that it hands back. */
export interface Proved {
  readonly says: string;
  readonly details: object | null;
}

/** Checks a result, and throws when it is not proved. */
export type Checker = (document: unknown, game: NormalFormGame | undefined) => Proved;

/** The checker of each kind of result. */
export const CHECKERS: Readonly<Record<string, () => Promise<Checker>>> = {
  nash: async () => {
    const { checkNash } = await import("../certificate/check-nash.js");
    return (document, game) => nashProved(checkNash(document, game));
  },
  dominance: async () => {
    const { checkDominance } = await import("../certificate/check-dominance.js");
    return (document, game) => {
      checkDominance(document, game);
      return { says: "every statement on dominance is proved", details: null };
    };
  },
  claims: async () => {
    const { checkClaims } = await import("../certificate/check-claims.js");
    return (document, game) => {
      if (game !== undefined) {
        throw new ExclaveError("bad-argument", "a result on claims brings its own games", "--game");
      }
      const details = checkClaims(document);
      const rest = details.unverified.length === 0 ? "" : `; not proved: ${details.unverified.join(", ")}`;
      const { readings } = details;
      const ranges =
        readings === undefined
          ? ""
          : `; over the ranges of ${readings.verified.length + readings.unverified.length} readings ${readings.verified.length} verdicts are proved again`;
      const { robustness } = details;
      const alternatives =
        robustness === undefined
          ? ""
          : `; of ${robustness.verified.length + robustness.unverified.length} alternative formalisations ${robustness.verified.length} are proved again`;
      return {
        says: `proved again from their games and models: ${details.verified.join(", ") || "none"}${rest}${ranges}${alternatives}`,
        details,
      };
    };
  },
  map: async () => {
    const { checkMap } = await import("../certificate/check-map.js");
    return (document, game) => {
      if (game !== undefined)
        throw new ExclaveError("bad-argument", "a map of claims brings its own model", "--game");
      const details = checkMap(document);
      return { says: `every part of the map is proved again: ${details.verified.join(", ")}`, details };
    };
  },
  along: async () => {
    const { checkAlong } = await import("../certificate/check-along.js");
    return (document, game) => {
      if (game !== undefined)
        throw new ExclaveError("bad-argument", "a result along a parameter brings its own model", "--game");
      const details = checkAlong(document);
      const rest = details.unverified.length === 0 ? "" : `; not checked: ${details.unverified.join(", ")}`;
      return {
        says: `where it holds is found again of ${details.verified.join(", ") || "none"}${rest}`,
        details,
      };
    };
  },
  distance: async () => {
    const { checkDistance } = await import("../certificate/check-distance.js");
    return (document, game) => {
      if (game !== undefined)
        throw new ExclaveError("bad-argument", "a result on distances brings its own model", "--game");
      const details = checkDistance(document);
      const rest =
        details.unverified.length === 0
          ? ""
          : `; of ${details.unverified.join(", ")} what is proved safe and the points found, not what one parameter alone changes or what takes all equilibria`;
      return { says: `all distances are proved of ${details.verified.join(", ") || "none"}${rest}`, details };
    };
  },
  correlated: async () => {
    const { checkCorrelated } = await import("../certificate/check-correlated.js");
    return (document, game) => {
      const details = checkCorrelated(document, game);
      return { says: VERTICES[details.completeness], details };
    };
  },
  "correlated-optimum": async () => {
    const { checkCorrelatedOptimum } = await import("../certificate/check-correlated-optimum.js");
    return (document, game) => {
      const details = checkCorrelatedOptimum(document, game);
      return { says: details.best ? BEST : BOUNDED, details };
    };
  },
  differential: async () => {
    const { checkDifferential } = await import("../certificate/check-differential.js");
    return (document, game) => {
      if (game !== undefined) {
        throw new ExclaveError(
          "bad-argument",
          "a result on a differential game brings its own game",
          "--game",
        );
      }
      const details = checkDifferential(document);
      const counted = [
        [details.feedback, "feedback"],
        [details.exactFeedback, "exact feedback"],
        [details.openLoop, "open-loop"],
        [details.cooperative ? 1 : 0, "cooperative"],
        [details.stackelberg, "Stackelberg"],
        [details.paths, details.paths === 1 ? "path" : "paths"],
      ] as const;
      const said = counted.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(", ");
      return {
        says: `each solution listed (${said || "none"}) is one, as near as it says, and the state is stable where it says so; ${details.complete ? "no feedback equilibrium is missing" : "that none is missing was not checked"}`,
        details,
      };
    };
  },
  "differential-horizon": async () => {
    const { checkDifferentialHorizon } = await import("../certificate/check-differential-horizon.js");
    return (document, game) => {
      if (game !== undefined) {
        throw new ExclaveError(
          "bad-argument",
          "a result on a differential game brings its own game",
          "--game",
        );
      }
      const details = checkDifferentialHorizon(document);
      const says =
        details.errorBound === null
          ? "no bound on the error is stated, and no number is proved"
          : `at each of ${details.moments} times the numbers are as near to the solution of the Riccati equations as they say${details.sufficient ? ", which is an equilibrium" : ", which are first-order conditions"}`;
      return { says, details };
    };
  },
  repeated: async () => {
    const { checkRepeated } = await import("../certificate/check-repeated.js");
    return (document, game) => {
      const details = checkRepeated(document, game);
      const says = [
        "what the players can be held to is proved",
        ...PAYOFF_SET[details.payoffSet],
        ...(details.profile === "verified" ? ["all that is said of the profile is proved"] : []),
        ...(details.critical === "verified"
          ? ["so are all discount factors at which it is an equilibrium"]
          : []),
        ...SYNTHESIS[details.synthesis],
      ];
      return { says: says.join("; "), details };
    };
  },
  stochastic: async () => {
    const { checkStochastic } = await import("../certificate/check-stochastic.js");
    return (document) => {
      const details = checkStochastic(document);
      const count = details.equilibria === 1 ? "the profile" : `each of the ${details.equilibria} profiles`;
      return {
        says: `${count} listed is a Markov perfect equilibrium, with its discount factors; ${MISSING[details.completeness]}`,
        details,
      };
    };
  },
  "stochastic-equilibrium": async () => {
    const { checkStationaryEquilibrium } = await import("../certificate/check-stationary-equilibrium.js");
    return (document) => {
      const { proof, regret } = checkStationaryEquilibrium(document);
      return { says: STATIONARY[proof], details: { proof, regret: rationalText(regret) } };
    };
  },
  "stochastic-value": async () => {
    const { checkStochasticValue } = await import("../certificate/check-stochastic-value.js");
    return (document) => {
      const details = checkStochasticValue(document);
      return {
        says: details.exact
          ? "the value of every state is proved, and the strategies are optimal"
          : "the value of every state is proved to be between the bounds, which the strategies secure",
        details,
      };
    };
  },
  "zero-sum": async () => {
    const { checkZeroSumDocument } = await import("../certificate/check-zero-sum-document.js");
    return (document, game) => {
      const details = checkZeroSumDocument(document, game);
      const all = details.completeness.every((one) => one === "verified");
      return {
        says: `the value is proved, and every strategy listed is optimal${all ? "; none is missing" : "; that none is missing is not"}`,
        details,
      };
    };
  },
};

/** What has been proved of a result on Nash equilibria. */
export function nashProved(details: NashCheck): Proved {
  const proved = [
    ...(details.indices === "verified" ? ["the indices of the components"] : []),
    ...(details.undominated === "verified" ? ["which equilibria are undominated"] : []),
  ];
  const more = proved.length === 0 ? "" : `; proved too: ${proved.join(", and ")}`;
  return { says: `${COMPLETENESS[details.completeness]}${more}`, details };
}
