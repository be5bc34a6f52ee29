import type { Model, ModelClaim } from "../../model.js";
import type { Proposition } from "../../proposition.js";
import { indicatorOf, type Quantity } from "../../quantity.js";
import { parametersOf } from "../parameters-of.js";

/** The parameters that a claim about a game depends on: those of the payoffs, and its own. */
export function claimParameters(model: Model, { instances }: ModelClaim): string[] {
  const quantities = [
    ...model.payoffs.flat(),
    ...instances.flatMap(({ proposition }) => ownQuantities(proposition)),
  ];
  const moved = instances.flatMap(({ proposition }) =>
    proposition.kind === "monotone" ? [proposition.parameter] : [],
  );
  return [...new Set([...moved, ...quantities.flatMap((quantity) => parametersOf(quantity).names)])];
}

function ownQuantities(proposition: Proposition): readonly Quantity[] {
  switch (proposition.kind) {
    case "equilibrium":
    case "unique-equilibrium":
      return proposition.profile.flat();
    case "monotone":
      return [proposition.quantity];
    case "threshold": {
      const { of, at } = proposition;
      return [at, of.kind === "quantity" ? of.quantity : indicatorOf(of.condition)];
    }
    default:
      return [];
  }
}
