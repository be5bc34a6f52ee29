import type { Meter } from "../exact/meter.js";
import type { DominanceStrength } from "./dominated-set.js";
import type { NormalFormGame } from "./game.js";
import { type PureDominance, pureDominance } from "./internal/dominance-pure.js";
import { dominanceTable } from "./internal/dominance-table.js";

/** A strategy that dominates every other strategy of its player. */
export interface DominantStrategy {
  readonly player: number;
  readonly strategy: number;
  /** The strictest sense in which it dominates all the others. */
  readonly strength: DominanceStrength;
}

/**
 * Returns the dominant strategies of all players, by player and strategy: `strict` when it beats every other strategy
 * against every profile of the opponents, `weak` when it weakly dominates every other one, `very-weak` when it is never
 * worse than any. A player's only strategy is strictly dominant: there is nothing that it does not beat.
 *
 * @param options - `meter`: is told the steps of the work, and ends it by throwing
 * @example
 * ```ts
 * import { dominantStrategies, symmetric } from "exclave";
 *
 * const dilemma = symmetric([[3, 0], [5, 1]]);
 * dominantStrategies(dilemma).map((one) => [one.player, one.strategy, one.strength]); // [[0, 1, "strict"], [1, 1, "strict"]]
 * ```
 */
export function dominantStrategies(
  game: NormalFormGame,
  { meter }: { readonly meter?: Meter } = {},
): DominantStrategy[] {
  return game.shape.flatMap((_, player) => {
    const { rows } = dominanceTable(game, player, undefined, meter);
    return rows.flatMap((own, strategy): DominantStrategy[] => {
      let strength: DominanceStrength = "strict";
      for (let other = 0; other < rows.length; other++) {
        if (other === strategy) continue;
        meter?.(12 * own.length);
        const kind = pureDominance(
          own.map((value, cell) => value - ((rows[other] as readonly bigint[])[cell] as bigint)),
        );
        if (kind === null) return [];
        strength = weaker(strength, kind);
      }
      return [{ player, strategy, strength }];
    });
  });
}

function weaker(a: DominanceStrength, b: Exclude<PureDominance, null>): DominanceStrength {
  return a === "very-weak" || b === "very-weak"
    ? "very-weak"
    : a === "weak" || b === "weak"
      ? "weak"
      : "strict";
}
