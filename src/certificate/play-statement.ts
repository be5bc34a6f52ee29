import { ExclaveError } from "../exclave-error.js";
import { equilibriumThere, isRemoved, pureEquilibriumThere, remains } from "./internal/play-formulas.js";
import {
  decidedByRemaining,
  decidedBySurvivors,
  type PlayGoal,
  type Remaining,
} from "./internal/play-goal.js";
import type { StatedModel } from "./internal/read-model-data.js";
import { StatementBuilder } from "./internal/statement-builder.js";
import type { Formula } from "./polynomial-formula.js";
import type { StatementVariable } from "./statement-variable.js";

/** What is to be contradicted in a step of a proof, and the weights of beliefs or mixtures in it, after the parameters. */
export interface PlayStep {
  readonly formula: Formula;
  readonly weights: readonly StatementVariable[];
}

/** What a claim about all equilibria, or about iterated elimination, comes down to, step by step. */
export class PlayStatement {
  readonly goal: PlayGoal;
  /** The numbers of the strategies of each player: what remains at first. */
  readonly all: Remaining;
  readonly #model: StatedModel;

  constructor(model: StatedModel, goal: PlayGoal) {
    this.#model = model;
    this.goal = goal;
    this.all = model.strategies.map((names) => names.map((_, i) => i));
  }

  /** The name of a strategy. */
  nameOf(player: number, strategy: number): string {
    return this.#model.strategies[player]?.[strategy] ?? "";
  }

  /** Whether it follows from what remains that the claim holds, or that it fails. */
  decided(remaining: Remaining, holds: boolean): boolean {
    return decidedByRemaining(this.goal, remaining, holds);
  }

  /** Whether it follows from the survival of sets of strategies that the claim holds, or that it fails. */
  decidedBySurvivors(survivors: Remaining, holds: boolean): boolean {
    return decidedBySurvivors(this.goal, survivors, holds);
  }

  /** Where a strategy is not strictly dominated while the others use only what remains; null where that is too large. */
  remains(player: number, strategy: number, remaining: Remaining): PlayStep | null {
    return this.#step((builder) => remains(builder, player, strategy, remaining, this.using));
  }

  /** Where a strategy is strictly dominated while the others use only these sets; null where that is too large. */
  removed(player: number, strategy: number, sets: Remaining): PlayStep | null {
    return this.#step((builder) => isRemoved(builder, player, strategy, sets, this.using));
  }

  /** Where an equilibrium in what remains makes the claim fail, or hold; null where that cannot be stated. */
  equilibrium(remaining: Remaining, breaks: boolean): PlayStep | null {
    return this.#step((builder) => equilibriumThere(builder, this.goal, remaining, breaks));
  }

  /** Where a pure equilibrium makes the claim fail; null where that is too large. It may fail elsewhere too. */
  pureEquilibrium(): PlayStep | null {
    return this.#step((builder) => pureEquilibriumThere(builder, this.goal));
  }

  /** By what strategies are dominated. */
  get using(): "mixed" | "pure" {
    return this.goal.kind === "unique-equilibrium" ? "mixed" : this.goal.using;
  }

  #step(state: (builder: StatementBuilder) => Formula | null): PlayStep | null {
    const builder = new StatementBuilder(this.#model);
    try {
      const formula = state(builder);
      if (formula === null) return null;
      return { formula, weights: builder.beliefs.map((name) => ({ name, range: null })) };
    } catch (error) {
      if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
      return null;
    }
  }
}
