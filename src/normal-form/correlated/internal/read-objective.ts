import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../game.js";
import type { CorrelatedObjective, LinearObjective } from "../correlated-objective.js";

/** An objective that is maximised: one weight a player, or the least payoff. */
export interface ReadObjective {
  /** The weights to maximise, negated when the objective was to be minimised; null for the least payoff. */
  readonly weights: readonly Rational[] | null;
  readonly minimized: boolean;
}

/** @throws {@link ExclaveError} `bad-argument` for what is no objective in this game */
export function readObjective(game: NormalFormGame, objective: CorrelatedObjective): ReadObjective {
  if (typeof objective !== "object" || objective === null) {
    throw new ExclaveError("bad-argument", "expected { maximize: ... } or { minimize: ... }", "objective");
  }
  if ("minimize" in objective) {
    return {
      weights: weightsOf(game, objective.minimize, "minimize").map((weight) => rational(weight.neg())),
      minimized: true,
    };
  }
  if (objective.maximize === "egalitarian") return { weights: null, minimized: false };
  return { weights: weightsOf(game, objective.maximize, "maximize"), minimized: false };
}

function weightsOf(game: NormalFormGame, goal: LinearObjective, path: string): Rational[] {
  const count = game.players.length;
  if (goal === "welfare") return game.players.map(() => ONE);
  if (typeof goal === "number") {
    if (Number.isInteger(goal) && goal >= 0 && goal < count) {
      return game.players.map((_, player) => (player === goal ? ONE : ZERO));
    }
    throw new ExclaveError("bad-argument", `expected a player from 0 to ${count - 1}, found ${goal}`, path);
  }
  if (!Array.isArray(goal)) {
    throw new ExclaveError("bad-argument", `expected "welfare", a player or one weight a player`, path);
  }
  if (goal.length !== count) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${count} weights, one a player, found ${goal.length}`,
      path,
    );
  }
  return goal.map((weight, i) => rational(weight, `${path}[${i}]`));
}
