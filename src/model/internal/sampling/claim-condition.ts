import { equal } from "../../../exact/order.js";
import { ONE, quotient, type Rational, ZERO } from "../../../exact/rational.js";
import type { DominanceStrength } from "../../../normal-form/dominated-set.js";
import type { Model, ModelClaim } from "../../model.js";
import type { Proposition } from "../../proposition.js";
import {
  type Condition,
  comparisonOf,
  constant,
  extremeOf,
  joined,
  productOf,
  type Quantity,
  sumOf,
} from "../../quantity.js";
import { shapeOf, stridesOf } from "../profiles.js";

/** Returns the condition on the parameters that a claim states, or null when comparing payoffs does not settle it. */
export function claimCondition(model: Model, { instances }: ModelClaim): Condition | null {
  const conditions = instances.map(({ proposition }) => conditionOf(model, proposition));
  return conditions.every((one) => one !== null) ? joined("and", conditions) : null;
}

/**
 * Returns a condition under which the claim holds though others may do as well: where pure strategies dominate, mixtures
 * do. It is never met where nothing of the kind is known.
 */
export function sufficientCondition(model: Model, { instances }: ModelClaim): Condition {
  const conditions = instances.map(({ proposition }) =>
    conditionOf(
      model,
      proposition.kind === "dominated" && (proposition.using === "mixed" || proposition.using === "uniform")
        ? { ...proposition, using: "pure" }
        : proposition,
    ),
  );
  return conditions.every((one) => one !== null)
    ? joined("and", conditions)
    : { kind: "truth", value: false };
}

/**
 * Returns by how much a condition holds, or fails when it is negative: the difference of two sides, the least of a
 * conjunction, the greatest of a disjunction.
 */
export function marginOf(condition: Condition): Quantity {
  switch (condition.kind) {
    case "truth":
      return constant(condition.value ? ONE : MINUS_ONE);
    case "comparison": {
      const { relation, left, right } = condition;
      const [more, less] = [minus(left, right), minus(right, left)];
      if (relation === "==") return extremeOf("minimum", [more, less]);
      if (relation === "!=") return extremeOf("maximum", [more, less]);
      return relation === ">" || relation === ">=" ? more : less;
    }
    case "and":
      return extremeOf("minimum", condition.of.map(marginOf));
    case "or":
      return extremeOf("maximum", condition.of.map(marginOf));
    case "not":
      return productOf([constant(MINUS_ONE), marginOf(condition.of)]);
  }
}

const MINUS_ONE: Rational = quotient(-1n, 1n);

function minus(a: Quantity, b: Quantity): Quantity {
  return sumOf([a, productOf([constant(MINUS_ONE), b])]);
}

function conditionOf(model: Model, proposition: Proposition): Condition | null {
  switch (proposition.kind) {
    case "positive":
      return comparisonOf(">", proposition.quantity, constant(ZERO));
    case "non-negative":
      return comparisonOf(">=", proposition.quantity, constant(ZERO));
    case "holds":
      return proposition.condition;
    case "dominant": {
      const { player, strategy, strength } = proposition;
      const others = model.players[player]?.strategies.map((_, i) => i).filter((i) => i !== strategy) ?? [];
      return joined(
        "and",
        others.map((other) => dominates(model, player, strategy, other, strength)),
      );
    }
    case "dominated":
      return dominatedCondition(model, proposition);
    case "equilibrium":
      return equilibriumCondition(model, proposition.profile);
    default:
      return null;
  }
}

function dominatedCondition(
  model: Model,
  { player, strategies, by, strength, using }: Extract<Proposition, { kind: "dominated" }>,
): Condition | null {
  const over = (one: number, other: number): Condition => dominates(model, player, one, other, strength);
  const others = (strategy: number): number[] => by.filter((one) => one !== strategy);
  if (
    (using === "mixed" || using === "uniform") &&
    strategies.some((strategy) => others(strategy).length > 1)
  )
    return null;
  if (using === "one") {
    return joined(
      "or",
      by.map((one) =>
        joined(
          "and",
          strategies.filter((strategy) => strategy !== one).map((strategy) => over(one, strategy)),
        ),
      ),
    );
  }
  return joined(
    "and",
    strategies.map((strategy) =>
      joined(
        "or",
        others(strategy).map((one) => over(one, strategy)),
      ),
    ),
  );
}

/** One strategy of a player dominates another. */
function dominates(
  model: Model,
  player: number,
  one: number,
  other: number,
  strength: DominanceStrength,
): Condition {
  const shape = shapeOf(model);
  const stride = stridesOf(shape)[player] as number;
  const payoffs = model.payoffs[player] ?? [];
  const cells = payoffs.flatMap((payoff, profile) =>
    Math.floor(profile / stride) % (shape[player] as number) === other
      ? [[payoffs[profile + (one - other) * stride] as Quantity, payoff] as const]
      : [],
  );
  const all = (relation: ">" | ">="): Condition[] => cells.map(([a, b]) => comparisonOf(relation, a, b));
  if (strength === "strict") return joined("and", all(">"));
  const never = joined("and", all(">="));
  return strength === "very-weak" ? never : joined("and", [never, joined("or", all(">"))]);
}

/** Nobody gains by leaving a pure profile; null for a mixed one. */
function equilibriumCondition(model: Model, profile: readonly (readonly Quantity[])[]): Condition | null {
  const pure = profile.map((mixture) => {
    const fixed = mixture.flatMap((one) => (one.kind === "constant" ? [one.value] : []));
    if (fixed.length < mixture.length) return -1;
    const certain = fixed.findIndex((value) => equal(value, ONE));
    return fixed.every((value, i) => i === certain || value.n === 0n) ? certain : -1;
  });
  if (pure.includes(-1)) return null;
  const strides = stridesOf(shapeOf(model));
  const at = pure.reduce((sum, strategy, player) => sum + strategy * (strides[player] as number), 0);
  return joined(
    "and",
    model.players.flatMap(({ strategies }, player) =>
      strategies.flatMap((_, strategy) => {
        const own = pure[player] as number;
        if (strategy === own) return [];
        const other = at + (strategy - own) * (strides[player] as number);
        const row = model.payoffs[player] as readonly Quantity[];
        return [comparisonOf(">=", row[at] as Quantity, row[other] as Quantity)];
      }),
    ),
  );
}
