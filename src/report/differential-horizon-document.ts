import { finiteHorizonEquilibrium } from "../differential/finite-horizon.js";
import type { HorizonProof } from "../differential/horizon-proof.js";
import { horizonSufficient } from "../differential/horizon-sufficient.js";
import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import type { WorkLimits } from "../exact/meter.js";
import { type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type JsonDifferentialGame, jsonDifferentialGame } from "../formats/json-differential-game.js";

/** What is played at a time of a finite horizon, as JSON. */
export interface HorizonMomentDocument {
  /** A rational. */
  readonly time: string;
  /** u = -F z: a row a control, a column a state, and one for the constant 1; empty at the end in discrete time. */
  readonly gains: readonly (readonly number[])[];
  /** A matrix P for each player. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** A proved bound on the error of each of these numbers, or null. */
  readonly error: number | null;
}

/** The equilibrium of a linear-quadratic game with a finite horizon: `exclave differential --horizon --json` prints it. */
export interface DifferentialHorizonDocument {
  readonly kind: "differential-horizon";
  readonly time: "continuous" | "discrete";
  readonly players: number;
  readonly states: readonly string[];
  /** In the order of the rows of gains. */
  readonly controls: readonly string[];
  readonly discount: string;
  readonly information: "feedback" | "open-loop";
  readonly horizon: string;
  /** How many equal parts it has. */
  readonly steps: number;
  /**
   * Whether what is proved to solve the equations is an equilibrium for that: always in feedback; in open loop where no player's cost
   * is anywhere negative, and otherwise these are first-order conditions.
   */
  readonly sufficient: boolean;
  /** The greatest error; null where none is proved. */
  readonly errorBound: number | null;
  /** Why none is proved, or null. */
  readonly reason: string | null;
  /** Whether a limit ended the work before a bound was found. */
  readonly limitReached: boolean;
  /** From the beginning to the end. */
  readonly moments: readonly HorizonMomentDocument[];
  readonly certificate: {
    readonly game: JsonDifferentialGame;
    /** The steps, bits and coordinates in which the checker proves the errors again. */
    readonly proof: HorizonProof | null;
  };
}

/** What is asked of a finite horizon. */
export interface HorizonOptions extends WorkLimits {
  /** The length of time, or the number of periods. */
  readonly horizon: RationalInput;
  /** How many equal parts it has; in discrete time every period is one. @defaultValue 10 */
  readonly steps?: number;
  /** @defaultValue "feedback" */
  readonly information?: "feedback" | "open-loop";
}

/**
 * Returns the equilibrium of a linear-quadratic game with a finite horizon as a JSON document with its certificate.
 *
 * @throws {@link ExclaveError} as `finiteHorizonEquilibrium`
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialHorizonDocument } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], players: [player, player] });
 * const { moments, errorBound } = differentialHorizonDocument(game, { horizon: 2, steps: 2 });
 * moments.map(({ time, gains }) => [time, gains[0]?.[0]?.toFixed(6)]); // [["0", "0.999988"], ["1", "0.995055"], ["2", "0.000000"]]
 * (errorBound ?? 1) < 1e-15; // true
 * ```
 */
export function differentialHorizonDocument(
  game: LinearQuadraticGame,
  { horizon, steps = 10, information = "feedback", ...limits }: HorizonOptions,
): DifferentialHorizonDocument {
  const end = rational(horizon, "horizon");
  const found = finiteHorizonEquilibrium(game, end, { information, moments: steps, ...limits });
  const parts = found.moments.length - 1;
  return {
    kind: "differential-horizon",
    time: game.time,
    players: game.players.length,
    states: game.states,
    controls: game.players.flatMap(({ controls }) => controls),
    discount: rationalText(game.discount),
    information,
    horizon: rationalText(end),
    steps: parts,
    sufficient: horizonSufficient(game, information),
    errorBound: found.errorBound,
    reason: found.reason,
    limitReached: found.limitReached,
    moments: found.moments.map(({ gains, weights, errorBound }, k) => ({
      time: rationalText(rational(end.mul(k).div(parts))),
      gains,
      weights,
      error: errorBound,
    })),
    certificate: { game: jsonDifferentialGame(game), proof: found.proof },
  };
}
