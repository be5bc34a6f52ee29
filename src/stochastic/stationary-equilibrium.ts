import { checkLimits } from "../exact/meter.js";
import { compare, maximum } from "../exact/order.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import { seededRandom } from "../repeated/seeded-random.js";
import type { StochasticGame } from "./game.js";
import { candidates } from "./internal/candidates.js";
import { type FloatGame, floatGame } from "./internal/float-game.js";
import { perturbedGame } from "./internal/perturbed-game.js";
import type { FloatProfile } from "./internal/polish.js";
import { EXACT_STATES, exactProfile, provedProfile } from "./internal/proved-profile.js";
import { roundedProfile, roundedTotals } from "./internal/rounded-profile.js";
import { subSupports } from "./internal/sub-supports.js";
import { tracePath } from "./internal/trace-path.js";
import { tracingLayout } from "./internal/tracing-system.js";
import { profileRegret } from "./profile-regret.js";
import type { ProvedEquilibrium } from "./proved-equilibrium.js";

/** One stationary equilibrium, and what finding it took. */
export interface StationaryEquilibrium extends ProvedEquilibrium {
  readonly spent: {
    /** Steps along paths. */
    readonly steps: number;
    /** How many paths were followed. */
    readonly paths: number;
    /** Whether a limit or the signal ended the search. */
    readonly limitReached: boolean;
  };
}

/** How far the search for one equilibrium goes. */
export interface StationaryEquilibriumOptions {
  /** The greatest number of steps along paths. @defaultValue 20,000 */
  readonly limit?: number;
  /** The greatest time in milliseconds that paths are followed. @defaultValue no limit */
  readonly timeLimit?: number;
  /** Ends the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Is told how far along its path the search is, from 0 to 1. */
  readonly onProgress?: (time: number) => void;
}

/** By how much payoffs are moved, in parts of their range, along one path after another, so that ties do not hold it up. */
const MOVES = [0, 0, 1e-4, 1e-3, 1e-2, 1e-3];

/**
 * Returns one stationary Markov perfect equilibrium, in mixed strategies where need be, for any number of players: exact, or
 * enclosed in a proved radius, or, where neither succeeds, an epsilon-equilibrium with a proved bound.
 *
 * A path of equilibria of perturbed games, in which small probabilities cost, is followed in doubles from uniform play (in
 * the spirit of P. J.-J. Herings & R. Peeters 2004, Stationary equilibria in stochastic games: structure, selection, and
 * computation, doi:10.1016/j.jet.2003.10.001, and S. Eibelshäuser & D. Poensgen 2019, Markov quantal response equilibrium
 * and a homotopy method for computing and selecting Markov perfect equilibria of dynamic stochastic games). What is found at
 * its end is proved apart from that.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or a limit is no whole number
 * @example
 * ```ts
 * import { stationaryEquilibrium, stochasticGame } from "exclave/stochastic";
 *
 * const bigMatch = stochasticGame({
 *   players: ["Guesser", "Chooser"],
 *   states: [
 *     { name: "open", actions: [["stay", "stop"], ["left", "right"]],
 *       payoffs: [[[1, -1], [0, 0]], [[0, 0], [1, -1]]],
 *       transitions: [[{ open: 1 }, { open: 1 }], [{ lost: 1 }, { won: 1 }]] },
 *     { name: "won", actions: [["wait"], ["wait"]], payoffs: [[[1, -1]]], transitions: [[{ won: 1 }]] },
 *     { name: "lost", actions: [["wait"], ["wait"]], payoffs: [[[0, 0]]], transitions: [[{ lost: 1 }]] },
 *   ],
 * });
 * const { proof, profile, totals } = stationaryEquilibrium(bigMatch, "9/10");
 * [proof, profile[0]?.map((mix) => mix.map((p) => p.toFraction())), String(totals[0]?.[0])]; // ["exact", [["10/11", "1/11"], ["1/2", "1/2"]], "5"]
 * ```
 */
export function stationaryEquilibrium(
  game: StochasticGame,
  discount: RationalInput,
  options: StationaryEquilibriumOptions = {},
): StationaryEquilibrium {
  const factor = discountFactor(discount);
  const { limit = 20_000, timeLimit, signal, onProgress } = options;
  checkLimits(limit, timeLimit);
  const deadline = timeLimit === undefined ? Number.POSITIVE_INFINITY : Date.now() + timeLimit;
  const over = (): boolean => Date.now() > deadline || signal?.aborted === true;
  const floats = floatGame(game, factor);
  let best: ProvedEquilibrium | null = null;
  let steps = 0;
  let paths = 0;
  let stopped: boolean = false;
  while (paths < MOVES.length && !stopped) {
    const moved = perturbedGame(floats, MOVES[paths] as number, paths);
    const path = tracePath(moved, weightsOf(floats, paths), {
      steps: limit - steps,
      onProgress,
      over,
    });
    paths++;
    steps += path.steps;
    stopped = !path.arrived && (steps >= limit || over());
    const ends = candidates(floats, path.point);
    for (const candidate of ends) {
      const found = proved(game, floats, factor, candidate, stopped);
      if (found.proof !== "approximate") return { ...found, spent: { steps, paths, limitReached: false } };
      if (best === null || compare(maximum(found.regret), maximum(best.regret)) < 0) best = found;
    }
    if (!path.arrived || game.states.length > EXACT_STATES) continue;
    for (const corner of subSupports(floats, ends[0] as FloatProfile)) {
      const found = exactProfile(game, floats, factor, corner);
      if (found !== null) return { ...found, spent: { steps, paths, limitReached: false } };
    }
  }
  return {
    ...(best as ProvedEquilibrium),
    spent: { steps, paths, limitReached: stopped },
  };
}

/** What small probabilities cost: the same in each state at first, then varied, so that another path is found. */
function weightsOf(game: FloatGame, path: number): Float64Array {
  const layout = tracingLayout(game);
  const weights = new Float64Array((layout.at(-1) as number) + game.players * game.states.length);
  const random = seededRandom(path);
  game.states.forEach(({ shape, offsets }, s) => {
    shape.forEach((count, i) => {
      const first = (layout[s] as number) + (offsets[i] as number);
      for (let a = first; a < first + count; a++) weights[a] = (path === 0 ? 1 : 0.25 + random()) / count;
    });
  });
  return weights;
}

function proved(
  game: StochasticGame,
  floats: FloatGame,
  discount: Rational,
  candidate: FloatProfile,
  stopped: boolean,
): ProvedEquilibrium {
  const best = provedProfile(game, floats, discount, candidate);
  if (best !== null) return best;
  const profile = roundedProfile(floats, candidate);
  const totals = roundedTotals(floats, discount, candidate.values);
  return {
    discount,
    proof: "approximate",
    profile,
    totals,
    enclosure: null,
    regret: profileRegret(game, profile, totals, discount),
    reason: stopped
      ? "the limit was reached before the end of the path"
      : "the equilibrium found may be degenerate: no radius with exactly one was proved",
  };
}
