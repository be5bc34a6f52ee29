import { cooperativeGame } from "../differential/cooperative-game.js";
import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "../differential/linear-quadratic-solution.js";
import { momentForms } from "../differential/moment-forms.js";
import { trajectory } from "../differential/trajectory.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";

/** How paths are followed. */
export interface PathOptions {
  /** The last time, above 0; in discrete time a number of periods. */
  readonly until: RationalInput;
  /** How many equal steps of time there are to it; in discrete time every period is one. @defaultValue 10 */
  readonly steps?: number;
}

/** How a game goes from its beginning under the gains that the certificate has for a solution, as JSON. */
export interface DifferentialPathDocument {
  readonly solution: "feedback" | "open loop" | "cooperative";
  /** Which one of these in the document, from 0. */
  readonly index: number;
  /** A row a time, in all that follows. */
  readonly states: readonly (readonly number[])[];
  readonly controls: readonly (readonly number[])[];
  /** What each player has paid until then, discounted; in cooperation what all have together. */
  readonly costs: readonly (readonly number[])[];
  /** The integral, or in discrete time the sum over the periods before, of each state, not discounted. */
  readonly integrals: readonly (readonly number[])[];
  /** The same of the square of each state. */
  readonly squares: readonly (readonly number[])[];
  /** A proved bound on the error of each number. */
  readonly error: number;
}

/** Paths as JSON. */
export interface DifferentialPathsDocument {
  readonly until: string;
  readonly steps: number;
  readonly times: readonly string[];
  readonly all: readonly DifferentialPathDocument[];
}

/** Returns how a game goes from its beginning under each solution. */
export function differentialPaths(
  game: LinearQuadraticGame,
  solutions: {
    readonly feedback: readonly LinearQuadraticSolution[];
    readonly openLoop: readonly LinearQuadraticSolution[];
    readonly cooperative: LinearQuadraticSolution | null;
  },
  { until, steps = 10 }: PathOptions,
): DifferentialPathsDocument {
  const n = game.states.length;
  const integrands = momentForms(n);
  const together = cooperativeGame(game);
  let times: readonly Rational[] = [];
  const follow = (
    solution: DifferentialPathDocument["solution"],
    of: LinearQuadraticGame,
    { gains }: LinearQuadraticSolution,
    index: number,
  ): DifferentialPathDocument => {
    const path = trajectory(of, gains, { until, steps, integrands });
    times = path.times;
    const rows = {
      states: decimals(path.states),
      controls: decimals(path.controls),
      costs: decimals(path.costs),
      integrals: decimals(path.integrals.map((row) => row.slice(0, n))),
      squares: decimals(path.integrals.map((row) => row.slice(n))),
    };
    const largest = Math.max(1, ...Object.values(rows).flat(2).map(Math.abs));
    // Controls are off by what their gains make of the error of the state.
    const reach = Math.max(
      1,
      ...gains.map((row) => row.reduce((sum, gain) => sum + Math.abs(gain.valueOf()), 0)),
    );
    return { solution, index, ...rows, error: 2 * reach * path.radius.valueOf() + largest * 2 ** -52 };
  };
  const all = [
    ...solutions.feedback.map((one, i) => follow("feedback", game, one, i)),
    ...solutions.openLoop.map((one, i) => follow("open loop", game, one, i)),
    ...(solutions.cooperative === null ? [] : [follow("cooperative", together, solutions.cooperative, 0)]),
  ];
  return {
    until: rationalText(rational(until)),
    steps: Math.max(0, times.length - 1),
    times: times.map((time) => rationalText(time)),
    all,
  };
}

function decimals(rows: readonly (readonly Rational[])[]): number[][] {
  return rows.map((row) => row.map((value) => value.valueOf()));
}
