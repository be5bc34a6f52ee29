import type { Model, ModelClaim } from "../../model.js";
import type { Proposition } from "../../proposition.js";

/** About how many steps it takes to decide a claim exactly at one point. */
export function evaluationSteps(model: Model, { instances }: ModelClaim): number {
  const profiles = model.payoffs[0]?.length ?? 1;
  const payoffs = 600 * profiles * model.players.length;
  return instances.reduce((sum, { proposition }) => sum + stepsOf(model, proposition, profiles), payoffs);
}

function stepsOf(model: Model, proposition: Proposition, profiles: number): number {
  switch (proposition.kind) {
    case "dominated": {
      const { player, strategies, by, using } = proposition;
      const cells = profiles / (model.players[player]?.strategies.length ?? 1);
      const entries = by.length * cells;
      // A linear program for each strategy, in long integers.
      return (
        strategies.length * (using === "mixed" || using === "uniform" ? 2000 * entries ** 1.5 : 100 * entries)
      );
    }
    case "unique-equilibrium":
    case "support":
    case "never-played":
    case "always-played":
    case "survives":
    case "eliminated":
      return 50_000 * profiles + 500 * profiles ** 2;
    default:
      return 300 * profiles;
  }
}
