import type { PropositionData } from "../model-data.js";
import { list, position, positions, refuse } from "./document-fields.js";
import { pureProfile, type StatedProfile } from "./fails-equilibrium.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The strategies of each player that remain. */
export type Remaining = readonly (readonly number[])[];

/** What a claim says of all equilibria, or of what iterated elimination of strictly dominated strategies leaves. */
export type PlayGoal =
  | {
      readonly kind: "support" | "never-played" | "always-played" | "eliminated" | "survives";
      readonly player: number;
      readonly strategies: readonly number[];
      readonly using: "mixed" | "pure";
    }
  | { readonly kind: "unique-equilibrium"; readonly profile: StatedProfile };

/** Returns what a proposition says of what is played; null for one of another kind. */
export function playGoal(builder: StatementBuilder, data: PropositionData, path: string): PlayGoal | null {
  const { kind } = data;
  switch (kind) {
    case "support":
    case "never-played":
    case "always-played":
    case "eliminated":
    case "survives": {
      const player = position(data["player"], `${path}.player`, builder.model.strategies.length);
      const count = builder.strategiesOf(player).length;
      const strategies = positions(data["strategies"], `${path}.strategies`, count);
      const elimination = kind === "eliminated" || kind === "survives";
      const using = elimination ? data["using"] : "mixed";
      if (using !== "mixed" && using !== "pure") return refuse('expected "mixed" or "pure"', `${path}.using`);
      return { kind, player, strategies, using };
    }
    case "unique-equilibrium":
      return { kind, profile: statedProfile(builder, data, path) };
    default:
      return null;
  }
}

/** Reads a mixture for each player. */
export function statedProfile(builder: StatementBuilder, data: PropositionData, path: string): StatedProfile {
  const { strategies, expressions } = builder.model;
  return list(data["profile"], `${path}.profile`, strategies.length).map((mixture, player) => {
    const at = `${path}.profile[${player}]`;
    const names = strategies[player] as readonly string[];
    return list(mixture, at, names.length).map((one, i) => expressions.number(one, `${at}[${i}]`));
  });
}

/**
 * Whether it follows from what remains that the claim holds, or that it fails: strategies that do not remain are in no
 * equilibrium and survive no elimination.
 */
export function decidedByRemaining(goal: PlayGoal, remaining: Remaining, holds: boolean): boolean {
  if (goal.kind === "unique-equilibrium") {
    const pure = pureProfile(goal.profile);
    if (pure === null || remaining.some((left) => left.length !== 1)) return false;
    return remaining.every(([only], player) => only === pure[player]) === holds;
  }
  const left = remaining[goal.player] as readonly number[];
  const inside = left.filter((strategy) => goal.strategies.includes(strategy));
  switch (goal.kind) {
    case "support":
    case "always-played":
      return holds ? inside.length === left.length : inside.length === 0;
    case "never-played":
      return holds ? inside.length === 0 : inside.length === left.length;
    case "eliminated":
      return holds && inside.length === 0;
    case "survives":
      return !holds && inside.length < goal.strategies.length;
  }
}

/** Whether it follows from the survival of sets of strategies that the claim holds, or that it fails. */
export function decidedBySurvivors(goal: PlayGoal, survivors: Remaining, holds: boolean): boolean {
  if (goal.kind !== "eliminated" && goal.kind !== "survives") return false;
  const kept = survivors[goal.player] as readonly number[];
  return goal.kind === "survives"
    ? holds && goal.strategies.every((strategy) => kept.includes(strategy))
    : !holds && goal.strategies.some((strategy) => kept.includes(strategy));
}
