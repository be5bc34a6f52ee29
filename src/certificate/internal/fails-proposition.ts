import type { PropositionData } from "../model-data.js";
import type { Formula } from "../polynomial-formula.js";
import { flag, position, positions, refuse, words } from "./document-fields.js";
import { failsClass } from "./fails-class.js";
import {
  type DominanceClaim,
  failsDominant,
  failsDominated,
  holdsDominated,
  strengthOf,
} from "./fails-dominance.js";
import { failsEquilibrium, failsUnique2x2, pureProfile } from "./fails-equilibrium.js";
import { failsMonotone, failsThreshold } from "./fails-moving.js";
import { failsOrdered } from "./fails-order.js";
import { statedProfile } from "./play-goal.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Where a proposition fails, or why that is no combination of polynomial inequalities. */
export type Failure = { readonly fails: Formula } | { readonly fails: null; readonly reason: string };

/** The kinds of claims about equilibria, which may be those of moves one after another. */
const ORDERED: readonly string[] = [
  "equilibrium",
  "unique-equilibrium",
  "support",
  "never-played",
  "always-played",
];

/** Returns where a proposition fails. */
export function failsProposition(builder: StatementBuilder, data: PropositionData, path: string): Failure {
  const { strategies, expressions } = builder.model;
  const player = (): number => position(data["player"], `${path}.player`, strategies.length);
  const number = (key: string) => expressions.number(data[key], `${path}.${key}`);
  const parameter = (): number =>
    builder.model.variables.get(words(data["parameter"], `${path}.parameter`)) ??
    refuse("expected the name of a parameter", `${path}.parameter`);
  if (data["order"] !== undefined && ORDERED.includes(data.kind))
    return found(failsOrdered(builder, data, path));
  switch (data.kind) {
    case "dominated":
      if (data["using"] === "uniform") return beyond("that one mixture dominates at all parameters");
      return found(failsDominated(builder, dominanceClaim(builder, data, path)));
    case "dominant": {
      const strategy = position(data["strategy"], `${path}.strategy`, builder.strategiesOf(player()).length);
      const strength = strengthOf(data["strength"], `${path}.strength`);
      return found(failsDominant(builder, player(), strategy, strength));
    }
    case "equilibrium":
      return found(failsEquilibrium(builder, statedProfile(builder, data, path)));
    case "unique-equilibrium": {
      const pure = pureProfile(statedProfile(builder, data, path));
      const small = strategies.length === 2 && strategies.every((names) => names.length === 2);
      if (pure !== null && small) return found(failsUnique2x2(builder, pure));
      return beyond("that an equilibrium is the only one");
    }
    case "positive":
      return found(builder.pieces.compared(number("quantity"), "<="));
    case "non-negative":
      return found(builder.pieces.compared(number("quantity"), "<"));
    case "holds":
      return found(
        builder.pieces.condition(expressions.condition(data["condition"], `${path}.condition`), false),
      );
    case "monotone": {
      const direction = words(data["direction"], `${path}.direction`);
      if (direction !== "increasing" && direction !== "decreasing")
        return refuse('expected "increasing" or "decreasing"', `${path}.direction`);
      const strict = flag(data["strict"], `${path}.strict`);
      const fails = failsMonotone(
        builder,
        number("quantity"),
        parameter(),
        direction === "increasing",
        strict,
      );
      return fails === null ? beyond("a quantity with many kinks as a parameter moves") : found(fails);
    }
    case "threshold": {
      const of =
        data["of"] === "quantity"
          ? { quantity: number("quantity") }
          : { condition: expressions.condition(data["condition"], `${path}.condition`) };
      const fails = failsThreshold(builder, of, parameter(), number("at"));
      return fails === null ? beyond("a threshold at a value with kinks or jumps") : found(fails);
    }
    case "class": {
      if (strategies.length !== 2 || strategies.some((names) => names.length !== 2))
        return refuse("expected a 2x2 game", `${path}.class`);
      const name = words(data["class"], `${path}.class`);
      const fails = failsClass(builder, name);
      return fails === null ? beyond(`the class ${name}`) : found(fails);
    }
    case "support":
    case "never-played":
    case "always-played":
      return beyond("what is played in all equilibria");
    case "survives":
    case "eliminated":
      return beyond("what survives iterated elimination");
    default:
      return refuse("expected a kind of proposition", `${path}.kind`);
  }
}

/** Returns where a proposition holds that fails where there is a belief. */
export function holdsProposition(builder: StatementBuilder, data: PropositionData, path: string): Failure {
  if (data.kind !== "dominated") return beyond("this");
  return found(holdsDominated(builder, dominanceClaim(builder, data, path)));
}

/** Reads a claim of dominance. */
export function dominanceClaim(
  builder: StatementBuilder,
  data: PropositionData,
  path: string,
): DominanceClaim {
  const using = data["using"] === "uniform" ? "mixed" : data["using"];
  if (using !== "mixed" && using !== "pure" && using !== "one")
    return refuse('expected "mixed", "uniform", "pure" or "one"', `${path}.using`);
  const player = position(data["player"], `${path}.player`, builder.model.strategies.length);
  const count = builder.strategiesOf(player).length;
  return {
    player,
    strategies: positions(data["strategies"], `${path}.strategies`, count),
    by: positions(data["by"], `${path}.by`, count),
    strength: strengthOf(data["strength"], `${path}.strength`),
    using,
  };
}

function found(fails: Formula): Failure {
  return { fails };
}

function beyond(what: string): Failure {
  return { fails: null, reason: `${what} is not one combination of polynomial inequalities` };
}
