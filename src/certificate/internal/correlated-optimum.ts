import { compare, equal, minimum, sign } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { dot, sum } from "../../exact/vector.js";
import { checkedEquilibrium, combinedGains, type GainsOfObeying } from "./correlated-obedience.js";
import type { StatedKind, StatedOptimum } from "./correlated-statement.js";
import { refuse } from "./document-fields.js";

/** Checks that an equilibrium, if one is stated, reaches what it should, and that by its multipliers none exceeds the bound. */
export function checkOptimum(
  { game }: StatedKind,
  constraints: readonly GainsOfObeying[],
  stated: StatedOptimum,
  path: string,
  reachedAt: "value" | "reached" = "value",
): void {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const { goal, minimized, bound, found, weights, multipliers } = stated;
  if (found !== null) {
    const { distribution, payoffs } = found;
    checkedEquilibrium(game, constraints, distribution, payoffs, path);
    const reached = goal === null ? minimum(payoffs) : dot(goal, payoffs);
    if (!equal(reached, found.reached)) {
      refuse(`the equilibrium reaches ${rationalText(reached)}`, at(reachedAt));
    }
  }
  if (goal === null) {
    if (weights.some((weight) => sign(weight) < 0) || !equal(sum(weights), ONE)) {
      refuse("expected weights at least 0 that add up to 1", at("dual.weights"));
    }
  } else if (goal.some((weight, i) => !equal(minimized ? weight.neg() : weight, weights[i] as Rational))) {
    refuse("expected the weights of the objective, negated when it is minimised", at("dual.weights"));
  }
  const most = minimized ? bound.neg() : bound;
  combinedGains(game, multipliers).forEach((gains, profile) => {
    const own = sum(weights.map((weight, player) => weight.mul(game.payoffAt(player, profile))));
    if (compare(own.add(gains), most) <= 0) return;
    refuse(
      `the multipliers do not bound the objective at the profile [${game.profileAt(profile).join(", ")}]`,
      at("dual"),
    );
  });
}
