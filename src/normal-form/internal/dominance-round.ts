import type { Meter } from "../../exact/meter.js";
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
  meter?: Meter,
): RoundVerdict[] {
  return game.shape.flatMap((count, player) => {
    const table = dominanceTable(game, player, kept, meter);
    const best = bestCells(table);
    const cells = cellCount(game, player);
    return table.strategies.map((strategy, row): RoundVerdict => {
      const verdict =
        by === "pure"
          ? pureVerdict(table, row, strength, best[row] as number, meter)
          : strength === "strict"
            ? strictVerdict(table, row, best[row] as number, meter)
            : weakVerdict(table, row, meter);
      if ("mixture" in verdict) {
        const { rows, mixture } = verdict;
        const gains = gainsOf(gapsOf(table, row, rows, meter), mixture, table.denominator);
        const margin = minimum(gains);
        const positions = rows.map((other) => table.strategies[other] as number);
        return {
          player,
          strategy,
          domination: { by: spread(mixture, positions, count), margin, gains },
          belief: null,
        };
      }
      if (verdict.belief !== null) meter?.(2 * cells);
      const belief = verdict.belief === null ? null : spread(verdict.belief, table.cells, cells);
      return { player, strategy, domination: null, belief };
    });
  });
}

/** For each strategy, the first profile of the opponents to which it is a best response, or -1. */
function bestCells({ rows }: DominanceTable): number[] {
  const top = [...(rows[0] as readonly bigint[])];
  for (const row of rows) {
    row.forEach((value, c) => {
      if (value > (top[c] as bigint)) top[c] = value;
    });
  }
  return rows.map((row) => row.findIndex((value, c) => value === top[c]));
}

type Verdict =
  | { readonly rows: readonly number[]; readonly mixture: readonly Rational[] }
  | { readonly belief: readonly Rational[] | null };

function pureVerdict(
  table: DominanceTable,
  row: number,
  strength: "strict" | "weak",
  best: number,
  meter?: Meter,
): Verdict {
  if (strength === "strict" && best >= 0) return { belief: null };
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows, meter);
  const found = strength === "strict" ? bestStrictRow(gaps) : firstWeakRow(gaps);
  return found === null ? { belief: null } : { rows: [rows[found] as number], mixture: [ONE] };
}

function strictVerdict(table: DominanceTable, row: number, best: number, meter?: Meter): Verdict {
  // A best response to a pure profile needs no linear program.
  if (best >= 0) return { belief: table.cells.map((_, c) => (c === best ? ONE : ZERO)) };
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows, meter);
  const { margin, mixture, belief } = bestMixture(gaps, meter);
  return sign(margin) > 0 ? { rows, mixture } : { belief };
}

function weakVerdict(table: DominanceTable, row: number, meter?: Meter): Verdict {
  const rows = otherRows(table, row);
  const gaps = gapsOf(table, row, rows, meter);
  const pure = firstWeakRow(gaps);
  if (pure !== null) return { rows: [rows[pure] as number], mixture: [ONE] };
  const verdict = weakMixture(gaps, table.cells.length, meter);
  return "mixture" in verdict ? { rows, mixture: verdict.mixture } : verdict;
}
