import { rationalText } from "../exact/rational-text.js";
import type { Elimination, IteratedElimination } from "../normal-form/iterated-strict-dominance.js";

/** A strategy that an elimination removed, as JSON; the fields are those of {@link Elimination}. */
export interface StrictEliminationDocument {
  readonly player: number;
  readonly strategy: number;
  readonly by: readonly string[];
  readonly margin: string;
  readonly gains: readonly string[];
  readonly belief: readonly string[] | null;
}

/** An iterated elimination as JSON; the fields are those of {@link IteratedElimination}. */
export interface IteratedDocument {
  readonly rounds: readonly (readonly StrictEliminationDocument[])[];
  readonly survivors: readonly (readonly number[])[];
  readonly beliefs: readonly (readonly (readonly string[])[])[] | null;
}

/** Returns an iterated elimination as JSON. */
export function iteratedDocument({ rounds, survivors, beliefs }: IteratedElimination): IteratedDocument {
  return {
    rounds: rounds.map((round) => round.map(eliminationDocument)),
    survivors,
    beliefs: beliefs?.map((own) => own.map((belief) => belief.map(rationalText))) ?? null,
  };
}

function eliminationDocument(one: Elimination): StrictEliminationDocument {
  return {
    player: one.player,
    strategy: one.strategy,
    by: one.by.map(rationalText),
    margin: rationalText(one.margin),
    gains: one.gains.map(rationalText),
    belief: one.belief?.map(rationalText) ?? null,
  };
}
