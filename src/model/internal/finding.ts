import type { Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import type { JsonValue } from "../json-value.js";
import type { ModelPoint } from "../model-point.js";

/** What a proposition was found to be at a point. */
export interface PropositionFinding {
  readonly holds: boolean | null;
  /** Why it could not be decided, else null. */
  readonly reason: string | null;
  /** Margins and values that say how far it is from changing. */
  readonly boundary: Readonly<Record<string, JsonValue>>;
  /** Everything else that was computed. */
  readonly evidence: Readonly<Record<string, JsonValue>>;
}

/** Returns the finding of a proposition that was decided. */
export function decided(
  holds: boolean,
  boundary: PropositionFinding["boundary"] = {},
  evidence: PropositionFinding["evidence"] = {},
): PropositionFinding {
  return { holds, reason: null, boundary, evidence };
}

/** The names of strategies. */
export function namesOf(point: ModelPoint, player: number, strategies: readonly number[]): string[] {
  return strategies.map((strategy) => point.model.players[player]?.strategies[strategy] ?? "");
}

/** A mixture as probabilities by name, without the zeros. */
export function mixtureOf(
  point: ModelPoint,
  player: number,
  mixture: readonly Rational[],
): Record<string, string> {
  const names = point.model.players[player]?.strategies ?? [];
  return Object.fromEntries(
    mixture.flatMap((probability, i) =>
      probability.n === 0n ? [] : [[names[i] ?? "", rationalText(probability)]],
    ),
  );
}
