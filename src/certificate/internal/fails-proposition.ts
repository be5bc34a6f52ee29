import type { PropositionData } from "../model-data.js";
import type { Formula } from "../polynomial-formula.js";
import { flag, list, position, positions, refuse, words } from "./document-fields.js";
import { failsClass } from "./fails-class.js";
import { failsDominant, failsDominated, strengthOf } from "./fails-dominance.js";
import { failsEquilibrium, failsUnique2x2, pureProfile, type StatedProfile } from "./fails-equilibrium.js";
import { failsMonotone, failsThreshold } from "./fails-moving.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Where a proposition fails, or why that is no combination of polynomial inequalities. */
export type Failure = { readonly fails: Formula } | { readonly fails: null; readonly reason: string };

/** Returns where a proposition fails. */
export function failsProposition(builder: StatementBuilder, data: PropositionData, path: string): Failure {
  const { strategies, expressions } = builder.model;
  const player = (): number => position(data["player"], `${path}.player`, strategies.length);
  const set = (key: string): number[] =>
    positions(data[key], `${path}.${key}`, builder.strategiesOf(player()).length);
  const number = (key: string) => expressions.number(data[key], `${path}.${key}`);
  const parameter = (): number =>
    builder.model.variables.get(words(data["parameter"], `${path}.parameter`)) ??
    refuse("expected the name of a parameter", `${path}.parameter`);
  switch (data.kind) {
    case "dominated": {
      const { using } = data;
      if (using !== "mixed" && using !== "pure" && using !== "one")
        return refuse('expected "mixed", "pure" or "one"', `${path}.using`);
      const strength = strengthOf(data["strength"], `${path}.strength`);
      const claim = {
        player: player(),
        strategies: set("strategies"),
        by: set("by"),
        strength,
        using,
      } as const;
      return found(failsDominated(builder, claim));
    }
    case "dominant": {
      const strategy = position(data["strategy"], `${path}.strategy`, builder.strategiesOf(player()).length);
      const strength = strengthOf(data["strength"], `${path}.strength`);
      return found(failsDominant(builder, player(), strategy, strength));
    }
    case "equilibrium":
      return found(failsEquilibrium(builder, profileOf(builder, data, path)));
    case "unique-equilibrium": {
      const pure = pureProfile(profileOf(builder, data, path));
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
      return fails === null ? beyond("a quantity with kinks or jumps as a parameter moves") : found(fails);
    }
    case "threshold": {
      const reason = "a threshold of a quantity with kinks or jumps";
      if (data["of"] !== "quantity") return beyond("a threshold of a condition");
      const fails = failsThreshold(builder, number("quantity"), parameter(), number("at"));
      return fails === null ? beyond(reason) : found(fails);
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
      return beyond("what is played in all equilibria");
    case "survives":
    case "eliminated":
      return beyond("what survives iterated elimination");
    default:
      return refuse("expected a kind of proposition", `${path}.kind`);
  }
}

function found(fails: Formula): Failure {
  return { fails };
}

function beyond(what: string): Failure {
  return { fails: null, reason: `${what} is not one combination of polynomial inequalities` };
}

function profileOf(builder: StatementBuilder, data: PropositionData, path: string): StatedProfile {
  const { strategies, expressions } = builder.model;
  return list(data["profile"], `${path}.profile`, strategies.length).map((mixture, player) => {
    const at = `${path}.profile[${player}]`;
    const names = strategies[player] as readonly string[];
    return list(mixture, at, names.length).map((one, i) => expressions.number(one, `${at}[${i}]`));
  });
}
