import { compare, equal, minimum, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { dot, sum } from "../../exact/vector.js";
import { checkedEquilibrium, combinedGains, type GainsOfObeying } from "./correlated-obedience.js";
import type { StatedKind, StatedOptimum } from "./correlated-statement.js";
import { refuse } from "./document-fields.js";

/** Checks that an equilibrium reaches the value stated, and that by its multipliers none does better. */
export function checkOptimum(
  { game }: StatedKind,
  constraints: readonly GainsOfObeying[],
  stated: StatedOptimum,
  path: string,
): void {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const { goal, minimized, value, distribution, payoffs, weights, multipliers } = stated;
  checkedEquilibrium(game, constraints, distribution, payoffs, path);
  const reached = goal === null ? minimum(payoffs) : dot(goal, payoffs);
  if (!equal(reached, value)) refuse(`the equilibrium reaches ${rationalText(reached)}`, at("value"));
  if (goal === null) {
    if (weights.some((weight) => sign(weight) < 0) || !equal(sum(weights), ONE)) {
      refuse("expected weights at least 0 that add up to 1", at("dual.weights"));
    }
  } else if (goal.some((weight, i) => !equal(minimized ? weight.neg() : weight, weights[i] as Rational))) {
    refuse("expected the weights of the objective, negated when it is minimised", at("dual.weights"));
  }
  const bound = minimized ? value.neg() : value;
  combinedGains(game, multipliers).forEach((gains, profile) => {
    const own = sum(weights.map((weight, player) => weight.mul(game.payoffAt(player, profile))));
    if (compare(own.add(gains), bound) <= 0) return;
    refuse(
      `the multipliers do not bound the objective at the profile [${game.profileAt(profile).join(", ")}]`,
      at("dual"),
    );
  });
}
