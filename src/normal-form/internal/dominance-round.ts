import { minimum, sign } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "../game.js";
import { gainsOf, gapsOf, otherRows } from "./dominance-gaps.js";
import { bestMixture, spread } from "./dominance-program.js";
import { bestStrictRow, firstWeakRow } from "./dominance-pure.js";
import { cellCount, type DominanceTable, dominanceTable } from "./dominance-table.js";
import { weakMixture } from "./dominance-weak.js";

/** What dominates a strategy in the surviving game. */
interface Domination {
  readonly by: MixedStrategy;
  readonly margin: Rational;
  readonly gains: readonly Rational[];
}

/** A strategy of the surviving game with what dominates it there, or else a belief when one was asked for. */
export interface RoundVerdict {
  readonly player: number;
  readonly strategy: number;
  readonly domination: Domination | null;
  /** Over the opponents' profiles of the whole game; null when dominated, or when only pure dominators count. */
  readonly belief: readonly Rational[] | null;
}

/** The verdict on every strategy of the surviving game, in which only surviving strategies dominate. */
export function roundVerdicts(
  game: NormalFormGame,
  kept: readonly (readonly number[])[],
  strength: "strict" | "weak",
  by: "pure" | "mixed",
): RoundVerdict[] {
  return game.shape.flatMap((count, player) => {
    const table = dominanceTable(game, player, kept);
    const cells = cellCount(game, player);
    return table.strategies.map((strategy, row): RoundVerdict => {
      const verdict =
        by === "pure"
          ? pureVerdict(table, row, strength)
          : strength === "strict"
            ? strictVerdict(table, row)
            : weakVerdict(table, row);
      if ("mixture" in verdict) {
        const { rows, mixture } = verdict;
        const gains = gainsOf(gapsOf(table, row, rows), mixture, table.denominator);
        const margin = minimum(gains);
        const positions = rows.map((other) => table.strategies[other] as number);
        return {
          player,
          strategy,
          domination: { by: spread(mixture, positions, count), margin, gains },
          belief: null,
        };
      }
      const belief = verdict.belief === null ? null : spread(verdict.belief, table.cells, cells);
      return { player, strategy, domination: null, belief };
    });
  });
}

type Verdict =
  | { readonly rows: readonly number[]; readonly mixture: readonly Rational[] }
  | { readonly belief: readonly Rational[] | null };

function pureVerdict(table: DominanceTable, row: number, strength: "strict" | "weak"): Verdict {
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows);
  const found = strength === "strict" ? bestStrictRow(gaps) : firstWeakRow(gaps);
  return found === null ? { belief: null } : { rows: [rows[found] as number], mixture: [ONE] };
}

function strictVerdict(table: DominanceTable, row: number): Verdict {
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows);
  // A best response to a pure profile needs no linear program.
  const cell = table.cells.findIndex((_, c) => gaps.every((gap) => (gap[c] as bigint) <= 0n));
  if (cell >= 0) return { belief: table.cells.map((_, c) => (c === cell ? ONE : ZERO)) };
  const { margin, mixture, belief } = bestMixture(gaps);
  return sign(margin) > 0 ? { rows, mixture } : { belief };
}

function weakVerdict(table: DominanceTable, row: number): Verdict {
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows);
  const pure = firstWeakRow(gaps);
  if (pure !== null) return { rows: [rows[pure] as number], mixture: [ONE] };
  const verdict = weakMixture(gaps, table.cells.length);
  return "mixture" in verdict ? { rows, mixture: verdict.mixture } : verdict;
}
